import type { ReadResult } from '../entries/entry.js';
import { readMarkdown } from '../formats/markdown/read.js';
import { readText } from '../formats/text/read.js';
import { namesCurator } from '../lines/curator.js';
import { joinResults } from '../rows/pages/inner-pages.js';
import { blankOut } from '../source/head.js';
import { Source } from '../source/source.js';

/**
 * Reads a copy of a page, with its header and without links, that stands above Markdown without one: as one format, either
 * of them has no entries, or wrong ones.
 *
 * @returns Null where a text is not such a copy and Markdown.
 */
export function readTextAbove({ text, origin, margin }: Source): ReadResult | null {
  // Most texts have no such heading, which is seen many times faster by its marks.
  const start = text.includes('## [') ? text.search(firstEntry) : -1;
  const above = text.slice(0, Math.max(0, start));
  if (above.includes('](') || !namesCurator(above)) return null;
  const copy = readText(new Source(above, [], origin, margin));
  if (!copy || !hasEntries(copy)) return null;
  const below = readMarkdown(new Source(blankOut(above) + text.slice(start), [], origin, margin));
  return below && hasEntries(below) ? joinResults([{ result: copy }, { result: below }]) : null;
}

/** A heading that is a link, maybe below a link with its upvotes. */
const firstEntry = /^(?:\[[^\]\n]{0,20}\]\([^()\s]{1,300}\)\s{1,3})?#{2,4} \[[^\]\n]{1,1000}\]\(/m;

const hasEntries = ({ pages }: ReadResult) => [...pages].some(({ entries }) => entries.length > 0);
