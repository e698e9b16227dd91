import { createPaperIndex, searchPapers } from 'daily-papers/query';
import Fuse from 'fuse.js';
import { corpus } from '../corpus.js';
import { duckPapers } from '../duck.js';
import type { Suite } from '../suite.js';

/** Two common words, two rarer ones, a rare one with a common one that is spelt wrongly, and a common word alone. */
const queries = ['toto lomi', 'pefolo mimorto', 'zaquitomi lommi', 'lomi'];
const each = (search: (query: string) => unknown) => async () => {
  for (const query of queries) await search(query);
};

export const suite: Suite = {
  rounds: 1,
  title:
    'Search 20,000 papers, mostly after indexing: three queries of two words, one of a word that a third of all hold, the ten best',
  base: 'a loop with includes',
  cases: {
    'a loop with includes': () => {
      const papers = corpus(20_000);
      return each((query) =>
        papers.filter(({ title, abstract }) => {
          const text = `${title} ${abstract}`.toLowerCase();
          return query.split(' ').every((word) => text.includes(word));
        }),
      );
    },
    'searchPapers, without an index': () => {
      const papers = corpus(20_000);
      return each((query) => searchPapers(papers, query, { limit: 10 }));
    },
    'createPaperIndex, then search': () => {
      const index = createPaperIndex(corpus(20_000));
      return each((query) => index.search(query, { limit: 10 }));
    },
    'the same, no fuzzy matching': () => {
      const index = createPaperIndex(corpus(20_000));
      return each((query) => index.search(query, { limit: 10, fuzzy: false }));
    },
    'Fuse.js': () => {
      const fuse = new Fuse(corpus(20_000), {
        keys: ['title', 'abstract'],
        useExtendedSearch: true,
        ignoreLocation: true,
      });
      return each((query) => fuse.search(query, { limit: 10 }));
    },
    'DuckDB, a SQL query': async () => {
      const sql = await duckPapers(corpus(20_000));
      return each((query) =>
        sql(
          `from papers where ${query
            .split(' ')
            .map((word) => `contains(lower(title || ' ' || abstract), '${word}')`)
            .join(' and ')} limit 10`,
        ),
      );
    },
  },
};
