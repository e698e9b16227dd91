import { arxivId } from '../model/arxiv-id.js';
import { dayLength, dayOf } from '../model/days.js';
import { ListingError } from '../model/listing-error.js';
import { toVFileMessage } from '../model/messages.js';
import type { Listing } from '../model/paper.js';
import type { ParseOptions } from '../parse/options.js';

/**
 * Reports a listing of another day, week or month than the one that was requested: a mirror may ignore the query.
 *
 * @throws ListingError `strict` in strict mode.
 */
export function checkPeriod(listing: Listing, url: URL, options: ParseOptions): void {
  const { date, period, papers } = listing;
  const days = papers.flatMap(({ listedOn }) => listedOn ?? []).sort();
  if (date === null || period === null || days.length === 0) return;
  const from = dayOf(Date.parse(date) - tolerance);
  const to = dayOf(Date.parse(date) + lengths[period] * dayLength + tolerance);
  if (days.some((day) => from <= day && day <= to)) return;
  const [first, last] = [days[0]!, days.at(-1)!];
  const found = first === last ? `on ${first}` : `from ${first} to ${last}`;
  const requested = period === 'day' ? date : `the ${period} of ${date}`;
  const reason = `The papers of ${requested} were requested, but those of the response were listed ${found}; they were kept`;
  report(listing, { reason, expected: `papers of ${requested}`, found }, url, options);
}

/**
 * Reports a paper with another arXiv id than the one that was requested.
 *
 * @throws ListingError `strict` in strict mode.
 */
export function checkId(listing: Listing, id: string, url: URL, options: ParseOptions): void {
  const requested = arxivId(id) ?? id;
  const found = listing.papers.find((paper) => paper.id !== undefined)?.id;
  if (
    found === undefined ||
    listing.papers.some((paper) => paper.id?.toLowerCase() === requested.toLowerCase())
  )
    return;
  const reason = `The paper ${requested} was requested, but that of the response is ${found}; it was kept`;
  report(listing, { reason, expected: `the paper ${requested}`, found }, url, options);
}

function report(
  { messages }: Listing,
  conflict: { reason: string; expected: string; found: string },
  url: URL,
  { strict, onMessage }: ParseOptions,
): void {
  const message = toVFileMessage({ rule: 'conflicting-values', ...conflict });
  message.file = url.href;
  if (strict)
    throw new ListingError('strict', {
      expected: 'no warnings',
      found: `1: ${conflict.reason} (${url.href})`,
      messages: [message],
    });
  onMessage?.(message);
  messages.push(message);
}

/** Papers that are submitted on a weekend are listed on Monday. */
const tolerance = 3 * dayLength;
/** The days from the first to the last one of each period, at most. */
const lengths = { day: 0, week: 6, month: 30 };
