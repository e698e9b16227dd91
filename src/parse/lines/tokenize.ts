import type { Token } from '../entries/token.js';
import type { Source } from '../source/source.js';
import { isTruncation } from './boilerplate.js';
import { brokenDot } from './line-shapes.js';
import { isOpenMeta, type MetaPart, metaParts } from './meta-parts.js';

/** A line of a text that is not blank, trimmed. */
export interface Line {
  text: string;
  start: number;
  end: number;
  afterBlank: boolean;
  indent: number;
}

/** The lines of a text that are not blank. */
export function scanLines(source: Source): Line[] {
  const lines: Line[] = [];
  scan(source, (text, start, afterBlank, indent) => {
    lines.push({ text, start, end: start + text.length, afterBlank, indent });
  });
  return lines;
}

/** The lines of a text as tokens. A line that says several things of an entry is several tokens. */
export function tokenize(source: Source): Token[] {
  const tokens: Token[] = [];
  // A line of meta parts that ends inside of a date, as text browsers wrap it.
  let open: Token | null = null;
  scan(source, (text, start, afterBlank, indent) => {
    const begun = afterBlank ? null : open;
    open = null;
    const rest = begun && metaParts(`${begun.text} ${text}`);
    if (rest) {
      tokens.pop();
      const { length } = begun.text;
      addParts(tokens, rest, begun, (at) => (at <= length ? begun.start + at : start + at - length - 1));
      return;
    }
    const line = toProse(text, start, afterBlank, indent);
    // `[truncated]` looks like the text of an image.
    const parts = line.kind === 'truncation' ? null : metaParts(text);
    if (parts) addParts(tokens, parts, line, (at) => start + at);
    else {
      tokens.push(line);
      if (isOpenMeta(text)) open = line;
    }
  });
  // Where a text has whole dots, a mark on a line of its own is what it is.
  const dots = tokens.filter(({ kind }) => kind === 'separator');
  if (dots.some(({ text }) => !brokenDot.test(text)))
    for (const dot of dots) if (!dot.inline && brokenDot.test(dot.text)) dot.kind = 'prose';
  return tokens;
}

/** Adds the parts of a line, as tokens. */
function addParts(
  tokens: Token[],
  parts: readonly MetaPart[],
  { afterBlank, indent }: Token,
  offsetOf: (at: number) => number,
): void {
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    const token = toProse(part.text, offsetOf(part.at), afterBlank && index === 0, indent);
    token.end = offsetOf(part.at + part.text.length);
    token.kind = part.kind === 'count' && isCheckbox(tokens.at(-1)) ? 'upvotes' : part.kind;
    token.dated = part.dated;
    token.value = part.value;
    token.inline = index > 0;
    tokens.push(token);
  }
}

/** The button above the upvotes, as text browsers print it: `[ ]`, with a no-break space in elinks. */
export const isCheckbox = (token: Token | undefined): boolean =>
  token?.kind === 'artifact' && token.text.length === 3 && /^\[\s\]/.test(token.text);

/** Whether a text browser such as w3m or lynx printed a page. */
export const isTextBrowser = (tokens: readonly Token[]): boolean => tokens.some(isCheckbox);

/** Every token has all properties in one order, which keeps them small and quick to read. */
function toProse(text: string, start: number, afterBlank: boolean, indent: number): Token {
  return {
    text,
    start,
    end: start + text.length,
    kind: isTruncation(text) ? 'truncation' : 'prose',
    afterBlank,
    indent,
    dated: undefined,
    value: undefined,
    id: undefined,
    url: undefined,
    level: 0,
    inline: false,
    cut: false,
    used: false,
  };
}

/** Takes each line that is not blank, trimmed. */
function scan(
  source: Source,
  take: (text: string, start: number, afterBlank: boolean, indent: number) => void,
): void {
  const { text, margin } = source;
  const lineStarts = source.lineStarts();
  let isBlank = true;
  for (let line = 0; line < lineStarts.length; line++) {
    let from = lineStarts[line]!;
    // A form feed is not indentation.
    if (text.charCodeAt(from) === formFeed) from++;
    let start = from;
    let end = line + 1 < lineStarts.length ? lineStarts[line + 1]! - 1 : text.length;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) take(text.slice(start, end), start, isBlank, Math.max(0, start - from - margin));
    isBlank = start === end;
  }
}

const formFeed = 12;

/** White space as `String.prototype.trim` knows it, and NUL. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13) || code === 0;
  if (code < 160) return false;
  return (
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
