import { groupBy } from '../../model/group-by.js';
import type { Token } from '../entries/token.js';
import { breaksOff } from './broken-sentences.js';
import { endsSentence } from './ends-sentence.js';

/** Whether the first word of `next` would have stood on the line before, had that line not been ended on purpose. */
export function fits(line: string, next: string, width: number): boolean {
  return line.length + 1 + firstWord(next) <= width;
}

function firstWord(line: string): number {
  const space = line.indexOf(' ');
  return space < 0 ? line.length : space;
}

/** Chinese and Japanese, Thai, Lao and Khmer: some tools end lines between any two of their letters. */
const unspacedLetter = /[\u0e00-\u0eff\u1780-\u17ff\u2e80-\ua4cf\uf900-\ufaff\uff00-\uffef]/;

/** Whether a line was broken inside of a word, behind its hyphen, or behind a dash between two words; in `pre- and post-training`, a space follows that. */
export const isHyphenated = (line: string, next: string): boolean =>
  /[\p{L}\d]--?$/u.test(line) && !/^(?:and|as|but|nor|or|than|to|versus|vs)\b(?!-)/.test(next);

/** A page with longer lines of prose is not wrapped. */
export const widestWrap = 200;

/** The length of the longest line. */
export const widest = (lines: readonly string[]): number =>
  lines.reduce((most, { length }) => Math.max(most, length), 0);

/** The lines of a paragraph as they stand in the input, without the white space around them. */
export interface WrappedParagraph {
  lines: readonly string[];
  /** How many columns stand before its lines. */
  indent: number;
  /** How many characters a line holds, where the page says it; by default as many as the longest one has. */
  width?: number | undefined;
  /**
   * Who has wrapped it: the tool that printed the page, or somebody before it, as the site's data keeps the lines of
   * its source, where authors leave one short here and there.
   */
  by: 'tool' | 'source' | 'unknown';
}

/**
 * Finds the paragraphs with a line that a tool would have wrapped elsewhere: it may not belong there, or one below it is
 * missing.
 *
 * Nearly all tools put as many words on a line as it holds. Where the page shows that one did, each line is found that has
 * room for the first word of the next line, or that is longer than all others; elsewhere, a line that has room for many
 * words.
 */
export function withUnevenLines<T extends WrappedParagraph>(paragraphs: readonly T[]): T[] {
  const groups = groupBy(paragraphs, ({ lines, indent }) => (lines.length < 2 ? undefined : indent));
  return [...groups.values()].flatMap((group) => {
    const { filled, skipped } = fillOf(group.filter(({ by }) => by !== 'source'));
    return group.filter(({ lines, width = widest(lines), by }) => {
      if (filled > 0 && by !== 'source')
        return (
          pairsOf(lines, skipped).some(([line, next]) => isShort(line, next, filled)) ||
          lines.some((line) => isLong(line, filled))
        );
      if (by !== 'tool' && !isMostlyFull(lines, width)) return hasStump(lines);
      return pairsOf(lines).some(([line, next]) => fits(line, next, width - ragged));
    });
  });
}

/** Whether many lines stand in paragraphs that each have a width of their own: no single tool has wrapped them. */
export function areWrappedApart(paragraphs: readonly WrappedParagraph[]): boolean {
  const pairs = paragraphs.reduce((sum, { lines }) => sum + lines.length - 1, 0);
  return pairs >= fewestLines && fillOf(paragraphs).filled === 0;
}

/** How many characters lines hold that a tool has filled, and how many first lines of each paragraph it has not. */
function fillOf(paragraphs: readonly WrappedParagraph[]): { filled: number; skipped: number } {
  const whole = filledWidth(paragraphs, 0);
  // The number of a link, which w3m prints before a paragraph, had room on its first line.
  return whole > 0 ? { filled: whole, skipped: 0 } : { filled: filledWidth(paragraphs, 1), skipped: 1 };
}

type Pair = [line: string, next: string];

/** Each line but the last, and the line below it; the first lines may be left out. */
const pairsOf = (lines: readonly string[], skipped = 0) =>
  lines.slice(skipped + 1).map((next, at): Pair => [lines[skipped + at]!, next]);

