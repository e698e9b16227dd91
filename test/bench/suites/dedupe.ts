import type { Paper } from 'daily-papers';
import { dedupePapers } from 'daily-papers/query';
import { corpus } from '../corpus.js';
import { duckPapers } from '../duck.js';
import type { Suite } from '../suite.js';

const withoutId = () => corpus(100_000).map(({ id: _, ...paper }) => paper);

export const suite: Suite = {
  title: 'Dedupe 100,000 papers, by id and (where there is none) by title',
  base: 'by id, a loop written by hand',
  cases: {
    'by id, a loop written by hand': () => {
      const papers = corpus(100_000);
      return () => byHand(papers, ({ id }) => id!.replace(/v\d+$/, ''));
    },
    'by id, dedupePapers': () => {
      const papers = corpus(100_000);
      return () => dedupePapers(papers);
    },
    'by title, a loop written by hand': () => {
      const papers = withoutId();
      return () =>
        byHand(papers, ({ title }) =>
          title
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, ' ')
            .trim(),
        );
    },
    'by title, dedupePapers': () => {
      const papers = withoutId();
      return () => dedupePapers(papers);
    },
    'by id, DuckDB, a SQL query': async () => {
      const sql = await duckPapers(corpus(100_000));
      return () => sql('select distinct on (id) * from papers');
    },
  },
};

function byHand(papers: readonly Paper[], key: (paper: Paper) => string): Paper[] {
  const seen = new Set<string>();
  return papers.filter((paper) => {
    const name = key(paper);
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
