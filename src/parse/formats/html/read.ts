import type { Page, ReadResult } from '../../entry.js';
import { readLinkedPages } from '../../page/read-pages.js';
import type { Source } from '../../source.js';
import { mapSpans } from '../../map-spans.js';
import { readHubValues } from '../json/read.js';
import { decodeMhtml, isMhtml } from '../mhtml/decode.js';
import { type Embedded, embeddedListings } from './embedded.js';
import { htmlPieces } from './pieces.js';

/** Reads the page's HTML: the data that it carries in an attribute, or the cards where a tool stripped that. */
export function readHtml({ text }: Source): ReadResult | null {
  const page = isMhtml(text) ? decodeMhtml(text) : null;
  if (!page) return readPage(text);
  const result = readPage(page.html);
  return result && mapSpans(result, page.offsetOf);
}

function readPage(text: string): ReadResult | null {
  const pages: Page[] = [];
  const messages: ReadResult['messages'] = [];
  for (const embedded of embeddedListings(text)) {
    const reading = readHubValues({ value: embedded.props, start: embedded.start, messages: [] }, text);
    if (!reading) continue;
    for (const page of reading.pages) pages.push({ ...page, ...headerOf(embedded, text) });
    for (const message of reading.messages) messages.push(message);
  }
  if (pages.length > 0) return { format: 'html', pages, messages };
  const cards = htmlPieces(text);
  const read = readLinkedPages(cards.pieces);
  return read && { format: 'html', pages: read, messages: cards.messages };
}

/** Title and curator stand in the page's markup, the day in the data. */
function headerOf({ props, start, end }: Embedded, text: string): Partial<Page> {
  const header: Partial<Page> = {};
  const at = text.indexOf('and the research community');
  if (at >= 0) {
    const from = Math.max(0, text.lastIndexOf('<h1', at), at - 4000);
    const [page] = readLinkedPages(htmlPieces(text.slice(from, at + 200)).pieces) ?? [];
    if (page?.title) header.title = page.title;
    if (page?.curator) header.curator = page.curator;
  }
  const day = (props as { dateString?: unknown }).dateString;
  if (typeof day === 'string') header.date = { text: day, start, end };
  return header;
}
