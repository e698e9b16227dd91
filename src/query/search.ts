import type { Paper } from '../model/paper.js';
import { readPapers } from './check-papers.js';
import { type SearchHit, type SearchOptions, searchOnce } from './search-index.js';

/**
 * Searches titles and abstracts, best matches first. To search the same papers several times, use `createPaperIndex`.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param query Words; case and accents are ignored, and so are all different words after the first 100. A query without
 * words finds nothing.
 * @param options Weights of the fields, prefix and fuzzy matching, `combineWith`, `limit`: see `SearchOptions`.
 * @returns The papers found, each with its `score` and the words of it that matched (`terms`).
 * @throws TypeError if an argument is wrong.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { searchPapers } from 'daily-papers/query';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * for (const { paper, terms } of searchPapers(papers, 'small mod')) console.log(paper.title, terms);
 * // A Small Model [ 'small', 'model' ]
 * ```
 */
export function searchPapers<P extends Paper>(
  papers: Iterable<P>,
  query: string,
  options?: SearchOptions,
): SearchHit<P>[] {
  return searchOnce(readPapers(papers), query, options);
}
