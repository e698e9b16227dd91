import type { Root } from 'mdast';
import type { ReadResult } from '../../entry.js';
import { readPieces } from '../../page/read-pieces.js';
import type { Source } from '../../source.js';
import { looksNumbered, numberedPieces } from '../numbered-links/pieces.js';
import { markdownPieces } from './pieces.js';

/**
 * Reads a page as Markdown: from a page reader, with inline links or with numbered ones.
 *
 * @param tree What the source was parsed into, where that was done before; else it is parsed here.
 */
export function readMarkdown(source: Source, tree?: Root): ReadResult | null {
  const { text } = source;
  if (looksNumbered(text)) {
    const read = readPieces(numberedPieces(source));
    return read && { format: 'markdown', ...read };
  }
  if (!mayHoldPage(text)) return null;
  const { pieces, messages } = markdownPieces(text, tree);
  const read = readPieces(pieces);
  return read && { format: 'markdown', pages: read.pages, messages: [...messages, ...read.messages] };
}

/** A cheap look before the parser: a page has its header, a heading, or a link to a paper. */
function mayHoldPage(text: string): boolean {
  return (
    text.includes('and the research community') || text.includes('/papers/') || /^#{1,6}[ \t]/m.test(text)
  );
}
