import type { Paper } from '../model/paper.js';
import { repository } from '../parse/fields/url.js';
import { checkPapers, QueryError } from './error.js';
import { compareGroups } from './group-order.js';
import { isoWeek } from './week.js';

/** The names of the groupings. */
export const groupKeys = ['day', 'week', 'month', 'year', 'organization', 'repoHost'] as const;

/** What papers are grouped by: a stretch of time (of `date`), or something that the entry names. */
export type GroupKey = (typeof groupKeys)[number];

/**
 * Groups papers. Within a group they keep their order.
 *
 * | key | the group's name | order of the groups |
 * | --- | --- | --- |
 * | `day` `week` `month` `year` | `2024-07-03`, `2024-W27` (ISO 8601), `2024-07`, `2024` | oldest first |
 * | `organization` | its full name | largest first, then by name |
 * | `repoHost` | `github.com`; a paper with repositories on two hosts is in both groups | the same |
 * | a function | what it returns | as they first come |
 *
 * Papers of which the listing does not tell it are in the group `null`, which comes last; with a function they are
 * where it puts them.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param key One of the names above, or a function of a paper.
 * @returns A Map from the group's name to its papers.
 * @throws QueryError where the key is not known.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { groupPapers } from 'daily-papers/query';
 *
 * const papers = parsePapers(
 *   'First\n\nOne.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\nSecond\n\nTwo.\n\n  • 3 authors\n·\nMay 4, 2023\n',
 * );
 * const years = groupPapers(papers, 'year');
 * console.log([...years].map(([year, { length }]) => `${year}: ${length}`)); // [ '2023: 1', '2024: 1' ]
 * console.log(groupPapers(papers, ({ upvotes }) => upvotes === 0).get(true)?.[0]?.title); // Second
 * ```
 */
export function groupPapers<P extends Paper>(papers: Iterable<P>, key: GroupKey): Map<string | null, P[]>;
export function groupPapers<P extends Paper, K>(papers: Iterable<P>, key: (paper: P) => K): Map<K, P[]>;
export function groupPapers<P extends Paper>(
  papers: Iterable<P>,
  key: GroupKey | ((paper: P) => unknown),
): Map<unknown, P[]> {
  checkPapers(papers);
  if (typeof key === 'function') return collect(papers, (paper) => [key(paper)]);
  if (!Object.hasOwn(namers, key)) {
    throw new QueryError('group key', `a function or one of ${groupKeys.join(', ')}`, key);
  }
  const groups = collect(papers, namers[key]);
  return new Map([...groups].sort(compareGroups(key === 'organization' || key === 'repoHost')));
}

type Namer = (paper: Paper) => readonly (string | null)[];
const unknown = [null] as const;

const namers: Record<GroupKey, Namer> = {
  day: ({ date }) => [date],
  week: ({ date }) => [date && isoWeek(date)],
  month: ({ date }) => [date?.slice(0, 7) ?? null],
  year: ({ date }) => [date?.slice(0, 4) ?? null],
  organization: ({ organization }) => [organization?.fullname ?? null],
  repoHost({ repoLinks }) {
    const hosts = new Set<string>();
    for (const url of repoLinks) {
      const found = repository(url);
      if (found) hosts.add(found.host);
    }
    return hosts.size > 0 ? [...hosts] : unknown;
  },
};

function collect<P extends Paper, K>(papers: Iterable<P>, namesOf: (paper: P) => readonly K[]): Map<K, P[]> {
  const groups = new Map<K, P[]>();
  for (const paper of papers) {
    for (const name of namesOf(paper)) {
      const group = groups.get(name);
      if (group) group.push(paper);
      else groups.set(name, [paper]);
    }
  }
  return groups;
}
