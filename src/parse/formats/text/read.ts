import type { CaptureFormats } from '../../capture-reader.js';
import type { ReadResult } from '../../entry.js';
import { repeatedLines } from '../../lines/repeated-lines.js';
import { tokenize } from '../../lines/tokenize.js';
import { isListing, readLinkedPages, readPages } from '../../page/read-pages.js';
import type { Source } from '../../source.js';
import { unwrap } from '../../unwrap.js';
import { looksLikeNotebook, notebookPieces } from '../notebook/pieces.js';

/**
 * Reads plain text: the page as a browser copies it, or as a program prints it.
 *
 * @returns The pages, or `null` where the text has neither a header nor the site's entries.
 */
export function readText(source: Source): ReadResult | null {
  if (looksLikeNotebook(source.text.slice(0, 65_536))) {
    const pages = readLinkedPages(notebookPieces(source));
    return pages && { format: 'text', pages, messages: [] };
  }
  const tokens = tokenize(source);
  const read = readPages(tokens, false);
  return isListing(read) ? { format: 'text', pages: read.pages, messages: repeatedLines(tokens) } : null;
}

/** Plain text alone. */
export const plainText: CaptureFormats = {
  read: (source) => {
    const { inner, messages } = unwrap(source);
    const result = readText(inner);
    return result && { ...result, messages: [...messages, ...result.messages] };
  },
  isDocument: () => false,
};
