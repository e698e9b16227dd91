import { distance } from 'fastest-levenshtein';
import type { Paper } from '../model/paper.js';
import { readPapers } from './check-papers.js';
import {
  fewestOfFuzzy,
  fewestOfPrefix,
  mostDiffering,
  PaperIndex,
  readSearch,
  type SearchHit,
  type SearchOptions,
} from './search-index.js';

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
  const all = readPapers(papers);
  const { terms, prefix, fuzzy } = readSearch(query, options);
  const isAskedFor = (word: string) =>
    terms.some(
      (term) =>
        term === word ||
        (prefix && term.length >= fewestOfPrefix && word.startsWith(term)) ||
        isSimilar(term, word, fuzzy),
    );
  // Words that the query cannot find are not indexed, which saves nine tenths of the time. The lengths of the texts, and
  // so the scores, are those of all their words.
  const known = new Map<string, boolean>();
  const index = new PaperIndex<P>(undefined, (word) => {
    const mayFind = known.get(word) ?? isAskedFor(word);
    known.set(word, mayFind);
    return mayFind;
  });
  for (const paper of all) index.add(paper);
  return index.search(query, options);
}

/** Whether a word may be another spelling of one that is asked for, to MiniSearch. */
function isSimilar(term: string, word: string, share: number): boolean {
  const most = Math.min(mostDiffering, Math.round(term.length * share));
  if (term.length < fewestOfFuzzy || Math.abs(term.length - word.length) > most) return false;
  return distance(term, word) <= most;
}
