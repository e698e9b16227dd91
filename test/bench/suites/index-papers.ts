import { createPaperIndex, loadPaperIndex } from 'daily-papers/query';
import { corpus } from '../corpus.js';
import type { Suite } from '../suite.js';

const json = 'JSON.parse of the saved index';
const saved = () => JSON.stringify(createPaperIndex(corpus(20_000)));

export const suite: Suite = {
  title: 'Index 20,000 papers, or load their index',
  base: json,
  rounds: 1,
  cases: {
    [json]: () => {
      const text = saved();
      return () => JSON.parse(text);
    },
    loadPaperIndex: () => {
      const text = saved();
      return () => loadPaperIndex(text);
    },
    createPaperIndex: () => {
      const papers = corpus(20_000);
      return () => createPaperIndex(papers);
    },
  },
};
