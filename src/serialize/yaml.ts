import { Document, type Tags, visit } from 'yaml';
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
  const document = new Document(checkPapers(papers), null, style);
  visit(document, {
    Scalar(_, node) {
      const { value } = node;
      if (typeof value === 'string' && (needsQuotes.test(value) || needsEscape.test(value)))
        node.type = 'QUOTE_DOUBLE';
    },
  });
  return document
    .toString(style)
    .replaceAll(
      new RegExp(needsEscape, 'g'),
      (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}

const style = {
  lineWidth: 0,
  aliasDuplicateObjects: false,
  // Strings that YAML 1.1 would take for something else are quoted too: many readers are of that age.
  version: '1.1',
  // Its tag of merge keys would leave `<<` unquoted.
  customTags: (tags: Tags) =>
    tags.filter((tag) => typeof tag === 'string' || tag.tag !== 'tag:yaml.org,2002:merge'),
  // Block scalars lose white space at the ends of a text in some readers: line breaks are escaped.
  blockQuote: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;
/** Characters that some reader refuses or takes for a line break. Only text in double quotation marks can have escapes. */
const needsEscape = /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
/** What the library writes without quotation marks: tabs, two signs of YAML 1.1, and octal numbers of YAML 1.2. */
const needsQuotes = /\t|^(?:=|<<|[-+]?0o[0-7]+)$/;
