import type { Paper } from '../model/paper.js';
import { checkPapers } from './error.js';
import { PaperMap } from './identity.js';

/**
 * Makes one list of several: the same paper seen on several days (see `dedupePapers`) becomes one.
 *
 * The newest sighting's fields win: that of the later list, or of the later `listedOn` where both tell it. What it
 * does not tell (null, not there, an empty abstract, no authors) is taken from the one before, and links are those of
 * both. `positions` belong to one input, and are left out of a paper that was joined.
 *
 * @param lists Iterables of papers, the oldest first; they are not changed.
 * @returns The papers, each once, where it first came.
 * @throws QueryError where a list cannot be iterated.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { mergePapers } from 'daily-papers/query';
 *
 * const monday = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * const tuesday = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 19\n');
 * console.log(mergePapers(monday, tuesday).map(({ upvotes }) => upvotes)); // [ 19 ]
 * ```
 */
export function mergePapers<P extends Paper>(...lists: Iterable<P>[]): P[] {
  const places = new PaperMap<number>();
  const merged: P[] = [];
  lists.forEach((papers, index) => {
    checkPapers(papers, `list ${index + 1}`);
    for (const paper of papers) {
      const place = places.find(paper);
      if (place === undefined) {
        places.add(paper, merged.push(paper) - 1);
        continue;
      }
      const known = merged[place]!;
      const isOlder = Boolean(paper.listedOn && known.listedOn && paper.listedOn < known.listedOn);
      merged[place] = isOlder ? join(known, paper) : join(paper, known);
    }
  });
  return merged;
}

function join<P extends Paper>(newer: P, older: P): P {
  const joined: P = { ...older, ...known(newer) };
  joined.repoLinks = both(newer.repoLinks, older.repoLinks, (url) => url);
  if (newer.links && older.links) joined.links = both(newer.links, older.links, ({ url }) => url);
  if (newer.organization && older.organization) {
    joined.organization = sameOrganization(newer.organization, older.organization);
  }
  delete joined.positions;
  return joined;
}

/** The fields of a paper that its listing shows. */
function known<P extends Paper>(paper: P): Partial<P> {
  return Object.fromEntries(Object.entries(paper).filter(([, value]) => !isUnknown(value))) as Partial<P>;
}

function isUnknown(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function both<T>(newer: readonly T[], older: readonly T[], key: (item: T) => string): T[] {
  const known = new Set(newer.map(key));
  return [...newer, ...older.filter((item) => !known.has(key(item)))];
}

type Organization = NonNullable<Paper['organization']>;

function sameOrganization(newer: Organization, older: Organization): Organization {
  return newer.name === null && newer.fullname === older.fullname ? older : newer;
}
