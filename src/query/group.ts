import { requireOneOf } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { repository } from '../parse/fields/url.js';
import { readPapers } from './check-papers.js';
import { isoWeek } from './week.js';

type Names = readonly (string | null)[];

const year = (date: string | null | undefined) => date?.slice(0, 4) ?? null;
const month = (date: string | null | undefined) => date?.slice(0, 7) ?? null;
const week = (date: string | null | undefined) => (date ? isoWeek(date) : null);

const groupings = {
  day: ({ date }: Paper): Names => [date],
  week: ({ date }: Paper): Names => [week(date)],
  month: ({ date }: Paper): Names => [month(date)],
  year: ({ date }: Paper): Names => [year(date)],
  listedOn: ({ listedOn }: Paper): Names => [listedOn ?? null],
  listedWeek: ({ listedOn }: Paper): Names => [week(listedOn)],
  listedMonth: ({ listedOn }: Paper): Names => [month(listedOn)],
  listedYear: ({ listedOn }: Paper): Names => [year(listedOn)],
  organization: ({ organization }: Paper): Names => [organization?.fullname ?? null],
  repoHost({ repoLinks }: Paper): Names {
    const hosts = new Set(repoLinks.flatMap((url) => repository(url)?.host ?? []));
    return hosts.size > 0 ? [...hosts] : [null];
  },
};

/** The names of the groupings. */
const groupKeys = Object.keys(groupings) as GroupKey[];

/** What papers are grouped by: a period of publication or of listing, or something that the entry names. */
export type GroupKey = keyof typeof groupings;

/**
 * Groups papers. Within a group, papers keep their order.
 *
 * | key | the name of a group | order of the groups |
 * | --- | --- | --- |
 * | `day` `week` `month` `year` | `2024-07-03`, `2024-W27` (ISO 8601), `2024-07`, `2024`: of publication | oldest first |
 * | `listedOn` `listedWeek` `listedMonth` `listedYear` | the same, of listing | oldest first |
 * | `organization` | the organization's full name | largest first, then by name |
 * | `repoHost` | `github.com`; a paper with repositories on two hosts is in both groups | largest first, then by name |
 * | a function | what it returns | in order of first appearance |
 *
 * Papers without a value are in the group `null`, which comes last. If `key` is a function, it decides where they are.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param key One of the names above, or a function of a paper.
 * @returns A Map from the name of each group to its papers.
 * @throws TypeError if an argument is wrong.
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
  const all = readPapers(papers);
  if (typeof key === 'function') return collect(all, (paper) => [key(paper)]);
  const grouping = requireOneOf('key', key, groupKeys, 'the name of a grouping or a function');
  const groups = collect(all, groupings[grouping]);
  return new Map([...groups].sort(inOrder(key === 'organization' || key === 'repoHost')));
}

function collect<P, K>(papers: readonly P[], namesOf: (paper: P) => readonly K[]): Map<K, P[]> {
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

type Group = [name: string | null, papers: readonly Paper[]];

/** By name, or largest first and then by name; the papers without a value last. */
function inOrder(largestFirst: boolean): (a: Group, b: Group) => number {
  return ([a, papersOfA], [b, papersOfB]) => {
    if (a === null || b === null) return a === null ? 1 : -1;
    const bySize = largestFirst ? papersOfB.length - papersOfA.length : 0;
    return bySize || (a < b ? -1 : 1);
  };
}
