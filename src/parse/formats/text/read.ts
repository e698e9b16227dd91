import type { CaptureFormats } from '../../capture-reader.js';
import { editText } from '../../edit-text.js';
import type { ReadResult } from '../../entry.js';
import { absolute } from '../../fields/url.js';
import { repeatedLines } from '../../lines/repeated-lines.js';
import { tokenize } from '../../lines/tokenize.js';
import { mapSpans } from '../../map-spans.js';
import { paperIdOf } from '../../page/classify-links.js';
import { isListing, readLinkedPages, readPages } from '../../page/read-pages.js';
import { Source } from '../../source.js';
import { unwrap } from '../../unwrap.js';
import { looksLikeNotebook, notebookPieces } from '../notebook/pieces.js';
import { findLinkNumbers, type LinkNumbers } from './link-numbers.js';

/**
 * Reads plain text: the page as a browser copies it, or as a program prints it.
 *
 * @returns The pages, or `null` where the text has neither a header nor the site's entries.
 */
export function readText(source: Source): ReadResult | null {
  const numbers = findLinkNumbers(source.text);
  if (numbers) return readNumbered(source, numbers);
  if (looksLikeNotebook(source.text.slice(0, 65_536))) {
    const pages = readLinkedPages(notebookPieces(source));
    return pages && { format: 'text', pages, messages: [] };
  }
  return readLines(source);
}

/** What a text browser printed with the numbers of its links: a title's link says which paper it is. */
function readNumbered({ text, origin }: Source, { edits, targets }: LinkNumbers): ReadResult | null {
  const edited = editText(text, edits);
  const result = readLines(new Source(edited.text), (start) => targets.get(edited.offsetOf(start)));
  return result && mapSpans(result, (at) => origin.offset + edited.offsetOf(at));
}

function readLines(source: Source, urlAt?: (start: number) => string | undefined): ReadResult | null {
  const tokens = tokenize(source);
  if (urlAt) {
    for (const token of tokens) {
      const url = urlAt(token.start);
      // A page that was saved before leads to files.
      const id = url && paperIdOf(absolute(url.replace(/^file:\/\/(?:localhost)?/, '')));
      if (id) token.id = id;
    }
  }
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
