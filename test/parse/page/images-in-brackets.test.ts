import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** Two cards of a day in Markdown; what stands above the number and the title of the second one is given. */
function read(above: string, title = '\n\n### [Boats](/papers/2508.00001)', header = '') {
  const card = (at: number, before: string, heading: string) =>
    `Submitted by user-${at}\n\n${before}[${90 - at}](/login?next=%2Fpapers%2F2508.0000${at})${heading}\n\n[· 5 authors](/papers/2508.0000${at})\n\n[2](/papers/2508.0000${at}#community)\n\n`;
  const cards = [card(0, '', '\n\n### [Lamps](/papers/2508.00000)'), card(1, above, title)];
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n${header}## by AK and the research community\n\nAug 14\n\n${cards.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title: text, upvotes, submittedBy }) => [text, upvotes, submittedBy])).toEqual([
    ['Lamps', 90, 'user-0'],
    ['Boats', 89, 'user-1'],
  ]);
  return messages.map(({ line, fatal, reason }) => [line, fatal, reason]);
}

/** The text of an image, in brackets: so many characters. */
const image = (length: number) => `[${'Kettles and '.repeat(10).slice(0, length - 1)}s]`;

it('a text in brackets is that of an image, if it has at most 80 characters', () => {
  expect(read(`${image(80)}\n\n`)).toEqual([]);
  expect(read(`${image(81)}\n\n`)).toEqual([[19, false, `Not read: “${image(81).slice(0, 59)}…”`]]);
});

it('a heading may be an image', () => {
  expect(read('', undefined, '## [Kettle logo]\n\n')).toEqual([]);
});

it.each(['###', '####'])('a title may stand behind its upvotes, with its mark %s', (mark) => {
  expect(read('', ` ${mark} [Boats](/papers/2508.00001)`)).toEqual([]);
  expect(read('', ` ${mark} Boats`)).toEqual([]);
});
