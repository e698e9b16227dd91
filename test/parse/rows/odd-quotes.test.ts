import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const paper = (at: number) => ({
  id: `2508.0000${at}`,
  authors: [{ name: 'Ann Bell' }, { name: 'Bo Lee' }],
  title: `Kettles, Part ${at}`,
  upvotes: at,
});
/** All rows in one line, as most programs write them. */
const text = JSON.stringify({ papers: [1, 2, 3, 4].map((at) => ({ paper: paper(at), comments: at })) });

const read = (damaged: string) => {
  const { papers, messages } = parseListing(damaged);
  return {
    papers: papers.map(({ title, authors, upvotes }) => [title, authors, upvotes]),
    first: messages[0]?.reason,
  };
};
const whole = (...which: number[]) => which.map((at) => [`Kettles, Part ${at}`, ['Ann Bell', 'Bo Lee'], at]);

it.each([
  ['is missing before a key', '2508.00002","authors"', '2508.00002",authors"', 'a key without quotes'],
  [
    'is missing behind a key',
    '2508.00002","authors"',
    '2508.00002","authors',
    'a key without its closing quote',
  ],
  ['is missing behind a key above a number', '"upvotes":2', '"upvotes:2', 'a key without its closing quote'],
  ['stands inside of a key', '2508.00002","authors"', '2508.00002","auth"ors"', 'a value without quotes'],
  ['is missing behind a value', 'Part 2","upvotes"', 'Part 2,"upvotes"', 'text after a value'],
  ['stands inside of a value', 'Part 2","upvotes"', 'Part" 2","upvotes"', 'text after a value'],
])('a quotation mark that %s costs its row alone', (_, from, to, what) => {
  expect(read(text.replace(from, to))).toEqual({
    papers: whole(1, 3, 4),
    first: `Row 2: not valid JSON: ${what}, line 1; the row is left out`,
  });
});

it('of the first row, too', () => {
  expect(read(text.replace('2508.00001","authors"', '2508.00001","auth"ors"'))).toEqual({
    papers: whole(2, 3, 4),
    first: 'Row 1: not valid JSON: a value without quotes, line 1; the row is left out',
  });
});
