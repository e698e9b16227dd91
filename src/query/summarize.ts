import type { Paper } from '../model/paper.js';
import { readPapers } from './check-papers.js';
import { groupPapers } from './group.js';

/** How many papers have a value. */
export interface Tally {
  /** `2024-07`, `Google`, `github.com`; null for the papers without one. */
  name: string | null;
  count: number;
}

/** How a count is distributed over the papers that have it; if none has it, all numbers but `known` are null. */
export interface Distribution {
  /** How many papers have it. */
  known: number;
  min: number | null;
  /** A quarter of the papers have this or less; quantiles are interpolated linearly, as NumPy and R do. */
  p25: number | null;
  median: number | null;
  p75: number | null;
  /** Nine of ten papers have this or less. */
  p90: number | null;
  max: number | null;
  mean: number | null;
}

/** The fields whose absence is counted. */
const optionalFields = [
  'authorCount',
  'date',
  'upvotes',
  'id',
  'url',
  'comments',
  'authors',
  'organization',
  'submittedBy',
  'githubStars',
  'projectPage',
  'listedOn',
] as const satisfies readonly (keyof Paper)[];

/** The first and the last day, as `YYYY-MM-DD`; null if no paper has one. */
export interface Period {
  first: string | null;
  last: string | null;
}

/** A list of papers in numbers. */
export interface Summary {
  /** How many papers. */
  count: number;
  /** From the first to the last day of publication. */
  dates: Period;
  /** From the first to the last day of listing. */
  listedDates: Period;
  /** How many papers have a code repository. */
  withRepo: number;
  /** Papers by month of publication, oldest first; the undated last. */
  months: Tally[];
  /** Papers by month of listing, oldest first; those without `listedOn` last. */
  listedMonths: Tally[];
  /** Papers by organization, most first; those without last. */
  organizations: Tally[];
  /** Papers by the host of their repositories, most first; a paper on two hosts counts for both. */
  repoHosts: Tally[];
  /** Authors of a paper. */
  authors: Distribution;
  /** Upvotes of a paper. */
  upvotes: Distribution;
  /** How many papers lack each field. */
  unknown: Record<(typeof optionalFields)[number], number>;
}

/**
 * Summarizes a list of papers in numbers.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns Counts by month of publication and of listing, by organization and by host, the distributions of authors
 * and upvotes, the ranges of dates, and how many papers lack each field.
 * @throws TypeError if `papers` is not an iterable of papers.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { summarizePapers } from 'daily-papers/query';
 *
 * const papers = parsePapers(
 *   'First\n\nOne.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\nSecond\n\nTwo.\n\n  • 3 authors\n·\nMay 4, 2023\n',
 * );
 * const { dates, upvotes } = summarizePapers(papers);
 * console.log(dates, upvotes.median); // { first: '2023-05-04', last: '2024-07-03' } 3.5
 * ```
 */
export function summarizePapers(papers: Iterable<Paper>): Summary {
  const all = readPapers(papers);
  const missing = (field: keyof Paper) => all.filter((paper) => (paper[field] ?? null) === null).length;
  return {
    count: all.length,
    dates: period(all.flatMap(({ date }) => date ?? [])),
    listedDates: period(all.flatMap(({ listedOn }) => listedOn ?? [])),
    withRepo: all.filter(({ repoLinks }) => repoLinks.length > 0).length,
    months: tally(groupPapers(all, 'month')),
    listedMonths: tally(groupPapers(all, 'listedMonth')),
    organizations: tally(groupPapers(all, 'organization')),
    repoHosts: tally(groupPapers(all, 'repoHost')),
    authors: distribution(all.map(({ authorCount }) => authorCount)),
    upvotes: distribution(all.map(({ upvotes }) => upvotes)),
    unknown: Object.fromEntries(optionalFields.map((field) => [field, missing(field)])) as Summary['unknown'],
  };
}

function period(days: readonly string[]): Period {
  const sorted = days.toSorted();
  return { first: sorted[0] ?? null, last: sorted.at(-1) ?? null };
}

function tally(groups: Map<string | null, readonly Paper[]>): Tally[] {
  return Array.from(groups, ([name, papers]) => ({ name, count: papers.length }));
}

function distribution(counts: readonly (number | null)[]): Distribution {
  const known = counts.filter((count) => count !== null).sort((a, b) => a - b);
  const sum = known.reduce((total, count) => total + count, 0);
  return {
    known: known.length,
    min: known[0] ?? null,
    p25: quantile(known, 0.25),
    median: quantile(known, 0.5),
    p75: quantile(known, 0.75),
    p90: quantile(known, 0.9),
    max: known.at(-1) ?? null,
    mean: known.length > 0 ? sum / known.length : null,
  };
}

/** By linear interpolation between the closest ranks, of numbers in order. */
function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const rank = (sorted.length - 1) * share;
  const below = sorted[Math.floor(rank)]!;
  return below + (sorted[Math.ceil(rank)]! - below) * (rank % 1);
}
