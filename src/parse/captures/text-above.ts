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
  // Most texts have no links, which is seen many times faster by their marks.
  const start = text.includes('](') ? text.search(firstMarkdown) : -1;
  const above = text.slice(0, Math.max(0, start));
  if (above.includes('](') || !namesCurator(above)) return null;
  const copy = withAllPages(readText(new Source(above, [], origin, margin)));
  if (!endsWithEntry(copy?.pages.at(-1))) return null;
  const rest = new Source(blankOut(above) + text.slice(start), [], origin, margin);
  const below = withAllPages(readMarkdown(rest));
  return below && isOfPapers(below.pages) ? joinResults([{ result: copy! }, { result: below }]) : null;
}

/** A heading, or a line that begins with a link. */
const firstMarkdown = /^(?:#{2,4} \S|!?\[.{0,1000}\]\()/m;

const withAllPages = (read: ReadResult | null) => read && { ...read, pages: [...read.pages] };

/** Whether a copy ends below a whole entry: an abstract may quote a heading. */
function endsWithEntry({ entries, messages = [] }: Page = { entries: [] }): boolean {
  const last = entries.at(-1);
  const meta = last?.date ?? last?.authorCount;
  return meta !== undefined && !messages.some(({ rule, start }) => rule === 'truncated' && start > meta.end);
}

/** Whether each entry links to its paper or says when it was published: a heading may be any. */
function isOfPapers(pages: readonly Page[]): boolean {
  const entries = pages.flatMap((page) => page.entries);
  return entries.length > 0 && entries.every(({ id, date }) => id !== undefined || date !== undefined);
}
