import { jsonAbove } from '../formats/json/detect.js';
import { isBoilerplate } from '../lines/boilerplate.js';
import { endsWithCurator } from '../lines/curator.js';
import { isFrontMatterLine, isReaderLine } from './front-matter.js';

/** Where a capture begins, and whether that is a document. */
interface CaptureBegin {
  offset: number;
  isDocument: boolean;
  /** Whether it is JSON: then nothing that stands above it belongs to it. */
  isJson: boolean;
}

/**
 * Finds where captures of the page begin in a text that may hold several, one after the other: at the menu or the
 * tool's lines above a header (`Daily Papers`, `by AK and the research community`), whatever the format, or where a
 * document of HTML, MHTML or JSON begins, which is not searched.
 *
 * @param text The text, or a part of it that ends with a line.
 * @param from Where to start looking for headers.
 * @param hasDocuments Whether documents may be in it: where all is read as plain text, they are text too.
 * @param hasPage Whether a page has begun above a place.
 * @returns Where they begin, in order.
 */
export function findCaptures(
  text: string,
  from: number,
  hasDocuments: boolean,
  hasPage: (offset: number) => boolean,
): CaptureBegin[] {
  const begins: CaptureBegin[] = [];
  let isPageAbove = false;
  const isPage = (offset: number) => {
    isPageAbove ||= begins.length > 0 || hasPage(offset);
    return isPageAbove;
  };
  for (let start = text.lastIndexOf('\n', from - 1) + 1; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    if (hasDocuments && end > from && isDocumentAt(text, start)) {
      // What stands in a document is its own.
      begins.push({ offset: headersAbove(text, start), isDocument: true, isJson: false });
      return begins;
    }
    const json = hasDocuments && end > from ? jsonAbove(text, start) : -1;
    // An abstract may quote an object on a line of its own.
    if (json >= 0 && (json < start || text[json] === '[' || !isPage(json))) {
      begins.push({ offset: json, isDocument: true, isJson: true });
      return begins;
    }
    if (end > from && endsWithY(text, start, end) && end - start <= longestHeaderLine) {
      const header = headerFrom(text.slice(start, end), text, start);
      const offset = header < 0 ? -1 : beginAbove(text, header);
      if (offset > (begins.at(-1)?.offset ?? -1)) begins.push({ offset, isDocument: false, isJson: false });
    }
    start = end + 1;
  }
  return begins;
}

/** Whether a line begins a document of HTML or a saved page: there is no other way to read what follows. */
function isDocumentAt(text: string, start: number): boolean {
  const first = text.charCodeAt(start);
  if (first === lessThan) return /^<(?:!doctype\s+html|html)\b/i.test(text.slice(start, start + 20));
  return first === capitalM && /^MIME-Version:\s*\d/i.test(text.slice(start, start + 20));
}
const lessThan = '<'.charCodeAt(0);
const capitalM = 'M'.charCodeAt(0);

/** Where the headers of a message begin, by the line of one of them. */
function headersAbove(text: string, start: number): number {
  let begin = start;
  while (text.charCodeAt(start) === capitalM && begin > 0) {
    const before = text.lastIndexOf('\n', begin - 2) + 1;
    if (!/^(?:[A-Za-z-]+:|\s+\S)/.test(text.slice(before, begin))) break;
    begin = before;
  }
  return begin;
}

/** Few lines end like the header's, in `community`: the others need no closer look. */
function endsWithY(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && text.charCodeAt(last) <= 32) last--;
  return (text.charCodeAt(last) | 32) === 121;
}

const longestHeaderLine = 600;
/** The menu above a header has no more lines and no more characters. */
const mostLinesAbove = 100;
export const mostCharactersAbove = 16_384;

/** The text of a line without the marks of Markdown. */
function plain(line: string): string {
  return line
    .slice(0, longestHeaderLine)
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[((?:[^[\]]|\[[^\]]*\])*)\](?:\([^)]*\)|\[\d+\])/g, '$1')
    .replace(/^[\s#>*+-]+|\s+$/g, '')
    .trim();
}

/** Where the header's line about the curator begins, which ends with a line: on it or on one of those above; else -1. */
function headerFrom(line: string, text: string, start: number): number {
  const shown = plain(line);
  if (!endsWithCurator(shown)) return -1;
  if (/^by/i.test(shown)) return start;
  let at = start;
  for (let lines = 0; lines < 8 && at > 0; lines++) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    if (/^by\b/i.test(plain(text.slice(before, at)))) return before;
    at = before;
  }
  return -1;
}

/** The first of the lines above a header that are the page's title or menu, or a tool's. */
function beginAbove(text: string, start: number): number {
  let begin = start;
  let at = start;
  for (let lines = 0; lines < mostLinesAbove && at > 0 && start - at < mostCharactersAbove; lines++) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(before, at);
    if (line.trim() !== '') {
      const front = /^---\s*$/.test(line) ? frontMatterAbove(text, before) : -1;
      // Nothing of a capture stands above its front matter.
      if (front >= 0) return front;
      if (!belongsAbove(line)) {
        // A link of the menu may be wrapped.
        const above = text.lastIndexOf('\n', before - 2) + 1;
        const both = text.slice(above, at).trim();
        if (before === 0 || endsPage(plain(line)) || !belongsAbove(both.replace(/\s*\n\s*/, ' '))) break;
        begin = above;
        at = above;
        continue;
      }
      begin = before;
    }
    at = before;
  }
  return begin;
}

/** Where YAML front matter begins whose last line begins at `end`; -1 where there is none. */
function frontMatterAbove(text: string, end: number): number {
  let at = end;
  for (let lines = 0; lines < 30 && at > 0; lines++) {
    const before = text.lastIndexOf('\n', at - 2) + 1;
    const line = text.slice(before, at);
    if (/^---\s*$/.test(line)) return /^[\w-]+\s*:/.test(text.slice(at, end)) ? before : -1;
    // A blank line, or a heading, is more likely one of the page above.
    if (!isFrontMatterLine(line) || /^\s*(?:#|$)/.test(line)) return -1;
    at = before;
  }
  return -1;
}

function belongsAbove(line: string): boolean {
  const text = line.trim();
  if (/\/papers(?:\/|%2F)\d/.test(text)) return false;
  if (/^https?:\/\/\S+$/.test(text) || /^[=-]{3,}$/.test(text) || /^(?:`{3,}|~{3,})\w*$/.test(text))
    return true;
  if (isReaderLine(text)) return true;
  const shown = plain(line);
  if (endsPage(shown)) return false;
  if (shown === '' || isBoilerplate(shown) || /^by$/i.test(shown)) return true;
  // A header may have its line about the curator twice.
  if (endsWithCurator(shown)) return true;
  // Nothing but links to other pages of the site: the menu.
  if (/^(?:[*+-]\s*)*\[[^\]]*\](?:\([^)]*\)|\[\d+\])$/.test(text)) return true;
  return shown.length <= 60 && /\b(?:daily|trending) papers\b/i.test(shown);
}

/** Whether a line, without the marks of Markdown, is a link at the end of a page. */
const endsPage = (shown: string) => /^(?:previous|next)$/i.test(shown);
