import { checkOneOf, checkOptions, wrongArgument } from '../model/check-argument.js';
import type { Listing } from '../model/paper.js';
import { checkDay, firstDayOfMonth, firstDayOfWeek } from './calendar.js';

/**
 * Which listing to fetch: one of `date`, `week`, `month`, `trending` or `search`, or all papers of a `submitter`.
 */
export interface ListingQuery {
  /** The papers of a day, `2025-08-14`. */
  date?: string | undefined;
  /** The papers of an ISO week, `2025-W33`. */
  week?: string | undefined;
  /** The papers of a month, `2025-08`. */
  month?: string | undefined;
  /** The papers that are trending now. */
  trending?: true | undefined;
  /** The papers that match these words, best match first. The site determines how many. */
  search?: string | undefined;
  /** Only papers that this user submitted; alone, or with `date`, `week` or `month`. */
  submitter?: string | undefined;
  /**
   * The order of a day, week, month or submitter.
   * @default 'publishedAt'
   */
  sort?: 'publishedAt' | 'trending' | undefined;
  /**
   * The maximum number of papers.
   * @default 50 for `trending`; all papers for the others
   */
  limit?: number | undefined;
}

/** What to ask the site's API. */
export interface ApiQuery {
  path: string;
  parameters: Record<string, string>;
  limit: number;
  /** Whether there are more pages than one. */
  isPaged: boolean;
  /** What the page of such a listing prints in its header, which the API leaves out. */
  header: Pick<Listing, 'title' | 'date' | 'period'>;
}

const kinds = ['date', 'week', 'month', 'trending', 'search'] as const;
/** What each covers, and what finds its first day. */
const periods = {
  date: ['day', checkDay],
  week: ['week', firstDayOfWeek],
  month: ['month', firstDayOfMonth],
} as const;
const known = [...kinds, 'submitter', 'sort', 'limit'] as const;

/** @throws TypeError that names the wrong field of the query. */
export function readQuery(query: ListingQuery): ApiQuery {
  if (typeof query !== 'object' || query === null)
    throw wrongArgument('query', 'a query or an http(s) address', query);
  const { submitter, limit, ...rest } = checkOptions(query, known);
  const sort = checkOneOf('sort', rest.sort, ['publishedAt', 'trending']);
  const given = kinds.filter((kind) => rest[kind] !== undefined);
  const [kind] = given;
  if (given.length > 1 || (kind === undefined && submitter === undefined)) {
    const expected = `${given.length > 1 ? 'only ' : ''}one of ${kinds.join(', ')}${given.length > 1 ? '' : ' or submitter'}`;
    throw new TypeError(`Expected \`query\` to have ${expected}, received ${given.join(' and ') || 'none'}.`);
  }
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0))
    throw wrongArgument('limit', 'a positive integer', limit);
  const parameters: Record<string, string> = {};
  if (submitter !== undefined) parameters.submitter = checkWords('submitter', submitter);
  if (sort !== undefined) parameters.sort = sort;
  const all = limit ?? Number.POSITIVE_INFINITY;
  const daily = (date: string | null, period: Listing['period']): ApiQuery => ({
    path: '/api/daily_papers',
    parameters,
    limit: all,
    isPaged: true,
    header: { title: 'Daily Papers', date, period },
  });
  if (kind === 'trending' || kind === 'search') {
    const extra = (['submitter', 'sort'] as const).find((name) => query[name] !== undefined);
    if (extra) throw new TypeError(`\`${extra}\` cannot be combined with \`${kind}\`.`);
  }
  switch (kind) {
    case 'date':
    case 'week':
    case 'month': {
      const [period, firstDayOf] = periods[kind];
      const firstDay = firstDayOf(kind, rest[kind]);
      return { ...daily(firstDay, period), parameters: { [kind]: rest[kind]!, ...parameters } };
    }
    case 'trending': {
      if (rest.trending !== true) throw wrongArgument('trending', 'true', rest.trending);
      const header = { title: 'Trending Papers', date: null, period: null };
      return { ...daily(null, null), parameters: { sort: 'trending' }, limit: limit ?? 50, header };
    }
    case 'search': {
      const q = checkWords('search', rest.search);
      const size: Record<string, string> = limit === undefined ? {} : { limit: String(limit) };
      return { ...daily(null, null), path: '/api/papers/search', parameters: { q, ...size }, isPaged: false };
    }
    default:
      return daily(null, null);
  }
}

function checkWords(name: string, value: unknown): string {
  if (typeof value !== 'string' || value.trim() === '')
    throw wrongArgument(name, 'a non-empty string', value);
  return value.trim();
}
