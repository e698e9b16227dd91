import { expect, it } from 'vitest';
import { RangeProgress } from '../../src/cli/range-progress.js';

const inputsOf = (...names: string[]) => names.map((name) => ({ name, place: name }));
const days = inputsOf(
  'https://huggingface.co/papers/date/2025-08-13',
  'https://huggingface.co/papers/date/2025-08-14',
  'https://huggingface.co/papers/date/2025-08-15',
);

/** What is written while the inputs are read, one after the other. */
function written(inputs: typeof days, isTTY: boolean | undefined): string[] {
  const pieces: string[] = [];
  const range = new RangeProgress(inputs, { isTTY, write: (text) => pieces.push(text) });
  for (const input of inputs) {
    range.begin(input);
    range.clear();
    range.clear();
  }
  return pieces;
}

const line = (text: string) => [text, `\r${' '.repeat(text.length)}\r`];

it('a range on a terminal is a line that is rewritten in place and removed', () => {
  expect(written(days, true)).toEqual([
    ...line('0 of 3 days'),
    ...line('1 of 3 days'),
    ...line('2 of 3 days'),
  ]);
});

it('only days count', () => {
  const inputs = inputsOf('page.txt', days[0]!.name, 'https://huggingface.co/papers/trending', days[1]!.name);
  expect(written(inputs, true)).toEqual([...line('0 of 2 days'), ...line('1 of 2 days')]);
});

it.each<[string, typeof days, boolean | undefined]>([
  ['what is not a terminal', days, undefined],
  ['one day', days.slice(0, 1), true],
  ['files', inputsOf('a.txt', 'b.txt'), true],
])('nothing is written for %s', (_, inputs, isTTY) => expect(written(inputs, isTTY)).toEqual([]));
