import { ListingError } from '../model/listing-error.js';
import type { Listing, Paper } from '../model/paper.js';
import { buildListing, type RawListing, withPositions } from './build-listing.js';
import { type ParseOptions, readOptions } from './options.js';
import { anyFormat } from './read-capture.js';
import { toSource } from './source.js';

/**
 * Reads a Daily Papers listing, in whatever format it is given, into papers.
 *
 * @param input The listing: the page as plain text, Markdown, HTML or the hub's JSON; a string, or bytes
 * (UTF-8, or UTF-16 with a byte order mark).
 * @param options `format` where the format should not be detected, `referenceDate` (the day of the capture, for
 * dates without a year), `unlabeledCount` (what plain text's number after the date counts), `strict`, `positions`,
 * `fieldMap`, `onMessage`.
 * @returns The papers in the order of the page; dates are `YYYY-MM-DD`, counts integers, and `null` is what the
 * listing does not say. A listing without papers returns `[]`.
 * @throws ListingError if the input is not a listing, or, in strict mode, if there is a warning.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 *
 * const [paper] = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(paper?.title, paper?.date, paper?.upvotes); // A Small Model 2024-07-03 7
 * ```
 */
export function parsePapers(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): Paper[] {
  return read(input, options).papers;
}

/**
 * Reads a Daily Papers listing: its papers, what its header says, and a message for everything that looks wrong.
 *
 * @param input The listing in any format: a string, or bytes (UTF-8, or UTF-16 with a byte order mark).
 * @param options `format` where the format should not be detected, `referenceDate` (the day of the capture, for
 * dates without a year), `unlabeledCount` (what plain text's number after the date counts), `strict`, `positions`,
 * `fieldMap`, `onMessage`.
 * @returns The listing: `title`, `curator`, `date` (`YYYY-MM-DD`, the day in the first page's header), `format`,
 * `papers`, and `messages` (VFileMessages: rule, line, column, reason).
 * @throws ListingError if the input is not a listing, or, in strict mode, if there is a warning.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parseListing } from 'daily-papers';
 *
 * const listing = parseListing('Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n');
 * console.log(listing.curator, listing.date, listing.papers.length); // AK 2024-11-13 0
 * ```
 */
export function parseListing(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): Listing {
  return withPositions(read(input, options));
}

/** What `safeParseListing` returns. */
export type SafeListing = { success: true; data: Listing } | { success: false; error: ListingError };

/**
 * Reads a listing without throwing: for input that may be anything.
 *
 * @param input The listing in any format, as a string or bytes; any other value is an error in the result.
 * @param options `format`, `referenceDate`, `unlabeledCount`, `strict`, `positions`, `fieldMap`, `onMessage`.
 * @returns `{ success: true, data }` with the listing, or `{ success: false, error }` with a `ListingError`.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { safeParseListing } from 'daily-papers';
 *
 * const result = safeParseListing('');
 * console.log(result.success ? result.data.papers : result.error.code); // empty-input
 * ```
 */
export function safeParseListing(input: unknown, options?: ParseOptions): SafeListing {
  try {
    return { success: true, data: parseListing(input as string, options) };
  } catch (error) {
    if (error instanceof ListingError) return { success: false, error };
    throw error;
  }
}

function read(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): RawListing {
  const settings = readOptions(options);
  return buildListing(toSource(input), settings, anyFormat);
}
