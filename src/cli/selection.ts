import { quote } from '../model/describe-value.js';
import { paperFields } from '../model/field-names.js';
import type { Paper } from '../model/paper.js';
import { dedupePapers } from '../query/dedupe.js';
import { type Criteria, filterPapers } from '../query/filter.js';
import { mergePapers } from '../query/merge.js';
import { searchPapers } from '../query/search.js';
import { type Direction, type SortField, sortPapers } from '../query/sort.js';
import { choice, UsageError, type Values } from './options.js';
import { inFlags } from './report-failure.js';

/** Which papers are asked for, in which order, and which of their fields. */
export interface Selection {
  /** Keeps the papers that meet the criteria. */
  filter: (papers: readonly Paper[]) => Paper[];
  /** Joins the entries of the same paper, where that is asked for. */
  unite: (papers: readonly Paper[]) => readonly Paper[];
  /** Searches (best first), then sorts, then limits. */
  arrange: (papers: readonly Paper[]) => Paper[];
  /** All of these, one after the other. */
  select: (papers: readonly Paper[]) => Paper[];
  /** Whether each paper is kept or left out by itself, and all keep their order. */
  isFilter: boolean;
  fields: readonly (keyof Paper)[] | null;
}

/** @throws UsageError where a value is wrong, before any paper is read. */
export function readSelection(values: Values): Selection {
  const criteria = readCriteria(values);
  const { search, dedupe, merge } = values;
  if (dedupe && merge)
    throw new UsageError('--dedupe and --merge cannot be combined: --merge also removes duplicates.');
  if (search?.trim() === '') throw new UsageError('--search takes words, not an empty text.');
  const { keys, directions } = readSort(values.sort);
  const limit = wholeNumber('--limit', values.limit);
  const selection: Selection = {
    filter: (papers) => filterPapers(papers, criteria),
    unite: (papers) => (merge ? mergePapers(papers) : dedupe ? dedupeWithCounts(papers) : papers),
    arrange(papers) {
      const found = search === undefined ? papers : searchPapers(papers, search).map(({ paper }) => paper);
      return sortPapers(found, keys, directions).slice(0, limit);
    },
    select: (papers) => selection.arrange(selection.filter(selection.unite(papers))),
    isFilter: !dedupe && !merge && search === undefined && keys.length === 0 && limit === undefined,
    fields: values.fields === undefined ? null : readFields(values.fields),
  };
  try {
    selection.arrange(selection.filter([]));
  } catch (error) {
    throw new UsageError(inFlags((error as Error).message));
  }
  return selection;
}

function readCriteria(values: Values): Criteria {
  const criteria = {
    since: values.since,
    until: values.until,
    listedSince: values['listed-since'],
    listedUntil: values['listed-until'],
    minUpvotes: wholeNumber('--min-upvotes', values['min-upvotes']),
    hasRepo: values['has-repo'],
  };
  return Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== undefined));
}

/** `upvotes:desc,title` */
function readSort(value: string | undefined): { keys: SortField[]; directions: Direction[] } {
  const parts = value === undefined ? [] : value.split(',').map((part) => part.trim().split(':'));
  return {
    keys: parts.map(([key]) => key as SortField),
    directions: parts.map(([, direction = 'asc']) => direction as Direction),
  };
}

function readFields(value: string): (keyof Paper)[] {
  const names = value
    .split(',')
    .map((name) => choice<keyof Paper>('--fields', name.trim(), [...paperFields, 'positions']));
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice !== undefined) throw new UsageError(`--fields names ${twice} twice.`);
  return names;
}

function wholeNumber(flag: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (/^\d{1,15}$/.test(value)) return Number(value);
  throw new UsageError(`${flag} takes a whole number, not ${quote(value)}.`);
}

/** The fields that grow while a paper is on the list. */
const countFields = [
  'upvotes',
  'comments',
  'githubStars',
  'modelCount',
  'datasetCount',
  'spaceCount',
] as const;

/** The first entry of each paper, with the newest counts of all its entries. */
function dedupeWithCounts(papers: readonly Paper[]): Paper[] {
  // Both find the same papers, and keep each where it first came.
  const merged = mergePapers(papers);
  return dedupePapers(papers).map((paper, at) => {
    const counts = countFields.flatMap((field) => {
      const count = merged[at]![field];
      return count === undefined || count === null ? [] : [[field, count] as const];
    });
    return { ...paper, ...Object.fromEntries(counts) };
  });
}
