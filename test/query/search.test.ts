import { describe, expect, expectTypeOf, it } from 'vitest';
import {
  createPaperIndex,
  loadPaperIndex,
  type Paper,
  QueryError,
  type SearchOptions,
  searchPapers,
} from '../../src/query.js';
import { corpus } from '../bench/corpus.js';
import { frozen, paper, titles } from '../helpers/papers.js';

const papers = frozen([
  paper({
    title: 'Linear Kettles',
    abstract: 'We boil attention in a linear way, and look at attention again.',
  }),
  paper({ title: 'Kettles', abstract: 'On linear attention: how a kettle attends.' }),
  paper({ title: 'Transformers at Sea', abstract: 'A naïve café for boats.' }),
  paper({ title: '注意力机制', abstract: 'In the sky.' }),
]);
const found = (query: string, options?: SearchOptions) =>
  titles(searchPapers(papers, query, options).map((hit) => hit.paper));

describe('searchPapers', () => {
  it.each<[string, SearchOptions | undefined, string[]]>([
    ['linear attention', { weights: { title: 1 } }, ['Kettles', 'Linear Kettles']],
    ['attention linear', { weights: { title: 1 } }, ['Linear Kettles', 'Kettles']],
    ['linear boats', undefined, []],
    ['sea boats sky', { combineWith: 'or' }, ['Transformers at Sea', '注意力机制']],
    ['transf', undefined, ['Transformers at Sea']],
    ['transf', { prefix: false }, []],
    ['transfromers', undefined, ['Transformers at Sea']],
    ['transfromers', { fuzzy: false }, []],
    ['trensfurmurs', undefined, []],
    ['trensfurmers', { fuzzy: 0.3 }, ['Transformers at Sea']],
    ['CAFE naive', undefined, ['Transformers at Sea']],
    ['注意', undefined, ['注意力机制']],
    ['kettles', { limit: 1 }, ['Kettles']],
    ['kettles', { limit: 0 }, []],
    ['kettle', { weights: { title: 0 } }, ['Kettles', 'Linear Kettles']],
    ['sea', { weights: { title: 0 } }, ['Transformers at Sea']],
    ['', undefined, []],
    ['!?', undefined, []],
  ])('%s %o', (query, options, expected) => expect(found(query, options)).toEqual(expected));

  it('gives the paper itself, a score and the words that matched', () => {
    const [hit] = searchPapers(papers, 'CAFÉ boat');
    expect(hit!.paper).toBe(papers[2]);
    expect(hit!.score).toBeGreaterThan(0);
    expect([...hit!.terms].sort()).toEqual(['boats', 'cafe']);
  });

  it('of nothing finds nothing', () => expect(searchPapers([], 'kettle')).toEqual([]));

  it.each<[unknown, unknown, string]>([
    [7, {}, 'Wrong query: expected words to search for, found 7.'],
    ['kettles', { limit: -1 }, 'Wrong limit'],
    ['kettles', { limit: 1.5 }, 'Wrong limit'],
    ['kettles', { fuzzy: 2 }, 'Wrong fuzzy'],
    ['kettles', { combineWith: 'xor' }, 'Wrong combineWith'],
    [
      'kettles',
      { weights: { title: 'much' } },
      'Wrong weight of title: expected a number, 0 or more, found "much".',
    ],
  ])('refuses %o %o', (query, options, message) => {
    expect(() => searchPapers(papers, query as string, options as SearchOptions)).toThrow(message);
  });
});

describe('a corpus of 2,000 papers', () => {
  const many = corpus(2000);
  const index = createPaperIndex(many);
  const held = (...words: string[]) =>
    many.filter(({ title, abstract }) => {
      const text = ` ${title} ${abstract} `.toLowerCase().replaceAll('.', ' ');
      return words.every((word) => text.includes(` ${word} `));
    });

  it.each(['lomi', 'toto', 'lomi toto', 'quimor'])('finds each paper that holds %s', (query) => {
    const hits = index.search(query, { prefix: false });
    const expected = held(...query.split(' '));
    expect(expected.length).toBeGreaterThan(10);
    expect(new Set(hits.map((hit) => hit.paper))).toEqual(new Set(expected));
    expect(hits.every(({ terms }) => terms.join(' ') === query)).toBe(true);
  });

  it.each([1, 10, 99, 100, 101, 150])('limit %i gives the head of all', (limit) => {
    for (const query of ['lomi', 'lomi toto', 'lom']) {
      expect(index.search(query, { limit })).toEqual(index.search(query).slice(0, limit));
    }
  });

  it('orders by score, and equal scores as they came', () => {
    const hits = index.search('lomi');
    expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).sort((a, b) => b - a));
    const twins = Array.from({ length: 300 }, (_, at) => paper({ title: 'Twin', id: String(at) }));
    expect(
      createPaperIndex(twins)
        .search('twin')
        .map((hit) => hit.paper),
    ).toEqual(twins);
  });

  it('finds nothing of what was removed', () => {
    const rest = createPaperIndex(many);
    const gone = held('lomi');
    rest.remove(...gone);
    expect(rest.search('lomi', { prefix: false, fuzzy: false })).toEqual([]);
    expect(rest.search('toto', { prefix: false }).length).toBeLessThan(held('toto').length);
    expect(createPaperIndex(rest.papers()).search('toto')).toEqual(rest.search('toto'));
  });
});

describe('an index', () => {
  it('adds and removes', () => {
    const index = createPaperIndex(papers);
    expect(index.size).toBe(4);
    index.add(paper({ title: 'Boats and Kettles' }), paper({ title: 'Other' }));
    expect(titles(index.search('boats').map((hit) => hit.paper))).toEqual([
      'Boats and Kettles',
      'Transformers at Sea',
    ]);
    expect(index.remove(paper({ title: 'boats AND kettles' }), paper({ title: 'not there' }))).toBe(1);
    expect(titles(index.search('boats').map((hit) => hit.paper))).toEqual(['Transformers at Sea']);
    expect(index.size).toBe(5);
  });

  it('is the same after saving and loading, and goes on', () => {
    const index = createPaperIndex<Paper>(papers);
    index.remove(papers[0]!);
    const loaded = loadPaperIndex(JSON.stringify(index));
    expect(loaded.search('linear attention')).toEqual(index.search('linear attention'));
    expect(loaded.papers()).toEqual(index.papers());
    loaded.add(paper({ title: 'Linear Attention' }));
    expect(loaded.size).toBe(4);
    expect(titles(loaded.search('linear attention').map((hit) => hit.paper))).toEqual([
      'Linear Attention',
      'Kettles',
    ]);
    expect(loadPaperIndex(JSON.stringify(createPaperIndex([]))).search('x')).toEqual([]);
  });

  it.each(['', '{}', 'no json', '{"version":1}', '{"version":2,"papers":[],"index":{}}', 'null'])(
    'does not load from %s',
    (saved) => expect(() => loadPaperIndex(saved)).toThrow(QueryError),
  );

  it('types: a hit holds the papers’ own type', () => {
    const own: (Paper & { shelf: number })[] = [];
    for (const hit of createPaperIndex(own).search('x'))
      expectTypeOf(hit.paper.shelf).toEqualTypeOf<number>();
  });
});
