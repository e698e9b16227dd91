import { describe, expect, expectTypeOf, it } from 'vitest';
import { dedupePapers, diffPapers, mergePapers, type Paper } from '../../src/query.js';
import { frozen, paper, titles } from '../helpers/papers.js';

describe('dedupePapers', () => {
  it.each<[string, Partial<Paper>[], number[]]>([
    [
      'same id, other title',
      [
        { id: '1.1', title: 'A' },
        { id: '1.1', title: 'B' },
      ],
      [0],
    ],
    [
      'same number of a row, other title',
      [
        { id: '1', title: 'A' },
        { id: '1', title: 'B' },
        { id: '1', title: 'a!' },
      ],
      [0, 1],
    ],
    [
      'a version of the same id',
      [
        { id: '1.1', title: 'A' },
        { id: '1.1v3', title: 'A' },
      ],
      [0],
    ],
    [
      'other ids, same title',
      [
        { id: '1.1', title: 'A' },
        { id: '1.2', title: 'A' },
      ],
      [0, 1],
    ],
    [
      'title alone: case, accents, spaces, marks',
      [{ title: 'Na\u00efve  Nets: An Éclair' }, { title: 'naive nets — an eclair!' }],
      [0],
    ],
    ['an id on one side', [{ title: 'A' }, { id: '1.1', title: 'a' }], [0]],
    ['an id on the other side', [{ id: '1.1', title: 'a' }, { title: 'A' }], [0]],
    [
      'known by title, then by the id it took',
      [{ title: 'A' }, { id: '1', title: 'A' }, { id: '2', title: 'A' }],
      [0, 2],
    ],
    ['titles without letters', [{ title: '???' }, { title: '!!!' }, { title: '???' }], [0, 1]],
    ['an empty id is none', [{ id: '', title: 'A' }, { title: 'A' }], [0]],
    [
      'an id that ends like a version',
      [{ id: 'yolov8' }, { id: 'yolov5' }, { id: 'v2' }, { id: 'v3' }],
      [0, 1, 2, 3],
    ],
    ['other scripts', [{ title: '注意力' }, { title: '注意' }, { title: '注意力' }], [0, 1]],
  ])('%s', (_, fields, expected) => {
    const papers = frozen(fields.map(paper));
    expect(dedupePapers(papers)).toEqual(expected.map((at) => papers[at]));
  });

  it('of nothing is nothing', () => {
    expect(dedupePapers([])).toEqual([]);
    expect(dedupePapers([], { keep: 'newest' })).toEqual([]);
  });
});

describe('dedupePapers, keeping the newest', () => {
  it.each<[string, Partial<Paper>[], number[]]>([
    ['the last without days', [{ upvotes: 1 }, { title: 'B' }, { upvotes: 2 }], [2, 1]],
    ['the latest listedOn', [{ listedOn: '2024-07-05' }, { listedOn: '2024-07-04' }], [0]],
    ['of one day, the last', [{ listedOn: '2024-07-05' }, { listedOn: '2024-07-05' }], [1]],
    [
      'one without a day is newer than those before',
      [{ listedOn: '2024-07-05' }, { upvotes: 1 }, { listedOn: '2024-07-04' }],
      [1],
    ],
    ['and older than a later day', [{ upvotes: 1 }, { listedOn: '2024-07-04' }], [1]],
  ])('%s', (_, fields, expected) => {
    const papers = frozen(fields.map(paper));
    expect(dedupePapers(papers, { keep: 'newest' })).toEqual(expected.map((at) => papers[at]));
  });

  it('refuses another choice', () => {
    expect(() => dedupePapers([], { keep: 'last' as never })).toThrow(
      new TypeError('Expected `keep` to be one of first, newest, received “last”.'),
    );
    expect(() => dedupePapers([], { keeps: 'first' } as never)).toThrow(
      new TypeError('Unknown option “keeps”: did you mean `keep`?'),
    );
  });
});

