import { ListingError } from './errors.js';
import { type ParseOptions, readOptions } from './options.js';
import type { Listing, Paper } from './paper.js';
import { type RawListing, toListing, withPlaces } from './papers.js';
import { toSource } from './read/source.js';
import { readText } from './read/text.js';

export { ListingError, type ListingErrorCode } from './errors.js';
export type { ListingForm } from './form.js';
export type { ParseOptions } from './options.js';
export type { Link, LinkKind, Listing, Organization, Paper } from './paper.js';

/**
 * Reads a listing of plain text, and no other form: the smallest way into a program.
 *
 * @param input The text of a page, or its bytes (UTF-8, or UTF-16 with a byte order mark).
 * @param options As for `parsePapers`; `form` is not looked at.
 * @returns The papers, in the order of the page.
 * @throws ListingError where the input is no such text.
 *
 * @example
 * ```ts
 * import { parseText } from 'daily-papers/text';
 *
 * const papers = parseText('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(papers[0]?.upvotes); // 7
 * ```
 */
export function parseText(input: string | Uint8Array, options?: ParseOptions): Paper[] {
  return read(input, options).papers;
}

/**
 * Reads a listing of plain text with its header and its messages.
 *
 * @param input The text of a page, or its bytes (UTF-8, or UTF-16 with a byte order mark).
 * @param options As for `parseListing`; `form` is not looked at.
 * @returns The listing: `title`, `curator`, `date`, `form`, `papers`, `messages`.
 * @throws ListingError where the input is no such text.
 *
 * @example
 * ```ts
 * import { parseTextListing } from 'daily-papers/text';
 *
 * const listing = parseTextListing('Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n');
 * console.log(listing.date, listing.papers.length); // 2024-11-13 0
 * ```
 */
export function parseTextListing(input: string | Uint8Array, options?: ParseOptions): Listing {
  return withPlaces(read(input, options));
}

function read(input: string | Uint8Array, options?: ParseOptions): RawListing {
  const settings = readOptions(options);
  const source = toSource(input);
  const reading = readText(source);
  if (reading) return toListing(reading, source, settings);
  throw new ListingError('not-a-listing', {
    expected: 'a header (`Daily Papers`) or entries that end in `5 authors · Jul 3, 2024`',
    found: `text that begins ${JSON.stringify(source.text.trim().slice(0, 60))}`,
  });
}
