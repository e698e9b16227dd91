import { expect, it } from 'vitest';
import { fromRows, type ListingMessage } from '../../../../src/index.js';

function messagesOf(row: Record<string, unknown>): unknown[] {
  const messages: ListingMessage[] = [];
  fromRows([row], { onMessage: (message) => messages.push(message) });
  return messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal, reason]);
}

const boat = { title: 'A Boat', abstract: 'It floats.', id: '2407.00001', date: '2024-07-03' };

it('a count that no paper has is reported, and kept', () => {
  expect(messagesOf({ ...boat, upvotes: '16B' })).toEqual([
    [
      'unusual-count',
      false,
      'Row 1: upvotes is 16000000000, which is implausibly large; it was kept as it is',
    ],
  ]);
  expect(messagesOf({ ...boat, upvotes: 20_000_000, comments: 10_000_000 })).toEqual([
    ['unusual-count', false, 'Row 1: upvotes is 20000000, which is implausibly large; it was kept as it is'],
    ['unusual-count', false, 'Row 1: comments is 10000000, which is implausibly large; it was kept as it is'],
  ]);
  expect(messagesOf({ ...boat, upvotes: 3, githubStars: 10_000_001 })).toEqual([
    [
      'unusual-count',
      false,
      'Row 1: githubStars is 10000001, which is implausibly large; it was kept as it is',
    ],
  ]);
});

it('counts of famous papers and repositories are not', () => {
  expect(messagesOf({ ...boat, upvotes: 9_999_999, comments: 5, githubStars: 400_000 })).toEqual([]);
});
