import { fits, widest, widestWrap } from '../../lines/wrapped-lines.js';
import type { Block } from './block.js';

/**
 * Takes the lines below a heading into it where a tool has wrapped it: in Markdown, a heading ends with its line. Below
 * each such heading stands its rest and a blank line, and on its line is no room for the next word.
 */
export function joinWrappedHeadings(blocks: readonly Block[], source: string): readonly Block[] {
  const wrapped = new Set(blocks.filter((_, at) => isAboveLine(blocks, at, source)));
  if (wrapped.size === 0) return blocks;
  const lines = source.split('\n').filter((line) => line.includes(' ') && !line.includes(']('));
  const width = widest(lines);
  if (width > widestWrap) return blocks;
  const hasRoom = (heading: Block, at: number) =>
    fits(
      source.slice(heading.start, heading.end),
      source.slice(blocks[at + 1]!.start, blocks[at + 1]!.end),
      width,
    );
  if (blocks.some((block, at) => wrapped.has(block) && hasRoom(block, at))) return blocks;
  return blocks.flatMap((block, at): readonly Block[] => {
    if (at > 0 && wrapped.has(blocks[at - 1]!)) return [];
    const { end } = wrapped.has(block) ? blocks[at + 1]! : block;
    return [wrapped.has(block) ? { ...block, end, textEnd: end } : block];
  });
}

/** Whether a heading without a link stands right above a line or two of text. */
function isAboveLine(blocks: readonly Block[], at: number, source: string): boolean {
  const [heading, next] = [blocks[at]!, blocks[at + 1]];
  if (heading.level === 0 || source[heading.textStart] === '[' || next?.level !== 0) return false;
  return (
    !source.slice(heading.start, heading.end).includes('\n') &&
    /^\r?\n$/.test(source.slice(heading.end, next.start)) &&
    next.end - next.start < longestRest &&
    next.links.length === 0
  );
}
/** What follows the first line of a title is shorter. */
const longestRest = 250;
