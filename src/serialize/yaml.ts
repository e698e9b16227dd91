import { stringify } from 'yaml';
import type { Paper } from '../model/paper.js';

/**
 * Writes papers as YAML 1.2, a sequence of mappings.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns YAML text.
 *
 * @example
 * ```ts
 * import { parsePapers, toYaml } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toYaml(papers).split('\n')[0]); // - title: A Small Model
 * ```
 */
export function toYaml(papers: Iterable<Paper>): string {
  // Strings that YAML 1.1 would take for something else are quoted too: many readers are of that age.
  return stringify([...papers], {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    version: '1.1',
    // Block scalars lose white space at the ends of a text in some readers: line breaks are escaped.
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}
