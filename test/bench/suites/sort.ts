import { sortPapers } from 'daily-papers/query';
import { corpus } from '../corpus.js';
import { duckPapers } from '../duck.js';
import type { Suite } from '../suite.js';

export const suite: Suite = {
  title: 'Sort 100,000 papers by upvotes, most first, then by date',
  base: 'a sort written by hand',
  cases: {
    'a sort written by hand': () => {
      const papers = corpus(100_000);
      return () =>
        [...papers].sort(
          (a, b) =>
            (b.upvotes ?? -1) - (a.upvotes ?? -1) ||
            ((a.date ?? '') < (b.date ?? '') ? 1 : (a.date ?? '') > (b.date ?? '') ? -1 : 0),
        );
    },
    sortPapers: () => {
      const papers = corpus(100_000);
      return () => sortPapers(papers, ['upvotes', 'date'], 'desc');
    },
    'DuckDB, a SQL query': async () => {
      const sql = await duckPapers(corpus(100_000));
      return () => sql('from papers order by upvotes desc nulls last, date desc nulls last');
    },
  },
};
