import type { Block } from './block.js';
import { readLinks } from './links.js';

/**
 * Takes a bracket that opens a link for text again, where a line that is only a dash stands in the link's text: Markdown
 * takes that for the line under a heading.
 */
export const withoutUnderlinedBrackets = (blocks: readonly Block[], source: string): readonly Block[] =>
  blocks.map((block) =>
    block.level > 0 && underlinedBracket.test(source.slice(block.start, block.end).slice(-longestEnd))
      ? { ...block, level: 0, textEnd: block.end, links: readLinks(source, block.start, block.end) ?? [] }
      : block,
  );
const underlinedBracket = /\[[^\]]*\r?\n[ \t]*-[ \t]*$/;
/** Only limits the cost. */
const longestEnd = 200;
