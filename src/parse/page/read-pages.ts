import type { Page } from '../entry.js';
import { isBoilerplate } from '../lines/boilerplate.js';
import { messageAt } from '../message-at.js';
import type { Token } from '../token.js';
import { type IsReported, unreadMessages } from '../unread.js';
import { filled } from './align.js';
import { classifyLinks } from './classify-links.js';
import { partGluedCounts } from './glued-counts.js';
import { findHeaders, type Header } from './header.js';
import { isTextBrowser, joinWrappedLines } from './paragraphs.js';
import { type EntriesRead, isConvincing, isSubmitted, readEntries } from './read-entries.js';

/** What tokens turned out to be. */
export interface PagesRead {
  pages: Page[];
  /** How many entries look like those of the site, and how many were found. */
  convincing: number;
  entries: number;
  /** How many entries have a submitter and upvotes: what a card shows whose authors are missing. */
  submitted: number;
  /** How many titles hold the address of a link: the text is in a markup that nobody reads here. */
  marked: number;
  /** Whether a title holds the page's header: its lines were taken for a paragraph. */
  isHeaderLost: boolean;
  hasHeader: boolean;
  /** Whether a header names its curator: the words `Daily Papers` alone may stand above anything. */
  hasCurator: boolean;
  /** Whether any entry has what no byline has: a number of authors, a submitter, a link to its paper. */
  hasAuthors: boolean;
}

/**
 * Reads tokens as pages of the list: a page is what stands from one header to the next.
 *
 * @param tokens All of an input, in order.
 * @param isLinked Whether the format keeps links, which may say what a count is of, and has no wrapped lines.
 */
export function readPages(tokens: readonly Token[], isLinked: boolean, isReported: IsReported): PagesRead {
  const headers = findHeaders(tokens);
  const read: PagesRead = {
    pages: [],
    convincing: 0,
    submitted: 0,
    entries: 0,
    marked: 0,
    isHeaderLost: false,
    hasHeader: headers.length > 0,
    hasCurator: headers.some(({ curator }) => curator !== undefined),
    hasAuthors: false,
  };
  const add = (body: readonly Token[], header: Header | null, above: readonly Token[]) => {
    const parted = isLinked ? null : partGluedCounts(body);
    const joined = isLinked ? null : joinWrappedLines(parted?.tokens ?? body);
    const lines = joined?.tokens ?? body;
    const result = readEntries(lines, header, isLinked);
    read.convincing += result.aligned.filter(isConvincing).length;
    read.submitted += result.aligned.filter(isSubmitted).length;
    read.entries += result.aligned.length;
    read.marked += result.page.entries.filter(({ title }) => address.test(title.text)).length;
    read.isHeaderLost ||= result.page.entries.some(({ title }) => headerInside.test(title.text));
    read.hasAuthors ||= result.aligned.some(({ tokens: all }) =>
      all.some(({ kind, id }) => kind === 'authors' || kind === 'submittedBy' || id !== undefined),
    );
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
    // What stands above a header is a note; without a header it may be a part of the list.
    const start = header && above.length > 0 ? tokens[header.from]!.start : 0;
    page.messages = [
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

/** Whether titles and paragraphs of a page end somewhere, and nothing shows where: it has no blank lines. */
function hasOpenEnds(lines: readonly Token[], isOpen: boolean, { aligned, style }: EntriesRead): boolean {
  if (lines.some(({ afterBlank }, at) => at > 0 && afterBlank)) return false;
  // The site's own summaries have one paragraph each.
  const parted = aligned.filter((entry) => filled(entry, 'abstract').length > 1).length;
  return isOpen || isTextBrowser(lines) || (style.kind === 'trending' && parted * 2 > aligned.length);
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

const address = /https?:\/\/|\bdata:image\//;
const headerInside = /\bdaily papers\b.{0,200}and the research community\b/i;

/** Whether a reading is that of a listing: it has the page's header, or most of its entries look like the site's. */
export function isListing(read: PagesRead): boolean {
  const { hasHeader, hasCurator, hasAuthors, convincing, submitted, entries, marked, isHeaderLost } = read;
  if (isHeaderLost || (marked > 1 && marked * 2 > entries)) return false;
  if (hasCurator) return entries < 4 || (convincing + submitted) * 5 >= entries;
  if (hasHeader && entries === 0) return true;
  return (hasHeader || hasAuthors) && convincing > 0 && convincing * 2 >= entries;
}
