import type { Block } from './block.js';

/**
 * Makes a bracket at the end of a block a block of its own where it opens a link that a later block closes: most tools
 * write it on a line of its own, others behind the title or the date above the link.
 */
export const partOpenLinks = (blocks: readonly Block[], source: string): readonly Block[] =>
  blocks.flatMap((block, at) => {
    const start = bracketAtEnd(source, block);
    if (start < 0 || !isClosedBelow(source, blocks, at)) return [block];
    const bracket = { level: 0, start, end: start + 1, textStart: start, textEnd: start + 1, links: [] };
    return [{ ...block, end: start, textEnd: Math.min(block.textEnd, start) }, bracket];
  });

function bracketAtEnd(source: string, { start, end }: Block): number {
  let at = end - 1;
  while (at > start && /\s/.test(source[at]!)) at--;
  return at > start && source[at] === '[' && source[at - 1] !== '\\' ? at : -1;
}

/** Whether nothing else below opens the link that is closed there. */
function isClosedBelow(source: string, blocks: readonly Block[], at: number): boolean {
  const next = closingBlock(source, blocks, at);
  if (next < 0) return false;
  const text = withoutImages(source.slice(blocks[at + 1]!.start, blocks[next]!.end));
  return openBrackets(text.slice(0, text.indexOf(']('))) <= 0;
}

/** Whether a block begins with a bracket that is not closed inside of it: `[Upvote`, `[- ![](…)`. */
export function opensLink(source: string, { start, end }: { start: number; end: number }): boolean {
  if (source[start] !== '[') return false;
  const text = withoutInnerLinks(source.slice(start, end));
  return text.startsWith('[') && !text.includes('](') && openBrackets(text) > 0;
}

/** How many brackets are opened more often than closed. */
function openBrackets(text: string): number {
  let depth = 0;
  for (const [mark] of text.matchAll(/\\?[[\]]/g)) depth += mark === '[' ? 1 : mark === ']' ? -1 : 0;
  return depth;
}

/** Where the bracket stands that a closing one belongs to; -1 where all are closed above it. */
export function openerOf(text: string, closer: number): number {
  let depth = 1;
  for (let at = closer - 1; at >= 0; at--) {
    if ((text[at] !== '[' && text[at] !== ']') || text[at - 1] === '\\') continue;
    depth += text[at] === ']' ? 1 : -1;
    if (depth === 0) return at;
  }
  return -1;
}

/**
 * The block in which the link ends that begins in block `at`: a later one, before the next heading and the next
 * link that begins with a bracket of its own; -1 for none.
 */
export function closingBlock(source: string, blocks: readonly Block[], at: number): number {
  for (let next = at + 1; next < Math.min(blocks.length, at + farthestCloser); next++) {
    const block = blocks[next]!;
    const slice = source.slice(block.start, block.end);
    // A bracket below the text of a link opens the next one.
    if (block.level > 0 || (slice === '[' && next > at + 1)) return -1;
    if (slice.includes('](') && withoutInnerLinks(slice).includes('](')) return next;
  }
  return -1;
}

/** A link spans a list of avatars or the lines of an abstract: further away, nothing closes it. */
const farthestCloser = 60;

/** The text with blanks where its images and escaped brackets are. */
export function withoutImages(text: string): string {
  const bare = text.includes('![') ? text.replace(images, blanks) : text;
  return bare.includes('\\[') ? bare.replace(escapedBrackets, blanks) : bare;
}
export const images = /!\[[^[\]]*\]\([^()]*\)/g;
/** A citation, `\[4\](2024)`, is no end of a link. A title may end with a backslash. */
const escapedBrackets = /\\\[[^[\]\n]{0,100}\\\]/g;

/** The same for links that stand in the text of another one: they lead away from the site's papers. */
export const withoutInnerLinks = (text: string): string => withoutImages(text).replace(innerLinks, blanks);
const innerLinks = /\[[^[\]]*\]\(https?:(?![^()\s]*\/papers\/)[^()\s]*\)/g;
const blanks = (match: string) => ' '.repeat(match.length);
