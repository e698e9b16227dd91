import { stringify } from 'yaml';
import type { Paper } from '../model/paper.js';
import { checkPapers } from './check-papers.js';

/**
 * Writes papers as YAML, a sequence of mappings, that readers of YAML 1.1 and 1.2 take for the same.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns YAML text.
 * @throws TypeError that names what is not a paper.
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
  return stringify(checkPapers(papers), {
    lineWidth: 0,
    aliasDuplicateObjects: false,
    version: '1.1',
    // Block scalars lose white space at the ends of a text in some readers: line breaks are escaped.
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
}
