import { formatNames, serializePapers } from 'daily-papers';
import { corpus } from '../corpus.js';
import type { Suite } from '../suite.js';

const papers = corpus(1000);

export const suite: Suite = {
  title: 'Write 1,000 papers in each format',
  base: 'JSON.stringify',
  rounds: 1,
  cases: {
    'JSON.stringify': () => () => JSON.stringify(papers),
    ...Object.fromEntries(formatNames.map((name) => [name, () => () => serializePapers(papers, name)])),
  },
};
