import type { Page } from '../entry.js';
import { isNameOf } from '../fields/name-twice.js';
import { isBoilerplate } from '../lines/boilerplate.js';
import { messageAt } from '../message-at.js';
import type { Token } from '../token.js';
import { type IsReported, unreadMessages } from '../unread.js';
import { type AlignedEntry, filled } from './align.js';
import { classifyLinks } from './classify-links.js';
import { partGluedCounts } from './glued-counts.js';
import { findHeaders, type Header } from './header.js';
import { withPlainCounts } from './marked-counts.js';
import { nameOf } from './page-facts.js';
import { withoutLabels } from './page-labels.js';
import { joinWrappedLines } from './paragraphs.js';
import { type EntriesRead, isConvincing, isPlausible, readEntries } from './read-entries.js';

/** What tokens turned out to be. */
interface PagesRead {
  pages: Page[];
  headers: readonly Header[];
  /** The entries of all pages. */
  entries: AlignedEntry[];
}

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
    // What stands above a header is a note; without a header it may be a part of the list.
    const start = header && above.length > 0 ? tokens[header.from]!.start : 0;
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

const address = /https?:\/\/|\bdata:image\//;
const headerInside = /\bdaily papers\b.{0,200}and the research community\b/i;

/** Whether a reading is that of a listing: it has the page's header, or most of its entries look like the site's. */
export function isListing({ pages, headers, entries }: PagesRead): boolean {
  const titles = pages.flatMap((page) => page.entries.map(({ title }) => title.text));
  // The lines of a header were taken for a paragraph.
  if (titles.some((title) => headerInside.test(title))) return false;
  // Titles with the addresses of links are in a markup that nobody reads here.
  const marked = titles.filter((title) => address.test(title)).length;
  if (marked > 1 && marked * 2 > entries.length) return false;
  const convincing = entries.filter(isConvincing).length;
  // The words `Daily Papers` alone may stand above anything.
  if (headers.some(({ curator }) => curator !== undefined)) {
    const plausible = entries.filter((entry) => isConvincing(entry) || isPlausible(entry)).length;
    return entries.length < 4 || plausible * 5 >= entries.length;
  }
  if (headers.length > 0 && entries.length === 0) return true;
  return (
    (headers.length > 0 || entries.some(hasNoByline)) && convincing > 0 && convincing * 2 >= entries.length
  );
}

/** Whether an entry has what no byline has: a number of authors, a submitter, a link to its paper, a logo above a name. */
const hasNoByline = (entry: AlignedEntry) =>
  entry.tokens.some(({ kind, id }) => kind === 'authors' || kind === 'submittedBy' || id !== undefined) ||
  filled(entry, 'logo').some(({ text }) => isNameOf(text, nameOf(entry)?.text ?? ''));
