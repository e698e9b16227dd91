import { describe, expect, it } from 'vitest';
import {
  createPaperIndex,
  dedupePapers,
  diffPapers,
  filterPapers,
  groupPapers,
  mergePapers,
  searchPapers,
  sortPapers,
  summarizePapers,
  trackPapers,
  unseenPapers,
} from '../../src/query.js';
import { paper } from '../helpers/papers.js';

const helpers: [name: string, argument: string, call: (papers: never) => unknown][] = [
  ['filterPapers', 'papers', (papers) => filterPapers(papers, {})],
  ['sortPapers', 'papers', (papers) => sortPapers(papers, 'date')],
  ['groupPapers', 'papers', (papers) => groupPapers(papers, 'week')],
  ['searchPapers', 'papers', (papers) => searchPapers(papers, 'x')],
  ['createPaperIndex', 'papers', (papers) => createPaperIndex(papers)],
  ['dedupePapers', 'papers', (papers) => dedupePapers(papers)],
  ['mergePapers', 'lists[1]', (papers) => mergePapers([], papers)],
  ['diffPapers', 'before', (papers) => diffPapers(papers, [])],
  ['diffPapers, second', 'after', (papers) => diffPapers([], papers)],
  ['summarizePapers', 'papers', (papers) => summarizePapers(papers)],
  ['unseenPapers', 'papers', (papers) => unseenPapers(papers, [])],
  ['trackPapers', 'listings[0].papers', (papers) => trackPapers([{ date: null, papers }])],
];

function revoked(target: object): unknown {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function throwing(): never {
  throw new Error('never');
}

const iterable = 'an array or another iterable of papers';
const wrong: [what: string, value: unknown, path: string, expected: string][] = [
  ['undefined', undefined, '', `${iterable}, received nothing`],
  ['null', null, '', `${iterable}, received null`],
  ['a number', 7, '', `${iterable}, received the number 7`],
  ['a text', 'A', '', `${iterable}, received “A”`],
  ['one paper', paper({}), '', `${iterable}, received an object`],
  ['a function', throwing, '', `${iterable}, received a function`],
  ['a revoked proxy', revoked([]), '', `${iterable}, received an object`],
  ['a proxy that throws', new Proxy([], { get: throwing }), '', `${iterable}, received an object`],
  ['an iterator of another kind', { [Symbol.iterator]: () => 7 }, '', `${iterable}, received an object`],
  ['a hole', Array(1), '[0]', 'a paper, received nothing'],
  ['a text as paper', ['A'], '[0]', 'a paper, received “A”'],
  ['a second null', [paper({}), null], '[1]', 'a paper, received null'],
  ['an empty object', new Set([{}]), '[0].title', 'a string, received nothing'],
  ['a revoked paper', [revoked({})], '[0].title', 'a string, received nothing'],
  [
    'a title that throws',
    [Object.defineProperty({}, 'title', { get: throwing })],
    '[0].title',
    'a string, received nothing',
  ],
  ['an abstract of null', [paper({ abstract: null as never })], '[0].abstract', 'a string, received null'],
  [
    'a missing count',
    [paper({ upvotes: undefined as never })],
    '[0].upvotes',
    'a number or null, received nothing',
  ],
  ['NaN', [paper({ upvotes: Number.NaN })], '[0].upvotes', 'a number or null, received the number NaN'],
  [
    'a count as text',
    [paper({ authorCount: '2' as never })],
    '[0].authorCount',
    'a number or null, received “2”',
  ],
  [
    'no such day',
    [paper({ date: '2024-13-01' })],
    '[0].date',
    'a day as YYYY-MM-DD or null, received “2024-13-01”',
  ],
  [
    'no year of papers',
    [paper({ date: '0050-01-01' })],
    '[0].date',
    'a day as YYYY-MM-DD or null, received “0050-01-01”',
  ],
  [
    'authors as objects',
    [paper({ authors: [{ name: 'A' }] as never })],
    '[0].authors',
    'an array of strings, or missing, received an array of 1',
  ],
  [
    'a thumbnail of null',
    [paper({ thumbnail: null as never })],
    '[0].thumbnail',
    'a string, or missing, received null',
  ],
  [
    'models as text',
    [paper({ modelCount: '3' as never })],
    '[0].modelCount',
    'a number, or missing, received “3”',
  ],
  [
    'a Date',
    [paper({ date: new Date(0) as never })],
    '[0].date',
    'a day as YYYY-MM-DD or null, received the Date 1970-01-01T00:00:00.000Z',
  ],
  [
    'a day that no month has',
    [paper({ date: '2024-02-31' })],
    '[0].date',
    'a day as YYYY-MM-DD or null, received “2024-02-31”',
  ],
  [
    'repositories with a hole',
    [paper({ repoLinks: Array(2) })],
    '[0].repoLinks',
    'an array of strings, received an array of 2',
  ],
  ['a null id', [paper({ id: null as never })], '[0].id', 'a string, or missing, received null'],
  [
    'comments of null',
    [paper({ comments: null as never })],
    '[0].comments',
    'a number, or missing, received null',
  ],
  [
    'listedOn of null',
    [paper({ listedOn: null as never })],
    '[0].listedOn',
    'a day as YYYY-MM-DD, or missing, received null',
  ],
  [
    'an organization of null',
    [paper({ organization: null as never })],
    '[0].organization',
    'an object with a `fullname`, or missing, received null',
  ],
  [
    'an organization as text',
    [paper({ organization: 'Arc' as never })],
    '[0].organization',
    'an object with a `fullname`, or missing, received “Arc”',
  ],
  [
    'links of null',
    [paper({ links: [null] as never })],
    '[0].links',
    'an array of links, or missing, received an array of 1',
  ],
];

describe.each(helpers)('%s refuses', (_, argument, call) => {
  it.each(wrong)('%s', (_what, value, path, expected) => {
    expect(() => call(value as never)).toThrow(
      new TypeError(`Expected \`${argument}${path}\` to be ${expected}.`),
    );
  });

  it('nothing that an iterator throws: it is passed on', () => {
    const error = new Error('read failed');
    const papers = (function* () {
      yield paper({ listedOn: '2024-07-03' });
      throw error;
    })();
    expect(() => call(papers as never)).toThrow(error);
  });

  it('no text, of whatever characters', () => {
    const odd = paper({
      title: '\ud800',
      abstract: '\0\udfff',
      id: '\udc00',
      listedOn: '2024-07-03',
      repoLinks: ['\ud800'],
    });
    expect(() => call([odd, odd] as never)).not.toThrow();
  });
});
