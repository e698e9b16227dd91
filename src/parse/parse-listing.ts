import { ListingError } from '../model/listing-error.js';
import type { Listing, Paper } from '../model/paper.js';
import { buildListing, type RawListing, withPositions } from './build-listing.js';
import { anyFormat } from './captures/read-capture.js';
import { type ParseOptions, readOptions } from './options.js';
import { toSource } from './source/source.js';

/**
 * Reads the papers of a Daily Papers listing in any input format.
 *
 * @param input The page as plain text, Markdown or HTML, or rows as JSON, NDJSON, CSV, TSV or YAML: a string, or bytes
 * (UTF-8, or UTF-16 with a byte order mark).
 * @param options `format` (detected by default), `referenceDate` (the day of the capture, for dates without a year),
 * `unlabeledCount` (what the number after a date counts in plain text: `upvotes`, the default, or `comments`), `strict`
 * (throw if there is a warning), `positions` (return where each field was found), `fieldMap` (the fields of keys in
 * rows), `onMessage` (receives each message).
 * @returns The papers in the order of the page. Dates are `YYYY-MM-DD`, counts are integers, and `null` means that the
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
 * @param options `format` (detected by default), `referenceDate` (the day of the capture, for dates without a year),
 * `unlabeledCount` (what the number after a date counts in plain text: `upvotes`, the default, or `comments`), `strict`
 * (throw if there is a warning), `positions` (return where each field was found), `fieldMap` (the fields of keys in
 * rows), `onMessage` (receives each message).
 * @returns The listing: `title`, `curator`, `date` (`YYYY-MM-DD`) and `period` (`day`, `week` or `month`) from the first
 * page's header, `format`, `papers`, and `messages` (VFileMessages: rule, line, column, reason).
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
 * Reads input that may not be a listing: like `parseListing`, but returns the error instead of throwing it.
 *
 * @param input The listing in any format, as a string or bytes; any other value is an error in the result.
 * @param options `format` (detected by default), `referenceDate` (the day of the capture, for dates without a year),
 * `unlabeledCount` (what the number after a date counts in plain text: `upvotes`, the default, or `comments`), `strict`
 * (throw if there is a warning), `positions` (return where each field was found), `fieldMap` (the fields of keys in
 * rows), `onMessage` (receives each message).
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
