import type { Page, ReadResult } from '../entries/entry.js';
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
  const copy = withAllPages(readText(new Source(above, [], origin, margin)));
  if (!endsWithEntry(copy?.pages.at(-1))) return null;
  const rest = new Source(blankOut(above) + text.slice(start), [], origin, margin);
  const below = withAllPages(readMarkdown(rest));
  return below && isOfLinks(below.pages) ? joinResults([{ result: copy! }, { result: below }]) : null;
}

/** A heading that is a link, maybe below a link with its upvotes. */
const firstEntry = /^(?:\[[^\]\n]{0,20}\]\([^()\s]{1,300}\)\s{1,3})?#{2,4} \[[^\]\n]{1,1000}\]\(/m;

const withAllPages = (read: ReadResult | null) => read && { ...read, pages: [...read.pages] };

/** Whether a copy ends below a whole entry: an abstract may quote a heading. */
function endsWithEntry({ entries, messages = [] }: Page = { entries: [] }): boolean {
  const last = entries.at(-1);
  const meta = last?.date ?? last?.authorCount;
  return meta !== undefined && !messages.some(({ rule, start }) => rule === 'truncated' && start > meta.end);
}

/** Whether each entry links to its paper, as each of a page reader does. */
function isOfLinks(pages: readonly Page[]): boolean {
  const entries = pages.flatMap((page) => page.entries);
  return entries.length > 0 && entries.every(({ id }) => id !== undefined);
}
