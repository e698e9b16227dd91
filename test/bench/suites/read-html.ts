import { parsePapers } from 'daily-papers';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { listingHtml } from '../inputs.js';
import type { Suite } from '../suite.js';

export const suite: Suite = {
  title: "Read the page's HTML",
  base: 'rehype-parse alone',
  cases: {
    'rehype-parse alone': () => () => unified().use(rehypeParse).parse(listingHtml),
    parsePapers: () => () => parsePapers(listingHtml),
  },
};
