import { checkOptions, checkType, wrongArgument } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { fold, words } from '../model/words.js';
import { isoDate } from '../parse/fields/date.js';
import { repository } from '../parse/fields/url.js';
import { readPapers } from './check-papers.js';

/** A day, a month or a year as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, or a `Date` (its day in UTC). */
export type Day = string | Date;

/** The criteria of `filterPapers`. A paper must meet all of them; those that are missing or undefined are not checked. */
export interface Criteria<P extends Paper = Paper> {
  /** Published on this day or later; a month or a year counts from its first day. */
  since?: Day | undefined;
  /** Published on this day or earlier; a month or a year counts up to its last day. */
  until?: Day | undefined;
  /** Listed (`listedOn`) on this day or later; a month or a year counts from its first day. */
  listedSince?: Day | undefined;
  /** Listed (`listedOn`) on this day or earlier; a month or a year counts up to its last day. */
  listedUntil?: Day | undefined;
  /** At least this many upvotes. */
  minUpvotes?: number | undefined;
  /** At most this many upvotes. */
  maxUpvotes?: number | undefined;
  /** At least this many authors. */
  minAuthors?: number | undefined;
  /** At most this many authors. */
  maxAuthors?: number | undefined;
  /** Whether the paper has a code repository: `true` keeps papers with one, `false` papers without. */
  hasRepo?: boolean | undefined;
  /** A repository on this host, such as `github.com`. */
  repoHost?: string | undefined;
  /** A repository of this owner, ignoring case; with `repoHost`, on that host. */
  repoOwner?: string | undefined;
  /** The organization, by its name in URLs or its full name, ignoring case and accents. */
  organization?: string | undefined;
  /** Words that all appear in the title or the abstract, ignoring case and accents. */
  text?: string | undefined;
  /** A function that returns true for the papers to keep. */
  where?: ((paper: P) => boolean) | undefined;
  /**
   * Whether a paper meets a criterion about a field that it lacks (null or missing). By default it does not: a paper
   * without a date is in no range of dates.
   *
   * @default false
   */
  includeUnknown?: boolean | undefined;
}

/** A paper that meets the criteria: the fields they are about are not null, and `hasRepo: true` leaves a repository. */
export type Matching<P extends Paper, C> = P &
  (C extends { hasRepo: true } | { repoHost: string } | { repoOwner: string }
    ? { repoLinks: [string, ...string[]] }
    : unknown) &
  ('includeUnknown' extends keyof C
    ? C['includeUnknown'] extends false | undefined
      ? Known<C>
      : unknown
    : Known<C>);

type Known<C> = (C extends { since: Day } | { until: Day } ? { date: string } : unknown) &
  (C extends { listedSince: Day } | { listedUntil: Day } ? { listedOn: string } : unknown) &
  (C extends { minUpvotes: number } | { maxUpvotes: number } ? { upvotes: number } : unknown) &
  (C extends { minAuthors: number } | { maxAuthors: number } ? { authorCount: number } : unknown) &
  (C extends { organization: string } ? { organization: NonNullable<Paper['organization']> } : unknown);

/**
 * Keeps the papers that meet all criteria, in their order.
 *
 * A paper that lacks a field meets no criterion about it, unless `includeUnknown` is set.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param criteria See `Criteria`: days as `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `Date`, counts as numbers.
 * @returns The same papers in a new array; their types are narrowed by the criteria.
 * @throws TypeError if an argument or a criterion is wrong.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { filterPapers } from 'daily-papers/query';
 *
 * const papers = parsePapers(
 *   'A Small Model\n\nWe train one: https://github.com/a/b\n\n  • 2 authors\n·\nJul 3, 2024 7\n',
 * );
 * const withCode = filterPapers(papers, { since: '2024', hasRepo: true, minUpvotes: 5 });
 * console.log(withCode.map(({ repoLinks }) => repoLinks[0])); // [ 'https://github.com/a/b' ]
 * ```
 */
export function filterPapers<P extends Paper, const C extends Criteria<P>>(
  papers: Iterable<P>,
  criteria: C & Record<Exclude<keyof C, keyof Criteria>, never>,
): Matching<P, C>[] {
  const all = readPapers(papers);
  const tests = readCriteria(criteria as Criteria);
  return all.filter((paper) => tests.every((meets) => meets(paper))) as Matching<P, C>[];
}

/** Whether a paper meets one criterion. */
type Test = (paper: Paper) => boolean;
type Reader<K extends keyof Criteria> = (value: NonNullable<Criteria[K]>, criteria: Criteria) => Test | null;

