import { decodeAttribute } from './references.js';

/** Takes what markup consists of, in order. Every place is an offset of the input. */
export interface MarkupHandler {
  /** Whether the next elements are those of an SVG: they may close themselves, and none holds raw text. */
  readonly isForeign: boolean;
  text(start: number, end: number): void;
  open(tag: Tag): void;
  close(tag: Tag): void;
}

export interface Tag {
  /** In lower case. */
  name: string;
  start: number;
  end: number;
  /** The `href` of a link; undefined where it has none. */
  href: string | undefined;
  closesItself: boolean;
  /** Whether an attribute says that it is not shown. */
  isHidden: boolean;
}

/**
 * Reads tags and text by the HTML standard's rules for tokens: whatever a browser takes for a tag is one here, however
 * broken the input. Comments, declarations, and the contents of scripts and styles are passed over.
 *
 * @returns Where a tag, a comment or a raw text begins that the input does not end; -1 where none does.
 */
export function readMarkup(html: string, handler: MarkupHandler): number {
  let textStart = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    const start = at;
    const isEnd = html.charCodeAt(start + 1) === slash;
    const nameStart = isEnd ? start + 2 : start + 1;
    const isTag = isLetter(html.charCodeAt(nameStart));
    if (!isTag && !isComment(html, start)) {
      at = html.indexOf('<', start + 1);
      continue;
    }
    if (start > textStart) handler.text(textStart, start);
    if (isTag) {
      const tag = readTag(html, start, nameStart);
      if (!tag) return start;
      textStart = tag.end;
      if (isEnd) handler.close(tag);
      else if (!rawTexts.has(tag.name) || handler.isForeign) handler.open(tag);
      else {
        textStart = endOfRawText(html, tag);
        if (tag.name === 'title') {
          handler.open(tag);
          handler.text(tag.end, textStart < 0 ? html.length : textStart);
        }
      }
    } else textStart = endOfComment(html, start);
    if (textStart < 0) return start;
    at = html.indexOf('<', textStart);
  }
  if (textStart < html.length) handler.text(textStart, html.length);
  return -1;
}

const slash = 0x2f;
const equals = 0x3d;
const greater = 0x3e;

/** In these, only their own end tag is a tag. A browser shows what the title holds, and nothing of the others. */
const rawTexts = new Set(['title', 'textarea', 'style', 'script', 'iframe', 'noembed', 'noframes']);

function endOfRawText(html: string, { name, end }: Tag): number {
  const close = new RegExp(`</${name}[\\t\\n\\f\\r />]`, 'gi');
  close.lastIndex = end;
  return close.exec(html)?.index ?? -1;
}

/** Comments, declarations, and what a browser takes for a comment, such as `</ a>` and `<?xml ?>`. */
const isComment = (html: string, start: number) => /^<(?:[!?]|\/[\s\S])/.test(html.slice(start, start + 3));

function endOfComment(html: string, start: number): number {
  const isShort = !html.startsWith('<!--', start) || /^-?>/.test(html.slice(start + 4, start + 6));
  const close = isShort ? />/g : /--!?>/g;
  close.lastIndex = isShort ? start : start + 4;
  return close.exec(html) ? close.lastIndex : -1;
}

function readTag(html: string, start: number, nameStart: number): Tag | null {
  let at = endOfName(html, nameStart);
  const name = html.slice(nameStart, at).toLowerCase();
  const tag: Tag = { name, start, end: 0, href: undefined, closesItself: false, isHidden: false };
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === greater) {
      tag.end = at + 1;
      return tag;
    }
    tag.closesItself = code === slash;
    if (tag.closesItself || isSpace(code)) at++;
    else at = readAttribute(html, at, tag);
  }
  return null;
}

/** Returns where the attribute that begins there ends; the target of a link goes into the tag. */
function readAttribute(html: string, start: number, tag: Tag): number {
  const nameEnd = endOfAttributeName(html, start);
  let valueStart = afterSpace(html, nameEnd);
  let valueEnd = valueStart;
  let end = valueStart;
  if (html.charCodeAt(valueStart) === equals) {
    valueStart = afterSpace(html, valueStart + 1);
    const quote = html.charAt(valueStart);
    if (quote === '"' || quote === "'") {
      valueEnd = html.indexOf(quote, ++valueStart);
      if (valueEnd < 0) return html.length;
      end = valueEnd + 1;
    } else {
      valueEnd = endOfBareValue(html, valueStart);
      end = valueEnd;
    }
  }
  const length = nameEnd - start;
  const isNamed = (name: string) =>
    length === name.length && html.slice(start, nameEnd).toLowerCase() === name;
  if (tag.name === 'a' && tag.href === undefined && isNamed('href'))
    tag.href = decodeAttribute(html.slice(valueStart, valueEnd));
  if (isNamed('hidden') || (isNamed('style') && noDisplay.test(html.slice(valueStart, valueEnd))))
    tag.isHidden = true;
  return end;
}

const noDisplay = /(?<![\w-])display\s{0,9}:\s{0,9}none(?![\w-])/i;

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13 && code !== 11);
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

function afterSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at++;
  return at;
}

function endOfName(html: string, from: number): number {
  let at = from;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at))
    if (code === greater || code === slash || isSpace(code)) break;
  return at;
}

/** A name may begin with `=`, and ends at the next one. */
function endOfAttributeName(html: string, from: number): number {
  let at = from + 1;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at))
    if (code === equals || code === greater || code === slash || isSpace(code)) break;
  return at;
}

function endOfBareValue(html: string, from: number): number {
  let at = from;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(++at))
    if (code === greater || isSpace(code)) break;
  return at;
}
