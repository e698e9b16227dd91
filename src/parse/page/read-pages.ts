import type { Page } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';
import type { Token } from '../entries/token.js';
import { type IsReported, unreadMessages } from '../entries/unread.js';
import { isBoilerplate } from '../lines/boilerplate.js';
import { filled } from './aligned-entry.js';
import { findHeaders, type Header } from './header.js';
import { isListing, type PagesRead } from './is-listing.js';
import { type EntriesRead, readEntries } from './read-entries.js';
import { classifyLinks } from './tokens/classify-links.js';
import { partGluedCounts } from './tokens/glued-counts.js';
import { withPlainCounts } from './tokens/marked-counts.js';
import { withoutLabels } from './tokens/page-labels.js';
import { joinWrappedLines } from './tokens/paragraphs.js';

/**
 * Reads tokens as pages of the list: a page is what stands from one header to the next.
 *
 * @param tokens All of an input, in order.
 * @param isLinked Whether the format keeps links, which may say what a count is of, and has no wrapped lines.
 */
export function readPages(tokens: readonly Token[], isLinked: boolean, isReported: IsReported): PagesRead {
  const headers = findHeaders(tokens);
  const read: PagesRead = { pages: [], headers, entries: [] };
  const add = (body: readonly Token[], header: Header | null, above: readonly Token[]) => {
    const counts = withPlainCounts(body);
    const labels = withoutLabels(counts.tokens);
    const parted = isLinked ? null : partGluedCounts(labels.tokens);
    const joined = isLinked ? null : joinWrappedLines(parted?.tokens ?? labels.tokens);
    const lines = joined?.tokens ?? labels.tokens;
    const result = readEntries(lines, header, isLinked, isReported);
    for (const entry of result.aligned) read.entries.push(entry);
    const { page } = result;
    if (joined && hasOpenEnds(lines, joined.isOpen, result))
      page.messages!.push(
        messageAt(
          lines[0]!,
          'ambiguous-value',
          'It is uncertain where titles and paragraphs of this page end: its blank lines are missing',
          'blank lines between titles and paragraphs',
        ),
      );
    // What stands above a header is a note; without a header it may be a part of the list, and with authors another one.
    const isNote = header && above.length > 0 && !above.some(({ text }) => authors.test(text));
    const start = isNote ? tokens[header.from]!.start : 0;
    page.messages = [
      ...counts.messages,
      ...labels.messages,
      ...(parted ? [parted.message] : []),
      ...page.messages!,
      ...unreadMessages([...above, ...lines], start, isReported),
    ];
    read.pages.push(page);
  };
  const [first] = headers;
  const above = tokens.slice(0, first?.from ?? 0);
  for (const token of above) token.used = token.kind === 'artifact' || isBoilerplate(token.text);
  if (!first) add(tokens, null, []);
  else if (above.some(({ kind }) => kind === 'separator' || kind === 'authors')) add(above, null, []);
  headers.forEach((header, at) => {
    for (let index = header.from; index < header.to; index++) tokens[index]!.used = true;
    const isTop = at === 0 && read.pages.length === 0;
    add(tokens.slice(header.to, headers[at + 1]?.from ?? tokens.length), header, isTop ? above : []);
  });
  return read;
}

const authors = /\b\d+ authors\b/;

/** Whether titles and paragraphs of a page end somewhere, and nothing shows where: it has no blank lines. */
function hasOpenEnds(lines: readonly Token[], isOpen: boolean, { aligned, style }: EntriesRead): boolean {
  if (lines.some(({ afterBlank }, at) => at > 0 && afterBlank)) return false;
  // The site's own summaries have one paragraph each.
  const parted = aligned.filter((entry) => filled(entry, 'abstract').length > 1).length;
  return isOpen || style.isBrowser || (style.kind === 'trending' && parted * 2 > aligned.length);
}

/**
 * Reads the pieces of a page that kept its links.
 *
 * @returns The pages, or `null` where the pieces are not a listing.
 */
export function readLinkedPages(
  pieces: readonly Token[],
  isReported: IsReported = () => false,
): Page[] | null {
  const read = readPages(classifyLinks(pieces), true, isReported);
  return isListing(read) ? read.pages : null;
}
