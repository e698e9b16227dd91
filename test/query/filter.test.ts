import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Criteria, filterPapers, type Paper, QueryError } from '../../src/query.js';
import { frozen, paper, titles } from '../helpers/papers.js';

const kettle = paper({
  title: 'Kettle',
  abstract: 'A café boils linear attention.',
  date: '2024-07-03',
  upvotes: 7,
  authorCount: 5,
  repoLinks: ['https://github.com/Night-Farm/kettle', 'gitlab.com/tea/pot'],
  organization: { name: 'night-farm', fullname: 'Nìght Farm' },
});
const boats = paper({ title: 'Boats', date: '2023-12-31', upvotes: 0, authorCount: 1 });
const clouds = paper({
  title: 'Clouds',
  abstract: '注意力机制 in the sky',
  date: '2025-01-01',
  organization: null,
});
const undated = paper({ title: 'Undated', upvotes: 3 });
const papers = frozen([kettle, boats, clouds, undated]);
const kept = (criteria: Criteria) => titles(filterPapers(papers, criteria));

describe('dates', () => {
  it.each<[Criteria, string[]]>([
    [{ since: '2024' }, ['Kettle', 'Clouds']],
    [{ since: '2023' }, ['Kettle', 'Boats', 'Clouds']],
    [{ until: '2024' }, ['Kettle', 'Boats']],
    [{ until: '2023-12' }, ['Boats']],
    [{ since: '2024-07', until: '2024-07' }, ['Kettle']],
    [{ since: '2024-07-03', until: '2024-07-03' }, ['Kettle']],
    [{ since: '2024-07-04', until: '2024-12-31' }, []],
    [{ since: new Date('2024-07-03T23:59:00Z') }, ['Kettle', 'Clouds']],
    [{ until: new Date('2024-07-02T23:59:59Z') }, ['Boats']],
    [{ since: '2025', until: '2024' }, []],
    [{ until: '2023', includeUnknown: true }, ['Boats', 'Undated']],
    [{ since: undefined }, ['Kettle', 'Boats', 'Clouds', 'Undated']],
  ])('%o', (criteria, expected) => expect(kept(criteria)).toEqual(expected));
});

describe('counts', () => {
  it.each<[Criteria, string[]]>([
    [{ minUpvotes: 3 }, ['Kettle', 'Undated']],
    [{ minUpvotes: 0 }, ['Kettle', 'Boats', 'Undated']],
    [{ maxUpvotes: 3 }, ['Boats', 'Undated']],
    [{ minUpvotes: 1, maxUpvotes: 3 }, ['Undated']],
    [{ minUpvotes: 5, includeUnknown: true }, ['Kettle', 'Clouds']],
    [{ minAuthors: 2 }, ['Kettle']],
    [{ maxAuthors: 1 }, ['Boats']],
    [{ maxAuthors: Infinity }, ['Kettle', 'Boats']],
  ])('%o', (criteria, expected) => expect(kept(criteria)).toEqual(expected));
});

describe('what an entry names', () => {
  it.each<[Criteria, string[]]>([
    [{ hasRepo: true }, ['Kettle']],
    [{ hasRepo: false }, ['Boats', 'Clouds', 'Undated']],
    [{ repoHost: 'GitHub.com' }, ['Kettle']],
    [{ repoHost: 'www.gitlab.com' }, ['Kettle']],
    [{ repoHost: 'bitbucket.org' }, []],
    [{ repoOwner: 'night-farm' }, ['Kettle']],
    [{ repoOwner: 'tea', repoHost: 'gitlab.com' }, ['Kettle']],
    [{ repoOwner: 'tea', repoHost: 'github.com' }, []],
    [{ organization: 'NIGHT-FARM' }, ['Kettle']],
    [{ organization: 'night farm' }, ['Kettle']],
    [{ organization: 'night' }, []],
    [{ organization: 'night', includeUnknown: true }, ['Boats', 'Clouds', 'Undated']],
  ])('%o', (criteria, expected) => expect(kept(criteria)).toEqual(expected));
});

describe('words', () => {
  it.each<[string, string[]]>([
    ['attention kettle', ['Kettle']],
    ['CAFE', ['Kettle']],
    ['Cafés', []],
    ['tent', []],
    ['注意力', ['Clouds']],
    ['sky, clouds!', ['Clouds']],
    ['', ['Kettle', 'Boats', 'Clouds', 'Undated']],
  ])('%s', (text, expected) => expect(kept({ text })).toEqual(expected));
});

