import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const entries = `
Kettles at Sea

We boil water on a boat.

  • 5 authors
·
Aug 3, 2025

Lamps in the Dark

We light lamps in a dark room.

  • 2 authors
·
Aug 2, 2025
`;

/** What the lines of a header say. */
function read(...lines: string[]) {
  const { title, curator, date, papers } = parseListing(`${lines.join('\n')}\n${entries}`);
  expect(papers.map((paper) => paper.title)).toEqual(['Kettles at Sea', 'Lamps in the Dark']);
  return { title, curator, date };
}

const whole = { title: 'Daily Papers', curator: 'AK', date: '2025-08-14' };
const community = 'and the research community';
const day = 'Aug 14, 2025';

it.each([
  [['Daily Papers', 'by', 'AK', community, day]],
  [['Daily Papers', 'by', '[image]', '[image]', 'AK', community, day]],
  [['Daily Papers', ...Array<string>(20).fill('[image]'), `by AK ${community}`, day]],
  [['Daily Papers', `by AK ${community}`, ...Array<string>(20).fill('[image]'), day]],
  [['Daily Papers', `by AK ${community}`, 'kettles on boats', '[image]', '[image]', '[image]', day]],
])('a header is read whatever images are in it: %j', (lines) => {
  expect(read(...lines)).toEqual(whole);
});

it.each([
  [[`Daily Papers by AK ${community}`, day]],
  [[`Daily Papers by AK ${community}`, '', day]],
  [[`Daily Papers - by AK ${community}`, day]],
  [[`Daily PapersbyAK ${community}`, 'kettles on boats', day]],
  [['Hugging Face', `Daily Papers by AK ${community}`, 'Daily', 'Weekly', day]],
])('the title may stand on the line about the curator: %j', (lines) => {
  expect(read(...lines)).toEqual(whole);
});

it.each([
  [`# Trending Papers by AK ${community}`, 'Trending Papers', 'AK'],
  [`TRENDING PAPERS, by AK ${community}`, 'TRENDING PAPERS', 'AK'],
  [`Daily Papers by by ${community}`, 'Daily Papers', 'by'],
])('and be marked, in capitals, or like the curator: %s', (line, title, curator) => {
  const listing = parseListing(`${line}\n${day}\n${entries}`);
  expect([listing.title, listing.curator, listing.date]).toEqual([title, curator, '2025-08-14']);
  expect(listing.messages).toEqual([]);
});

it('other words before `by` are no header', () => {
  const line = `We read Daily Papers by AK ${community}`;
  expect(() => parseListing(`${line}\n${entries}`)).toThrow(/^Not a Daily Papers listing/);
});

const long = (length: number) =>
  'Kettles and Boats '
    .repeat(20)
    .slice(0, length - 1)
    .concat('s');

it.each([
  ['August 2025', '2025-08-01', []],
  ['Week 33, 2025', '2025-08-11', []],
  ['May', '2025-05-01', []],
  ['Aug 11 – 17, 2025', '2025-08-11', []],
  ['Week 33', null, ['4: Cannot parse the period of the page: “Week 33”']],
])('words that were searched for may stand above the period %s', (period, first, said) => {
  const { date, papers, messages } = parseListing(
    `Daily Papers\nby AK ${community}\nkettles on boats\n${period}\n${entries}`,
    { referenceDate: '2025-08-14' },
  );
  expect([date, papers.map((paper) => paper.title)]).toEqual([
    first,
    ['Kettles at Sea', 'Lamps in the Dark'],
  ]);
  expect(messages.map(({ line, reason }) => `${line}: ${reason}`)).toEqual(said);
});

it('words that were searched for stand on one line', () => {
  const { date, papers, messages } = parseListing(
    `Daily Papers\nby AK ${community}\nkettles\nDaily\nboats\n${day}\n${entries}`,
  );
  expect([date, papers.map(({ title }) => title)]).toEqual([
    null,
    ['boats', 'Kettles at Sea', 'Lamps in the Dark'],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [5, 'No authors, organization or date for “boats”'],
    [6, `“${day}” was read as a part of the abstract of “boats”; it may be a date`],
  ]);
});

it('its lines may be long: 60 characters for the title, 160 for the curator, 120 for the words that were searched for', () => {
  const title = `Papers on ${long(50)}`;
  const curator = long(160 - `by  ${community}`.length);
  expect(read(title, `by ${curator} ${community}`, long(120), day)).toEqual({ ...whole, title, curator });
});

it('a line above the header that is longer than titles of pages is not read, and reported', () => {
  const line = `Papers on ${long(51)}`;
  const { title, curator, papers, messages } = parseListing(
    `${line}\nby AK ${community}\n${day}\n${entries}`,
  );
  expect([title, curator, papers.length]).toEqual([null, 'AK', 2]);
  expect(messages.map(({ line: at, fatal, reason }) => [at, fatal, reason])).toEqual([
    [1, undefined, `Not read: “${line.slice(0, 59)}…”`],
    [2, undefined, 'The header of the page has no title'],
  ]);
});

it('a line below the header that is longer than a search is a title, and reported', () => {
  const line = long(121);
  const { date, papers, messages } = parseListing(
    `Daily Papers\nby AK ${community}\n${line}\n${day}\n${entries}`,
  );
  expect([date, papers.map((paper) => [paper.title, paper.abstract])]).toEqual([
    null,
    [
      [line, day],
      ['Kettles at Sea', 'We boil water on a boat.'],
      ['Lamps in the Dark', 'We light lamps in a dark room.'],
    ],
  ]);
  expect(messages.map(({ line: at, fatal, reason }) => [at, fatal, reason])).toEqual([
    [3, false, `No authors, organization or date for “${line.slice(0, 59)}…”`],
    [4, false, `“${day}” was read as a part of the abstract of “${line.slice(0, 59)}…”; it may be a date`],
  ]);
});

it.each(['# Daily Papers', '## Daily Papers'])('the heading %s is a title below other text', (heading) => {
  const { title, papers } = parseListing(
    `Some notes of today.\n\n${heading}\n\n### [Kettles at Sea](https://huggingface.co/papers/2508.00001)\n\n[· 5 authors](https://huggingface.co/papers/2508.00001)\n`,
  );
  expect([title, papers.map((paper) => paper.title)]).toEqual(['Daily Papers', ['Kettles at Sea']]);
});

it.each([
  ['[Daily Papers](/papers)', null, null],
  ['# [Daily Papers](/papers)', 'Daily Papers', '2025-08-14'],
])('a link is the title of a page where it is a heading: %s', (line, title, bareDate) => {
  const link = '](/papers/2508.00001)';
  const entry = `### [Kettles at Sea${link}\n\n[· 5 authors${link}\n`;
  const above = (lines: string) => parseListing(`${line}\n\n${lines}Aug 14, 2025\n\n${entry}`);
  const listing = above('## by AK and the research community\n\n');
  expect([listing.title, listing.curator, listing.date]).toEqual([title, 'AK', '2025-08-14']);
  const bare = above('');
  expect([bare.title, bare.date, bare.papers.map((paper) => paper.title)]).toEqual([
    title,
    bareDate,
    ['Kettles at Sea'],
  ]);
});
