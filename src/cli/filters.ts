import type { Paper } from '../model/paper.js';
import { QueryError } from '../query/error.js';
import { type Criteria, filterPapers } from '../query/filter.js';
import { searchPapers } from '../query/search.js';
import { type Direction, type SortField, sortPapers } from '../query/sort.js';
import { UsageError } from './usage-error.js';

/** What to keep of the papers, and in which order, as flags. */
export const filterFlags = {
  since: { type: 'string' },
  until: { type: 'string' },
  'min-upvotes': { type: 'string' },
  'has-repo': { type: 'boolean' },
  search: { type: 'string' },
  sort: { type: 'string' },
  limit: { type: 'string' },
} as const;

/** What was asked for: which papers, and what is done with all of them together. */
export interface Filters {
  criteria: Criteria;
  /** Filters, then searches (best first), then sorts, then limits. */
  apply: (papers: Paper[]) => Paper[];
  /** Whether each paper is kept or left for itself alone, and all keep their order. */
  isFilter: boolean;
}

/**
 * Reads the values of `filterFlags`.
 *
 * @throws UsageError where a value is none that its flag takes, before any paper is read.
 */
export function readFilters(values: { [Flag in keyof typeof filterFlags]?: string | boolean }): Filters {
  const criteria: Criteria = {
    since: values.since as string | undefined,
    until: values.until as string | undefined,
    minUpvotes: whole('--min-upvotes', values['min-upvotes']),
    hasRepo: values['has-repo'] === true ? true : undefined,
  };
  const query = values.search as string | undefined;
  const { keys, directions } = readSort(values.sort as string | undefined);
  const limit = whole('--limit', values.limit);
  const apply = (papers: Paper[]) => {
    const kept = filterPapers(papers, criteria);
    const found = query === undefined ? kept : searchPapers(kept, query).map(({ paper }) => paper);
    return sortPapers(found, keys, directions).slice(0, limit);
  };
  try {
    apply([]);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    throw new UsageError(error.message);
  }
  return { criteria, apply, isFilter: query === undefined && keys.length === 0 && limit === undefined };
}

/** `upvotes:desc,title` */
function readSort(value: string | undefined): { keys: SortField[]; directions: Direction[] } {
  const parts = value === undefined ? [] : value.split(',').map((part) => part.trim().split(':'));
  return {
    keys: parts.map(([key]) => key as SortField),
    directions: parts.map(([, direction = 'asc']) => direction as Direction),
  };
}

function whole(flag: string, value: string | boolean | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,15}$/.test(String(value))) return Number(value);
  throw new UsageError(`${flag} takes a whole number, not “${value}”.`);
}
