import type { Page, ReadResult } from '../../entry.js';
import { headOf } from '../../head.js';
import { readPieces } from '../../page/read-pieces.js';
import type { Source } from '../../source.js';
import { looksLikeNotebook, notebookPieces } from '../notebook/pieces.js';
import { TextReader } from './text-reader.js';

/**
 * Reads plain text: the page as a browser copies it, or with each link on a line of its own.
 *
 * @returns The pages, each read when it is asked for, or `null` where the text has neither a header nor an entry's
 * `5 authors · Jul 3`.
 */
export function readText(source: Source): ReadResult | null {
  if (looksLikeNotebook(headOf(source.text))) {
    const read = readPieces(notebookPieces(source));
    return read && { format: 'text', ...read };
  }
  const pages = readPages(source);
  const first = pages.next();
  return first.done ? null : { format: 'text', pages: startingWith(first.value, pages), messages: [] };
}

/** About a page: it is read while it is still at hand for the processor. */
const linesAtOnce = 512;

function* readPages(source: Source): Generator<Page> {
  const reader = new TextReader();
  for (let from = 0, to = 0; ; from = to) {
    to = Math.min(from + linesAtOnce, source.lineStarts(from + linesAtOnce).length);
    if (from === to) break;
    yield* reader.take(source, from, to);
  }
  yield* reader.end();
}

function* startingWith<T>(first: T, others: Iterable<T>): Generator<T> {
  yield first;
  yield* others;
}
