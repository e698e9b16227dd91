import type { Paper } from '../model/paper.js';
import { createPaperIndex, type SearchHit, type SearchOptions } from './search-index.js';

/**
 * Searches titles and abstracts, best matches first. For many searches over one corpus use `createPaperIndex`.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param query Words; case and accents make no difference. No words find nothing.
 * @param options Weights of the fields, prefix and fuzzy matching, `combineWith`, `limit`: see `SearchOptions`.
 * @returns The papers found, each with its `score` and the `terms` of the paper that matched.
 * @throws QueryError where `papers` cannot be iterated, the query is no string or an option is none that it takes.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { searchPapers } from 'daily-papers/query';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * for (const { paper, terms } of searchPapers(papers, 'trains models')) console.log(paper.title, terms);
 * // A Small Model [ 'train', 'model' ]
 * ```
 */
export function searchPapers<P extends Paper>(
  papers: Iterable<P>,
  query: string,
  options?: SearchOptions,
): SearchHit<P>[] {
  return createPaperIndex(papers).search(query, options);
}
