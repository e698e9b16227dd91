import { stringify } from 'yaml';
import { checkNoOptions } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { checkPapers } from './check-papers.js';

/**
 * Writes papers as a YAML sequence of mappings, which means the same in YAML 1.1 and 1.2.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns YAML text.
 * @throws TypeError if an object is not a paper, or if options are given; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toYaml } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toYaml(papers).split('\n')[0]); // - title: A Small Model
 * ```
 */
export function toYaml(papers: Iterable<Paper>, options?: Record<string, never>): string {
  checkNoOptions(options);
  const all = checkPapers(papers);
  const yaml = stringify(all, style);
  if (!unprintable.test(yaml)) return yaml;
  // Only text in double quotation marks can have escapes.
  return stringify(all, { ...style, defaultStringType: 'QUOTE_DOUBLE' }).replaceAll(
    new RegExp(unprintable, 'g'),
    (char) => `\\u${char.charCodeAt(0).toString(16)}`,
  );
}

const style = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  // Strings that YAML 1.1 would take for something else are quoted too: many readers are of that age.
  version: '1.1',
  // Block scalars lose white space at the ends of a text in some readers: line breaks are escaped.
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;
/** Characters that no YAML has as they are, and the library writes. */
const unprintable = /[\ufffe\uffff]/;
