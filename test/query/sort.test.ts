import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Direction, QueryError, type SortField, type SortKey, sortPapers } from '../../src/query.js';
import { frozen, paper, titles } from '../helpers/papers.js';

const papers = frozen([
  paper({ title: 'beta', date: '2024-02-01', upvotes: 3, organization: { name: null, fullname: 'Zoo' } }),
  paper({ title: 'Alpha', date: null, upvotes: null }),
  paper({ title: 'Éclair', date: '2023-02-01', upvotes: 3 }),
  paper({ title: 'delta', date: '2024-02-01', upvotes: 0, organization: { name: 'a', fullname: 'Arc' } }),
]);
const sorted = (key: SortKey | SortKey[], direction?: Direction | Direction[]) =>
  titles(sortPapers(papers, key, direction));

it.each<[SortKey | SortKey[], Direction | Direction[] | undefined, string[]]>([
  ['upvotes', undefined, ['delta', 'beta', 'Éclair', 'Alpha']],
  ['upvotes', 'desc', ['beta', 'Éclair', 'delta', 'Alpha']],
  ['date', 'asc', ['Éclair', 'beta', 'delta', 'Alpha']],
  ['date', 'desc', ['beta', 'delta', 'Éclair', 'Alpha']],
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
  [[], 'asc', ['beta', 'Alpha', 'Éclair', 'delta']],
])('by %o %o', (key, direction, expected) => expect(sorted(key, direction)).toEqual(expected));

it('keeps the order of what is alike, in both directions', () => {
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

describe('what is no key is refused by name', () => {
  it.each<[unknown, unknown, string]>([
    ['stars', undefined, 'Wrong sort key: expected a function or one of title, date'],
    ['abstract', undefined, 'found "abstract"'],
    [undefined, undefined, 'Wrong sort key'],
    [['date', 7], undefined, 'found 7'],
    ['date', 'down', 'Wrong direction: expected asc or desc, found "down"'],
  ])('%o %o', (key, direction, message) => {
    expect(() => sortPapers(papers, key as SortKey, direction as Direction)).toThrow(message);
    expect(() => sortPapers([], key as SortKey, direction as Direction)).toThrow(QueryError);
  });
});

it('types: what a key may be', () => {
  expectTypeOf<'date'>().toExtend<SortField>();
  expectTypeOf<'repoLinks'>().not.toExtend<SortField>();
  // @ts-expect-error a list has no order
  expect(() => sortPapers(papers, 'repoLinks')).toThrow(QueryError);
});