describe('mergePapers', () => {
  const monday = frozen(
    paper({
      title: 'Boats',
      abstract: 'They float.',
      authorCount: 2,
      date: '2024-07-03',
      upvotes: 7,
      id: '2407.1',
      authors: ['A', 'B'],
      organization: { name: 'pond', fullname: 'Pond' },
      repoLinks: ['https://github.com/a/b'],
      links: [{ url: 'https://github.com/a/b', kind: 'repository' as const }],
      positions: {},
    }),
  );
  const tuesday = frozen(
    paper({
      title: 'BOATS',
      upvotes: 19,
      comments: 1,
      authors: [],
      organization: { fullname: 'Pond' },
      repoLinks: ['https://gitlab.com/a/b'],
      links: [{ url: 'https://gitlab.com/a/b', kind: 'repository' as const }],
    }),
  );

  it('makes one paper of two sightings: the newest counts, and all that either knows', () => {
    expect(mergePapers<Paper>([monday], new Set([tuesday]))).toEqual([
      {
        title: 'BOATS',
        abstract: 'They float.',
        authorCount: 2,
        date: '2024-07-03',
        upvotes: 19,
        comments: 1,
        id: '2407.1',
        authors: ['A', 'B'],
        organization: { name: 'pond', fullname: 'Pond' },
        repoLinks: ['https://gitlab.com/a/b', 'https://github.com/a/b'],
        links: [
          { url: 'https://gitlab.com/a/b', kind: 'repository' },
          { url: 'https://github.com/a/b', kind: 'repository' },
        ],
      },
    ]);
  });

  it('goes by listedOn where both have it', () => {
    const older = paper({ title: 'Boats', upvotes: 1, listedOn: '2024-07-03' });
    const newer = paper({ title: 'Boats', upvotes: 9, listedOn: '2024-07-05' });
    expect(mergePapers([newer], [older])).toEqual([newer]);
    expect(mergePapers([older], [newer])).toEqual([newer]);
    expect(mergePapers([newer], [paper({ title: 'Boats', upvotes: 2 })])[0]!.upvotes).toBe(2);
  });

  it('merges duplicates within a list, keeps the order of first sight, and leaves single papers as they are', () => {
    const other = paper({ title: 'Other', positions: {} });
    const merged = mergePapers([paper({ title: 'x', upvotes: 1 }), other, paper({ title: 'X', upvotes: 2 })]);
    expect(merged.map(({ title, upvotes }) => [title, upvotes])).toEqual([
      ['X', 2],
      ['Other', null],
    ]);
    expect(merged[1]).toBe(other);
  });

  it('joins more than two, by their days and not their order', () => {
    const seen = [
      paper({
        title: 'Boats',
        listedOn: '2024-07-05',
        upvotes: 9,
        repoLinks: ['github.com/c/c', 'github.com/a/a'],
      }),
      paper({ title: 'Boats', listedOn: '2024-07-03', upvotes: 1, comments: 3, githubStars: 1 }),
      paper({
        title: 'Boats',
        listedOn: '2024-07-04',
        upvotes: 5,
        comments: 4,
        repoLinks: ['github.com/a/a', 'github.com/b/b'],
      }),
    ];
    expect(mergePapers(seen)).toEqual([
      {
        title: 'Boats',
        abstract: '',
        authorCount: null,
        date: null,
        upvotes: 9,
        comments: 4,
        githubStars: 1,
        listedOn: '2024-07-05',
        repoLinks: ['github.com/c/c', 'github.com/a/a', 'github.com/b/b'],
      },
    ]);
  });

  it('keeps one spelling of a link: the newest with a scheme', () => {
    const spelled = (...urls: string[]) =>
      paper({
        title: 'Boats',
        repoLinks: urls,
        links: urls.map((url) => ({ url, kind: 'repository' as const })),
      });
    const merged = mergePapers<Paper>([
      spelled('https://github.com/Ann/Boat.git', 'https://github.com/ann/boats'),
      spelled('https://github.com/ann/boat', 'http://www.github.com/ann/boats/tree/main'),
      spelled('github.com/ann/boat', 'github.com/ann/kettle'),
    ]);
    expect(merged).toEqual([
      spelled(
        'https://github.com/ann/boat',
        'github.com/ann/kettle',
        'http://www.github.com/ann/boats/tree/main',
      ),
    ]);
  });

  it('keeps links to different places on a site', () => {
    const seen = ['https://boat.example/#/1', 'https://boat.example/#/2'].map((url) =>
      paper({ title: 'Boats', links: [{ url, kind: 'other' }] }),
    );
    expect(mergePapers<Paper>([seen[0]!], [seen[1]!])[0]!.links).toEqual([
      { url: 'https://boat.example/#/2', kind: 'other' },
      { url: 'https://boat.example/#/1', kind: 'other' },
    ]);
    expect(diffPapers<Paper>([seen[0]!], [seen[1]!]).changed[0]!.changes.map(({ field }) => field)).toEqual([
      'links',
    ]);
  });

  it('keeps links that lead to different places', () => {
    const seen = ['https://example.org/A', 'https://example.org/a', 'https://example.org/a?b=1'].map((url) =>
      paper({ title: 'Boats', links: [{ url, kind: 'other' as const }] }),
    );
    expect(mergePapers<Paper>(seen)[0]!.links).toHaveLength(3);
  });

  it('joins the authors and their number like any other field', () => {
    const merged = mergePapers<Paper>(
      [paper({ title: 'Boats', authors: ['Ann Bell'], authorCount: 1 })],
      [paper({ title: 'Boats', authorCount: 3 })],
    );
    expect(merged).toEqual([paper({ title: 'Boats', authors: ['Ann Bell'], authorCount: 3 })]);
  });

  it('takes a field of any name as data', () => {
    const odd = JSON.parse(
      '{"title":"A","abstract":"","authorCount":null,"date":null,"upvotes":1,"repoLinks":[],"__proto__":{"x":1}}',
    );
    const [merged] = mergePapers<Paper>([odd, { ...odd, upvotes: 2 }]);
    expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
    expect(merged!.upvotes).toBe(2);
  });

  it('of nothing is nothing', () => {
    expect(mergePapers()).toEqual([]);
    expect(mergePapers([], [])).toEqual([]);
  });
});

