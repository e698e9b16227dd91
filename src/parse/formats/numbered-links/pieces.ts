import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { type Token, toToken } from '../../entries/token.js';
import { absolute } from '../../fields/site.js';
import { paragraphGap } from '../../lines/paragraph-gap.js';
import { type Line, scanLines } from '../../lines/tokenize.js';
import { markOddLines, type ParagraphToken } from '../../lines/wrapped-lines.js';
import type { Source } from '../../source/source.js';

/** A page whose links are numbered references. */
export const looksNumbered = (text: string): boolean =>
  text.includes('][') && /^[ \t]*\]\[\d+\][ \t\r]*$|^#{1,4} \[.*\]\[\d+\][ \t\r]*$/m.test(text);

/**
 * Cuts text with numbered link references into pieces: `### [title][32]`, `[ … ][33]` over several lines,
 * `Mar 13 [ 3][68]`. Its text is as the page shows it: nothing in it is escaped, so no Markdown parser reads it.
 *
 * @returns The pieces, and a message about each line that closes a bracket which no line has opened: it is lost, or the
 * text of a link is.
 */
export function numberedPieces(source: Source): { pieces: Token[]; messages: Message[] } {
  const lines = scanLines(source);
  const messages: Message[] = [];
  const targets = readDefinitions(lines);
  const pieces: Token[] = [];
  const wrapped: ParagraphToken[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at]!;
    if (line.text === '[') {
      const close = closingLine(lines, at + 1);
      const to = close < 0 ? openEnd(lines, at + 1) : close;
      const inside = lines.slice(at + 1, to);
      const piece = blockPiece(inside, line, lines[close], targets);
      pieces.push(piece);
      wrapped.push({ token: piece, lines: inside.map(({ text }) => text), indent: 0, by: 'unknown' });
      at = close < 0 ? to : to + 1;
    } else if (closing.test(line.text)) {
      pieces.push(toToken(line, { kind: 'artifact' }));
      messages.push(unopened(line));
      at++;
    } else if (/^#{1,6}\s/.test(line.text)) at = pushHeading(lines, at, targets, pieces);
    else if (definition.test(line.text)) at++;
    else {
      pushInline(line, targets, pieces);
      at++;
    }
  }
  markOddLines(wrapped);
  return { pieces, messages };
}

const unopened = (line: Line): Message =>
  messageAt(
    line,
    'unread-line',
    `Not read: ${quote(line.text)}, the end of a link whose beginning is missing`,
    'the bracket that opens the link',
  );

const definition = /^\[(\d+)\]:\s*<?(\S+?)>?$/;
/** The line that closes a bracket: `][33]`. */
const closing = /^\]\[\d+\]$/;
const reference = /\[((?:[^[\]]|\[[^[\]]*\])*)\]\[(\d+)\]/g;
const longestHeading = 8;
/** A bracket holds an abstract at most: one further away does not close it. */
const longestBracket = 300;

function readDefinitions(lines: readonly Line[]): Map<string, string> {
  const targets = new Map<string, string>();
  for (const { text } of lines) {
    const [, number, url] = (text.startsWith('[') && text.length < 2000 && definition.exec(text)) || [];
    if (number && url) targets.set(number, absolute(url));
  }
  return targets;
}

/** Another bracket, or a heading of this format: nothing that was open before goes on. */
const beginsAnew = (text: string) => text === '[' || /^#{1,6} \[.*\]\[\d+\]$/.test(text);

/** The line that closes a bracket; a beginning before it means that it was never closed. */
function closingLine(lines: readonly Line[], from: number): number {
  for (let at = from; at < Math.min(lines.length, from + longestBracket); at++) {
    if (closing.test(lines[at]!.text)) return at;
    if (beginsAnew(lines[at]!.text)) return -1;
  }
  return -1;
}

/** Where a bracket that nothing closes ends: at the next one, at a heading, or at the end. */
function openEnd(lines: readonly Line[], from: number): number {
  const end = lines.findIndex(({ text }, at) => at >= from && beginsAnew(text));
  return end < 0 ? lines.length : end;
}

function blockPiece(
  lines: readonly Line[],
  open: Line,
  close: Line | undefined,
  targets: ReadonlyMap<string, string>,
): Token {
  let text = '';
  lines.forEach((line, index) => {
    if (index > 0) text += line.afterBlank ? paragraphGap(lines[index - 1]!.text, line.text) : ' ';
    text += line.text;
  });
  const span = { text, start: lines[0]?.start ?? open.start, end: lines.at(-1)?.end ?? open.end };
  const url = close && targets.get(close.text.slice(2, -1));
  return toToken(span, { url, cut: close === undefined });
}

function pushHeading(
  lines: readonly Line[],
  from: number,
  targets: ReadonlyMap<string, string>,
  pieces: Token[],
): number {
  const first = lines[from]!;
  const [, marks = '', opened = ''] = /^(#{1,6})\s+([\s\S]*)$/.exec(first.text)!;
  let to = from + 1;
  let text = opened;
  while (
    /^\[/.test(text) &&
    !/\]\[\d+\]$/.test(text) &&
    to < lines.length &&
    to < from + longestHeading &&
    !lines[to]!.afterBlank
  ) {
    text += ` ${lines[to++]!.text}`;
  }
  const [, title, number] = /^\[([\s\S]*)\]\[(\d+)\]$/.exec(text) ?? [];
  const start = first.start + first.text.indexOf(opened);
  const url = number === undefined ? undefined : targets.get(number);
  const span = { text: title ?? flatten(text), start, end: lines[to - 1]!.end };
  pieces.push(toToken(span, { level: marks.length, url }));
  return to;
}

/** A line with links in it: its parts are pieces. */
function pushInline(line: Line, targets: ReadonlyMap<string, string>, pieces: Token[]): void {
  let inline = false;
  const push = (raw: string, at: number, url?: string) => {
    const text = raw.trim();
    if (text === '' && url === undefined) return;
    const start = line.start + at + (raw.length - raw.trimStart().length);
    pieces.push(toToken({ text, start, end: start + text.length }, { inline, url: url || undefined }));
    inline = true;
  };
  let from = /^(?:[*•-]\s+)*/.exec(line.text)![0].length;
  if (line.text.includes('][')) {
    for (const match of line.text.matchAll(reference)) {
      push(line.text.slice(from, match.index), from);
      push(match[1]!, match.index + 1, targets.get(match[2]!) ?? '');
      from = match.index + match[0].length;
    }
  }
  push(line.text.slice(from), from);
}

function flatten(text: string): string {
  return text.includes('][') ? text.replace(reference, '$1') : text;
}
