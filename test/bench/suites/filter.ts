import type { Paper } from 'daily-papers';
import { filterPapers } from 'daily-papers/query';
import { corpus } from '../corpus.js';
import { duckPapers } from '../duck.js';
import type { Suite } from '../suite.js';

const since = '2024-01-01';

export const suite: Suite = {
  title: 'Filter 100,000 papers: since 2024, with a repository, at least 10 upvotes',
  base: 'a loop written by hand',
  cases: {
    'a loop written by hand': () => {
      const papers = corpus(100_000);
      return () => {
        const kept: Paper[] = [];
        for (const paper of papers) {
          const { date, upvotes, repoLinks } = paper;
          if (date !== null && date >= since && repoLinks.length > 0 && upvotes !== null && upvotes >= 10) {
            kept.push(paper);
          }
        }
        return kept;
      };
    },
    filterPapers: () => {
      const papers = corpus(100_000);
      return () => filterPapers(papers, { since: '2024', hasRepo: true, minUpvotes: 10 });
    },
    'Array filter': () => {
      const papers = corpus(100_000);
      return () =>
        papers
          .filter(({ date }) => date !== null && date >= since)
          .filter(({ repoLinks }) => repoLinks.length > 0)
          .filter(({ upvotes }) => upvotes !== null && upvotes >= 10);
    },
    'DuckDB, a SQL query': async () => {
      const sql = await duckPapers(corpus(100_000));
      return () => sql(`from papers where date >= '${since}' and len(repoLinks) > 0 and upvotes >= 10`);
    },
  },
};
