import type { Block } from './block.js';
import { readLinks } from './links.js';

/**
 * Makes text again of what Markdown takes for a heading, as dashes stand on the line below it: a bracket that opens a link
 * whose text holds a dash, and the last line of a list with `-- ` or `---` below it, which part it from a signature or a
 * note. The titles of such a list are marked with `#`, and tools underline a heading in its whole length.
 */
export function withoutUnderlinedText(blocks: readonly Block[], source: string): readonly Block[] {
  const endOf = ({ start, end }: Block) => source.slice(Math.max(start, end - longestEnd), end);
  const ruled = blocks.filter((block) => {
    const dashes = block.level === 2 && shortRule.exec(endOf(block))?.[1];
    return dashes && dashes.length !== block.textEnd - block.textStart;
  });
  const marked = blocks.filter(({ level }) => level > 2);
  const rules = new Set(ruled.length < marked.length ? ruled : []);
  return blocks.map((block) => {
    if (block.level > 0 && underlinedBracket.test(endOf(block))) return textOf(block, block.end, source);
    return rules.has(block) ? textOf(block, block.textEnd, source) : block;
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
