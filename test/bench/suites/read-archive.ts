import { parsePapers, streamPapers } from 'daily-papers';
import { chunksOf } from '../../helpers/chunks.js';
import { byHand } from '../by-hand.js';
import { listingText } from '../inputs.js';
import type { Suite } from '../suite.js';

const archive = Array.from({ length: 100 }, () => listingText).join('\n');
const json = JSON.stringify(parsePapers(archive));

export const suite: Suite = {
  title: 'Read a hundred listings of plain text',
  base: 'JSON.parse of their papers',
  cases: {
    'JSON.parse of their papers': () => () => JSON.parse(json),
    parsePapers: () => () => parsePapers(archive),
    'streamPapers, chunks of 64 KB': () => async () => {
      let count = 0;
      for await (const _ of streamPapers(chunksOf(archive, 65_536))) count++;
      return count;
    },
    'a regular expression by hand': () => () => byHand(archive),
  },
};
