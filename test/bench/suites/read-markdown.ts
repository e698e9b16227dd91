import { parsePapers } from 'daily-papers';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { listingMarkdown } from '../inputs.js';
import type { Suite } from '../suite.js';

export const suite: Suite = {
  title: "Read a page reader's Markdown",
  base: 'remark-parse alone',
  cases: {
    'remark-parse alone': () => () => unified().use(remarkParse).parse(listingMarkdown),
    parsePapers: () => () => parsePapers(listingMarkdown),
  },
};
