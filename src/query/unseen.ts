import { wrongArgument } from '../model/check-argument.js';
import { PaperMap } from '../model/identity.js';
import type { Paper } from '../model/paper.js';
import { checkPaper, readIterable, readPapers } from './check-papers.js';

/**
 * Keeps the papers that you have not seen, such as those that are new since yesterday. Two papers are the same if their
 * arXiv ids are equal or, if one has no id, if their titles are equal.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param seen What you have seen: an iterable of papers, or of their ids (titles, if they have no id).
 * @returns The papers that are not in `seen`, in their order. Duplicates are kept.
 * @throws TypeError if an argument is wrong.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { unseenPapers } from 'daily-papers/query';
 *
 * const papers = parsePapers(
 *   'First\n\nOne.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\nSecond\n\nTwo.\n\n  • 3 authors\n·\nMay 4, 2023\n',
 * );
 * const seen = new Set(['First', '2409.02326']);
 * console.log(unseenPapers(papers, seen).map(({ id, title }) => id ?? title)); // [ 'Second' ]
 * ```
 */
export function unseenPapers<P extends Paper>(papers: Iterable<P>, seen: Iterable<string | Paper>): P[] {
  const all = readPapers(papers);
  const known = new PaperMap<true>();
  const entries = readIterable(seen, 'seen', 'an iterable of ids, titles or papers');
  for (const [at, entry] of entries.entries()) {
    if (typeof entry === 'string') {
      // It may be either: the title of a paper without an id, or an id.
      known.add({ title: entry }, true);
      known.add({ id: entry, title: entry }, true);
    } else if (typeof entry === 'object' && entry !== null) {
      checkPaper(entry, `seen[${at}]`);
      if (!known.find(entry)) known.add(entry, true);
    } else {
      throw wrongArgument(`seen[${at}]`, 'an id, a title or a paper', entry);
    }
  }
  return all.filter((paper) => !known.find(paper));
}
