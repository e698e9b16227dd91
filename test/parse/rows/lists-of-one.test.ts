import { describe, expect, it } from 'vitest';
import { fromRows, parseListing } from '../../../src/index.js';

/** What Scrapy's selectors return. */
const rows = [
  {
    title: ['A Boat'],
    authors: ['Ann Bell', 'Cy Dorn'],
    upvotes: ['3'],
    comments: ['2 comments'],
    url: ['/papers/2407.00001'],
    date: ['\n', '2024-07-03', null],
    organization: [{ name: 'tea', fullname: 'Tea Lab' }],
  },
  {
    title: ['A Cat'],
    authors: ['Eve Fox'],
    upvotes: ['-'],
    comments: [4],
    url: ['/papers/2407.00002'],
    date: [],
    organization: [],
  },
];
const papers = [
  {
    title: 'A Boat',
    abstract: '',
    authorCount: 2,
    date: '2024-07-03',
    upvotes: 3,
    repoLinks: [],
    id: '2407.00001',
    url: 'https://huggingface.co/papers/2407.00001',
    comments: 2,
    authors: ['Ann Bell', 'Cy Dorn'],
    organization: { name: 'tea', fullname: 'Tea Lab' },
  },
  {
    title: 'A Cat',
    abstract: '',
    authorCount: 1,
    date: null,
    upvotes: 0,
    repoLinks: [],
    id: '2407.00002',
    url: 'https://huggingface.co/papers/2407.00002',
    comments: 4,
    authors: ['Eve Fox'],
  },
];

describe('a list of one is its value', () => {
  it('in memory', () => {
    const messages: string[] = [];
    expect(fromRows(rows, { onMessage: ({ reason }) => messages.push(reason) })).toEqual(papers);
    expect(messages).toEqual([]);
  });

  it.each([
    ['JSON', JSON.stringify(rows)],
    ['NDJSON', rows.map((row) => JSON.stringify(row)).join('\n')],
  ])('in %s', (_, text) => {
    expect(parseListing(text)).toMatchObject({ papers, messages: [] });
  });

  it('in a row alone', () => {
    expect(parseListing(JSON.stringify(rows[0])).papers).toEqual([papers[0]]);
  });

  it('also if it is a list', () => {
    const { papers, messages } = parseListing(
      '[{"title": ["A Boat"], "authors": [["Ann Bell", {"name": "Cy Dorn", "age": 7}]]}]',
    );
    expect(papers).toMatchObject([{ title: 'A Boat', authors: ['Ann Bell', 'Cy Dorn'], authorCount: 2 }]);
    expect(messages.map(({ reason, column }) => [reason, column])).toEqual([
      ['“authors[].age” is not read, in 1 row', 69],
    ]);
  });
});

it.each<[unknown[], string[] | undefined, number, number]>([
  // arXiv's dumps have the parts of each name in a list.
  [[['Bell', 'Ann', '']], undefined, 1, 1],
  [[['van der Berg', 'Ann Maria', '']], undefined, 1, 1],
  [[['Bell', 'Ann', 'Jr.']], undefined, 1, 1],
  [
    [
      ['Bell', 'Ann', ''],
      ['Dorn', 'Cy', ''],
    ],
    undefined,
    2,
    2,
  ],
  [[['Ann Bell', 'Cy Dorn']], ['Ann Bell', 'Cy Dorn'], 2, 0],
  [[['Ann Bell', 'Madonna']], ['Ann Bell', 'Madonna'], 2, 0],
  [[['Madonna']], ['Madonna'], 1, 0],
])('the names of %j', (authors, names, count, problems) => {
  const messages: string[] = [];
  const [paper] = fromRows([{ title: 'A Boat', upvotes: 7, authors }], {
    onMessage: ({ reason }) => messages.push(reason),
  });
  expect([paper!.authors, paper!.authorCount, messages.length]).toEqual([names, count, problems]);
  for (const reason of messages)
    expect(reason).toBe(
      'Row 1: cannot parse authors from “authors[]”: expected a name, or an object with a name, found an array of 3',
    );
});

it('a list of several values is none of them', () => {
  const messages: string[] = [];
  const options = { onMessage: ({ reason }: { reason: string }) => messages.push(reason) };
  expect(fromRows([{ title: 'A Boat', upvotes: ['3', '4'] }], options)).toMatchObject([{ upvotes: null }]);
  expect(messages).toEqual([
    'Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found an array of 2',
  ]);
});

it.each<[string, unknown]>([
  ['a comment', ['I like it.']],
  ['an object', [{ text: 'I like it.' }]],
  ['two numbers', [3, 4]],
  ['nothing', []],
])('a list with %s is not a number of comments', (_, comments) => {
  const messages: string[] = [];
  const [paper] = fromRows([{ title: 'A Boat', comments }], {
    onMessage: ({ reason }) => messages.push(reason),
  });
  expect(paper).not.toHaveProperty('comments');
  expect(messages).toEqual(['“comments” is not read, in 1 row']);
});
