import type { Paper } from '../model/paper.js';
import { checkRows, checkText, parseJson } from './rows.js';

/**
 * Writes papers as NDJSON: one JSON object a line.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns The lines, each with a line end; nothing for no papers.
 *
 * @example
 * ```ts
 * import { parsePapers, toNdjson } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toNdjson(papers).slice(0, 24)); // {"title":"A Small Model"
 * ```
 */
export function toNdjson(papers: Iterable<Paper>): string {
  return Array.from(papers, ndjsonLine).join('');
}

export function ndjsonLine(paper: Paper): string {
  return `${JSON.stringify(paper)}\n`;
}

/**
 * Reads papers back from NDJSON. Blank lines are passed over.
 *
 * @param ndjson The lines, or their bytes.
 * @returns The papers, with whatever other fields they have.
 * @throws ListingError `invalid-papers`, with the line and the field.
 *
 * @example
 * ```ts
 * import { fromNdjson, parsePapers, toNdjson } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(fromNdjson(toNdjson(papers))[0]?.upvotes); // 7
 * ```
 */
export function fromNdjson(ndjson: string | Uint8Array): Paper[] {
  const numbers: number[] = [];
  const rows: unknown[] = [];
  checkText(ndjson, 'lines of JSON')
    .split(/\r?\n/)
    .forEach((line, at) => {
      if (line.trim() === '') return;
      rows.push(parseJson(line, `line ${at + 1}`));
      numbers.push(at + 1);
    });
  return checkRows(rows, (index) => `line ${numbers[index]}`);
}
