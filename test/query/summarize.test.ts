import { expect, it } from 'vitest';
import { summarizePapers } from '../../src/query.js';
import { frozen, paper } from '../helpers/papers.js';

const nothing = { known: 0, min: null, p25: null, median: null, p75: null, p90: null, max: null, mean: null };

it('counts', () => {
  const papers = frozen([
    paper({ date: '2024-07-03', upvotes: 10, authorCount: 4, repoLinks: ['github.com/a/b'], id: '1' }),
    paper({ date: '2023-07-03', upvotes: 1, organization: { fullname: 'Arc' } }),
    paper({ date: '2024-07-01', upvotes: 2, listedOn: '2024-08-01' }),
    paper({ upvotes: 3, organization: { name: 'arc', fullname: 'Arc' } }),
    paper({ upvotes: 4, listedOn: '2024-07-31' }),
  ]);
  expect(summarizePapers(new Set(papers))).toEqual({
    count: 5,
    dates: { first: '2023-07-03', last: '2024-07-03' },
    listedDates: { first: '2024-07-31', last: '2024-08-01' },
    withRepo: 1,
    months: [
      { name: '2023-07', count: 1 },
      { name: '2024-07', count: 2 },
      { name: null, count: 2 },
    ],
    listedMonths: [
      { name: '2024-07', count: 1 },
      { name: '2024-08', count: 1 },
      { name: null, count: 3 },
    ],
    organizations: [
      { name: 'Arc', count: 2 },
      { name: null, count: 3 },
    ],
    repoHosts: [
      { name: 'github.com', count: 1 },
      { name: null, count: 4 },
    ],
    authors: { known: 1, min: 4, p25: 4, median: 4, p75: 4, p90: 4, max: 4, mean: 4 },
    upvotes: { known: 5, min: 1, p25: 2, median: 3, p75: 4, p90: expect.closeTo(7.6), max: 10, mean: 4 },
    unknown: {
      authorCount: 4,
      date: 2,
      upvotes: 0,
      id: 4,
      url: 5,
      comments: 5,
      authors: 5,
      organization: 3,
      submittedBy: 5,
      githubStars: 5,
      projectPage: 5,
      listedOn: 3,
    },
  });
});

it('counts nothing', () => {
  const summary = summarizePapers([]);
  expect(summary).toMatchObject({
    count: 0,
    dates: { first: null, last: null },
    listedDates: { first: null, last: null },
    months: [],
    listedMonths: [],
    repoHosts: [],
  });
  expect([summary.authors, summary.upvotes]).toEqual([nothing, nothing]);
});
