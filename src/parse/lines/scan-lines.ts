import type { Span } from '../entry.js';
import type { Source } from '../source.js';
import {
  type Dated,
  longestMark,
  type Mark,
  markOf,
  readAuthors,
  readDated,
  separatorShape,
} from './line-kind.js';

/** A line of the input that is not blank, or a part of one that holds several marks (`5 authors · Jul 3`). */
export interface Line extends Span {
  mark: Mark;
  /** What a line of the mark `date` holds. */
  dated: Dated | null;
  /** Whether a blank line (or the start of the text) stands before it. */
  afterBlank: boolean;
  /** Whether it has found its place: in a field of a paper or in the page's boilerplate. */
  used: boolean;
}

/** The lines of a text that are not blank, trimmed. They have no marks: all are prose. */
export function scanLines(source: Source): Line[] {
  const lines: Line[] = [];
  scan(source, 0, source.lineStarts().length, true, (text, start, afterBlank) => {
    lines.push({
      text,
      start,
      end: start + text.length,
      mark: 'prose',
      dated: null,
      afterBlank,
      used: false,
    });
  });
  return lines;
}

/** Scans a text that comes in blocks, for lines with their marks. A line that holds several marks is cut. */
export class LineScanner {
  #afterBlank = true;

  /** The lines from one line of a block up to another one. */
  scan(block: Source, from: number, to: number): Line[] {
    const lines: Line[] = [];
    this.#afterBlank = scan(block, from, to, this.#afterBlank, (text, start, afterBlank) =>
      pushLine(lines, text, start, afterBlank),
    );
    return lines;
  }
}

/** Takes each line that is not blank, trimmed. Returns whether the last one is. */
function scan(
  source: Source,
  from: number,
  to: number,
  afterBlank: boolean,
  take: (text: string, start: number, afterBlank: boolean) => void,
): boolean {
  const { text, origin } = source;
  const lineStarts = source.lineStarts(to + 1);
  let isBlank = afterBlank;
  for (let line = from; line < to; line++) {
    let start = lineStarts[line]!;
    let end = line + 1 < lineStarts.length ? lineStarts[line + 1]! - 1 : text.length;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) take(text.slice(start, end), origin.offset + start, isBlank);
    isBlank = start === end;
  }
  return isBlank;
}

function pushLine(lines: Line[], text: string, start: number, afterBlank: boolean): void {
  const dated = readDated(text);
  const mark = markOf(text, dated);
  if (mark === 'prose' && text.length <= longestMark && text.includes('·')) {
    if (pushParts(lines, text, text.lastIndexOf('·'), start, afterBlank)) return;
  }
  lines.push({ text, start, end: start + text.length, mark, dated, afterBlank, used: false });
}

/** `5 authors · Jul 3, 2024 3`, `Google · Jul 3`, `· Jul 3`, `Google ·`: its parts are lines of their own. */
function pushParts(lines: Line[], text: string, dot: number, start: number, afterBlank: boolean): boolean {
  const left = text.slice(0, dot).trimEnd();
  const rest = text.slice(dot + 1);
  const right = rest.trimStart();
  if (right === '' ? left === '' : !readDated(right)) return false;
  if (right === '' && readAuthors(left) === null && left.length > 80) return false;
  const push = (part: string, at: number) => {
    const dated = readDated(part);
    const mark = separatorShape.test(part) ? 'separator' : markOf(part, dated);
    lines.push({ text: part, start: at, end: at + part.length, mark, dated, afterBlank, used: false });
    afterBlank = false;
  };
  if (left !== '') push(left, start);
  push('·', start + dot);
  if (right !== '') push(right, start + text.length - right.length);
  return true;
}

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
