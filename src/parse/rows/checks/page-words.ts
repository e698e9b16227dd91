import { quote } from '../../../model/describe-value.js';
import type { TokenKind } from '../../entries/token.js';
import { isHeading } from '../../fields/text-headings.js';
import { paperLabelIn } from '../../lines/boilerplate.js';
import { authorsPattern } from '../../lines/line-shapes.js';
import { metaParts } from '../../lines/meta-parts.js';

/**
 * What the page prints around a title or a name, and a scraper took with it, in words; undefined where nothing is.
 *
 * @param raw The value as the row has it, with its line breaks.
 */
export function pageWordsAround(raw: string): string | undefined {
  const text = plainLines(raw);
  const lines = linesOf(text);
  const isOfSeveral = lines.length > 1;
  const line =
    lines.find((each) => isMetaLine(each, isOfSeveral)) ??
    (isOfSeveral ? lines.find((each) => each === '·') : undefined);
  return named(line ?? countIn(lines) ?? wordsIn(text) ?? /^Submitted by/.exec(text)?.[0]);
}

/**
 * The same for an abstract or a summary.
 *
 * @param title The title of its paper, which may stand above it.
 */
export function pageWordsInText(raw: string, title: string): string | undefined {
  const text = plainLines(raw);
  if (isHeading(text, title, title)) return 'the title of the paper';
  const words = wordsIn(text) ?? headings.find((heading) => isHeading(text, heading, title));
  if (words !== undefined || !mayHaveLines(text)) return named(words);
  const lines = linesOf(text);
  return named(lines.find((line) => isMetaLine(line, lines.length > 1)) ?? countIn(lines));
}

/** Whether a value has several lines that are not blank. */
export const hasLines = (raw: string): boolean => linesOf(plainLines(raw)).length > 1;

const named = (words: string | undefined) => words && `words of the page, ${quote(words)}`;
const plainLines = (raw: string) =>
  raw.includes('\r') ? raw.trim().replaceAll('\r\n', '\n').replaceAll('\r', '\n') : raw.trim();
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** A long text on one line is no line of the page. */
const mayHaveLines = (text: string) => text.length < 200 || text.includes('\n');

/** Labels that no text goes on behind, and the middle of a card on one line: `A Boat · 9 authors`. */
function wordsIn(text: string): string | undefined {
  return paperLabelIn(text) ?? (text.includes('·') ? authorsBehindDot.exec(text)?.[1] : undefined);
}

const authorsBehindDot = new RegExp(`·\\s*(${authorsPattern})\\b`, 'i');

/** What a line says about a paper; a label alone or a number may be a word of the text. */
const telling = new Set<TokenKind>(['authors', 'date', 'submittedBy', 'upvoteLabel']);
const labels = new Set<TokenKind>(['githubLabel', 'pageLink']);

function isMetaLine(line: string, isOfSeveral: boolean): boolean {
  if (line.length > longestLine || !mayBeMeta.test(line)) return false;
  const parts = metaParts(line) ?? [];
  // Of a line alone, what stands before a dot is the title.
  if (!isOfSeveral && parts[0]?.kind === 'prose') return false;
  const isLabeled = isOfSeveral && parts.length > 1 && parts.some(({ kind }) => labels.has(kind));
  return isLabeled || parts.some(({ kind }) => telling.has(kind));
}

/** These only limit the cost: most lines of a text are longer, or have no number. */
const longestLine = 60;
const mayBeMeta = /\d|submitted by|upvote/i;

/** The upvotes above a text, or a count below one that is too short to be wrapped. */
function countIn(lines: readonly string[]): string | undefined {
  const [first = '', second] = lines;
  if (second === undefined) return undefined;
  if (isCount(first) && !/^\p{Ll}/u.test(second)) return first;
  const last = lines.at(-1)!;
  return lines.length === 2 && first.length < shortestWrap && isCount(last) ? last : undefined;
}
const isCount = (line: string) => metaParts(line)?.every(({ kind }) => kind === 'count') ?? false;
/** Lines are not wrapped before this column. */
const shortestWrap = 40;

const headings = ['Abstract', 'ABSTRACT', 'Summary', 'AI-generated summary'];