/** Whether nearly all lines of a paragraph end for want of room. */
export function isMostlyFull(lines: readonly string[], width: number): boolean {
  const pairs = pairsOf(lines);
  return pairs.filter(([line, next]) => !fits(line, next, width)).length * 5 >= pairs.length * 4;
}

/** By how much lines that a tool wrapped differ in width, where it indents some or breaks words. */
export const ragged = 12;

/** Tools differ in how wide they take other characters to be, and some begin no line with the end of a sentence. */
function isShort(line: string, next: string, width: number): boolean {
  const mayDiffer = /[^ -~]/.test(line) || /[^ -~]|[.?!]$/.test(next.slice(0, firstWord(next)));
  return fits(line, next, mayDiffer ? width - ragged : width);
}

/**
 * Whether a line of a paragraph is less than two thirds as long as the longest and ends no sentence, where nearly all others
 * are full.
 */
export function hasStump(lines: readonly string[]): boolean {
  const width = widest(lines);
  const isStump = (line: string, next: string | undefined) =>
    line.length * 3 < width * 2 && next !== undefined && fits(line, next, width) && !isEnded(line);
  const others = lines.filter((line, at) => !isStump(line, lines[at + 1]));
  const stumps = lines.length - others.length;
  return stumps > 0 && others.length >= 2 * stumps && isMostlyFull(others, width);
}

/** The end of a sentence, a heading, or an item of a list. */
const isEnded = (line: string) => endsSentence(line) || /^[-*•#]+ /.test(line);

/** A paragraph, and what was made of it. */
export interface ParagraphToken extends WrappedParagraph {
  token: Token;
}

/**
 * Marks the tokens whose lines do not follow each other, do not look as a tool has wrapped them, or were cut off. Where a
 * title ends is the greater doubt.
 */
export function markOddLines(
  paragraphs: readonly ParagraphToken[],
  uneven = withUnevenLines(paragraphs),
): void {
  const mark = ({ token }: ParagraphToken, doubt: 'break' | 'wrap') => {
    if (token.doubt !== 'end') token.doubt = doubt;
  };
  for (const each of paragraphs) if (breaksOff(each.lines, widest(each.lines))) mark(each, 'break');
  for (const each of uneven) mark(each, 'wrap');
  for (const { token } of withCutLines(paragraphs)) token.doubt = 'cut';
}

/**
 * Finds the paragraphs whose lines were cut off after they had been wrapped: most lines of the page are exactly as long as
 * the longest, or end with a space there. Of lines that are wrapped between words, few are.
 */
export function withCutLines<T extends WrappedParagraph>(paragraphs: readonly T[]): T[] {
  const wrapped = paragraphs.filter(({ lines }) => lines.length > 1);
  const inside = wrapped.flatMap(({ lines, indent }) =>
    lines.slice(0, -1).map((line) => ({ line, column: indent + line.length })),
  );
  const width = inside.reduce((most, { column }) => Math.max(most, column), 0);
  const full = inside.filter(
    ({ line, column }) => column >= width - 1 && line.includes(' ') && !unspacedLetter.test(line.slice(-1)),
  );
  const different = new Set(full.map(({ line }) => line));
  if (different.size < fewestFull || full.length * 5 < inside.length * 3) return [];
  return wrapped.filter(({ lines, indent }) => lines.some(({ length }) => indent + length >= width - 1));
}
const fewestFull = 10;

/** Whether a line had room for its last word on the line before, but was not wrapped. */
export const isLong = (line: string, width: number) => line.length > width + ragged && line.includes(' ');

/** How many characters lines hold that are all as full as they can be; 0 where some are not, or too few are there. */
function filledWidth(paragraphs: readonly WrappedParagraph[], skipped: number): number {
  const pairs = paragraphs.flatMap(({ lines }) => pairsOf(lines, skipped));
  if (pairs.length < fewestLines) return 0;
  const width = pairs.map(([{ length }]) => length).sort((a, b) => b - a)[strayLines]!;
  const short = pairs.filter(([line, next]) => isShort(line, next, width)).length;
  return short * short * 4 <= pairs.length ? width : 0;
}
/** Of fewer lines, those of a tool that leaves some room on each may all be full by chance. */
export const fewestLines = 25;
/** Lines that do not belong there may be longer than all others. */
export const strayLines = 2;
