import type { ReadResult } from '../../entries/entry.js';
import type { Token } from '../../entries/token.js';
import { absolute, ownerOf, paperAt } from '../../fields/site.js';
import { isAmong, repeatedLines } from '../../lines/repeated-lines.js';
import { scanLines, tokenize } from '../../lines/tokenize.js';
import { isListing } from '../../page/is-listing.js';
import { readLinkedPages, readPages } from '../../page/read-pages.js';
import { withoutFolds } from '../../repair/folds.js';
import { decodeQuotedPrintable } from '../../repair/quoted-printable.js';
import { readMended } from '../../repair/read-mended.js';
import type { Source } from '../../source/source.js';
import { looksLikeNotebook, notebookPieces } from '../notebook/pieces.js';
import { withoutCellQuotes } from './cell-quotes.js';
import { decodeReferences } from './character-references.js';
import { findLinkNumbers, type LinkNumbers } from './link-numbers.js';
import { withoutPrintedPages } from './printed-pages.js';
import { findPrintedTargets } from './printed-targets.js';
import { withoutWideSpaces } from './wide-spaces.js';

/**
 * Reads plain text: the page as a browser copies it, or as a program prints it.
 *
 * @returns The pages, or `null` where the text has neither a header nor the site's entries.
 */
export function readText(source: Source): ReadResult | null {
  return readMended(source, ofText, (text) => {
    const links = findLinkNumbers(text.text) ?? findPrintedTargets(text.text);
    const withoutLinks = () => ({
      edits: links?.edits ?? [],
      messages: links?.message ? [links.message] : [],
    });
    return readMended(text, [withoutLinks, withoutWideSpaces], (plain, offsetOf) =>
      !links && looksLikeNotebook(plain.text.slice(0, 65_536))
        ? readNotebook(plain)
        : readLines(plain, links?.targets, offsetOf),
    );
  });
}
const ofText = [
  decodeQuotedPrintable,
  withoutFolds,
  withoutCellQuotes,
  withoutPrintedPages,
  decodeReferences,
];

function readNotebook(source: Source): ReadResult | null {
  const messages = repeatedLines(scanLines(source));
  const pages = readLinkedPages(notebookPieces(source), isAmong(messages));
  return pages && { format: 'text', pages, messages };
}

/**
 * @param targets Where links lead whose texts begin at an offset.
 * @param offsetOf That offset of a place in the text.
 */
function readLines(
  source: Source,
  targets?: LinkNumbers['targets'],
  offsetOf = (at: number): number => at,
): ReadResult | null {
  const tokens = tokenize(source);
  if (targets) {
    for (const token of tokens) addLink(token, targets.get(offsetOf(token.start)));
    markOwnersInside(tokens, targets, offsetOf);
  }
  const messages = repeatedLines(tokens);
  const read = readPages(tokens, false, isAmong(messages));
  return isListing(read) ? { format: 'text', pages: read.pages, messages } : null;
}

/** An organization has a line of its own: a link to one inside of a line is not a part of what stands before. */
function markOwnersInside(
  tokens: readonly Token[],
  targets: LinkNumbers['targets'],
  offsetOf: (at: number) => number,
): void {
  let at = 0;
  for (const [offset, target] of targets) {
    if (target === undefined || ownerOf(absolute(target)) === undefined) continue;
    while (at + 1 < tokens.length && offsetOf(tokens[at + 1]!.start) <= offset) at++;
    const token = tokens[at];
    if (token?.kind === 'prose' && offsetOf(token.start) < offset) token.doubt = 'beside';
  }
}

/** A link says which paper a title is of, what a number counts, and where a paper's code is. */
function addLink(token: Token, target: string | undefined): void {
  if (target === undefined) return;
  // A page that was saved before leads to files.
  const url = absolute(target.replace(/^file:\/\/(?:localhost)?/, ''));
  const paper = paperAt(url);
  if (paper) token.id = paper.id;
  if (paper && token.kind === 'count') token.kind = paper.isDiscussion ? 'comments' : 'stars';
  if (token.kind === 'githubLabel' || token.kind === 'pageLink') token.url = url;
}
