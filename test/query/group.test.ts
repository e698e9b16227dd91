import { describe, expect, expectTypeOf, it } from 'vitest';
import { isoWeek } from '../../src/query/week.js';
import { type GroupKey, groupPapers, type Paper } from '../../src/query.js';
import { frozen, paper, titles } from '../helpers/papers.js';

const google = { name: 'google', fullname: 'Google' };
const papers = frozen([
  paper({ title: 'a', date: '2024-12-31', organization: google, repoLinks: ['https://github.com/x/y'] }),
  paper({
    title: 'b',
    date: null,
    repoLinks: ['gitlab.com/x/y', 'https://github.com/x/z', 'github.com/x/w'],
  }),
  paper({ title: 'c', date: '2023-01-01', listedOn: '2024-12-31', organization: { fullname: 'Arc' } }),
  paper({ title: 'd', date: '2024-12-30', listedOn: '2024-12-29', organization: google }),
  paper({ title: 'e', date: '2024-01-02', organization: { fullname: 'Bee' } }),
]);

it.each<[GroupKey, [string | null, string[]][]]>([
  [
    'day',
    [
      ['2023-01-01', ['c']],
      ['2024-01-02', ['e']],
      ['2024-12-30', ['d']],
      ['2024-12-31', ['a']],
      [null, ['b']],
    ],
  ],
  [
    'week',
    [
      ['2022-W52', ['c']],
      ['2024-W01', ['e']],
      ['2025-W01', ['a', 'd']],
      [null, ['b']],
    ],
  ],
  [
    'month',
    [
      ['2023-01', ['c']],
      ['2024-01', ['e']],
      ['2024-12', ['a', 'd']],
      [null, ['b']],
    ],
  ],
  [
    'year',
    [
      ['2023', ['c']],
      ['2024', ['a', 'd', 'e']],
      [null, ['b']],
    ],
  ],
  [
    'listedOn',
    [
      ['2024-12-29', ['d']],
      ['2024-12-31', ['c']],
      [null, ['a', 'b', 'e']],
    ],
  ],
  [
    'listedWeek',
    [
      ['2024-W52', ['d']],
      ['2025-W01', ['c']],
      [null, ['a', 'b', 'e']],
    ],
  ],
  [
    'listedMonth',
    [
      ['2024-12', ['c', 'd']],
      [null, ['a', 'b', 'e']],
    ],
  ],
  [
    'listedYear',
    [
      ['2024', ['c', 'd']],
      [null, ['a', 'b', 'e']],
    ],
  ],
  [
    'organization',
    [
      ['Google', ['a', 'd']],
      ['Arc', ['c']],
      ['Bee', ['e']],
      [null, ['b']],
    ],
  ],
  [
    'repoHost',
    [
      ['github.com', ['a', 'b']],
      ['gitlab.com', ['b']],
      [null, ['c', 'd', 'e']],
    ],
  ],
])('by %s', (key, expected) => {
  expect([...groupPapers(papers, key)].map(([name, group]) => [name, titles(group)])).toEqual(expected);
});

it('by a function, in the order in which groups come', () => {
  const groups = groupPapers(papers, ({ title }) => title > 'b');
  expect([...groups].map(([name, group]) => [name, titles(group)])).toEqual([
    [false, ['a', 'b']],
    [true, ['c', 'd', 'e']],
  ]);
});

it('of nothing makes no group', () => expect(groupPapers(new Set<Paper>(), 'year')).toEqual(new Map()));

describe('ISO weeks', () => {
  it.each([
    ['2021-01-01', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2020-12-31', '2020-W53'],
    ['2024-07-03', '2024-W27'],
    ['2018-12-31', '2019-W01'],
    ['2016-01-03', '2015-W53'],
  ])('%s is of %s', (date, week) => expect(isoWeek(date)).toBe(week));
});

it.each<[unknown, string]>([
  ['decade', 'received “decade”.'],
  ['months', 'received “months”. Did you mean “month”?'],
  ['listedon', 'received “listedon”. Did you mean “listedOn”?'],
  ['toString', 'received “toString”.'],
  [null, 'received null.'],
])('refuses %o as a key', (key, found) => {
  const keys =
    'day, week, month, year, listedOn, listedWeek, listedMonth, listedYear, organization, repoHost';
  expect(() => groupPapers(papers, key as GroupKey)).toThrow(
    new TypeError(`Expected \`key\` to be one of ${keys}, ${found}`),
  );
});

it('refuses no key', () => {
  expect(() => groupPapers(papers, undefined as never)).toThrow(
    new TypeError('Expected `key` to be the name of a grouping or a function, received nothing.'),
  );
});

it('types: what the Map holds', () => {
  expectTypeOf(groupPapers(papers, 'year').keys().next().value).toEqualTypeOf<string | null | undefined>();
  expectTypeOf(groupPapers(papers, ({ title }) => title.length)).toExtend<Map<number, Paper[]>>();
  // @ts-expect-error no such grouping
  expect(() => groupPapers(papers, 'title')).toThrow(TypeError);
});
