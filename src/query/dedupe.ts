import type { Paper } from '../model/paper.js';
import { checkPapers } from './error.js';
import { PaperMap } from './identity.js';

/**
 * Keeps the first of each paper. Papers are the same where their arXiv ids are (a version `v2` aside) or, where one
 * or both have none, where their titles are: case, accents, spaces and punctuation aside. `mergePapers` joins what
 * each of them knows.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns The papers without those that were there before, in a new array.
 * @throws QueryError where `papers` cannot be iterated.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { dedupePapers } from 'daily-papers/query';
 *
 * const page = 'A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
 * const twice = [...parsePapers(page), ...parsePapers(page.replace('Small', 'SMALL'))];
 * console.log(dedupePapers(twice).map(({ title }) => title)); // [ 'A Small Model' ]
 * ```
 */
export function dedupePapers<P extends Paper>(papers: Iterable<P>): P[] {
  checkPapers(papers);
  const seen = new PaperMap<true>();
  const kept: P[] = [];
  for (const paper of papers) {
    if (seen.find(paper)) continue;
    seen.add(paper, true);
    kept.push(paper);
  }
  return kept;
}
