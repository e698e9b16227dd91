import type { Listing, Paper } from '../model/paper.js';
import { buildListing, type RawListing, withPositions } from './build-listing.js';
import { plainText } from './captures/plain-text.js';
import { type ParseOptions, readOptions } from './options.js';
import { toSource } from './source/source.js';

/**
 * Reads the papers of a listing in plain text, and in no other format. This is the smallest import.
 *
 * @param input The text of a page, or its bytes (UTF-8, or UTF-16 with a byte order mark).
 * @param options `referenceDate` (the day of the capture, for dates without a year), `unlabeledCount` (what the number
 * after a date counts: `upvotes`, the default, or `comments`), `strict` (throw if there is a warning), `positions`
 * (return where each field was found), `onMessage` (receives each message). `format` and `fieldMap` are ignored.
 * @returns The papers in the order of the page. Dates are `YYYY-MM-DD`, counts are integers, and `null` means that the
 * listing does not say.
 * @throws ListingError if the input is not a listing in plain text, or, in strict mode, if there is a warning.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parseText } from 'daily-papers/text';
 *
 * const papers = parseText('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(papers[0]?.upvotes); // 7
 * ```
 */
export function parseText(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): Paper[] {
  return read(input, options).papers;
}

/**
 * Reads a listing in plain text, and in no other format: its header, its papers and its messages.
 *
 * @param input The text of a page, or its bytes (UTF-8, or UTF-16 with a byte order mark).
 * @param options `referenceDate` (the day of the capture, for dates without a year), `unlabeledCount` (what the number
 * after a date counts: `upvotes`, the default, or `comments`), `strict` (throw if there is a warning), `positions`
 * (return where each field was found), `onMessage` (receives each message). `format` and `fieldMap` are ignored.
 * @returns The listing: `title`, `curator`, `date` (`YYYY-MM-DD`) and `period` (`day`, `week` or `month`) from the first
 * page's header, `format`, `papers`, and `messages` (VFileMessages: rule, line, column, reason).
 * @throws ListingError if the input is not a listing in plain text, or, in strict mode, if there is a warning.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parseTextListing } from 'daily-papers/text';
 *
 * const listing = parseTextListing('Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n');
 * console.log(listing.date, listing.papers.length); // 2024-11-13 0
 * ```
 */
export function parseTextListing(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): Listing {
  return withPositions(read(input, options));
}

function read(input: string | Uint8Array | ArrayBuffer, options?: ParseOptions): RawListing {
  const settings = readOptions(options);
  return buildListing(toSource(input), settings, plainText);
}
