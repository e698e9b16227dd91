import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const titles = ['Boats That Float', 'Kettles at Sea', 'Why Do Cats Sleep?', 'Lamps in the Dark'];
const entry = (title: string, at: number, date: string) =>
  `${50 - at}\n${title}\nWe show it on ${at + 8} lakes.\n\n2 authors\n·\n${date}\n`;
const header =
  'Daily Papers\nby\nAK\nand the research community\nDaily\nWeekly\nMonthly\nTrending Papers\nAug 14\n';

it.each<[string, (at: number) => string]>([
  ['Aug 11 at 3:15 PM', (at) => `Aug 1${at} at 3:15 PM`],
  ['11 août', (at) => `1${at} août`],
  ['8月11日', (at) => `8月1${at}日`],
  ['2 days ago', (at) => `${at + 2} days ago`],
])('a page none of whose dates can be read is a page: %s', (_, dateOf) => {
  const { papers, messages } = parseListing(
    header + titles.map((title, at) => entry(title, at, dateOf(at))).join(''),
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, authorCount, date, upvotes }) => [title, authorCount, date, upvotes])).toEqual(
    titles.map((title, at) => [title, 2, null, 50 - at]),
  );
  expect(messages.map(({ line, ruleId, reason }) => [line, ruleId, reason])).toEqual(
    titles.map((_, at) => [16 + at * 7, 'invalid-date', `“${dateOf(at)}” is not a valid date`]),
  );
});

it('a title on one line with the dot and the authors is a title', () => {
  const cards = titles.map((title, at) => `Submitted by\nann\n${50 - at}\n${title} · ${at + 2} authors\n`);
  const { papers, messages } = parseListing(header + cards.join(''), { referenceDate: '2025-08-14' });
  expect(papers.map(({ title, authorCount }) => [title, authorCount])).toEqual(
    titles.map((title, at) => [title, at + 2]),
  );
  expect(messages.map(String)).toEqual([]);
});

it('authors that are printed in another way are unreadable, and no organization', () => {
  const { papers, messages } = parseListing(
    header +
      titles.map((title, at) => entry(title, at, 'Aug 3').replace('2 authors', 'Authors (2)')).join(''),
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ authorCount, organization }) => [authorCount, organization])).toEqual(
    titles.map(() => [null, undefined]),
  );
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual(
    titles.map((_, at) => [14 + at * 7, 'Cannot parse authorCount: “Authors (2)”']),
  );
});

it.each([
  ['2 days ago 7', null],
  ['yesterday 7', null],
  ['yesterday 1.2k', null],
  ['Nov 4, 2024 (3)', null],
  ['Nov 4, 2024 3 comments', null],
  ['Nov 4, 2024 [3]', null],
  ['Nov 31, 2024 7', 7],
  ['Nvo 4, 2024', 0],
  ['2 days ago', 0],
  ['soon', 0],
])('a number behind a date that cannot be read is not 0: %s', (date, count) => {
  const entry = (title: string, day: string) =>
    `${title}\n\nKettles boil water of all kinds.\n\n  • 5 authors\n·\n${day}\n\n`;
  const text = `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${entry('Kettles at Sea', date)}${entry('Boats on Land', 'Aug 3, 2025 5')}`;
  const upvotesOf = (unlabeledCount: 'upvotes' | 'comments') =>
    parseListing(text, { referenceDate: '2025-08-14', unlabeledCount }).papers.map(
      (paper) => paper[unlabeledCount],
    );
  expect(upvotesOf('upvotes')).toEqual([count, 5]);
  expect(upvotesOf('comments')).toEqual([count ?? undefined, 5]);
});
