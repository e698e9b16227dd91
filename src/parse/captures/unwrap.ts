import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import { messageAt } from '../entries/message-at.js';
import { isWholeJson, looksLikeJson } from '../formats/json/detect.js';
import { isMhtml } from '../formats/mhtml/decode.js';
import { curatorPhrase } from '../lines/curator.js';
import { unseen, withoutLineMarks } from '../repair/line-marks.js';
import { withoutSpacing } from '../repair/spaced-lines.js';
import { blankOut, headOf } from '../source/head.js';
import { Source } from '../source/source.js';
import { beginsHtml } from './document.js';
import { frontMatterEnd } from './front-matter.js';

/**
 * Takes a listing out of what a tool has put around it: front matter, a reader's `Title:` lines, a code fence
 * with notes above. What stands around is blanked, so that every place in the rest stays where it is.
 */
export function unwrap(source: Source): { inner: Source; messages: Message[] } {
  const messages: Message[] = [];
  const front = frontMatterEnd(source.text);
  let inner = withoutFrontMatter(source).text;
  if (isUnbreakable(inner)) inner = inner.replaceAll('\u00a0', ' ');
  const isJson = isWholeJson(inner);
  if (!isJson) inner = withoutSeparators(withoutSpacing(withPlainLineEnds(inner)));
  // The lines of HTML are not those of the page: signs that they begin with are the author's, as in a list of an abstract.
  const marked = isJson || beginsHtml(inner.trimStart()) || isMhtml(inner) ? null : withoutLineMarks(inner);
  if (marked) inner = withoutLineBreaks(marked.text);
  // A fence below the beginning of JSON does not hold it.
  const fence = looksLikeJson(inner) ? null : listingFence(inner);
  if (fence) {
    messages.push(...notesIn(inner, front, fence.start), ...notesIn(inner, fence.end, inner.length));
    inner = blankOut(inner.slice(0, fence.start)) + inner.slice(fence.start, fence.end);
  }
  if (inner === source.text) return { inner: source, messages };
  return { inner: new Source(inner, [], source.origin, marked?.margin), messages };
}

/** A source whose front matter, or a reader's `Title:` lines, are blanked. */
export function withoutFrontMatter(source: Source): Source {
  const { text, origin } = source;
  const front = frontMatterEnd(text);
  return front === 0 ? source : new Source(blankOut(text.slice(0, front)) + text.slice(front), [], origin);
}

/**
 * Takes a table out of the code fence and the few words that a language model has put around it.
 *
 * @returns The table, and where what follows begins if that has a fence of its own; null where no table is in a fence.
 */
export function unwrapTable(
  source: Source,
  isTable: (text: string) => boolean,
): { inner: Source; messages: Message[]; end: number | undefined } | null {
  const { text, origin } = source;
  if (!hasFence(text.slice(0, mostAround))) return null;
  // A cell may have fences of its own: they stand inside of its quotation marks.
  for (const { begin, start, end, below } of fencesOf(text, (inside) => inside.split('"').length % 2 > 0)) {
    if (begin >= mostAround || isTable(text.slice(0, begin))) return null;
    if (!isTable(text.slice(start, end))) continue;
    const isLast = text.length - below < mostAround && !hasFence(text.slice(below));
    // An article may have an example in a fence: what follows has a table, too, or is a few words.
    if (!isLast && !unwrapTable(new Source(text.slice(below), [], origin), isTable)) return null;
    return {
      inner: new Source(blankOut(text.slice(0, start)) + text.slice(start, end), [], origin),
      messages: [...notesIn(text, 0, start), ...(isLast ? notesIn(text, below, text.length) : [])],
      end: isLast ? undefined : below,
    };
  }
  return null;
}