const readers: { [K in keyof Required<Criteria>]: Reader<K> } = {
  since: (value, criteria) => range('date', criteria, firstDay('since', value)),
  until: (value, criteria) => range('date', criteria, '', lastDay('until', value)),
  listedSince: (value, criteria) => range('listedOn', criteria, firstDay('listedSince', value)),
  listedUntil: (value, criteria) => range('listedOn', criteria, '', lastDay('listedUntil', value)),
  minUpvotes: (value, criteria) => range('upvotes', criteria, bound('minUpvotes', value)),
  maxUpvotes: (value, criteria) => range('upvotes', criteria, -Infinity, bound('maxUpvotes', value)),
  minAuthors: (value, criteria) => range('authorCount', criteria, bound('minAuthors', value)),
  maxAuthors: (value, criteria) => range('authorCount', criteria, -Infinity, bound('maxAuthors', value)),
  hasRepo(value) {
    checkType('hasRepo', value, 'boolean');
    return ({ repoLinks }) => repoLinks.length > 0 === value;
  },
  repoHost(value) {
    const asked = hostName(value);
    return ({ repoLinks }) => repoLinks.some((url) => repository(url)?.host === asked);
  },
  repoOwner(value, { repoHost }) {
    const asked = name('repoOwner', value);
    const host = repoHost === undefined ? undefined : hostName(repoHost);
    return ({ repoLinks }) =>
      repoLinks.some((url) => {
        const found = repository(url);
        return found?.owner.toLowerCase() === asked && (host === undefined || found.host === host);
      });
  },
  organization(value, { includeUnknown = false }) {
    const asked = fold(name('organization', value));
    return ({ organization }) =>
      organization
        ? fold(organization.fullname) === asked || fold(organization.name ?? '') === asked
        : includeUnknown;
  },
  text(value) {
    checkType('text', value, 'string');
    const asked = [...new Set(words(value))];
    return ({ title, abstract }) => holdsAll(`${title}\n${abstract}`, asked);
  },
  where(value) {
    checkType('where', value, 'function');
    return (paper) => Boolean(value(paper));
  },
  includeUnknown(value) {
    checkType('includeUnknown', value, 'boolean');
    return null;
  },
};

const criterionNames = Object.keys(readers) as (keyof Criteria)[];

function readCriteria(given: Criteria): Test[] {
  if (given === undefined) throw wrongArgument('criteria', 'an object', given);
  const criteria = checkOptions(given, criterionNames, 'criteria', 'criterion');
  return criterionNames.flatMap((criterion) => {
    const value = criteria[criterion];
    if (value === undefined) return [];
    return (readers[criterion] as Reader<keyof Criteria>)(value, criteria) ?? [];
  });
}

/** Whether a field lies between two values, both included. Days compare as texts. */
function range<V extends string | number>(
  field: V extends string ? 'date' | 'listedOn' : 'upvotes' | 'authorCount',
  { includeUnknown = false }: Criteria,
  least: V,
  most?: V,
): Test {
  return (paper) => {
    const value = paper[field] as V | null | undefined;
    if (value === null || value === undefined) return includeUnknown;
    return value >= least && (most === undefined || value <= most);
  };
}

function bound(criterion: string, value: unknown): number {
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  throw wrongArgument(criterion, 'a number', value);
}

function name(criterion: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim().toLowerCase();
  throw wrongArgument(criterion, 'a name', value);
}

function hostName(value: unknown): string {
  return name('repoHost', value).replace(/^www\./, '');
}

function firstDay(criterion: string, value: unknown): string {
  const { year, month = '01', day = '01' } = readDay(criterion, value);
  return `${year}-${month}-${day}`;
}

function lastDay(criterion: string, value: unknown): string {
  const { year, month = '12', day = '31' } = readDay(criterion, value);
  return `${year}-${month}-${day}`;
}

function readDay(criterion: string, value: unknown): Record<string, string> {
  const match = dayPattern.exec(dayText(value));
  const { year, month = '01', day = '01' } = match?.groups ?? {};
  if (!match || isoDate(Number(year), Number(month), Number(day)) === null) {
    throw wrongArgument(criterion, 'a Date, or a day as YYYY-MM-DD, YYYY-MM or YYYY', value);
  }
  return match.groups!;
}
const dayPattern = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/** The text of a day; of a `Date`, its day in UTC. */
function dayText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  try {
    // Throws where it is not a date, or is not a valid one.
    return Date.prototype.toISOString.call(value).slice(0, -'T00:00:00.000Z'.length);
  } catch {
    return '';
  }
}

function holdsAll(text: string, asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const folded = fold(text);
  // Most papers lack the first word or the next altogether, which is seen without splitting the text.
  if (!asked.slice(0, 4).every((word) => folded.includes(word))) return false;
  const missing = new Set(asked);
  for (const word of words(text)) missing.delete(word);
  return missing.size === 0;
}
