import type { Token } from '../../entries/token.js';
import { isBoilerplate } from '../../lines/boilerplate.js';
import { endsSentence } from '../../lines/ends-sentence.js';
import { isContinued } from '../../lines/paragraph-gap.js';
import { isTextBrowser } from '../../lines/tokenize.js';
import {
  areWrappedApart,
  fits,
  hasStump,
  isLong,
  isMostlyFull,
  markOddLines,
  type ParagraphToken,
  ragged,
  widest,
  widestWrap,
  withUnevenLines,
} from '../../lines/wrapped-lines.js';
import { likenessOf, mostLikeness, titleLikeness } from '../title-likeness.js';
import { joinTokens } from './join-lines.js';
import { isParted, isWholeLine, type Layout, layoutOf, longestProse, longestTitle } from './layout.js';
import { proseRuns } from './prose-runs.js';
import { isTitle, titleJoiner } from './source-titles.js';

/** Lines that are joined, and whether nothing shows where a title ends: neither blank lines nor how full its line is. */
interface JoinedLines {
  tokens: Token[];
  isOpen: boolean;
}

/**
 * Joins the lines of wrapped titles and abstracts: each token of prose is then a title, a paragraph or a name. How a
 * page wraps its lines is settled once, from all of them.
 */
export function joinWrappedLines(tokens: readonly Token[]): JoinedLines {
  const width = longestProse(tokens);
  const plainRuns = proseRuns(tokens);
  const isWrapped = width > 0 && layoutOf(plainRuns, tokens).width > 0;
  const marked = isWrapped ? tokens.map((token, at) => asProse(token, tokens[at - 1], width)) : tokens;
  const runs = isWrapped ? proseRuns(marked) : plainRuns;
  const joinTitle = titleJoiner(runs, marked, width);
  // The site's data keeps the lines of its source, in titles as in abstracts.
  const isIndented = joinTitle !== null;
  const isUnwrapped =
    width === 0 || (!isWrapped && tokens.some(isWholeLine) && !runs.some(({ lines }) => ownWidth(lines) > 0));
  if (isUnwrapped && !isIndented) return { tokens: [...tokens], isOpen: false };
  // Text browsers set titles and paragraphs apart by blank lines.
  const layout = width === 0 ? null : layoutOf(runs, marked);
  if (layout && isTextBrowser(tokens)) Object.assign(layout, { dense: false, isSet: true });
  const joined: Token[] = [];
  const wrapped: ParagraphToken[] = [];
  let at = 0;
  for (const { from, lines } of runs) {
    for (; at < from; at++) joined.push(marked[at]!);
    at = from + lines.length;
    const isBeforeDot = marked[at]?.kind === 'separator';
    const whole = joinTitle ? joinTitle(lines, from) : lines;
    if (!layout) {
      for (const token of whole) joined.push(token);
      continue;
    }
    for (const paragraph of paragraphsOf(whole, { ...layout, isIndented, isBeforeDot })) {
      joined.push(paragraph.token);
      if (paragraph.lines.length > 1) wrapped.push(paragraph);
    }
  }
  for (; at < marked.length; at++) joined.push(marked[at]!);
  // Lines of the site's data are as their authors wrapped them: some are short, but hardly less than two thirds as long as
  // nearly all others, and none is far longer than all.
  const uneven = isIndented
    ? wrapped.filter(({ lines }) => lines.some((line) => isLong(line, layout!.room)) || hasStump(lines))
    : withUnevenLines(wrapped);
  // Where no single tool has wrapped all of them, a title may go on whose line is shorter than those of the abstract.
  const isUneven = uneven.length >= fewestUneven || areWrappedApart(wrapped);
  const isOpen = isWrapped && !isIndented && (layout!.isRagged || (layout!.dense && isUneven));
  const needless = wrapped.filter(({ lines }) => !isIndented && hasRoom(lines, layout!.room));
  markOddLines(wrapped, [...uneven, ...needless]);
  return { tokens: joined, isOpen };
}

/** Whether all lines of a paragraph had room on one. */
const hasRoom = (lines: readonly string[], room: number) => lines.join(' ').length <= room - ragged;

/** Fewer paragraphs may each have a line that does not belong there. */
const fewestUneven = 3;

/** A date or a number that had no room on the line of prose before it is a piece of that prose. */
function asProse(token: Token, before: Token | undefined, width: number): Token {
  if ((token.kind !== 'date' && token.kind !== 'count') || token.afterBlank || token.inline) return token;
  if (before?.kind !== 'prose' || before.text.length + 1 + token.text.length <= width) return token;
  return { ...token, kind: 'prose' };
}

