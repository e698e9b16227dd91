import { wrongArgument } from '../model/check-argument.js';
import type { Listing, Paper } from '../model/paper.js';
import { isDay } from '../parse/fields/date.js';
import { readIterable, readPapers } from './check-papers.js';
import { joinEntries } from './merge.js';
import { collectSightings } from './sightings.js';

/** The papers of one day, for `trackPapers`. You can pass a `Listing` of a day. */
export interface DatedPapers<P extends Paper = Paper> {
  /** The day, as `YYYY-MM-DD`; null means that each paper's `listedOn` is used. */
  date: string | null;
  /** `day`, null or missing: the `date` of a week or a month is its first day, on which its papers had other counts. */
  period?: Listing['period'] | undefined;
  papers: Iterable<P>;
}

/** The counts of a paper on a day; null if the listing does not say. */
export interface DayCounts {
  /** The day, as `YYYY-MM-DD`. */
  date: string;
  upvotes: number | null;
  comments: number | null;
}

/** A paper and its counts over time. */
export interface TrackedPaper<P extends Paper = Paper> {
  /** The paper with its newest values, as `mergePapers` returns it. */
  paper: P;
  /** Its counts on each day on which it was listed, the oldest first. */
  days: DayCounts[];
}

/**
 * Follows the upvotes and comments of papers over several days. Two papers are the same if their arXiv ids are equal or,
 * if one has no id, if their titles are equal.
 *
 * @param listings An iterable of listings in any order, each with its day and its papers. If `date` is null, the
 * `listedOn` of each paper is used. If a day appears twice, the counts of its last listing win.
 * @returns For each paper, in the order of first sight, its newest values, and its counts day by day.
 * @throws TypeError if an argument is wrong, if a listing is of a week or a month, or if neither the listing nor a paper of
 * it has a day.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { trackPapers } from 'daily-papers/query';
 *
 * const page = 'A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
 * const [tracked] = trackPapers([
 *   { date: '2024-07-03', papers: parsePapers(page) },
 *   { date: '2024-07-04', papers: parsePapers(page.replace('2024 7', '2024 19')) },
 * ]);
 * console.log(tracked?.days.map(({ date, upvotes }) => `${date}: ${upvotes}`)); // [ '2024-07-03: 7', '2024-07-04: 19' ]
 * ```
 */
export function trackPapers<P extends Paper>(listings: Iterable<DatedPapers<P>>): TrackedPaper<P>[] {
  const all = readIterable(listings, 'listings', 'an array or another iterable of listings');
  const sightings = all.flatMap((listing, at) => readListing(listing, `listings[${at}]`));
  return collectSightings(sightings).map((entries) => {
    const days = new Map<string, DayCounts>();
    for (const { day, paper } of entries) {
      const before = days.get(day!);
      days.set(day!, {
        date: day!,
        upvotes: paper.upvotes ?? before?.upvotes ?? null,
        comments: paper.comments ?? before?.comments ?? null,
      });
    }
    return { paper: joinEntries(entries.map(({ paper }) => paper)), days: [...days.values()] };
  });
}

function readListing<P extends Paper>(listing: DatedPapers<P>, name: string): { paper: P; day: string }[] {
  let date: string | null;
  let period: Listing['period'] | undefined;
  let list: Iterable<P>;
  try {
    ({ date, period, papers: list } = listing);
  } catch {
    throw wrongArgument(name, 'a listing', listing);
  }
  const papers = readPapers(list, `${name}.papers`);
  if (date !== null && !isDay(date)) throw wrongArgument(`${name}.date`, 'a day as YYYY-MM-DD or null', date);
  if (date !== null && (period ?? 'day') !== 'day') {
    throw wrongArgument(
      `${name}.period`,
      `“day”, as the \`date\` of a ${period} is its first day; pass \`{ date, papers }\` with the day of the capture`,
      period,
    );
  }
  return papers.map((paper, at) => {
    const day = date ?? paper.listedOn;
    if (day === undefined) {
      throw wrongArgument(
        `${name}.date`,
        `a day as YYYY-MM-DD, as \`papers[${at}]\` has no \`listedOn\``,
        date,
      );
    }
    return { paper, day };
  });
}
