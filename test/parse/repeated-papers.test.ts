import { expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { dedupePapers } from '../../src/query.js';

it('papers that come again are reported 10,000 times and then counted', () => {
  const csv = `title,upvotes\n${'A Boat,7\n'.repeat(10_004)}`;
  const { papers, messages } = parseListing(csv);
  expect(papers).toHaveLength(10_004);
  expect(messages).toHaveLength(10_001);
  const told = messages.map(({ line, column, reason, fatal, actual }) => ({
    line,
    column,
    reason,
    fatal,
    actual,
  }));
  expect(told.slice(0, -1)).toEqual(
    Array.from({ length: 10_000 }, (_, at) => ({
      line: at + 3,
      column: 1,
      reason: `Row ${at + 2}: “A Boat” is in the listing more than once, first in row 1`,
      fatal: false,
      actual: '“A Boat” again',
    })),
  );
  expect(told.at(-1)).toEqual({
    line: 10_003,
    column: 1,
    reason: '3 more messages of this kind',
    fatal: false,
    actual: '3 more',
  });
});

it.each<[string, object[], string | undefined]>([
  ['one has no id', [{ title: 'A Boat', id: '2508.00001' }, { title: 'A Boat' }], 'A Boat'],
  ['the first one has no id', [{ title: 'A Boat' }, { title: 'A Boat', id: '2508.00001' }], 'A Boat'],
  ['titles differ in case and marks', [{ title: 'A Kettle' }, { title: 'a kettle!' }], 'a kettle!'],
  [
    'versions differ',
    [
      { title: 'A Boat', id: '2508.00001' },
      { title: 'The Boat', id: '2508.00001v2' },
    ],
    'The Boat',
  ],
  ['titles differ', [{ title: 'A Boat' }, { title: 'A Boat 2' }], undefined],
  [
    'ids differ',
    [
      { title: 'A Boat', id: '2508.00001' },
      { title: 'A Boat!', id: '2508.00002' },
    ],
    undefined,
  ],
])('the papers that dedupePapers takes for one are reported: %s', (_, rows, title) => {
  const { papers, messages } = parseListing(
    JSON.stringify(rows.map((row) => ({ upvotes: 3, authors: ['Ann Bell'], ...row }))),
  );
  const repeated = messages.filter(({ ruleId }) => ruleId === 'repeated-paper');
  expect(repeated.map(({ reason }) => reason)).toEqual(
    title === undefined ? [] : [`Row 2: “${title}” is in the listing more than once, first in row 1`],
  );
  expect(dedupePapers(papers)).toHaveLength(title === undefined ? 2 : 1);
});

it('titles that differ in the signs of a name are not the same', () => {
  const rows = ['C', 'C++', 'C#', 'F#'].map((title) => ({ title, upvotes: 3 }));
  const { papers, messages } = parseListing(JSON.stringify(rows));
  expect(papers.map(({ title }) => title)).toEqual(['C', 'C++', 'C#', 'F#']);
  expect(messages).toEqual([]);
  expect(dedupePapers(papers)).toEqual(papers);
});
