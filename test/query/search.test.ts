import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { words } from '../../src/model/words.js';
import {
  createPaperIndex,
  loadPaperIndex,
  type Paper,
  type SearchHit,
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
    ['kettle', { weights: { title: 0 } }, ['Kettles']],
    ['sea', { weights: { title: 0 } }, []],
    ['sea', { weights: { title: 0, abstract: 0 } }, []],
    ['boats', { weights: { abstract: 0 } }, []],
    ['kettles kettles', undefined, ['Kettles', 'Linear Kettles']],
    ['transformers', { fuzzy: 1 }, ['Transformers at Sea']],
    ['xrxnsfoxmers', { fuzzy: 1 }, ['Transformers at Sea']],
    ['xrxnsfoxmers', { fuzzy: 0.1 }, []],
    ['', undefined, []],
    ['!?', undefined, []],
  ])('%s %o', (query, options, expected) => expect(found(query, options)).toEqual(expected));

  it('returns the paper itself, a score and the words that matched', () => {
    const [hit] = searchPapers(papers, 'CAFÉ boat');
    expect(hit!.paper).toBe(papers[2]);
    expect(hit!.score).toBeGreaterThan(0);
    expect([...hit!.terms].sort()).toEqual(['boats', 'cafe']);
  });

  it('finds what an index of all words finds', () => {
    const few = corpus(200);
    const index = createPaperIndex(few);
    // The order of the words is open, and with it the last digits of a sum.
    const plain = (hits: SearchHit[]) =>
      hits
        .map(({ paper, score, terms }) => [few.indexOf(paper), score.toPrecision(10), [...terms].sort()])
        .sort(([a], [b]) => Number(a) - Number(b));
    const asked = fc
      .tuple(
        fc.constantFrom(...new Set(words(few.map(({ abstract }) => abstract).join(' ')))),
        fc.nat(),
        fc.nat(9),
      )
      // A part of it, as it is or with another letter.
      .map(([word, at, change]) => {
        const place = at % word.length;
        if (change < 4) return word;
        return change < 7 ? word.slice(0, place + 1) : `${word.slice(0, place)}q${word.slice(place + 1)}`;
      });
    const settings = fc.record(
      {
        prefix: fc.boolean(),
        fuzzy: fc.oneof(fc.boolean(), fc.constantFrom(0, 0.1, 0.4, 1)),
        combineWith: fc.constantFrom('and', 'or'),
        weights: fc.record({ title: fc.constantFrom(0, 1, 2), abstract: fc.constantFrom(0, 1) }),
      },
      { requiredKeys: [] },
    ) as fc.Arbitrary<SearchOptions>;
    fc.assert(
      fc.property(fc.array(asked, { minLength: 1, maxLength: 3 }), settings, (terms, options) => {
        const query = terms.join(' ');
        expect(plain(searchPapers(few, query, options))).toEqual(plain(index.search(query, options)));
      }),
      { numRuns: 50 },
    );
  });

  it('of nothing finds nothing', () => expect(searchPapers([], 'kettle')).toEqual([]));

  it('takes the first hundred words of a query', () => {
    const query = Array.from({ length: 100 }, (_, at) => `word${at}`).join(' ');
    const long = [paper({ abstract: query })];
    expect(searchPapers(long, `${query} ${query} another`).length).toBe(1);
    expect(searchPapers(long, `another ${query}`)).toEqual([]);
  });

  it('compares the first 64 letters of a word', () => {
    const letters = 'a'.repeat(64);
    const [hit] = searchPapers([paper({ abstract: `${letters}bcd` })], `${letters}xyz`);
    expect(hit!.terms).toEqual([letters]);
  });

  it('shows matched characters of scripts without spaces as they are', () => {
    expect(searchPapers(papers, '力注')[0]!.terms.sort()).toEqual(['力', '注']);
  });

  it.each<[unknown, unknown, string]>([
    [7, {}, 'Expected `query` to be a string, received the number 7.'],
    ['x', { limit: -1 }, 'Expected `limit` to be an integer of 0 or more, received the number -1.'],
    ['x', { limit: 1.5 }, 'Expected `limit` to be an integer of 0 or more, received the number 1.5.'],
    ['x', { limit: null }, 'Expected `limit` to be an integer of 0 or more, received null.'],
    ['x', { fuzzy: 2 }, 'Expected `fuzzy` to be true, false or a number from 0 to 1, received the number 2.'],
    ['x', { fuzzy: '1' }, 'Expected `fuzzy` to be true, false or a number from 0 to 1, received “1”.'],
    ['x', { prefix: 1 }, 'Expected `prefix` to be a boolean, received the number 1.'],
    [
      'x',
      { combineWith: 'xor' },
      'Expected `combineWith` to be one of and, or, received “xor”. Did you mean “or”?',
    ],
    [
      'x',
      { weights: { title: 'much' } },
      'Expected `weights.title` to be a number of 0 or more, received “much”.',
    ],
    [
      'x',
      { weights: { abstract: Infinity } },
      'Expected `weights.abstract` to be a number of 0 or more, received the number Infinity.',
    ],
    ['x', { weights: 2 }, 'Expected `weights` to be an object, received the number 2.'],
    ['x', { weights: { titel: 2 } }, 'Unknown weight “titel”: did you mean `title`?'],
    ['x', { limits: 2 }, 'Unknown option “limits”: did you mean `limit`?'],
    ['x', null, 'Expected `options` to be an object, received null.'],
  ])('refuses %o %o', (query, options, message) => {
    const search = () => searchPapers(papers, query as string, options as SearchOptions);
    expect(search).toThrow(new TypeError(message));
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

  it.each([1, 10, 99, 100, 101, 150])('limit %i returns the head of all', (limit) => {
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
    const rounded = (hits: SearchHit[]) => hits.map(({ paper, score }) => [paper, score.toFixed(9)]);
    expect(rounded(rest.search('toto'))).toEqual(rounded(createPaperIndex(rest.papers()).search('toto')));
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

  it('removes all entries of a paper, by id or else by title', () => {
    const index = createPaperIndex<Paper>([
      paper({ title: 'Boats', id: '1.1' }),
      paper({ title: 'Boats', id: '1.2' }),
      paper({ title: 'boats' }),
      paper({ title: 'Other', id: '1.1' }),
      paper({ title: 'Third', id: '1.3' }),
    ]);
    expect(index.remove(paper({ title: 'Boats', id: '1.1v2' }))).toBe(3);
    expect(index.papers().map(({ id }) => id)).toEqual(['1.2', '1.3']);
    expect(index.remove(paper({ title: 'Boats!' }))).toBe(1);
    expect(index.remove(paper({ title: 'Boats!' }))).toBe(0);
    expect(titles(index.papers())).toEqual(['Third']);
    expect(index.search('boats')).toEqual([]);
    expect(() => index.add(paper({}), null as never)).toThrow(
      new TypeError('Expected `papers[1]` to be a paper, received null.'),
    );
    expect(() => index.remove('1.3' as never)).toThrow(
      new TypeError('Expected `papers[0]` to be a paper, received “1.3”.'),
    );
    expect(index.size).toBe(1);
  });

  it('finds a paper under the title that it was added with', () => {
    const changing = paper({ title: 'Boats' });
    const index = createPaperIndex([changing]);
    changing.title = 'Kettles';
    expect(index.search('boats').length).toBe(1);
    expect(index.remove(paper({ title: 'Boats' }))).toBe(1);
    expect(index.search('boats')).toEqual([]);
  });

  it('is the same after many changes as a new one', () => {
    const many = corpus(60).map((each, at) => ({ ...each, id: String(at) }));
    const index = createPaperIndex<Paper>(many);
    for (const each of many.slice(0, 40)) index.remove(each);
    index.add(...many.slice(10, 30));
    const loaded = loadPaperIndex(JSON.stringify(index));
    const fresh = createPaperIndex([...many.slice(40), ...many.slice(10, 30)]);
    for (const query of ['lomi', 'toto lomi', 'ka', 'quimor', 'lo su']) {
      const of = (hits: SearchHit[]) =>
        hits.map(({ paper: { id }, score, terms }) => [id, score.toFixed(9), terms.sort()]);
      expect(of(index.search(query, { combineWith: 'or' }))).toEqual(
        of(fresh.search(query, { combineWith: 'or' })),
      );
      expect(of(loaded.search(query, { combineWith: 'or' }))).toEqual(
        of(fresh.search(query, { combineWith: 'or' })),
      );
    }
  });

  it('saves what later changes do not reach', () => {
    const index = createPaperIndex<Paper>(papers);
    const saved = index.toJSON();
    const text = JSON.stringify(saved);
    index.add(paper({ title: 'One more' }));
    loadPaperIndex(saved).add(paper({ title: 'Another' }));
    expect(JSON.stringify(saved)).toBe(text);
  });

  describe('does not load', () => {
    const whole = JSON.stringify(createPaperIndex<Paper>([...papers, paper({ title: 'Zebra' })]));
    const damaged = (change: (data: any) => unknown): unknown => {
      const data = JSON.parse(whole);
      change(data);
      return data;
    };

    it.each<[string, unknown]>([
      ['nothing', undefined],
      ['null', null],
      ['a number', 7],
      ['an empty text', ''],
      ['a text', 'no json'],
      ['an array', []],
      ['half of it', whole.slice(0, whole.length / 2)],
      ['no index', damaged((data) => delete data.index)],
      [
        'something stored beside it',
        damaged(({ index }) => {
          index.storedFields = { 0: { id: 5 } };
        }),
      ],
      [
        'a word twice',
        damaged(({ index }) => {
          index.index.push(index.index[0]);
        }),
      ],
      ['no papers', damaged((data) => delete data.papers)],
      [
        'an earlier version',
        damaged((data) => {
          data.version = 1;
        }),
      ],
      [
        'another MiniSearch',
        damaged((data) => {
          data.index.serializationVersion = 1;
        }),
      ],
      ['a paper less', damaged((data) => data.papers.pop())],
      [
        'a paper twice',
        damaged((data) => {
          data.papers[1] = data.papers[0];
        }),
      ],
      [
        'a paper that is none',
        damaged((data) => {
          data.papers[1][1] = {};
        }),
      ],
      ['a word less', damaged((data) => data.index.index.pop())],
      [
        'a word that is none',
        damaged((data) => {
          data.index.index[0][0] = 7;
        }),
      ],
      [
        'no words',
        damaged((data) => {
          data.index.index = {};
        }),
      ],
      [
        'a count that is none',
        damaged((data) => {
          data.index.index[0][1][0] = { 0: 'x' };
        }),
      ],
      [
        'a count of an unknown paper',
        damaged((data) => {
          data.index.index[0][1] = { 0: { 99: 1 } };
        }),
      ],
      [
        'a count of an unknown field',
        damaged((data) => {
          data.index.index[0][1] = { 7: { 0: 1 } };
        }),
      ],
      [
        'no lengths',
        damaged((data) => {
          data.index.fieldLength = {};
        }),
      ],
      [
        'a wrong length',
        damaged((data) => {
          data.index.fieldLength[1][1] += 1;
        }),
      ],
      [
        'no mean lengths',
        damaged((data) => {
          data.index.averageFieldLength = [];
        }),
      ],
      [
        'a wrong number of papers',
        damaged((data) => {
          data.index.documentCount = 3;
        }),
      ],
      [
        'a paper of another number',
        damaged((data) => {
          data.index.documentIds[0] = 9;
        }),
      ],
      [
        'a next number that is taken',
        damaged((data) => {
          data.index.nextId = 4;
        }),
      ],
    ])('%s', (_, saved) => {
      expect(() => loadPaperIndex(saved as string)).toThrow(TypeError);
      expect(() => loadPaperIndex(saved as string)).toThrow(
        /^Expected `saved` to be an undamaged paper index of version 2, received /,
      );
    });
  });

  it('types: a hit holds the papers’ own type', () => {
    const own: (Paper & { shelf: number })[] = [];
    for (const hit of createPaperIndex(own).search('x'))
      expectTypeOf(hit.paper.shelf).toEqualTypeOf<number>();
  });
});
