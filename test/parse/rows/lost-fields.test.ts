import { describe, expect, it } from 'vitest';
import { fromRows, type ListingMessage } from '../../../src/index.js';

function messagesOf(rows: Record<string, unknown>[]): ListingMessage[] {
  const messages: ListingMessage[] = [];
  fromRows(rows, { onMessage: (message) => messages.push(message) });
  return messages;
}

const boat = {
  title: 'A Boat',
  upvotes: 3,
  abstract: 'It floats.',
  authors: ['Ann Bell'],
  date: '2024-07-03',
  id: '2407.00001',
};

describe('a key that seems to be a field which the row lacks', () => {
  it.each<[key: string, value: unknown, field: keyof typeof boat]>([
    ['abstrac', 'It floats.', 'abstract'],
    ['abstract_en', 'It floats.', 'abstract'],
    ['full_abstract', 'It floats.', 'abstract'],
    ['first_author', 'Ann Bell', 'authors'],
    ['authors_parsed', [['Bell', 'Ann', '']], 'authors'],
    ['daily_upvotes', 3, 'upvotes'],
    ['creators', ['Ann Bell'], 'authors'],
    ['dc:creator', 'Ann Bell', 'authors'],
    ['tldr', 'It floats.', 'abstract'],
    ['Content', 'It floats.', 'abstract'],
    ['created_at', '2024-07-03T08:00:00Z', 'date'],
    ['submission_date', '2024-07-03', 'date'],
    ['released', '2024/07/03', 'date'],
    ['Date (UTC)', '2024-07-03', 'date'],
    ['Published At (UTC)', '2024-07-03', 'date'],
    ['date_published_utc', '2024-07-03', 'date'],
    ['date of publication', '2024-07-03', 'date'],
    ['Publishing Date', '2024-07-03', 'date'],
    ['upload_date', '2024-07-03', 'date'],
    ['vote', 3, 'upvotes'],
    ['summary_text', 'It floats.', 'abstract'],
    ['pid', '2407.00001', 'id'],
    ['permalink', 'https://arxiv.org/abs/2407.00001v2', 'id'],
  ])('%s', (key, value, field) => {
    const { [field]: _, ...row } = boat;
    const [message, ...others] = messagesOf([{ ...row, [key]: value }]);
    expect(message).toMatchObject({
      ruleId: 'unknown-key',
      fatal: false,
      row: 1,
      actual: key,
      reason: `“${key}” is not read, in 1 row: it may be ${field}, which the row lacks; set fieldMap to say so`,
    });
    expect(others).toEqual([]);
    // It is a note where the row has the field, or the key has no value.
    expect(messagesOf([{ ...boat, [key]: value }])).toMatchObject([{ fatal: undefined, actual: key }]);
    expect(messagesOf([{ ...row, [key]: null }])).toMatchObject([{ fatal: undefined, actual: key }]);
  });

  it('is one warning for all rows, if most of them lack the field', () => {
    const { abstract, ...row } = boat;
    const rows = [1, 2, 3].map((at) => ({
      ...row,
      title: `Boat ${at}`,
      id: `2407.0000${at}`,
      abstract_zh: abstract,
    }));
    const reason =
      '“abstract_zh” is not read, in 3 rows: it may be abstract, which these rows lack; set fieldMap to say so';
    expect(messagesOf(rows)).toMatchObject([{ fatal: false, reason }]);
    const others = rows.map((each, at) => (at === 1 ? each : { ...each, abstract }));
    expect(messagesOf(others).filter(({ ruleId }) => ruleId === 'unknown-key')).toMatchObject([
      { fatal: undefined },
    ]);
  });

  it.each<[string, unknown]>([
    ['isAuthorParticipating', false],
    ['keywords', ['boats']],
    ['scraped_at', '2024-07-03'],
    ['source', 'https://huggingface.co/papers'],
    ['tags', ['abstract']],
    ['abstract_length', 120],
    ['content', 7],
    ['created_at', 'v2'],
    ['created_by', 'ann'],
    ['publisher', 'Boat Press'],
    ['upload_type', 'paper'],
    ['content_type', 'paper'],
  ])('is not %s', (key, value) => {
    expect(
      messagesOf([{ title: 'A Boat', comments: 3, summary: '', [key]: value, upvotes: 1 }]),
    ).toMatchObject([{ fatal: undefined, actual: key }]);
  });
});

// Keys of the hub's API that say yes or no.
it.each(['isAuthorParticipating', 'isUpvoted', 'upvoted'])('%s is like no field', (key) => {
  expect(messagesOf([{ ...boat, [key]: true }])).toMatchObject([
    { fatal: undefined, reason: `“${key}” is not read, in 1 row` },
  ]);
});

// It is usually the time at which the row was written.
it.each([
  ['timestamp', 1720000000],
  ['datetime', '2024-07-03T08:00:00Z'],
  ['posted_at', '2024-07-03'],
])('%s is not the date', (key, value) => {
  const { date, ...row } = boat;
  expect(messagesOf([{ ...row, [key]: value }])).toMatchObject([
    { fatal: undefined, reason: `“${key}” is not read, in 1 row` },
  ]);
});

it.each([
  ['comment', 'comments', '10 pages', '10'],
  ['daily_upvotes', 'upvotes', 'many', '1.2k'],
])('%s is %s only if it may be a count', (key, field, text, count) => {
  const row = { title: 'A Boat', id: '2407.00001' };
  expect(messagesOf([{ ...row, [key]: text }]).map(({ fatal, reason }) => [fatal, reason])).toEqual([
    [undefined, `“${key}” is not read, in 1 row`],
  ]);
  expect(messagesOf([{ ...row, [key]: count }]).map(({ fatal, reason }) => [fatal, reason])).toEqual([
    [
      false,
      `“${key}” is not read, in 1 row: it may be ${field}, which the row lacks; set fieldMap to say so`,
    ],
  ]);
});

it.each([
  ...[
    'upvote',
    'total_upvotes',
    'number_of_upvotes',
    'upvotes_num',
    'upvoteNum',
    'numberOfLikes',
    'votes_total',
  ],
  ...['paper:upvotes', 'metrics->upvotes', 'Upvote(s)'],
])('%s counts upvotes', (key) => {
  expect(fromRows([{ title: 'A Boat', [key]: 3 }])).toMatchObject([{ upvotes: 3 }]);
});

it('counts of other things are named in the same ways', () => {
  const row = { number_of_comments: 1, authors_total: 2, 'GitHub Star Count': 3 };
  expect(fromRows([{ title: 'A Boat', ...row, modelsNum: 5 }])).toMatchObject([
    { comments: 1, authorCount: 2, githubStars: 3, modelCount: 5 },
  ]);
});