it('takes any test, joined with and', () => {
  expect(kept({ where: ({ title }) => title.length > 5, since: '2024' })).toEqual(['Kettle', 'Clouds']);
});

it('takes any iterable, gives the same objects, and takes nothing from its input', () => {
  const found = filterPapers(new Set(papers), { hasRepo: true });
  expect(found).toEqual([kettle]);
  expect(found[0]).toBe(kettle);
  expect(filterPapers([], { since: '2024' })).toEqual([]);
  expect(filterPapers(papers, {})).toEqual(papers);
});

describe('what is no criterion is refused by name', () => {
  it.each<[object, string, string]>([
    [{ since: '2024-13' }, 'since', '"2024-13"'],
    [{ since: '2023-02-29' }, 'since', '"2023-02-29"'],
    [{ since: '24' }, 'since', '"24"'],
    [{ until: 'yesterday' }, 'until', '"yesterday"'],
    [{ until: new Date('x') }, 'until', 'Invalid Date'],
    [{ since: 2024 }, 'since', '2024'],
    [{ since: null }, 'since', 'null'],
    [{ minUpvotes: Number.NaN }, 'minUpvotes', 'NaN'],
    [{ maxUpvotes: '3' }, 'maxUpvotes', '"3"'],
    [{ minAuthors: null }, 'minAuthors', 'null'],
    [{ maxAuthors: {} }, 'maxAuthors', 'an object'],
    [{ hasRepo: 'yes' }, 'hasRepo', '"yes"'],
    [{ repoHost: '' }, 'repoHost', '""'],
    [{ repoOwner: 3 }, 'repoOwner', '3'],
    [{ organization: ['a'] }, 'organization', '["a"]'],
    [{ text: 5 }, 'text', '5'],
    [{ where: 'title' }, 'where', '"title"'],
    [{ includeUnknown: 1 }, 'includeUnknown', '1'],
    [{ minUpvote: 3 }, 'criterion', '"minUpvote"'],
    [{ toString: 3 }, 'criterion', '"toString"'],
  ])('%o', (criteria, criterion, found) => {
    let error: unknown;
    try {
      filterPapers([], criteria as Criteria);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(QueryError);
    expect(error).toMatchObject({ criterion, found });
    expect((error as QueryError).message).toContain(criterion);
  });

  it('and so are criteria and papers that are none', () => {
    expect(() => filterPapers(papers, null as never)).toThrow(
      'Wrong criteria: expected an object of criteria',
    );
    expect(() => filterPapers({} as never, {})).toThrow(
      'Wrong papers: expected an array or another iterable',
    );
    expect(() => filterPapers('text' as never, {})).toThrow('found "text"');
  });
});

describe('types', () => {
  it('are narrowed by what was asked for', () => {
    expectTypeOf(filterPapers(papers, { hasRepo: true })[0]!.repoLinks[0]).toEqualTypeOf<string>();
    expectTypeOf(filterPapers(papers, { hasRepo: false })[0]!.repoLinks).toEqualTypeOf<string[]>();
    const dated = filterPapers(papers, { since: '2024', minUpvotes: 1, maxAuthors: 3, organization: 'x' })[0];
    if (dated) {
      expectTypeOf(dated.date).toEqualTypeOf<string>();
      expectTypeOf(dated.upvotes).toEqualTypeOf<number>();
      expectTypeOf(dated.authorCount).toEqualTypeOf<number>();
      expectTypeOf(dated.organization.fullname).toEqualTypeOf<string>();
    }
    const maybe = filterPapers(papers, { since: '2024', includeUnknown: true })[0]!;
    expectTypeOf(maybe.date).toEqualTypeOf<string | null>();
    const asked: Criteria = { since: '2024' };
    expectTypeOf(filterPapers(papers, asked)[0]!.date).toEqualTypeOf<string | null>();
  });

  it('keep the papers’ own, and know the criteria', () => {
    const own: (Paper & { shelf: number })[] = [];
    expectTypeOf(filterPapers(own, { where: ({ shelf }) => shelf > 1 })).toExtend<{ shelf: number }[]>();
    // @ts-expect-error no such criterion
    expect(() => filterPapers(papers, { minUpvote: 3 })).toThrow(QueryError);
    // @ts-expect-error a count is a number
    expect(() => filterPapers(papers, { minUpvotes: '3' })).toThrow(QueryError);
  });
});
