import type { Paper } from '../paper.js';

/**
 * Writes papers as a JSON array, indented by two spaces, with a final line end.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns JSON text.
 *
 * @example
 * ```ts
 * import { parsePapers, toJson } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(JSON.parse(toJson(papers))[0].authorCount); // 2
 * ```
 */
export function toJson(papers: Iterable<Paper>): string {
  return `${JSON.stringify([...papers], null, 2)}\n`;
}
