import type { Page, Reading } from './entry.js';
import { looksLikeNotebook, notebookPieces } from './linked/notebook.js';
import { readPieces } from './linked/read.js';
import type { Source } from './source.js';
import { TextReader } from './text/reader.js';

/**
 * Reads plain text: the page as a browser copies it, or with each link on a line of its own.
 *
 * @returns The pages, each read when it is asked for, or `null` where the text has neither a header nor an entry's
 * `5 authors · Jul 3`.
 */
export function readText(source: Source): Reading | null {
  if (looksLikeNotebook(source.text)) {
    const read = readPieces(notebookPieces(source));
    return read && { form: 'text', ...read };
  }
  const pages = readPages(source);
  const first = pages.next();
  return first.done ? null : { form: 'text', pages: startingWith(first.value, pages), messages: [] };
}

/** So many lines are in memory together, with those of the page that they belong to. */
const linesAtOnce = 2048;

function* readPages(source: Source): Generator<Page> {
  const reader = new TextReader();
  const { length } = source.lineStarts;
  for (let from = 0; from < length; from += linesAtOnce) {
    yield* reader.take(source, from, Math.min(length, from + linesAtOnce));
  }
  yield* reader.end();
}

function* startingWith<T>(first: T, others: Iterable<T>): Generator<T> {
  yield first;
  yield* others;
}
