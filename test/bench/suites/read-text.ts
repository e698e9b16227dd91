import { paperSchema, parsePapers } from 'daily-papers';
import { parseText } from 'daily-papers/text';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { byHand } from '../by-hand.js';
import { listingText } from '../inputs.js';
import type { Suite } from '../suite.js';

const json = JSON.stringify(parsePapers(listingText));

export const suite: Suite = {
  title: 'Read one listing of plain text, with validation and messages',
  base: 'JSON.parse of its papers',
  cases: {
    'JSON.parse of its papers': () => () => JSON.parse(json),
    'JSON.parse and zod': () => () => paperSchema.array().parse(JSON.parse(json)),
    parsePapers: () => () => parsePapers(listingText),
    'parseText of daily-papers/text': () => () => parseText(listingText),
    'remark-parse alone': () => () => unified().use(remarkParse).parse(listingText),
    'a regular expression by hand': () => () => byHand(listingText),
  },
};
