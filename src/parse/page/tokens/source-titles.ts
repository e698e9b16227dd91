import type { Token } from '../../entries/token.js';
import { endsSentence } from '../../lines/ends-sentence.js';
import { fits, widest } from '../../lines/wrapped-lines.js';
import { joinTokens } from './join-lines.js';
import type { Run } from './prose-runs.js';

/**
 * How the lines of titles are joined on a page that keeps the lines of the site's data; null on one that does not.
 *
 * @param longest The length of the longest line of prose.
 */
export function titleJoiner(
  runs: readonly Run[],
  tokens: readonly Token[],
  longest: number,
): ((lines: readonly Token[], from: number) => Token[]) | null {
  if (hasIndentedContinuations(tokens)) return joinIndented;
  const width = sourceTitleWidth(runs, tokens);
  // A tool that wraps a page breaks all of it at one width; arXiv breaks titles at fewer columns than authors do abstracts.
  if (width === 0 || longest - width < narrowerBy) return null;
  return (lines, from) => {
    if (!isBelowAnchor(from, tokens) || !isBrokenTitle(lines, width)) return [...lines];
    return [{ ...joinTokens(lines.slice(0, 2)), lines: 2 }, ...lines.slice(2)];
  };
}

/**
 * The width at which titles are broken on a page that lost their indentation: at least three end for want of room, and go
 * on in a line that has room for what follows. 0 where titles are whole.
 */
function sourceTitleWidth(runs: readonly Run[], tokens: readonly Token[]): number {
  const titles = runs.filter(({ from }) => isBelowAnchor(from, tokens)).map(({ lines }) => lines);
  const width = widest(titles.map(([first]) => first!.text));
  const broken = titles.filter((lines) => isBrokenTitle(lines, width)).length;
  const isOfSource = width >= narrowestTitle && width <= widestTitle;
  return isOfSource && broken >= fewestBroken && broken * 4 >= titles.length ? width : 0;
}
/** The longest line of several titles that arXiv has broken is about as long as this. */
const narrowestTitle = 60;
const widestTitle = 80;
const fewestBroken = 3;
/** By how many columns titles are narrower than other lines, at least. */
const narrowerBy = 4;

/** Whether a run of prose stands where titles do: below the upvotes, or below the submitter. */
function isBelowAnchor(from: number, tokens: readonly Token[]): boolean {
  const before = tokens[from - 1];
  return before?.kind === 'count' || before?.kind === 'upvotes' || tokens[from - 2]?.kind === 'submittedBy';
}

/** Whether the second line is the rest of a title. Right above the dot, it may be an organization as well. */
function isBrokenTitle([first, rest, next]: readonly Token[], width: number): boolean {
  if (!first || !rest || !next || rest.afterBlank || rest.text.length > width) return false;
  return !fits(first.text, rest.text, width) && (next.afterBlank || fits(rest.text, next.text, width));
}

/**
 * Whether the page indents all lines of a title but the first, as the site's data does: `textContent` of a page and `get_text`
 * of an HTML parser leave it so. What stands below a blank line may be indented by the HTML itself.
 */
function hasIndentedContinuations(tokens: readonly Token[]): boolean {
  let continuations = 0;
  let others = 0;
  let isRest = false;
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const isBelow =
      token.kind === 'prose' && token.indent >= 2 && !token.afterBlank && before?.kind === 'prose';
    isRest = isBelow && (before.indent === 0 || isRest) && isContinuation(token) && mayGoOn(before);
    if (isRest) continuations++;
    else if (isBelow) others++;
  });
  return continuations > others;
}

/** Joins indented lines to the line above them that is not indented. */
function joinIndented(run: readonly Token[]): Token[] {
  const groups: Token[][] = [];
  for (const line of run) {
    const last = groups.at(-1);
    const isRest = last && last[0]!.indent === 0 && isContinuation(line) && !line.afterBlank;
    if (isRest && mayGoOn(last.at(-1)!)) last.push(line);
    else groups.push([line]);
  }
  // An indented line with none above it continues a line that is missing.
  return groups.map((lines, at) => {
    const isOpen = at === 0 && isContinuation(lines[0]!);
    // Below the end of a sentence, an indented line begins a paragraph of an abstract; else it is the rest of a title.
    const isTitle = !endsSentence(lines[0]!.text);
    return {
      ...joinTokens(lines),
      ...(isOpen && { doubt: 'begin' }),
      ...(isTitle && { lines: lines.length }),
    };
  });
}

/** Whether a line was joined from those of a title. */
export const isTitle = (line: Token | undefined) => (line?.lines ?? 1) > 1;

/** arXiv indents it by two spaces; a single one is what a tool leaves between elements. */
const isContinuation = ({ indent }: Token) => indent === 2 || indent === 3;
/** The lines of the site's data are no longer than this. */
const mayGoOn = ({ text }: Token) => text.length <= longestSourceLine;
const longestSourceLine = 120;
