import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const lines = [
  '{"papers": [',
  '{"title": "A",',
  '"authors": [',
  '"Ann Bell",',
  '"Bo Lee"',
  '],',
  '"id": "1"},',
  '{"title": "B",',
  '"authors": [',
  '"Ann Bell"',
  '],',
  '"upvotes": 3,',
  '"id": "2"},',
  '{"title": "C", "id": "3"}',
  '], "date": "2025-08-14"}',
];
const above = (line: number, added: string) =>
  [...lines.slice(0, line - 1), added, ...lines.slice(line - 1)].join('\n');
const whole = ['A by Ann Bell, Bo Lee', 'B by Ann Bell', 'C'];

it.each<[string, string, string[], string[]]>([
  ['a brace in a list', above(5, '}'), whole, ['5:1 Row 1: not valid JSON: an extra closing brace, line 5']],
  [
    'a brace between the keys of a row',
    above(13, '}'),
    whole,
    ['13:1 Row 2: not valid JSON: an extra closing brace, line 13'],
  ],
  ['a brace between rows', above(8, '}'), whole, ['8:1 Not valid JSON: an extra closing brace, line 8']],
  ['a bracket between rows', above(8, ']'), whole, ['8:1 Not valid JSON: an extra closing bracket, line 8']],
  [
    'a bracket that stands twice',
    above(7, '],'),
    whole,
    [
      '7:1 Row 1: not valid JSON: an extra closing bracket, line 7',
      '7:2 Row 1: not valid JSON: an extra comma, line 7',
    ],
  ],
  [
    'a bracket whose list has not begun',
    lines.filter((_, at) => at !== 2).join('\n'),
    ['B by Ann Bell', 'C'],
    ['3:11 Row 1: not valid JSON: a missing colon, line 3; the row is left out'],
  ],
])('%s costs no other row', (_, text, papers, messages) => {
  const listing = parseListing(text);
  expect(
    listing.papers.map(({ title, authors }) => (authors ? `${title} by ${authors.join(', ')}` : title)),
  ).toEqual(papers);
  expect(listing.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual(messages);
  expect(listing.date).toBe('2025-08-14');
});

it.each<[string, string, string[], string[]]>([
  [
    'of a row',
    lines.join('\n').replace('"id": "3"}', '"id": "3"'),
    ['A', 'B'],
    ['15:1 Row 3: not valid JSON: a missing closing brace, line 15; the row is left out'],
  ],
  [
    'of a list in a row',
    lines.filter((_, at) => at !== 5).join('\n'),
    ['B', 'C'],
    ['6:1 Row 1: not valid JSON: a missing comma, line 6; the row is left out'],
  ],
  [
    'of the rows, at the end',
    lines.join('\n').replace('], "date": "2025-08-14"}', '}'),
    ['A', 'B', 'C'],
    ['15:1 Not valid JSON: a missing closing bracket, line 15'],
  ],
])('a missing end %s is closed by the next one', (_, text, titles, messages) => {
  const listing = parseListing(text);
  expect(listing.papers.map(({ title }) => title)).toEqual(titles);
  expect(listing.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual(messages);
});
