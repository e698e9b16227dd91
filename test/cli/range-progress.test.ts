import { spawn, spawnSync } from 'node:child_process';
import { afterAll, describe, expect, it } from 'vitest';
import { RangeProgress } from '../../src/cli/range-progress.js';
import { cli } from '../helpers/cli.js';
import { closeSites, entry, pages, playSite } from '../helpers/hub-site.js';

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

// That of util-linux; others take other words.
const haveScript = spawnSync('script', ['--version']).stdout?.includes('util-linux') ?? false;
if (!haveScript) console.warn('Skipped: progress on a pseudo-terminal, for the script command is not there.');

describe.skipIf(!haveScript)('on a pseudo-terminal', () => {
  afterAll(closeSites);

  /** What the command writes to its terminal, which standard output is not. */
  async function terminalOf(...options: string[]): Promise<string> {
    const { origin } = await playSite(pages([[entry('2508.00001', 'A Boat')]]));
    const words = [process.execPath, cli, '--from-date', '2025-08-13', '--to-date', '2025-08-15', ...options];
    const command = `${words.map((word) => `'${word}'`).join(' ')} > /dev/null`;
    const child = spawn('script', ['--quiet', '--return', '--command', command, '/dev/null'], {
      env: { ...process.env, HF_ENDPOINT: origin },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      text += piece;
    });
    const status = await new Promise((done) => child.once('close', done));
    expect(status, text).toBe(0);
    return text;
  }

  it('the days are counted', async () => {
    expect(await terminalOf()).toBe(
      [...line('0 of 3 days'), ...line('1 of 3 days'), ...line('2 of 3 days')].join(''),
    );
  });

  it('not with --quiet', async () => expect(await terminalOf('--quiet')).toBe(''));

  it('not with --verbose, which shows the requests', async () => {
    const text = await terminalOf('--verbose');
    expect(text).toContain('GET http://');
    expect(text).not.toContain(' of 3 days');
  });
});
