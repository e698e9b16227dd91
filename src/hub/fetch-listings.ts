import { checkOptions, wrongArgument } from '../model/check-argument.js';
import type { Listing } from '../model/paper.js';
import { checkDay, daysBetween } from './calendar.js';
import { HubClient } from './client.js';
import { fetchPages } from './fetch-listing.js';
import { readQuery } from './listing-query.js';
import { type HubOptions, type HubSettings, readHubOptions } from './options.js';

/** A range of days, both ends included. */
export interface DayRange {
  /** The first day, `2025-08-01`. */
  from: string;
  /** The last day, `2025-08-31`. */
  to: string;
}

/** How many days are fetched at the same time. */
const concurrency = 2;

/**
 * Fetches the listings of a range of days, in order.
 *
 * It sends at most two requests at once and 500 in five minutes, and waits when the server asks for it. To resume a
 * range that failed, begin with the day after the last listing that you received.
 *
 * @param range The first and the last day, as `YYYY-MM-DD`.
 * @param options `endpoint`, `token`, `fetch`, `signal`, `retries`, `retryDelay`, `timeout`, `maxBytes`, `parse`,
 * `onRequest`: see `HubOptions`.
 * @returns An async generator of a listing for each day, with its `date`; a day without papers is a listing without papers.
 * @throws TypeError if an argument is wrong: when you call it, not in the loop.
 * @throws HubError if a request fails. All earlier days have been yielded by then.
 * @throws ListingError if a complete response is not a listing.
 * @throws The reason of `options.signal` if it is aborted.
 *
 * @example
 * ```ts
 * import { fetchListings } from 'daily-papers/hub';
 *
 * const days: string[] = [];
 * for await (const { date, papers } of fetchListings({ from: '2025-08-14', to: '2025-08-16' })) {
 *   if (papers.length > 0) days.push(date!);
 * }
 * console.log(days); // [ '2025-08-14' ]
 * ```
 */
export function fetchListings(
  range: DayRange,
  options?: HubOptions,
): AsyncGenerator<Listing, void, undefined> {
  if (typeof range !== 'object' || range === null)
    throw wrongArgument('range', 'an object with `from` and `to`', range);
  const given = checkOptions(range, ['from', 'to']);
  const from = checkDay('from', given.from);
  const to = checkDay('to', given.to);
  if (from > to) throw wrongArgument('to', `a day not before ${from}`, to);
  return fetchDays(daysBetween(from, to), readHubOptions(options));
}

async function* fetchDays(
  days: Iterable<string>,
  settings: HubSettings,
): AsyncGenerator<Listing, void, undefined> {
  const controller = new AbortController();
  const stop = () => controller.abort(settings.signal!.reason);
  settings.signal?.throwIfAborted();
  settings.signal?.addEventListener('abort', stop, { once: true });
  const client = new HubClient({ ...settings, signal: controller.signal });
  const running: Promise<Listing>[] = [];
  try {
    for (const date of days) {
      const listing = fetchPages(client, readQuery({ date }));
      // It may fail before it is waited for.
      listing.catch(() => {});
      running.push(listing);
      if (running.length === concurrency) yield await running.shift()!;
    }
    for (const listing of running) yield await listing;
  } finally {
    // The caller may leave the loop: what still runs is of no use to anyone.
    controller.abort();
    settings.signal?.removeEventListener('abort', stop);
  }
}
