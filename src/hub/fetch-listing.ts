import type { Listing } from '../model/paper.js';
import type { ParseOptions } from '../parse/options.js';
import { checkPeriod } from './check-answer.js';
import { HubClient } from './client.js';
import { fetchById } from './fetch-paper.js';
import { HubError } from './hub-error.js';
import { type ApiQuery, type ListingQuery, readQuery } from './listing-query.js';
import { type HubOptions, readAddress, readHubOptions } from './options.js';
import { readApiAnswer, readForeignAnswer } from './read-answer.js';
import { serverOf } from './server.js';
import { readSiteAddress } from './site-address.js';

/**
 * Fetches a listing from the site: the papers of a day, week or month, the trending papers, the result of a search, or
 * what is at an address.
 *
 * @param query Which listing to fetch (see `ListingQuery`), or an http(s) address. An address of the site or its API is
 * treated as the corresponding query and requested from `endpoint`; any other is fetched and read in its format.
 * @param options `endpoint`, `token`, `fetch`, `signal`, `retries`, `retryDelay`, `timeout`, `maxBytes`, `parse`,
 * `onRequest`: see `HubOptions`.
 * @returns The complete listing, from all pages of the result. A day without papers is a listing without papers. `title`,
 * `date` (the first day of the period, `YYYY-MM-DD`) and `period` are those of the query, as the site prints them.
 * @throws TypeError if an argument is wrong.
 * @throws HubError if the request fails. No part of a listing is ever returned.
 * @throws ListingError if a complete response is not a listing.
 * @throws The reason of `options.signal` if it is aborted.
 *
 * @example
 * ```ts
 * import { fetchListing } from 'daily-papers/hub';
 *
 * const { date, papers } = await fetchListing({ date: '2025-08-14' });
 * console.log(date, papers[0]?.id); // 2025-08-14 2508.08401
 * ```
 */
export async function fetchListing(
  query: ListingQuery | string | URL,
  options?: HubOptions,
): Promise<Listing> {
  return fetchAny(query, options, readForeignAnswer);
}

/**
 * Fetches a listing as `fetchListing` does, or any other address.
 *
 * @param readForeign Reads the answer of an address that is not the site's.
 * @returns The listing, or what `readForeign` returns.
 * @throws HubError where no answer comes.
 */
export async function fetchAny<T>(
  query: ListingQuery | string | URL,
  options: HubOptions | undefined,
  readForeign: (bytes: Uint8Array, headers: Headers, parse: ParseOptions) => T,
): Promise<Listing | T> {
  const client = new HubClient(readHubOptions(options));
  const { endpoint, parse } = client.settings;
  if (typeof query !== 'string' && !(query instanceof URL)) return fetchPages(client, readQuery(query));
  const url = readAddress('query', query, 'a query or an http(s) address');
  const known = readSiteAddress(url, endpoint);
  if (!known) return client.get(url, (bytes, headers) => readForeign(bytes, headers, parse));
  if ('query' in known) return fetchPages(client, readQuery(known.query));
  return fetchById(client, known.paper);
}

/** The site's own page size. */
const pageSize = 50;
const mostPages = 200;

/** Fetches a listing of the API, page by page. */
export async function fetchPages(client: HubClient, query: ApiQuery): Promise<Listing> {
  const { path, parameters, limit, isPaged, header } = query;
  const size = String(Math.min(limit, pageSize));
  const server = serverOf(client.settings.endpoint.origin);
  const seen = new Set<string>();
  let whole: Listing | undefined;
  for (let page = 0; page < mostPages; page++) {
    const paging: Record<string, string> = isPaged
      ? { limit: size, ...(page > 0 && { p: String(page) }) }
      : {};
    const url = client.address(path, { ...parameters, ...paging });
    const { listing, rows } = await client.get(url, (bytes) => readApiAnswer(bytes, client.settings.parse));
    // A paper moves to the next page when another one is added before it.
    const fresh = listing.papers.filter(({ id, title }) => !seen.has(id ?? title));
    for (const { id, title } of fresh) seen.add(id ?? title);
    for (const message of listing.messages) message.file = url.href;
    whole ??= { ...listing, ...header, papers: [], messages: [] };
    for (const paper of fresh) if (whole.papers.length < limit) whole.papers.push(paper);
    for (const message of listing.messages) whole.messages.push(message);
    // A server that knows no pages sends the same one again.
    const isLast = !isPaged || fresh.length === 0 || whole.papers.length === limit;
    if (isLast || (page === 0 && rows < server.longestPage)) {
      checkPeriod(whole, client.address(path, parameters), client.settings.parse);
      return whole;
    }
    server.longestPage = Math.max(server.longestPage, rows);
  }
  const url = client.address(path, parameters).href;
  throw new HubError(`more than ${mostPages} pages; set a limit`, { status: null, url, attempts: 1 });
}
