import { expect, expectTypeOf, it } from 'vitest';
import { type Listing, type Paper, parseListing, trackPapers } from '../../src/index.js';
import { frozen, paper } from '../helpers/papers.js';

const listings = frozen([
  {
    date: '2024-07-05',
    papers: [
      paper({ title: 'Boats', id: '1.1', upvotes: 19, comments: 2, repoLinks: ['github.com/a/b'] }),
      paper({ title: 'New', upvotes: 1 }),
    ],
  },
  {
    date: '2024-07-03',
    papers: [
      paper({ title: 'Boats!', abstract: 'They float.', upvotes: 7, githubStars: 4 }),
      paper({ title: 'Old' }),
    ],
  },
  {
    date: null,
    papers: [paper({ title: 'BOATS', id: '1.1v2', listedOn: '2024-07-04', upvotes: 12 })],
  },
]);

it('follows each paper over the days, whatever their order', () => {
  expect(trackPapers<Paper>(listings)).toEqual([
    {
      paper: {
        title: 'Boats',
        abstract: 'They float.',
        authorCount: null,
        date: null,
        upvotes: 19,
        comments: 2,
        githubStars: 4,
        repoLinks: ['github.com/a/b'],
        id: '1.1',
        listedOn: '2024-07-04',
      },
      days: [
        { date: '2024-07-03', upvotes: 7, comments: null },
        { date: '2024-07-04', upvotes: 12, comments: null },
        { date: '2024-07-05', upvotes: 19, comments: 2 },
      ],
    },
    { paper: listings[0]!.papers[1], days: [{ date: '2024-07-05', upvotes: 1, comments: null }] },
    { paper: listings[1]!.papers[1], days: [{ date: '2024-07-03', upvotes: null, comments: null }] },
  ]);
});

it('of two listings of one day, the counts of the last win', () => {
  const morning = { date: '2024-07-03', papers: [paper({ upvotes: 7, comments: 1 })] };
  const evening = { date: '2024-07-03', papers: [paper({ upvotes: 9 })] };
  expect(trackPapers<Paper>([morning, evening])).toEqual([
    {
      paper: paper({ upvotes: 9, comments: 1 }),
      days: [{ date: '2024-07-03', upvotes: 9, comments: 1 }],
    },
  ]);
});

it('takes listings as they are read', () => {
  const listing: Listing = parseListing(
    'Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n\nA Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n',
  );
  const [tracked] = trackPapers(new Set([listing]));
  expect(tracked!.days).toEqual([{ date: '2024-11-13', upvotes: 7, comments: null }]);
  expect(tracked!.paper).toBe(listing.papers[0]);
  expectTypeOf(tracked!.paper).toEqualTypeOf<Paper>();
  expect(trackPapers([])).toEqual([]);
});

it.each(['day', null, undefined] as const)('takes the period %o', (period) => {
  const [tracked] = trackPapers([{ date: '2025-08-14', period, papers: [paper({ upvotes: 5 })] }]);
  expect(tracked!.days).toEqual([{ date: '2025-08-14', upvotes: 5, comments: null }]);
});

it('takes the papers of a week by their own days', () => {
  const week = {
    date: null,
    period: 'week',
    papers: [paper({ upvotes: 5, listedOn: '2025-08-14' })],
  } as const;
  expect(trackPapers([week])[0]!.days).toEqual([{ date: '2025-08-14', upvotes: 5, comments: null }]);
});

const listed = 'an array or another iterable of listings';
it.each<[unknown, string]>([
  [undefined, `Expected \`listings\` to be ${listed}, received nothing.`],
  [{ date: null, papers: [] }, `Expected \`listings\` to be ${listed}, received an object.`],
  [[null], 'Expected `listings[0]` to be a listing, received null.'],
  [
    [[paper({})]],
    'Expected `listings[0].papers` to be an array or another iterable of papers, received nothing.',
  ],
  [
    [{ date: 'Jul 3', papers: [] }],
    'Expected `listings[0].date` to be a day as YYYY-MM-DD or null, received “Jul 3”.',
  ],
  [[{ papers: [] }], 'Expected `listings[0].date` to be a day as YYYY-MM-DD or null, received nothing.'],
  [
    [{ date: null, papers: [paper({ listedOn: '2024-07-03' }), paper({})] }],
    'Expected `listings[0].date` to be a day as YYYY-MM-DD, as `papers[1]` has no `listedOn`, received null.',
  ],
  ...(['week', 'month'] as const).map((period): [unknown, string] => [
    [{ date: '2025-08-01', period, papers: [paper({ upvotes: 90 })] }],
    `Expected \`listings[0].period\` to be “day”, as the \`date\` of a ${period} is its first day; pass \`{ date, papers }\` with the day of the capture, received “${period}”.`,
  ]),
])('refuses %o', (value, message) => {
  expect(() => trackPapers(value as never)).toThrow(new TypeError(message));
});
