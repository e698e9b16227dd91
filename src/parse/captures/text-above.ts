import type { Message } from '../../model/messages.js';
import type { ReadResult } from '../entries/entry.js';
import { readText } from '../formats/text/read.js';
import { namesCurator } from '../lines/curator.js';
import { joinResults } from '../rows/pages/inner-pages.js';
import { Source } from '../source/source.js';

/**
 * Reads a copy of a page, with its header and without links, that stands above Markdown without one: Markdown has no entries
 * there, and would leave all of it out.
 *
 * @returns The result with that page, or as it is.
 */
export function withTextAbove(read: ReadResult, { text, origin, margin }: Source): ReadResult {
  const pages = [...read.pages];
  const entry = pages[0]?.entries[0];
  const start = text.lastIndexOf('\n', entry?.start) + 1;
  const above = text.slice(0, start);
  if (!entry || pages[0]!.title || above.includes('](') || !namesCurator(above)) return read;
  const result = readText(new Source(above, [], origin, margin));
  if (!result || ![...result.pages].some(({ entries }) => entries.length > 0)) return read;
  const isBelow = ({ end }: Message) => end > start;
  const below = pages.map((page) => ({ ...page, messages: (page.messages ?? []).filter(isBelow) }));
  const ofBelow = { ...read, pages: below, messages: [...read.messages].filter(isBelow) };
  return joinResults([{ result }, { result: ofBelow }]);
}
