import { checkNoOptions, checkOnMessage } from '../model/check-argument.js';
import { describeValue } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import type { Paper } from '../model/paper.js';
import { checkPapers } from './check-papers.js';
import { checkRows, decodeText, parseJson, type ReadOptions } from './check-rows.js';

/**
 * Writes papers as a JSON array, indented by two spaces, with a line break at the end.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns JSON text.
 * @throws TypeError if an object is not a paper, or if options are given; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toJson } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(JSON.parse(toJson(papers))[0].authorCount); // 2
 * ```
 */
export function toJson(papers: Iterable<Paper>, options?: Record<string, never>): string {
  checkNoOptions(options);
  return `${JSON.stringify(checkPapers(papers), null, 2)}\n`;
}

/**
 * Reads papers back from a JSON array that `toJson`, or another program, wrote. To read the JSON
 * of the site's API, use `parsePapers`.
 *
 * @param json JSON text, or its bytes in UTF-8.
 * @param options `onMessage`, for a note on each unknown field.
 * @returns The papers. Fields that `Paper` does not have are left out.
 * @throws ListingError `wrong-type` if it is neither a string nor bytes, `invalid-papers` if it is not a JSON array of
 * papers: it names the row and the field.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { fromJson, parsePapers, toJson } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(fromJson(toJson(papers))[0]?.title); // A Small Model
 * ```
 */
export function fromJson(json: string | Uint8Array | ArrayBuffer, options?: ReadOptions): Paper[] {
  const checked = checkOnMessage(options);
  const rows = parseJson(decodeText(json, 'a JSON array of papers'), 'JSON');
  if (Array.isArray(rows)) return checkRows(rows, checked);
  throw new ListingError('invalid-papers', {
    expected: 'a JSON array of papers',
    found: describeValue(rows),
  });
}
