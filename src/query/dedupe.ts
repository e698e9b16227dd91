import { checkOneOf, checkOptions } from '../model/check-argument.js';
import { PaperMap } from '../model/identity.js';
import type { Paper } from '../model/paper.js';
import { readPapers } from './check-papers.js';
import { collectSightings } from './sightings.js';

/** Options of `dedupePapers`. */
export interface DedupeOptions {
  /**
   * Which entry of a paper to keep: the `first`, or the `newest`. The newest is the one with the latest `listedOn` or,
   * if `listedOn` is missing, the last one.
   *
   * @default 'first'
   */
  keep?: 'first' | 'newest' | undefined;
}

/**
 * Removes duplicates: keeps one entry of each paper, at the place of its first entry. Two papers are the same if their
 * arXiv ids are equal, ignoring a version such as `v2`, or, if one has no id, if their titles are equal, ignoring case,
 * accents, spaces and punctuation. To combine the values of all entries, use `mergePapers`.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `keep`: `first` (the default) or `newest`.
 * @returns The papers without duplicates, in a new array.
 * @throws TypeError if an argument is wrong.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { dedupePapers } from 'daily-papers/query';
 *
 * const page = 'A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
 * const twice = [...parsePapers(page), ...parsePapers(page.replace('2024 7', '2024 19'))];
 * console.log(dedupePapers(twice).map(({ upvotes }) => upvotes)); // [ 7 ]
 * console.log(dedupePapers(twice, { keep: 'newest' }).map(({ upvotes }) => upvotes)); // [ 19 ]
 * ```
 */
export function dedupePapers<P extends Paper>(papers: Iterable<P>, options?: DedupeOptions): P[] {
  const all = readPapers(papers);
  const { keep } = checkOptions(options, ['keep']);
  if (checkOneOf('keep', keep, ['first', 'newest']) === 'newest') {
    const sightings = all.map((paper) => ({ paper, day: paper.listedOn }));
    return collectSightings(sightings).map((entries) => entries.at(-1)!.paper);
  }
  const seen = new PaperMap<true>();
  return all.filter((paper) => {
    if (seen.find(paper)) return false;
    seen.add(paper, true);
    return true;
  });
}