describe('diffPapers', () => {
  it('takes another spelling of a link for no change', () => {
    const spelled = (kind: 'repository' | 'project', ...urls: string[]) => [
      paper({ title: 'Boats', repoLinks: urls, links: urls.map((url) => ({ url, kind })) }),
    ];
    const old = spelled('repository', 'github.com/ann/boat', 'https://example.org/a/');
    const same = spelled('repository', 'https://github.com/Ann/Boat.git', 'http://example.org/a');
    expect(diffPapers<Paper>(old, same).changed).toEqual([]);
    const other = spelled('repository', 'https://github.com/ann/boat', 'https://example.org/A');
    expect(diffPapers<Paper>(old, other).changed[0]!.changes).toEqual([
      { field: 'repoLinks', from: old[0]!.repoLinks, to: other[0]!.repoLinks },
      { field: 'links', from: old[0]!.links, to: other[0]!.links },
    ]);
    const kinds = spelled('project', 'github.com/ann/boat', 'https://example.org/a/');
    expect(diffPapers<Paper>(old, kinds).changed[0]!.changes.map(({ field }) => field)).toEqual(['links']);
  });

  const before = frozen([
    paper({ title: 'Stays', upvotes: 1 }),
    paper({ title: 'Changes', upvotes: 1, id: '1.1', repoLinks: ['a'], positions: {} }),
    paper({ title: 'Goes' }),
  ]);
  const after = frozen([
    paper({ title: 'Comes' }),
    paper({ title: 'Changes!', upvotes: 4, id: '1.1', repoLinks: ['a', 'b'], comments: 0 }),
    paper({ title: 'stays', upvotes: 1, organization: undefined }),
  ]);

  it('reports what came, what went, and what changed', () => {
    const { added, removed, changed } = diffPapers<Paper>(before, after);
    expect([titles(added), titles(removed)]).toEqual([['Comes'], ['Goes']]);
    expect(changed).toEqual([
      {
        before: before[1],
        after: after[1],
        changes: [
          { field: 'title', from: 'Changes', to: 'Changes!' },
          { field: 'upvotes', from: 1, to: 4 },
          { field: 'repoLinks', from: ['a'], to: ['a', 'b'] },
          { field: 'comments', from: null, to: 0 },
        ],
      },
      { before: before[0], after: after[2], changes: [{ field: 'title', from: 'Stays', to: 'stays' }] },
    ]);
  });

  it('finds nothing between a list and itself, in any order and with duplicates', () => {
    expect(diffPapers(before, [...before].reverse())).toEqual({ added: [], removed: [], changed: [] });
    expect(diffPapers(before, [...before, ...before])).toEqual({ added: [], removed: [], changed: [] });
    expect(diffPapers([], [])).toEqual({ added: [], removed: [], changed: [] });
  });

  it('compares arrays and objects by their values, in order', () => {
    const one = paper({ authors: ['A', 'B'], organization: { fullname: 'X' } });
    expect(diffPapers([one], [structuredClone(one)]).changed).toEqual([]);
    expect(diffPapers([one], [{ ...one, authors: ['B', 'A'] }]).changed[0]!.changes).toEqual([
      { field: 'authors', from: ['A', 'B'], to: ['B', 'A'] },
    ]);
  });

  it('types: a change knows its field’s values', () => {
    for (const { changes } of diffPapers(before, before).changed) {
      for (const change of changes) {
        if (change.field === 'upvotes') expectTypeOf(change.to).toEqualTypeOf<number | null>();
      }
    }
  });
});
