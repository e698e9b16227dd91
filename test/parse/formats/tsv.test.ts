import { expect, it } from 'vitest';
import { parseListing, parsePapers } from '../../../src/index.js';

it.each<[string, string, string[], string[]]>([
  ['tabs', 'title\tid\nA\t1\nB\t2\n', ['A', 'B'], []],
  ['quoted cells', 'title\tid\n"A\tB"\t1\n', ['A\tB'], []],
  [
    'quotation marks without a meaning',
    'title\tid\n"A" of B\t1\n"C\t2\n',
    ['"A" of B', '"C'],
    [
      '3:1 ambiguous-value Row 2: title contains a quotation mark without another one; it was kept as it is: “"C”',
    ],
  ],
  ['commas in cells', 'title\tid\nA, B, C\t1\n', ['A, B, C'], []],
  [
    'a cell too few',
    'title\tid\tupvotes\nA\t1\n',
    ['A'],
    ['2:1 unread-row Row 1: expected 3 cells, as in the header, found 2 cells'],
  ],
  [
    'a value that is not readable',
    'title\tid\tupvotes\nA\t1\tx\n',
    ['A'],
    ['2:5 unreadable-value Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “x”'],
  ],
  ['a mark of inches', 'title\tid\nThe 24" Boat\t1\n', ['The 24" Boat'], []],
  [
    'quotation marks and rows of several lengths',
    'title\tid\n"A" of B\t1\nC\n',
    ['C'],
    [
      '2:1 invalid-syntax Row 1: expected doubled quotation marks inside a cell, found a misplaced quotation mark; the row is left out',
      '3:1 unread-row Row 2: expected 2 cells, as in the header, found 1 cell',
    ],
  ],
])('%s', (_, text, titles, warnings) => {
  const { papers, messages, format } = parseListing(text);
  expect(format).toBe('tsv');
  expect(papers.map(({ title }) => title)).toEqual(titles);
  expect(messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`)).toEqual(
    warnings,
  );
});

it('a table without a title is refused', () => {
  expect(() => parsePapers('name\tversion\nx\t1\n', { format: 'tsv' })).toThrow(
    'expected a TSV header that names a title and other fields of papers, such as an id, an abstract, authors or upvotes, found “name version”',
  );
});
