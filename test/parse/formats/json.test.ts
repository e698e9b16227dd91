import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const read = (row: Record<string, unknown>) => {
  const { papers, messages } = parseListing(
    JSON.stringify([{ title: 'A Boat', abstract: 'It floats.', date: '2024-07-03', ...row }]),
  );
  return { paper: papers[0]!, messages: messages.map(({ ruleId, reason }) => `${ruleId}: ${reason}`) };
};

it.each<[Record<string, unknown>, string, number | null]>([
  [{ upvotes: 12 }, 'upvotes', 12],
  [{ upvotes: '12' }, 'upvotes', 12],
  [{ upvotes: '1.2k' }, 'upvotes', 1200],
  [{ authorCount: '2' }, 'authorCount', 2],
  [{ numComments: '3' }, 'comments', 3],
  [{ upvotes: null }, 'upvotes', null],
])('reads a count of JSON, a number or its text: %o', (row, field, expected) => {
  const { paper, messages } = read(row);
  expect(paper[field as 'upvotes']).toBe(expected);
  expect(messages.filter((message) => message.includes('unreadable'))).toEqual([]);
});

it.each<[Record<string, unknown>, string]>([
  [{ upvotes: 'many' }, 'unreadable-value: upvotes cannot be told from “many”'],
  [{ upvotes: {} }, 'unreadable-value: upvotes of row 0 cannot be told from “{}”'],
  [{ repoLinks: 'x' }, 'unreadable-value: repoLinks of row 0 cannot be told from “"x"”'],
  [{ organization: 7 }, 'unreadable-value: organization of row 0 cannot be told from “7”'],
  [{ paper: { title: 'A Boat', id: 3 } }, 'unreadable-value: id of row 0 cannot be told from “3”'],
])('reportedFields a value of JSON of the wrong type: %o', (row, message) => {
  expect(read(row).messages).toContain(message);
});
