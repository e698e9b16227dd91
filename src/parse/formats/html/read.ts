import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { Entry, Page, ReadResult, Span } from '../../entries/entry.js';
import { mapSpans } from '../../entries/map-spans.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { curatorPhrase } from '../../lines/curator.js';
import { repeatedLines } from '../../lines/repeated-lines.js';
import { markOddLines } from '../../lines/wrapped-lines.js';
import type { Settings } from '../../options.js';
import { readLinkedPages } from '../../page/read-pages.js';
import { joinResults } from '../../rows/pages/inner-pages.js';
import { Source } from '../../source/source.js';
import { decodeMhtml, isMhtml, type MhtmlPage } from '../mhtml/decode.js';
import { type EmbeddedPages, readEmbedded } from './embedded.js';
import { htmlPieces } from './pieces.js';
import { wrappedText } from './wrapped-text.js';

/**
 * Reads the page's HTML: the data that it carries in attributes, and the cards that stand beside it or alone; else the text
 * that a browser has put into a document of its own.
 *
 * @param readText Reads that text; null where it is not a listing.
 */
export function readHtml(
  { text }: Source,
  settings: Settings,
  readText: (inner: Source) => ReadResult | null,
): ReadResult | null {
  const wrapped = (html: string) => readWrapped(html, readText);
  if (!isMhtml(text)) return readPage(text, settings) ?? wrapped(text);
  const parts = decodeMhtml(text);
  // Frames may hold any text.
  return readParts(parts, (html) => readPage(html, settings)) ?? readParts(parts, wrapped);
}

function readParts(
  parts: readonly MhtmlPage[],
  read: (html: string) => ReadResult | null,
): ReadResult | null {
  const results = parts.flatMap(({ html, offsetOf }) => {
    const result = read(html);
    return result ? [{ result: mapSpans(result, offsetOf) }] : [];
  });
  return results.length > 0 ? joinResults(results) : null;
}

function readWrapped(html: string, readText: (inner: Source) => ReadResult | null): ReadResult | null {
  const wrapped = wrappedText(html);
  const result = wrapped && readText(new Source(wrapped.text));
  return result && mapSpans(result, wrapped.offsetOf);
}

function readPage(text: string, settings: Settings): ReadResult | null {
  const embedded = readEmbedded(text, settings);
  if (embedded.pages.length === 0) return readCards(text, embedded.messages);
  const pages = embedded.pages.map((page, at) => (at === 0 ? { ...page, ...headerOf(text) } : page));
  const cards = hasOtherCards(text, embedded) ? readCards(text, []) : null;
  const others = [...(cards?.pages ?? [])].map((page) => ({
    ...page,
    entries: page.entries.filter(({ id, title }) => !embedded.names.has(id ?? title.text)),
  }));
  const instead = embedded.isIncomplete ? others.flatMap(({ entries }) => entries.map(cardMessage)) : [];
  return {
    format: 'html',
    pages: [...pages, ...others.filter(({ entries }) => entries.length > 0)],
    messages: [...embedded.messages, ...(cards?.messages ?? []), ...instead],
  };
}

const cardMessage = ({ title }: Entry): Message =>
  messageAt(
    title,
    'unreadable-value',
    `${quote(title.text)} is not in what could be read of the page’s data; its card shows less of it`,
    'data that is valid JSON',
  );

/** @param above What is odd about the data above the cards. */
function readCards(text: string, above: readonly Message[]): ReadResult | null {
  const { pieces, messages } = htmlPieces(text);
  const repeated = checkLines(pieces, text);
  const read = readLinkedPages(pieces);
  return read && { format: 'html', pages: read, messages: [...above, ...messages, ...repeated] };
}

/**
 * The site's data keeps the lines of its source: marks the paragraphs with one that does not belong there, and reports
 * those that stand twice.
 */
function checkLines(pieces: readonly Token[], html: string): Message[] {
  const wrapped = pieces.flatMap((piece) => {
    const { start, end, level } = piece;
    const slice = level > 0 ? '' : html.slice(start, end).trim();
    if (!slice.includes('\n') || slice.includes('<')) return [];
    return slice.split(/\n\s*\n/).map((paragraph) => {
      const lines = paragraph.split('\n').map((line) => line.trim());
      return { token: piece, lines, indent: 0, by: 'source' as const };
    });
  });
  markOddLines(wrapped);
  return wrapped.flatMap(({ token: { start, end }, lines }) =>
    repeatedLines(lines.map((text) => ({ text, start, end }))),
  );
}

/** Whether the page links papers that its data does not hold. */
function hasOtherCards(text: string, { names }: EmbeddedPages): boolean {
  for (const [, id] of text.matchAll(
    /<h3\b[^>]{0,500}>\s{0,100}<a\b[^>]{0,500}\bhref="\/papers\/([\w./-]{1,40})"/g,
  ))
    if (!names.has(id!)) return true;
  return false;
}

/** Title and curator stand in the page's markup, the day in the data. */
function headerOf(text: string): Pick<Page, 'title' | 'curator'> {
  const header: Pick<Page, 'title' | 'curator'> = {};
  const at = text.indexOf(curatorPhrase);
  if (at >= 0) {
    const from = Math.max(0, text.lastIndexOf('<h1', at), at - 4000);
    const [page] = readLinkedPages(htmlPieces(text.slice(from, at + 200)).pieces) ?? [];
    const moved = (span: Span): Span => ({ ...span, start: span.start + from, end: span.end + from });
    if (page?.title) header.title = moved(page.title);
    if (page?.curator) header.curator = moved(page.curator);
  }
  return header;
}