/** The lines of a run of prose, paragraph by paragraph. */
function paragraphsOf(
  run: readonly Token[],
  layout: Layout & { isIndented: boolean; isBeforeDot: boolean },
): ParagraphToken[] {
  const paragraphs: Token[][] = [];
  // A run without any blank line has lost one, whatever the rest of the page does.
  const dense = layout.dense || (!layout.isSet && !isParted(run));
  const own = layout.width > 0 ? 0 : ownWidth(run);
  const width = layout.width || own;
  const room = layout.width > 0 ? layout.room : own;
  if (width === 0 && !layout.isSet) return run.map((line) => toParagraph([line]));
  run.forEach((line, at) => {
    const before = run[at - 1];
    const isBelowTitle = layout.isIndented && (at === 1 || isTitle(before));
    const isLine = before && (before.text.length <= width || !before.text.includes(' '));
    const isFull = isLine && !fits(before.text, line.text, room);
    // Lines of such a run are not all equally full: one that does not end a sentence goes on.
    const isOpen = (own > 0 || layout.isIndented || layout.isRagged) && at > 1 && !endsSentence(before!.text);
    // The only lines between a blank one and the dot are a logo and a name.
    const isName = layout.isBeforeDot && at === run.length - 1 && before?.afterBlank;
    // A line that stands twice is damage: it is reported, not joined.
    const isTwice = before?.text === line.text;
    if (
      before &&
      !line.afterBlank &&
      !isBelowTitle &&
      !isTitle(line) &&
      !isWholeLine(line) &&
      !isTwice &&
      !isBelowBoilerplate(run, at) &&
      (!dense || isFull || (isOpen && !isName))
    )
      paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  });
  if (layout.isBeforeDot) setNameApart(paragraphs, width);
  if (layout.isIndented) return paragraphs.map((lines) => toParagraph(lines));
  const parted = joinContinued(setTitleApart(paragraphs, { ...layout, room }), layout.isBeforeDot);
  const tokens = parted.map((lines) => toParagraph(lines, layout));
  // Other titles of the page have a blank line below them: this one may be the beginning of an abstract.
  if (parted.length > paragraphs.length && !layout.dense)
    tokens[0]!.token = { ...tokens[0]!.token, doubt: 'end' };
  return tokens;
}

/**
 * Whether a line stands below words that the site prints around its list, which are no lines of a paragraph. Below a line
 * that does not end a sentence, the same words are a part of it.
 */
function isBelowBoilerplate(run: readonly Token[], at: number): boolean {
  let start = at;
  while (start > 0 && isBoilerplate(run[start - 1]!.text)) start--;
  return start < at && (start === 0 || endsSentence(run[start - 1]!.text));
}

/** The width of a run whose lines below the title are wrapped on their own: the site's data keeps wraps of its source. */
function ownWidth(run: readonly Token[]): number {
  if (run.length < 4 || isParted(run.slice(1))) return 0;
  const lines = run.slice(1).map(({ text }) => text);
  const width = widest(lines);
  return width >= fewestOfSource && width <= widestWrap && isMostlyFull(lines, width) ? width : 0;
}

/** Authors wrap their abstracts at more columns: lines that are all shorter end where they do for another reason. */
const fewestOfSource = 40;

/**
 * Without blank lines, a title that fills its line runs into the abstract. Cuts such a first paragraph after
 * the line up to which it looks most like a title, and below which it does no longer.
 */
function setTitleApart(paragraphs: Token[][], { dense, room }: Layout): Token[][] {
  const [first, second] = paragraphs;
  if (!first?.[1] || first[1].afterBlank) return paragraphs;
  const { text } = joinTokens(first);
  // Where no blank line parts titles from abstracts, what has one below it is both.
  const isBoth = second ? dense && second[0]!.afterBlank && titleLikeness(text) < 0 : first.length > 2;
  if (text.length <= longestTitle && !isBoth) return paragraphs;
  let best = 1;
  let bestLikeness = Number.NEGATIVE_INFINITY;
  for (let lines = 1; lines < first.length; lines++) {
    const { text } = joinTokens(first.slice(0, lines));
    // Only limits the cost: no longer text is the most likely title.
    if (text.length > longestTitle) break;
    const isOpen = mayGoOn(first[lines]!) && !fits(first[lines - 1]!.text, first[lines]!.text, room);
    const likeness = titleLikeness(text) - (isOpen ? openTitle : 0);
    if (likeness > bestLikeness) [best, bestLikeness] = [lines, likeness];
  }
  return [first.slice(0, best), first.slice(best), ...paragraphs.slice(1)];
}

/** More than how much less a long title looks like one than its first line does. */
const openTitle = 4;

/** Whether a title seems to go on with a line, which may begin with a small letter. */
const mayGoOn = (line: Token) => /^\p{Ll}/u.test(line.text) || likenessOf(line) === mostLikeness;

/**
 * Without blank lines, an abstract seems to end where one of its lines is not full, as one that was cut off. Above a dot,
 * what follows may be a name.
 */
function joinContinued(paragraphs: readonly Token[][], isBeforeDot: boolean): Token[][] {
  const joined: Token[][] = [];
  paragraphs.forEach((lines, at) => {
    const [first] = lines as [Token];
    const mayBeName = isBeforeDot && at >= paragraphs.length - 2 && lines.length === 1;
    const before = at > 1 && !first.afterBlank && !mayBeName ? joined.at(-1)! : [];
    const last = before.at(-1);
    if (!last || !/^\p{Ll}/u.test(first.text) || !isContinued(last, first)) joined.push(lines);
    // There may be more of them than a call can take as arguments.
    else for (const line of lines) before.push(line);
  });
  return joined;
}

/** Without a blank line, an organization runs into the abstract: it is what follows the last sentence's end. */
function setNameApart(paragraphs: Token[][], width: number): void {
  const last = paragraphs.at(-1);
  const name = last?.at(-1);
  const before = last?.at(-2);
  if (!name || !before || name.text.length > 60 || !/[.!?)]$/.test(before.text) || /[!?,;]$/.test(name.text))
    return;
  // On a card of the day a title stands alone: what had no room on its line is its rest.
  const isTitleAlone = paragraphs.length === 1 && last!.length === 2;
  if (isTitleAlone && !fits(before.text, name.text, width)) return;
  last!.pop();
  paragraphs.push([name]);
}

/** A paragraph of lines that a tool has wrapped, where the layout of the page says so. */
function toParagraph(lines: readonly Token[], layout?: Layout): ParagraphToken {
  const isFilled = layout !== undefined && layout.width > 0;
  return {
    token: joinTokens(lines, layout),
    lines: lines.map(({ text }) => text),
    indent: lines.at(-1)!.indent,
    width: isFilled ? layout.room : undefined,
    by: isFilled || layout?.isSet ? 'tool' : 'source',
  };
}
