import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Direction, type SortField, type SortKey, sortPapers } from '../../src/query.js';
import { frozen, paper, titles } from '../helpers/papers.js';

const papers = frozen([
  paper({
    title: 'beta',
    date: '2024-02-01',
    listedOn: '2024-03-01',
    upvotes: 3,
    organization: { fullname: 'Zoo' },
  }),
  paper({ title: 'Alpha', date: null, upvotes: null }),
  paper({ title: 'Éclair', date: '2023-02-01', listedOn: '2024-02-01', upvotes: 3 }),
  paper({ title: 'delta', date: '2024-02-01', upvotes: 0, organization: { name: 'a', fullname: 'Arc' } }),
]);
const sorted = (key: SortKey | SortKey[], direction?: Direction | Direction[]) =>
  titles(sortPapers(papers, key, direction));

it.each<[SortKey | SortKey[], Direction | Direction[] | undefined, string[]]>([
  ['upvotes', undefined, ['delta', 'beta', 'Éclair', 'Alpha']],
  ['upvotes', 'desc', ['beta', 'Éclair', 'delta', 'Alpha']],
  ['date', 'asc', ['Éclair', 'beta', 'delta', 'Alpha']],
  ['date', 'desc', ['beta', 'delta', 'Éclair', 'Alpha']],
  ['listedOn', 'asc', ['Éclair', 'beta', 'Alpha', 'delta']],
  ['listedOn', 'desc', ['beta', 'Éclair', 'Alpha', 'delta']],
  ['title', 'asc', ['Alpha', 'beta', 'delta', 'Éclair']],
  ['title', 'desc', ['Éclair', 'delta', 'beta', 'Alpha']],
  ['organization', 'asc', ['delta', 'beta', 'Alpha', 'Éclair']],
  ['id', 'asc', ['beta', 'Alpha', 'Éclair', 'delta']],
  [['date', 'upvotes'], 'desc', ['beta', 'delta', 'Éclair', 'Alpha']],
  [['date', 'upvotes'], 'asc', ['Éclair', 'delta', 'beta', 'Alpha']],
  [
    ['upvotes', 'title'],
    ['desc', 'asc'],
    ['beta', 'Éclair', 'delta', 'Alpha'],
  ],
  [
    ['upvotes', 'title'],
    ['desc', 'desc'],
    ['Éclair', 'beta', 'delta', 'Alpha'],
  ],
  [({ title }) => title.length, 'asc', ['beta', 'Alpha', 'delta', 'Éclair']],
  [({ upvotes }) => (upvotes === 0 ? Number.NaN : upvotes), 'asc', ['beta', 'Éclair', 'Alpha', 'delta']],
  [({ upvotes, title }) => upvotes || title, 'asc', ['beta', 'Éclair', 'Alpha', 'delta']],
  [({ upvotes, title }) => upvotes || title, 'desc', ['delta', 'Alpha', 'beta', 'Éclair']],
  [[], 'asc', ['beta', 'Alpha', 'Éclair', 'delta']],
])('by %o %o', (key, direction, expected) => expect(sorted(key, direction)).toEqual(expected));

it('keeps the order of equal papers, in both directions', () => {
  const alike = Array.from({ length: 50 }, (_, at) => paper({ title: String(at), upvotes: at % 2 }));
  const evenThenOdd = [...alike.filter((_, at) => at % 2 === 0), ...alike.filter((_, at) => at % 2 === 1)];
  expect(sortPapers(alike, 'upvotes')).toEqual(evenThenOdd);
  const oddThenEven = [...alike.filter((_, at) => at % 2 === 1), ...alike.filter((_, at) => at % 2 === 0)];
  expect(sortPapers(alike, 'upvotes', 'desc')).toEqual(oddThenEven);
});

it('takes any iterable, the empty one and a single paper', () => {
  expect(titles(sortPapers(new Set(papers), 'title'))[0]).toBe('Alpha');
  expect(sortPapers([], 'date')).toEqual([]);
  expect(sortPapers([papers[1]!], 'date')).toEqual([papers[1]]);
});

describe('a wrong key or direction is a TypeError that names it', () => {
  const fields =
    'title, date, upvotes, authorCount, comments, githubStars, listedOn, id, url, organization, submittedBy, projectPage';
  it.each<[unknown, unknown, string]>([
    ['stars', 'asc', `Expected \`key\` to be one of ${fields}, received “stars”.`],
    ['upvote', 'asc', `Expected \`key\` to be one of ${fields}, received “upvote”. Did you mean “upvotes”?`],
    [undefined, 'asc', 'Expected `key` to be the name of a field or a function, received nothing.'],
    [null, 'asc', 'Expected `key` to be a key or an array of them, received null.'],
    [['date', 7], 'asc', `Expected \`key\` to be one of ${fields}, received the number 7.`],
    ['date', 'down', 'Expected `direction` to be one of asc, desc, received “down”.'],
    [[], 'des', 'Expected `direction` to be one of asc, desc, received “des”. Did you mean “desc”?'],
    [
      'date',
      ['desc', 'asc'],
      'Expected `direction` to be one direction for each key, received an array of 2.',
    ],
    ['date', {}, 'Expected `direction` to be a direction or an array of them, received an object.'],
  ])('%o %o', (key, direction, message) => {
    expect(() => sortPapers([], key as SortKey, direction as Direction)).toThrow(new TypeError(message));
  });

  it('a function that returns something else', () => {
    expect(() => sortPapers(papers, (() => new Date(0)) as never)).toThrow(
      new TypeError(
        'Expected `key` to be a function that returns a string, a number or null, received the Date 1970-01-01T00:00:00.000Z.',
      ),
    );
  });
});

it('types: what a key may be', () => {
  expectTypeOf<'date'>().toExtend<SortField>();
  expectTypeOf<'repoLinks'>().not.toExtend<SortField>();
  // @ts-expect-error a list has no order
  expect(() => sortPapers(papers, 'repoLinks')).toThrow(TypeError);
});
