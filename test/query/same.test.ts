import { describe, expect, expectTypeOf, it } from 'vitest';
import { dedupePapers, diffPapers, mergePapers, type Paper, QueryError } from '../../src/query.js';
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
    ['a null id is none', [{ id: null, title: 'A' }, { title: 'A' }], [0]],
    ['other scripts', [{ title: '注意力' }, { title: '注意' }, { title: '注意力' }], [0, 1]],
  ])('%s', (_, fields, expected) => {
    const papers = frozen(fields.map(paper));
    expect(dedupePapers(papers)).toEqual(expected.map((at) => papers[at]));
  });

  it('of nothing is nothing', () => {
    expect(dedupePapers([])).toEqual([]);
    expect(() => dedupePapers(null as never)).toThrow(QueryError);
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
      organization: { name: null, fullname: 'Pond' },
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

  it('knows by listedOn which sighting is newer, where both tell', () => {
    const older = paper({ title: 'Boats', upvotes: 1, listedOn: '2024-07-03' });
    const newer = paper({ title: 'Boats', upvotes: 9, listedOn: '2024-07-05' });
    expect(mergePapers([newer], [older])).toEqual([newer]);
    expect(mergePapers([older], [newer])).toEqual([newer]);
    expect(mergePapers([newer], [paper({ title: 'Boats', upvotes: 2 })])[0]!.upvotes).toBe(2);
  });

  it('merges doubles within a list, keeps the order of first sight, and leaves single papers as they are', () => {
    const other = paper({ title: 'Other', positions: {} });
    const merged = mergePapers([paper({ title: 'x', upvotes: 1 }), other, paper({ title: 'X', upvotes: 2 })]);
    expect(merged.map(({ title, upvotes }) => [title, upvotes])).toEqual([
      ['X', 2],
      ['Other', null],
    ]);
    expect(merged[1]).toBe(other);
  });

  it('of nothing is nothing; what is no list is named', () => {
    expect(mergePapers()).toEqual([]);
    expect(mergePapers([], [])).toEqual([]);
    expect(() => mergePapers([], 7 as never)).toThrow('Wrong list 2: expected an array or another iterable');
  });
});

describe('diffPapers', () => {
  const before = frozen([
    paper({ title: 'Stays', upvotes: 1 }),
    paper({ title: 'Changes', upvotes: 1, id: '1.1', repoLinks: ['a'], positions: {} }),
    paper({ title: 'Goes' }),
  ]);
  const after = frozen([
    paper({ title: 'Comes' }),
    paper({ title: 'Changes!', upvotes: 4, id: '1.1', repoLinks: ['a', 'b'], comments: 0 }),
    paper({ title: 'stays', upvotes: 1, organization: null }),
  ]);

  it('reportedFields what came, what went, and what changed from what to what', () => {
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

  it('finds nothing between a list and itself, in any order and with doubles', () => {
    expect(diffPapers(before, [...before].reverse())).toEqual({ added: [], removed: [], changed: [] });
    expect(diffPapers(before, [...before, ...before])).toEqual({ added: [], removed: [], changed: [] });
    expect(diffPapers([], [])).toEqual({ added: [], removed: [], changed: [] });
  });

  it('compares lists and objects by what they hold, in order', () => {
    const one = paper({ authors: ['A', 'B'], organization: { name: null, fullname: 'X' } });
    expect(diffPapers([one], [structuredClone(one)]).changed).toEqual([]);
    expect(diffPapers([one], [{ ...one, authors: ['B', 'A'] }]).changed[0]!.changes).toEqual([
      { field: 'authors', from: ['A', 'B'], to: ['B', 'A'] },
    ]);
  });

  it('names the list that is none', () => {
    expect(() => diffPapers([], null as never)).toThrow('Wrong after: expected an array or another iterable');
  });

  it('types: a change knows its field’s values', () => {
    for (const { changes } of diffPapers(before, before).changed) {
      for (const change of changes) {
        if (change.field === 'upvotes') expectTypeOf(change.to).toEqualTypeOf<number | null>();
      }
    }
  });
});
