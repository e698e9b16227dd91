import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { parseText } from '../../../src/text.js';

const page =
  'Daily Papers\n\nbyAK and the research community\n\nJul 5\n\nA Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\nA Cat\n\nIt sleeps.\n\nTea Lab\n·\nJul 4, 2024 -\n';
const boat = {
  title: 'A Boat',
  abstract: 'It floats.',
  authorCount: 2,
  date: '2024-07-03',
  upvotes: 7,
  repoLinks: [],
};
const cat = {
  title: 'A Cat',
  abstract: 'It sleeps.',
  authorCount: null,
  date: '2024-07-04',
  upvotes: 0,
  repoLinks: [],
  organization: { fullname: 'Tea Lab' },
};
const options = { referenceDate: '2024-07-05', unlabeledCount: 'upvotes' } as const;
const colors = (count: string) => `Not read: ${count} of a terminal, which set colors or links`;

it.each([
  ['a title in bold', page.replace('A Boat', '\x1b[1mA Boat\x1b[0m'), '7:1-7:5', '2 codes'],
  ['a letter in color', page.replace('floats', 'f\x1b[38;5;12mloat\x1b[ms'), '9:5-9:15', '2 codes'],
  [
    'a title that is a link',
    page.replace('A Boat', '\x1b]8;;https://boat.example\x1b\\A Boat\x1b]8;;\x07'),
    '7:1-7:28',
    '2 codes',
  ],
  ['an empty end of a line', page.replace('A Boat', 'A Boat\x1b[K'), '7:7-7:10', '1 code'],
  ['a set of characters', page.replace('A Boat', 'A Boat\x1b(B'), '7:7-7:10', '1 code'],
  ['all lines in color', page.replace(/^.+$/gm, '\x1b[36m$&\x1b[0m'), '1:1-1:6', '26 codes'],
])('reads %s', (_, input, place, count) => {
  const { papers, messages } = parseListing(input, options);
  expect(papers).toEqual([boat, cat]);
  expect(messages.map((message) => [message.fatal, String(message)])).toEqual([
    [undefined, `${place}: ${colors(count)}`],
  ]);
  expect(parseText(input, options)).toEqual([boat, cat]);
});

it('reads JSON as jq colors it', () => {
  const json =
    '\x1b[1;39m[\n  {\n    \x1b[34;1m"title"\x1b[0m: \x1b[32m"A Boat"\x1b[0m,\n    "upvotes": 7\n  }\n]\x1b[0m\n';
  const { format, papers, messages } = parseListing(json);
  expect([format, papers.map(({ title, upvotes }) => [title, upvotes])]).toEqual(['json', [['A Boat', 7]]]);
  expect(messages.map(({ reason }) => reason)).toContain(colors('6 codes'));
});

it('gives places in the text with codes', () => {
  const input = page.replace('A Cat', '\x1b[1mA Cat\x1b[0m');
  const [, second] = parseListing(input, { positions: true }).papers;
  const { start } = second!.positions!.title!;
  expect([start.line, start.column, start.offset]).toEqual([15, 5, input.indexOf('A Cat')]);
});

it('codes that move the cursor are a warning', () => {
  const { papers, messages } = parseListing(page.replace('A Boat', '\x1b[1mA \x1b[4CBoat\x1b[0m'), options);
  expect(papers).toEqual([boat, cat]);
  expect(messages.map((message) => [message.fatal, String(message)])).toEqual([
    [
      false,
      '7:7-7:11: Codes that move the cursor of a terminal were left out: words may be missing, or stand where they do not belong',
    ],
  ]);
});

it('brackets and digits without the character for escape are text', () => {
  const { papers, messages } = parseListing(page.replace('A Boat', 'A [1mBoat[0m'), options);
  expect([papers[0]!.title, messages]).toEqual(['A [1mBoat[0m', []]);
});
