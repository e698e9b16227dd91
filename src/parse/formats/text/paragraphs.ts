import type { Span } from '../../entry.js';
import type { Line } from '../../lines/scan-lines.js';
import { likeness } from './title-likeness.js';

/** How the lines of a page stand: told by the whole page, not by one line. */
export interface Layout {
  /** No blank lines stand between title and abstract: line ends alone separate them. */
  dense: boolean;
  /** The column at which lines are wrapped, 0 where they are not. */
  width: number;
}

/** Looks at the runs of prose lines of a page. */
export function layoutOf(runs: readonly (readonly Line[])[]): Layout {
  let split = 0;
  let together = 0;
  for (const run of runs) {
    if (run.length < 2) continue;
    if (isParted(run)) split++;
    else together++;
  }
  const width = wrapWidth(runs);
  // Without blank lines, metaless entries may still be set apart by one: most runs decide.
  return { dense: together > split, width };
}

/** Whether a blank line stands inside of a run. */
const isParted = (run: readonly Line[]) => run.some(({ afterBlank }, at) => at > 0 && afterBlank);

/** Joins the lines of a run of prose to paragraphs: each is a title, or a paragraph of an abstract. */
export function paragraphsOf(run: readonly Line[], layout: Layout): Line[][] {
  const paragraphs: Line[][] = [];
  // A run without any blank line has lost one, whatever the rest of the page does.
  const dense = layout.dense || (run.length > 1 && !isParted(run));
  for (let at = 0; at < run.length; at++) {
    const line = run[at]!;
    const before = run[at - 1];
    const continues =
      before &&
      !line.afterBlank &&
      (!dense || (layout.width > 0 && !fits(before.text, line.text, layout.width)));
    if (continues) paragraphs.at(-1)!.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** A title is no longer than this, and stands on no more lines. */
const longestTitle = 300;
const mostTitleLines = 6;

/**
 * Without blank lines, a title that fills its line runs into the abstract. Cuts such a first paragraph after
 * the line up to which it looks most like a title.
 */
export function withTitleApart(paragraphs: Line[][]): Line[][] {
  const [first] = paragraphs;
  if (!first || first.length < 2 || first[1]!.afterBlank) return paragraphs;
  const length = joinLines(first).text.length;
  if (length <= longestTitle && paragraphs.length > 1) return paragraphs;
  if (length <= longestTitle && first.length < 3) return paragraphs;
  let best = 1;
  let bestLikeness = Number.NEGATIVE_INFINITY;
  for (let lines = 1; lines < Math.min(first.length, mostTitleLines + 1); lines++) {
    const like = likeness(joinLines(first.slice(0, lines)).text);
    if (like > bestLikeness) [best, bestLikeness] = [lines, like];
  }
  return [first.slice(0, best), first.slice(best), ...paragraphs.slice(1)];
}

/** One span of several lines, joined with a space. */
export function joinLines(lines: readonly Line[]): Span {
  const [first] = lines;
  if (lines.length === 1) return first!;
  return { text: lines.map(({ text }) => text).join(' '), start: first!.start, end: lines.at(-1)!.end };
}

/** Whether the first word of `next` would have stood on the line before, had that line not been ended on purpose. */
export function fits(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ');
  return line.length + 1 + (space < 0 ? next.length : space) <= width;
}

/** The width of hard-wrapped prose: the longest line, where many lines end for want of room. */
function wrapWidth(runs: readonly (readonly Line[])[]): number {
  let width = 0;
  for (const run of runs) {
    for (const { text } of run) if (text.length > width && text.includes(' ')) width = text.length;
  }
  if (width === 0 || width > 200) return 0;
  let full = 0;
  let pairs = 0;
  for (const run of runs) {
    for (let at = 1; at < run.length; at++) {
      if (run[at]!.afterBlank) continue;
      pairs++;
      if (!fits(run[at - 1]!.text, run[at]!.text, width)) full++;
    }
  }
  return full >= 2 && full * 5 >= pairs ? width : 0;
}
