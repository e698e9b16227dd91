import type { Paper } from '../model/paper.js';
import { checkPapers } from './error.js';
import { groupPapers } from './group.js';

/** How many papers there are of something. */
export interface Tally {
  /** `2024-07`, `Google`, `github.com`; null for the papers that do not tell. */
  name: string | null;
  count: number;
}

/** How a count is distributed over the papers that tell it; all null but `known` where none does. */
export interface Distribution {
  /** How many papers tell it. */
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
export const optionalFields = [
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

/** What a list of papers holds, in numbers. */
export interface Summary {
  /** How many papers. */
  count: number;
  /** The oldest and the newest day of publication, `YYYY-MM-DD`; null where no paper has one. */
  dates: { first: string | null; last: string | null };
  /** How many papers name a code repository. */
  withRepo: number;
  /** Papers by month of publication, oldest first; the undated last. */
  months: Tally[];
  /** Papers by organization, most first; those without last. */
  organizations: Tally[];
  /** Papers by the host of their repositories, most first; a paper on two hosts counts for both. */
  repoHosts: Tally[];
  /** Authors of a paper. */
  authors: Distribution;
  /** Upvotes of a paper. */
  upvotes: Distribution;
  /** Of how many papers the listing does not tell a field: null, or not there. */
  unknown: Record<(typeof optionalFields)[number], number>;
}

/**
 * Counts what a list of papers holds.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns Counts by month, organization and host, distributions of authors and upvotes, the range of dates, and how
 * many papers do not tell each field.
 * @throws QueryError where `papers` cannot be iterated.
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
  checkPapers(papers);
  const all = [...papers];
  const days = all.flatMap(({ date }) => date ?? []).sort();
  const missing = (field: keyof Paper) =>
    all.filter(({ [field]: value }) => value === null || value === undefined);
  return {
    count: all.length,
    dates: { first: days[0] ?? null, last: days.at(-1) ?? null },
    withRepo: all.filter(({ repoLinks }) => repoLinks.length > 0).length,
    months: tally(groupPapers(all, 'month')),
    organizations: tally(groupPapers(all, 'organization')),
    repoHosts: tally(groupPapers(all, 'repoHost')),
    authors: distribution(all.map(({ authorCount }) => authorCount)),
    upvotes: distribution(all.map(({ upvotes }) => upvotes)),
    unknown: Object.fromEntries(
      optionalFields.map((field) => [field, missing(field).length]),
    ) as Summary['unknown'],
  };
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
