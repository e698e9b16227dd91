export {
  type ListingNode,
  type PaperNode,
  type PaperPartNode,
  papersParse,
  remarkPapers,
} from './parse/remark-papers.js';