/** What stands in a part of a text, its fences aside: a note, unless it may be a listing, too. */
function notesIn(text: string, start: number, end: number): Message[] {
  const note = text.slice(start, end).replace(/^ {0,3}(?:`{3,}|~{3,}).*$/gm, blankOut);
  if (note.trim() === '') return [];
  const span = { text: note, start: start + note.search(/\S/), end: start + note.trimEnd().length };
  const reason = `Not read: notes around the listing, ${quote(note)}`;
  return [messageAt(span, 'unread-line', reason, 'the listing alone', { isNote: !showsListing(note) })];
}

/** Ends lines with `\n` where old files, word processors and programs use other marks. */
function withPlainLineEnds(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
  const end = otherLineEnds.find((mark) => lines.includes(mark));
  // A few of them are white space inside lines.
  return end && lines.split(end).length > lines.split('\n').length ? lines.replaceAll(end, '\n') : lines;
}
const otherLineEnds = ['\u2028', '\u2029', '\v', '\u0085'];

/**
 * Ends lines where a program has put a separator of its own between the texts of a page: `by | AK | and the research
 * community | Daily`. The page's header shows which, or its cards do where each has a line.
 */
function withoutSeparators(text: string): string {
  const separator = separatorIn(text);
  if (!separator) return text;
  // The line of `p(y | x)` is the author's.
  const inBrackets = '\\([^()\\n]{1,80}\\)';
  const lineEnd = `${' '.repeat(separator.length - 1)}\n`;
  return text.replace(new RegExp(`${inBrackets}|${separator.replace(/[|^]/g, '\\$&')}`, 'g'), (found) =>
    found === separator ? lineEnd : found,
  );
}

function separatorIn(text: string): string | undefined {
  const phrase = text.indexOf(curatorPhrase);
  const [, inHeader] =
    (phrase >= 0 && separated.exec(text.slice(Math.max(0, phrase - 80), phrase + 80))) || [];
  if (inHeader !== undefined) return inHeader;
  const head = headOf(text);
  if (!separators.test(head)) return undefined;
  const [first, ...others] = head.matchAll(separatedCard);
  return first && others.some(([, separator]) => separator === first[1]) ? first[1] : undefined;
}
/** None of these stands in words: a comma or a dash may be a part of a title. */
const separated = new RegExp(
  `\\bby([ \\t]{0,3}[|¦^~¶§]{1,5}[ \\t]{0,3}|\\t)[^\\n]{1,60}\\1${curatorPhrase}\\1`,
  'i',
);
const separators = /[|¦^~¶§\t]/;
const separatedCard =
  /^(?:Submitted by|\d[\d.,]{0,9}k?)([ \t]{0,3}[|¦^~¶§]{1,5}[ \t]{0,3}|\t)\S[^\n]{1,4000}?\1·\1/gim;

/** Whether a program has made its spaces no-break spaces: here and there, they are the page's own. */
function isUnbreakable(text: string): boolean {
  const head = text.slice(0, 4096);
  return head.includes('\u00a0') && head.split('\u00a0').length > head.split(' ').length;
}

/**
 * What Markdown and HTML write at the end of a line that another one follows in its paragraph, and marks that are not seen:
 * a quick look whether a text has any, and the mark at the end of a line.
 */
const lineBreaks: readonly [mayHave: (text: string) => boolean, mark: RegExp][] = [
  [(text) => text.includes('\\\n') || text.includes('\\\r'), /(?<!\\)\\(?=\s*$)/],
  [(text) => text.includes('<br'), /<br ?\/?>(?=\s*$)/i],
  [
    (text) => new RegExp(`[${unseen}]`).test(text.slice(0, fewLines)),
    new RegExp(`(?<![${unseen}])[${unseen}]+(?=\\s*$)`),
  ],
];
const fewestBreaks = 10;
/** Where most lines have a mark, so many characters hold one: to look through all of them takes much longer. */
const fewLines = 4096;

/** Blanks out the marks of line breaks, where most lines have one, or nearly each that is not the last of its paragraph. */
function withoutLineBreaks(text: string): string {
  const marks = lineBreaks.filter(([mayHave]) => mayHave(text)).map(([, mark]) => mark);
  if (marks.length === 0) return text;
  const lines = text.split('\n');
  const all = lines.filter((line) => line.trim() !== '');
  const inside = lines.filter((line, at) => line.trim() !== '' && (lines[at + 1] ?? '').trim() !== '');
  const isUsual = (each: RegExp, some: readonly string[], share: number) => {
    const marked = some.filter((line) => each.test(line)).length;
    return marked >= fewestBreaks && marked >= some.length * share;
  };
  const mark = marks.find((each) => isUsual(each, inside, 0.9) || isUsual(each, all, 0.75));
  return mark ? lines.map((line) => line.replace(mark, blankOut)).join('\n') : text;
}

/** Whether a code fence opens in the text. The short needles are found many times faster than line starts are. */
function hasFence(text: string): boolean {
  return (text.includes('```') || text.includes('~~~')) && /^ {0,3}(?:```|~~~)/m.test(text);
}

const curator = new RegExp(curatorPhrase, 'i');
const marks = /\b\d+ authors?\b|"dailyPapers"|data-target="DailyPapers"|"publishedAt"/;

/** The inside of the code fence that holds the listing, where one does and its surroundings do not. */
function listingFence(text: string): { start: number; end: number } | null {
  const head = headOf(text);
  // A fence below the beginning of a listing does not hold it: the rest of a long text is not searched for one.
  if ((!hasFence(head) && showsListing(head)) || !hasFence(text)) return null;
  for (const { begin, start, end, isOnly } of fencesOf(text)) {
    if (isOnly && isAnswer(text.slice(start, end), text.length - (end - start))) return { start, end };
    if (showsListing(text.slice(start, end))) {
      return showsListing(text.slice(0, begin)) || showsListing(text.slice(end)) ? null : { start, end };
    }
  }
  return null;
}

/** A code fence: where it opens, its inside begins and ends, and what is below it begins. */
interface Fence {
  begin: number;
  start: number;
  end: number;
  below: number;
  /** Whether the text has no other one. */
  isOnly: boolean;
}

/**
 * The code fences of a text, the last one maybe without an end; none where there are too many.
 *
 * @param isWhole Whether what stands in a fence may end; where no end is such, the first one is taken.
 */
function* fencesOf(text: string, isWhole: (inside: string) => boolean = () => true): Generator<Fence> {
  const lines = [...text.matchAll(/^ {0,3}(`{3,}|~{3,})([^\n`]*)$/gm)];
  if (lines.length > mostFences) return;
  for (let at = 0; at < lines.length; at++) {
    const open = lines[at]!;
    const start = open.index + open[0].length;
    const closing = lines
      .slice(at + 1)
      .filter(([, mark, info]) => mark!.startsWith(open[1]!) && info!.trim() === '');
    const close = closing.find(({ index }) => isWhole(text.slice(start, index))) ?? closing[0];
    const [end, below] = close ? [close.index, close.index + close[0].length] : [text.length, text.length];
    yield { begin: open.index, start, end, below, isOnly: lines.length <= 2 };
    if (close) at = lines.indexOf(close);
  }
}

/** A text with more code fences than this is not wrapped in one. */
const mostFences = 100;
/** Whether a fence holds JSON of rows, with a few words around it, as language models answer; an article has more. */
const isAnswer = (inside: string, lengthAround: number) =>
  lengthAround < mostAround && /^\s*[[{]/.test(inside) && /["']title["']\s*:/i.test(inside);
const mostAround = 600;
const showsListing = (text: string) => curator.test(text) || marks.test(text);
