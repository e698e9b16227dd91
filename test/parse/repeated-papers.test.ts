import { expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';

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
