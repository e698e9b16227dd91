import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Criteria, filterPapers, type Paper } from '../../src/query.js';
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
const boats = paper({
  title: 'Boats',
  date: '2023-12-31',
  listedOn: '2025-01-31',
  upvotes: 0,
  authorCount: 1,
});
const clouds = paper({
  title: 'Clouds',
  abstract: '注意力机制 in the sky',
  date: '2025-01-01',
  listedOn: '2025-02-01',
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
    [{ listedSince: '2025' }, ['Boats', 'Clouds']],
    [{ listedSince: '2025-02' }, ['Clouds']],
    [{ listedUntil: '2025-01' }, ['Boats']],
    [{ listedUntil: new Date('2025-01-30T23:00:00Z') }, []],
    [{ listedSince: '2025-01-31', listedUntil: '2025-01-31' }, ['Boats']],
    [{ listedSince: '2025-02', since: '2024', includeUnknown: true }, ['Kettle', 'Clouds', 'Undated']],
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

it('takes any iterable, returns the same objects, and takes nothing from its input', () => {
  const found = filterPapers(new Set(papers), { hasRepo: true });
  expect(found).toEqual([kettle]);
  expect(found[0]).toBe(kettle);
  expect(filterPapers([], { since: '2024' })).toEqual([]);
  expect(filterPapers(papers, {})).toEqual(papers);
});

describe('a wrong criterion is a TypeError that names it', () => {
  const day = 'a Date, or a day as YYYY-MM-DD, YYYY-MM or YYYY';
  it.each<[object, string]>([
    [{ since: '2024-13' }, `Expected \`since\` to be ${day}, received “2024-13”.`],
    [{ since: '2023-02-29' }, `Expected \`since\` to be ${day}, received “2023-02-29”.`],
    [{ since: '24' }, `Expected \`since\` to be ${day}, received “24”.`],
    [{ until: 'yesterday' }, `Expected \`until\` to be ${day}, received “yesterday”.`],
    [{ until: new Date('x') }, `Expected \`until\` to be ${day}, received an invalid Date.`],
    [{ until: new Proxy(new Date(), {}) }, `Expected \`until\` to be ${day}, received an object.`],
    [
      { until: new Date(8e15) },
      `Expected \`until\` to be ${day}, received the Date +255479-11-28T14:13:20.000Z.`,
    ],
    [{ since: 2024 }, `Expected \`since\` to be ${day}, received the number 2024.`],
    [{ since: null }, `Expected \`since\` to be ${day}, received null.`],
    [{ listedSince: '' }, `Expected \`listedSince\` to be ${day}, received “”.`],
    [{ listedUntil: '\ud800' }, `Expected \`listedUntil\` to be ${day}, received “\\u{d800}”.`],
    [{ minUpvotes: Number.NaN }, 'Expected `minUpvotes` to be a number, received the number NaN.'],
    [{ maxUpvotes: '3' }, 'Expected `maxUpvotes` to be a number, received “3”.'],
    [{ minAuthors: null }, 'Expected `minAuthors` to be a number, received null.'],
    [{ maxAuthors: {} }, 'Expected `maxAuthors` to be a number, received an object.'],
    [{ hasRepo: 'yes' }, 'Expected `hasRepo` to be a boolean, received “yes”.'],
    [{ repoHost: '' }, 'Expected `repoHost` to be a name, received “”.'],
    [{ repoOwner: 3 }, 'Expected `repoOwner` to be a name, received the number 3.'],
    [{ organization: ['a'] }, 'Expected `organization` to be a name, received an array of 1.'],
    [{ text: 5 }, 'Expected `text` to be a string, received the number 5.'],
    [{ where: 'title' }, 'Expected `where` to be a function, received “title”.'],
    [{ includeUnknown: 1 }, 'Expected `includeUnknown` to be a boolean, received the number 1.'],
    [{ minUpvote: 3 }, 'Unknown criterion “minUpvote”: did you mean `minUpvotes`?'],
    [{ listed_since: '2024' }, 'Unknown criterion “listed_since”: did you mean `listedSince`?'],
    [
      { toString: 3 },
      'Unknown criterion “toString”: expected one of since, until, listedSince, listedUntil, minUpvotes, maxUpvotes, minAuthors, maxAuthors, hasRepo, repoHost, repoOwner, organization, text, where, includeUnknown.',
    ],
  ])('%o', (criteria, message) => {
    expect(() => filterPapers([], criteria as Criteria)).toThrow(new TypeError(message));
  });

  it.each([
    [undefined, 'nothing'],
    [null, 'null'],
    [[], 'an empty array'],
    ['since', '“since”'],
  ])('criteria of %o', (criteria, found) => {
    expect(() => filterPapers(papers, criteria as never)).toThrow(
      new TypeError(`Expected \`criteria\` to be an object, received ${found}.`),
    );
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
    const listed = filterPapers(papers as readonly Paper[], { listedUntil: '2024' })[0];
    if (listed) expectTypeOf(listed.listedOn).toEqualTypeOf<string>();
    const maybe = filterPapers(papers, { since: '2024', includeUnknown: true })[0]!;
    expectTypeOf(maybe.date).toEqualTypeOf<string | null>();
    const asked: Criteria = { since: '2024' };
    expectTypeOf(filterPapers(papers, asked)[0]!.date).toEqualTypeOf<string | null>();
  });

  it('keep the papers’ own, and know the criteria', () => {
    const own: (Paper & { shelf: number })[] = [];
    expectTypeOf(filterPapers(own, { where: ({ shelf }) => shelf > 1 })).toExtend<{ shelf: number }[]>();
    // @ts-expect-error no such criterion
    expect(() => filterPapers(papers, { minUpvote: 3 })).toThrow(TypeError);
    // @ts-expect-error a count is a number
    expect(() => filterPapers(papers, { minUpvotes: '3' })).toThrow(TypeError);
  });
});
