import type { Paper } from '../model/paper.js';
import { isoDate } from '../parse/fields/date.js';
import { repository } from '../parse/fields/url.js';
import { checkPapers, QueryError } from './error.js';
import { fold, words } from './words.js';

/** A day, a month or a year as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`, or a `Date` (its day in UTC). */
export type Day = string | Date;

/** What papers must be; a criterion that is left out, or undefined, asks for nothing. Criteria join with and. */
export interface Criteria<P extends Paper = Paper> {
  /** Published on this day or later; of a month or a year, from its first day. */
  since?: Day | undefined;
  /** Published on this day or earlier; of a month or a year, up to its last day. */
  until?: Day | undefined;
  /** At least so many upvotes. */
  minUpvotes?: number | undefined;
  /** At most so many upvotes. */
  maxUpvotes?: number | undefined;
  /** At least so many authors. */
  minAuthors?: number | undefined;
  /** At most so many authors. */
  maxAuthors?: number | undefined;
  /** Whether the entry names a code repository. */
  hasRepo?: boolean | undefined;
  /** A repository on this host, such as `github.com`. */
  repoHost?: string | undefined;
  /** A repository of this owner, case aside; with `repoHost`, of the same repository. */
  repoOwner?: string | undefined;
  /** The organization, by its name on the hub or in full, case and accents aside. */
  organization?: string | undefined;
  /** Words that all stand in title or abstract, case and accents aside. */
  text?: string | undefined;
  /** Any other test. */
  where?: ((paper: P) => boolean) | undefined;
  /**
   * Whether a paper passes a criterion about a field that its listing does not tell (null, or not there). By
   * default it does not: a paper without a date is in no range of dates.
   */
  includeUnknown?: boolean | undefined;
}

/** A paper that passed: fields that a criterion is about are known, and `hasRepo` leaves at least one repository. */
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
  (C extends { minUpvotes: number } | { maxUpvotes: number } ? { upvotes: number } : unknown) &
  (C extends { minAuthors: number } | { maxAuthors: number } ? { authorCount: number } : unknown) &
  (C extends { organization: string } ? { organization: NonNullable<Paper['organization']> } : unknown);

/**
 * Keeps the papers that meet all criteria, in their order.
 *
 * A field that a listing does not tell (null, or not there) meets no criterion about it, unless
 * `includeUnknown` says otherwise; `hasRepo: false` and `text` are about what is always told.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param criteria See `Criteria`: days as `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or `Date`, counts as numbers.
 * @returns The same papers, in an array of their own; their types are narrowed by what was asked for.
 * @throws QueryError where a criterion is not known, or its value is none that it takes.
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
  checkPapers(papers);
  const tests = compile(criteria as Criteria);
  const kept: P[] = [];
  for (const paper of papers) {
    if (passes(paper, tests)) kept.push(paper);
  }
  return kept as Matching<P, C>[];
}

/** Whether a paper meets one criterion. */
type Test = (paper: Paper) => boolean;
type Compiler<K extends keyof Criteria> = (
  value: NonNullable<Criteria[K]>,
  criteria: { includeUnknown: boolean; repoHost?: string | undefined },
) => Test;

