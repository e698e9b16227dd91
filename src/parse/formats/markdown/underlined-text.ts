import type { Block } from './block.js';
import { readLinks } from './links.js';

/**
 * Makes text again of what Markdown takes for a heading, as dashes stand on the line below it: a bracket that opens a link
 * whose text holds a dash, and the last line of a list with `-- ` or `---` below it, which part it from a signature or a
 * note. The titles of such a list are marked with `#`, and tools underline a heading in its whole length.
 */
export function withoutUnderlinedText(blocks: readonly Block[], source: string): readonly Block[] {
  let isBelowTitle = false;
  return blocks.map((block) => {
    if (block.level === 0) return block;
    isBelowTitle ||= block.level > 2;
    const end = source.slice(Math.max(block.start, block.end - longestEnd), block.end);
    if (underlinedBracket.test(end)) return textOf(block, block.end, source);
    const dashes = isBelowTitle && shortRule.exec(end)?.[1];
    const isRule = dashes && dashes.length !== block.textEnd - block.textStart;
    return isRule ? textOf(block, block.textEnd, source) : block;
  });
}

const underlinedBracket = /\[[^\]]*\r?\n[ \t]*-[ \t]*$/;
const shortRule = /\n[ \t]*(-{2,3})[ \t]*$/;
/** Only limits the cost. */
const longestEnd = 200;

const textOf = (block: Block, end: number, source: string): Block => ({
  ...block,
  level: 0,
  end,
  textEnd: end,
  links: readLinks(source, block.start, end) ?? [],
});
