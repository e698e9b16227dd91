import type { ReadResult } from '../../entries/entry.js';
import { namesCurator } from '../../lines/curator.js';
import { isAmong, repeatedLines } from '../../lines/repeated-lines.js';
import { type Line, scanLines } from '../../lines/tokenize.js';
import { readLinkedPages } from '../../page/read-pages.js';
import { withoutFolds } from '../../repair/folds.js';
import { decodeQuotedPrintable } from '../../repair/quoted-printable.js';
import { readMended } from '../../repair/read-mended.js';
import type { Source } from '../../source/source.js';
import { missingNumbers } from '../numbered-links/missing-numbers.js';
import { looksNumbered, numberedPieces } from '../numbered-links/pieces.js';
import { withoutBreaksInAddresses } from './broken-addresses.js';
import { withoutHtml } from './html-tags.js';
import { withoutImageData } from './image-data.js';
import { withoutIndentation } from './indentation.js';
import { withoutLinkTitles } from './link-titles.js';
import { typographicMarks, withoutAttributes } from './pandoc-attributes.js';
import { markdownPieces } from './pieces.js';
import { inlineReferences } from './references.js';

/** Reads a page as Markdown: from a page reader, with inline links or with numbered ones. */
export function readMarkdown(source: Source): ReadResult | null {
  return readMended(source, [decodeQuotedPrintable, withoutFolds], readWhole);
}

function readWhole(source: Source): ReadResult | null {
  const { text } = source;
  // A page whose text is as shown has no images, neither Markdown's nor HTML's, except those of an advertisement.
  if (looksNumbered(text) && !siteImage.test(text)) {
    const repeated = repeatedLines(scanLines(source));
    const { pieces, messages } = numberedPieces(source);
    const pages = readLinkedPages(pieces, isAmong(repeated));
    return (
      pages && { format: 'markdown', pages, messages: [...repeated, ...missingNumbers(source), ...messages] }
    );
  }
  if (!mayHoldPage(text)) return null;
  const repeated = repeatedLines(scanLines(source).map(withoutMarkup));
  const isRepeated = isAmong(repeated);
  const result = readMended(source, ofMarkdown, (plain, offsetOf) => {
    const { pieces, messages } = markdownPieces(plain.text);
    const pages = readLinkedPages(pieces, ({ start, end }) =>
      isRepeated({ start: offsetOf(start), end: offsetOf(end) }),
    );
    return pages && { format: 'markdown', pages, messages };
  });
  return result && { ...result, messages: [...result.messages, ...repeated] };
}
const ofMarkdown = [
  withoutIndentation,
  withoutBreaksInAddresses,
  inlineReferences,
  withoutLinkTitles,
  typographicMarks,
  withoutAttributes,
  withoutHtml,
  withoutImageData,
];

const siteImage = /!\[[^[\]]*\](?:\[|\((?!https?:)|\(https?:\/\/[\w.-]*huggingface\.co\/)|<img\s/;

/** A line of a text that is one link, without the bracket or the address that stands on it. */
function withoutMarkup(line: Line): Line {
  const { text } = line;
  if (text.endsWith('\\')) return { ...line, text: text.replace(/^\[|\\+$/g, '').trimEnd() };
  const isFirst = text.startsWith('[') && !text.includes('](');
  const isLast = text.endsWith(')') && text.includes('](') && !text.includes('[');
  if (isFirst) return { ...line, text: text.slice(1) };
  const length = text.lastIndexOf('](');
  return isLast ? { ...line, text: text.slice(0, length), end: line.start + length } : line;
}

/** A cheap look before the parser: a page has its header, a heading, or a link to a paper. */
function mayHoldPage(text: string): boolean {
  return namesCurator(text) || text.includes('/papers/') || /^[ \t]*#{1,6}[ \t]/m.test(text);
}
