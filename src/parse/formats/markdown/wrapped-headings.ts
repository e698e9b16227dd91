import type { Edit } from '../../edit-text.js';
import { fits, widest } from '../../lines/wrapped-lines.js';

/**
 * The edits that put wrapped headings on one line: html2text breaks them as it breaks paragraphs, and in Markdown the
 * rest of such a title begins the abstract.
 *
 * The page shows it: each heading that stands directly above words had no room for the first of them.
 */
export function joinHeadings(text: string): Edit[] {
  const headings = [...text.matchAll(headingAboveWords)];
  if (headings.length === 0) return [];
  const width = widest(text.split('\n').filter(isWrappable));
  if (width > widestWrap) return [];
  const edits: Edit[] = [];
  for (const { 0: heading, index } of headings) {
    const lines = heading.split('\n');
    const last = lines.findIndex(
      (line, at) => at + 1 === lines.length || fits(line.trimEnd(), lines[at + 1]!, width),
    );
    // It ended there on purpose, or a paragraph goes on from it: so it may be with the others.
    if (last === 0 || lines.length > mostTitleLines) return [];
    let start = index;
    for (const line of lines.slice(0, last)) {
      edits.push({ start: start + line.trimEnd().length, end: start + line.length + 1, text: ' ' });
      start += line.length + 1;
    }
  }
  return edits;
}

const headingAboveWords = /^#{1,6} [^\n]*(?:\n[^\s#>*+|`~<=_-][^\n]*)+/gm;
/** A line that could be broken anywhere: an address cannot. */
const isWrappable = (line: string) => line.includes(' ') && !line.includes('](');
const widestWrap = 200;
const mostTitleLines = 6;
