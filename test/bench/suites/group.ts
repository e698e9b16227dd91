import type { Paper } from 'daily-papers';
import { groupPapers } from 'daily-papers/query';
import { corpus } from '../corpus.js';
import { duckPapers } from '../duck.js';
import type { Suite } from '../suite.js';

export const suite: Suite = {
  title: 'Group 100,000 papers by month',
  base: 'a loop written by hand',
  cases: {
    'a loop written by hand': () => {
      const papers = corpus(100_000);
      return () => {
        const groups = new Map<string | null, Paper[]>();
        for (const paper of papers) {
          const month = paper.date === null ? null : paper.date.slice(0, 7);
          const group = groups.get(month);
          if (group) group.push(paper);
          else groups.set(month, [paper]);
        }
        return groups;
      };
    },
    groupPapers: () => {
      const papers = corpus(100_000);
      return () => groupPapers(papers, 'month');
    },
    'DuckDB, a SQL query (counts alone)': async () => {
      const sql = await duckPapers(corpus(100_000));
      return () => sql('select date[1:7] as month, count(*) from papers group by 1 order by 1');
    },
  },
};
