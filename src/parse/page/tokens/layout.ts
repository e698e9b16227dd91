import type { Token } from '../../entries/token.js';
import { fewestLines, fits, strayLines, widestWrap } from '../../lines/wrapped-lines.js';
import type { LineRoom } from './join-lines.js';
import type { Run } from './prose-runs.js';

/** How a page sets titles and paragraphs apart, and how it wraps their lines. */
export interface Layout extends LineRoom {
  /** No blank lines stand between title and abstract: line ends alone separate them. */
  dense: boolean;
  /** Whether letters differ in width, as in a PDF: lines then hold more or fewer of them. */
  isRagged: boolean;
  /** Whether blank lines certainly set paragraphs apart. */
  isSet?: boolean;
}

/** Settles the layout of a page, from all of its runs of prose. */
export function layoutOf(runs: readonly Run[], tokens: readonly Token[]): Layout {
  const width = longestProse(tokens);
  // Below the last dot are the lines of the footer, which are no title and abstract.
  const lastDot = tokens.findLastIndex(({ kind }) => kind === 'separator');
  const body = lastDot < 0 ? runs : runs.filter(({ from }) => from < lastDot);
  let split = 0;
  let together = 0;
  for (const { from, lines } of body) {
    if (lines.length < 2) continue;
    const next = tokens[from + lines.length];
    if (isParted(lines) && !isPartedFromName(lines, next)) split++;
    else if (!isWholeTitle(lines, next, width)) together++;
  }
  // Without blank lines, entries without meta lines may still be set apart by one: most runs decide.
  const dense = together > split;
  // Where blank lines show nothing, short lines of a footer are evidence too.
  return { dense, ...wrapOf(dense ? runs : body, dense) };
}

/** The length of the longest line of words that a tool or an author may have wrapped. */
export function longestProse(tokens: readonly Token[]): number {
  let longest = 0;
  for (const token of tokens) {
    const { kind, text } = token;
    // A URL cannot be broken, however long the lines are.
    if (kind === 'prose' && text.length > longest && !isWholeLine(token) && text.includes(' '))
      longest = text.length;
  }
  return longest;
}

/** Whether a line is a whole paragraph, which nobody has wrapped, among others that somebody may have. */
export const isWholeLine = ({ kind, text }: Token): boolean => kind === 'prose' && text.length > widestWrap;

/** A title is no longer than this. */
export const longestTitle = 300;

/** Whether a run is the title of a card, between blank lines: each of its lines ends for want of room. */
function isWholeTitle(run: readonly Token[], next: Token | undefined, width: number): boolean {
  if (next?.kind !== 'separator' || !next.afterBlank || !run[0]!.afterBlank) return false;
  return run.every(({ text }, at) => at === 0 || !fits(run[at - 1]!.text, text, width));
}

/** Whether the only blank line inside of a run parts a title and an abstract from a name above the dot, or a logo and a name. */
function isPartedFromName(run: readonly Token[], next: Token | undefined): boolean {
  const last = run.at(-1)!;
  const lines = run.slice(0, last.afterBlank ? -1 : -2);
  return (
    next?.kind === 'separator' &&
    !isParted(lines) &&
    (lines.reduce((length, { text }) => length + text.length, 0) > longestTitle ||
      (lines.length > 1 && lines.at(-1)!.text.endsWith('.')))
  );
}

/** Whether a blank line stands inside of a run. */
export const isParted = (run: readonly Token[]) => run.some(({ afterBlank }, at) => at > 0 && afterBlank);

/** How prose is hard-wrapped: as wide as the longest line, where many lines end for want of room. */
function wrapOf(runs: readonly Run[], dense: boolean): Omit<Layout, 'dense'> {
  // A URL that is longer than the lines cannot be broken.
  const lengths = runs
    .flatMap(({ lines }) =>
      lines.filter((line, at) => isWithOthers(lines, at) && !isWholeLine(line) && line.text.includes(' ')),
    )
    .map(({ text }) => text.length)
    .sort((a, b) => b - a);
  const [longest = 0] = lengths;
  const room = lengths.length < fewestLines ? longest : lengths[strayLines]!;
  if (longest < fewestColumns) return { width: 0, room: 0, isRagged: false };
  let full = 0;
  let pairs = 0;
  let isSeen = false;
  for (const { lines: run } of runs) {
    let before = false;
    for (let at = 1; at < run.length; at++) {
      if (run[at]!.afterBlank || isWholeLine(run[at]!) || isWholeLine(run[at - 1]!)) {
        before = false;
        continue;
      }
      pairs++;
      // A line that ends a sentence may end where it is for another reason; one with a colon may be half of a title.
      const isFull = !fits(run[at - 1]!.text, run[at]!.text, room) && !/[.!?。]$/.test(run[at - 1]!.text);
      if (isFull) full++;
      // Below a title, two full lines in a row are those of a wrapped paragraph; where blank lines set titles apart, one is.
      if (isFull && (before || !dense)) isSeen = true;
      before = isFull;
    }
  }
  return {
    width: isSeen && full >= 2 && full * 5 >= pairs ? longest : 0,
    room,
    isRagged: dense && full * 5 < pairs * 3,
  };
}

/** Nobody wraps at fewer columns: such lines hold words of a script without spaces. */
const fewestColumns = 24;

/** Whether a line of a run has one right above or below it: pandoc does not wrap headings, which stand alone. */
const isWithOthers = (run: readonly Token[], at: number) =>
  (at > 0 && !run[at]!.afterBlank) || run[at + 1]?.afterBlank === false;
