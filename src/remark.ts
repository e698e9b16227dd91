export {
  type ListingNode,
  type PaperNode,
  type PaperPartNode,
  papersParse,
  type RemarkOptions,
  remarkPapers,
} from './parse/remark-papers.js';