const compilers: { [K in keyof Required<Criteria>]: Compiler<K> | null } = {
  since(value, { includeUnknown }) {
    const first = edge('since', value, 'first');
    return ({ date }) => (date === null ? includeUnknown : date >= first);
  },
  until(value, { includeUnknown }) {
    const last = edge('until', value, 'last');
    return ({ date }) => (date === null ? includeUnknown : date <= last);
  },
  minUpvotes(value, { includeUnknown }) {
    const least = bound('minUpvotes', value);
    return ({ upvotes }) => (upvotes === null ? includeUnknown : upvotes >= least);
  },
  maxUpvotes(value, { includeUnknown }) {
    const most = bound('maxUpvotes', value);
    return ({ upvotes }) => (upvotes === null ? includeUnknown : upvotes <= most);
  },
  minAuthors(value, { includeUnknown }) {
    const least = bound('minAuthors', value);
    return ({ authorCount }) => (authorCount === null ? includeUnknown : authorCount >= least);
  },
  maxAuthors(value, { includeUnknown }) {
    const most = bound('maxAuthors', value);
    return ({ authorCount }) => (authorCount === null ? includeUnknown : authorCount <= most);
  },
  hasRepo(value) {
    if (typeof value !== 'boolean') throw new QueryError('hasRepo', 'true or false', value);
    return ({ repoLinks }) => repoLinks.length > 0 === value;
  },
  repoHost(value) {
    const asked = name('repoHost', value).replace(/^www\./, '');
    return ({ repoLinks }) => repoLinks.some((url) => repository(url)?.host === asked);
  },
  repoOwner(value, { repoHost }) {
    const asked = name('repoOwner', value);
    const host = repoHost === undefined ? undefined : name('repoHost', repoHost).replace(/^www\./, '');
    return ({ repoLinks }) =>
      repoLinks.some((url) => {
        const found = repository(url);
        return found?.owner.toLowerCase() === asked && (host === undefined || found.host === host);
      });
  },
  organization(value, { includeUnknown }) {
    const asked = fold(name('organization', value));
    return ({ organization }) =>
      organization
        ? fold(organization.fullname) === asked || fold(organization.name ?? '') === asked
        : includeUnknown;
  },
  text(value) {
    if (typeof value !== 'string') throw new QueryError('text', 'words', value);
    const asked = words(value);
    return ({ title, abstract }) => holdsAll(`${title}\n${abstract}`, asked);
  },
  where(value) {
    if (typeof value !== 'function') throw new QueryError('where', 'a function of a paper', value);
    return (paper) => Boolean(value(paper));
  },
  includeUnknown: null,
};

function compile(criteria: Criteria): Test[] {
  if (typeof criteria !== 'object' || criteria === null) {
    throw new QueryError('criteria', 'an object of criteria', criteria);
  }
  const known = { ...criteria, includeUnknown: criteria.includeUnknown === true };
  const tests: Test[] = [];
  for (const [key, value] of Object.entries(criteria)) {
    if (!Object.hasOwn(compilers, key)) {
      throw new QueryError('criterion', `one of ${Object.keys(compilers).join(', ')}`, key);
    }
    if (value === undefined) continue;
    const compiler = compilers[key as keyof Criteria] as Compiler<keyof Criteria> | null;
    if (compiler) tests.push(compiler(value, known));
    else if (typeof value !== 'boolean') throw new QueryError(key, 'true or false', value);
  }
  return tests;
}

function passes(paper: Paper, tests: readonly Test[]): boolean {
  for (let at = 0; at < tests.length; at++) {
    if (!tests[at]!(paper)) return false;
  }
  return true;
}

function bound(criterion: string, value: unknown): number {
  if (typeof value === 'number' && !Number.isNaN(value)) return value;
  throw new QueryError(criterion, 'a number', value);
}

function name(criterion: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim().toLowerCase();
  throw new QueryError(criterion, 'a name', value);
}

/** The first or last day of a day, a month or a year. ISO days compare as text. */
function edge(criterion: string, value: unknown, which: 'first' | 'last'): string {
  const wrong = () => new QueryError(criterion, 'a Date, or a day as YYYY-MM-DD, YYYY-MM or YYYY', value);
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw wrong();
    return value.toISOString().slice(0, 10);
  }
  const match = typeof value === 'string' ? /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value.trim()) : null;
  if (!match) throw wrong();
  const [, year, month = which === 'first' ? '01' : '12', day = which === 'first' ? '01' : '31'] = match;
  if (isoDate(Number(year), Number(month), match[3] === undefined ? 1 : Number(day)) === null) throw wrong();
  return `${year}-${month}-${day}`;
}

function holdsAll(text: string, asked: readonly string[]): boolean {
  if (asked.length === 0) return true;
  const folded = fold(text);
  // Most papers lack a word altogether: that is told without taking the text apart.
  if (!asked.every((word) => folded.includes(word))) return false;
  const present = new Set(words(text));
  return asked.every((word) => present.has(word));
}
