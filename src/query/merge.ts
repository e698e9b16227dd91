import type { Organization, Paper } from '../model/paper.js';
import { hasWebScheme } from '../model/url-shapes.js';
import { placeKey } from '../parse/fields/links.js';
import { readPapers } from './check-papers.js';
import { collectSightings } from './sightings.js';

/**
 * Merges lists: a paper that appears in several of them becomes one. Two papers are the same if their arXiv ids are equal
 * or, if one has no id, if their titles are equal.
 *
 * The fields of the newest entry win: the one with the latest `listedOn` or, if `listedOn` is missing, the one of the last
 * list. Fields that it lacks (null, missing, an empty abstract, no authors) come from the entries before it, and links from
 * all entries, one for each place that they lead to. `positions` belong to one input, so a merged paper does not have them.
 *
 * @param lists Iterables of papers, the oldest first; they are not changed.
 * @returns The papers without duplicates, each at the place of its first entry.
 * @throws TypeError if a list is not an iterable of papers.
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
  const papers = lists.flatMap((list, at) => readPapers(list, `lists[${at}]`));
  const sightings = papers.map((paper) => ({ paper, day: paper.listedOn }));
  return collectSightings(sightings).map((entries) => joinEntries(entries.map(({ paper }) => paper)));
}

/** Makes one paper of its entries, the oldest first. */
export function joinEntries<P extends Paper>(entries: readonly P[]): P {
  if (entries.length === 1) return entries[0]!;
  const fields = new Map<string, unknown>();
  for (const entry of entries) {
    for (const [field, value] of Object.entries(entry)) {
      if (field !== 'positions' && !(fields.has(field) && isMissing(value))) fields.set(field, value);
    }
  }
  const newestFirst = entries.toReversed();
  const repoLinks = newestFirst.flatMap((entry) => entry.repoLinks);
  const links = newestFirst.flatMap((entry) => entry.links ?? []);
  fields.set(
    'repoLinks',
    distinctBy(repoLinks, (url) => url),
  );
  if (fields.has('links'))
    fields.set(
      'links',
      distinctBy(links, ({ url }) => url),
    );
  const organization = fields.get('organization') as Organization | undefined;
  if (organization && !organization.name) {
    const named = newestFirst.find(
      (entry) => entry.organization?.name && entry.organization.fullname === organization.fullname,
    );
    if (named) fields.set('organization', named.organization);
  }
  return Object.fromEntries(fields) as unknown as P;
}

function isMissing(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/**
 * Links that lead to different places, each as its first one, except that a URL wins over one without a scheme, which was
 * printed in a text.
 */
function distinctBy<T>(links: readonly T[], urlOf: (link: T) => string): T[] {
  const distinct = new Map<string, T>();
  for (const link of links) {
    const key = placeKey(urlOf(link));
    const known = distinct.get(key);
    if (known === undefined || (hasWebScheme(urlOf(link)) && !hasWebScheme(urlOf(known))))
      distinct.set(key, link);
  }
  return [...distinct.values()];
}
