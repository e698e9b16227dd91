import { checkNoOptions, checkOnMessage } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { checkPaper, checkPapers } from './check-papers.js';
import { checkRows, decodeText, parseJson, type ReadOptions } from './check-rows.js';

/**
 * Writes papers as NDJSON: one JSON object per line.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns NDJSON text, in which each line ends with a line break; `''` if there are no papers.
 * @throws TypeError if an object is not a paper, or if options are given; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toNdjson } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toNdjson(papers).slice(0, 24)); // {"title":"A Small Model"
 * ```
 */
export function toNdjson(papers: Iterable<Paper>, options?: Record<string, never>): string {
  checkNoOptions(options);
  return checkPapers(papers)
    .map((paper) => `${JSON.stringify(paper)}\n`)
    .join('');
}

/** One paper as a line of NDJSON. */
export function ndjsonLine(paper: Paper): string {
  return `${JSON.stringify(checkPaper(paper, 'paper'))}\n`;
}

/**
 * Reads papers back from NDJSON. Blank lines are skipped.
 *
 * @param ndjson NDJSON text, or its bytes in UTF-8.
 * @param options `onMessage`, for a note on each unknown field.
 * @returns The papers. Fields that `Paper` does not have are left out.
 * @throws ListingError `wrong-type` if it is neither a string nor bytes, `invalid-papers` if a line is not a paper: it
 * names the row, its line and the field.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { fromNdjson, parsePapers, toNdjson } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(fromNdjson(toNdjson(papers))[0]?.upvotes); // 7
 * ```
 */
export function fromNdjson(ndjson: string | Uint8Array | ArrayBuffer, options?: ReadOptions): Paper[] {
  const checked = checkOnMessage(options);
  const lines = decodeText(ndjson, 'lines of JSON')
    .split('\n')
    .flatMap((text, at) => (text.trim() === '' ? [] : [{ text, number: at + 1 }]));
  const place = (index: number) => `row ${index + 1} (line ${lines[index]!.number})`;
  return checkRows(
    lines.map(({ text }, index) => parseJson(text, `JSON in ${place(index)}`)),
    checked,
    place,
  );
}
