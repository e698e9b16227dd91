import { ListingError } from './errors.js';
import { parsePapers } from './listing.js';
import { type ParseOptions, readOptions } from './options.js';
import type { Paper } from './paper.js';
import { type PaperSource, textChunks } from './stream/chunks.js';
import { PageCutter } from './stream/cut-pages.js';
import { beginsAsJsonLines, LineCutter } from './stream/json-lines.js';

/**
 * Reads a listing while it comes: the same papers as `parsePapers` gives for the whole, in order, each as soon as it
 * is certain. Papers are read when they are asked for, and a source is closed when nobody asks any more.
 *
 * Plain text is read page by page (a page says for all its entries what year it is and whether counts stand above
 * titles), and one JSON object a line line by line: memory holds the largest page, or the largest line. Whether text
 * is plain is told by its first page; give `form: 'text'` to say so. Markdown, HTML, and JSON in one piece need the
 * whole document, and are gathered first.
 *
 * @param source Chunks of text or bytes (UTF-8, or UTF-16 with a byte order mark), cut anywhere: an async iterable,
 * such as a file's stream, or a web `ReadableStream`.
 * @param options As for `parsePapers`. With `positions`, places are those in the page or line.
 * @returns An async generator of papers.
 * @throws ListingError as `parsePapers` does, when it comes to it: papers of pages before it have been given.
 *
 * @example
 * ```ts
 * import { streamPapers } from 'daily-papers';
 *
 * async function* chunks() {
 *   yield 'A Small Model\n\nWe train';
 *   yield ' one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
 * }
 * for await (const paper of streamPapers(chunks())) console.log(paper.title, paper.upvotes); // A Small Model 7
 * ```
 */
export async function* streamPapers(source: PaperSource, options: ParseOptions = {}): AsyncGenerator<Paper> {
  const { form } = readOptions(options);
  const chunks = textChunks(source);
  try {
    let begin = '';
    let isLines: boolean | null = form === 'text' ? false : null;
    while (isLines === null) {
      const next = await chunks.next();
      if (next.done) break;
      begin += next.value;
      isLines = form === 'auto' || form === 'json' ? beginsAsJsonLines(begin) : false;
    }
    if (isLines) yield* readLines(begin, chunks, options);
    else if (form === 'auto' || form === 'text') yield* readPages(begin, chunks, options);
    else yield* readWhole(begin, chunks, options);
  } finally {
    await chunks.return(undefined);
  }
}

async function* readPages(
  begin: string,
  chunks: AsyncIterable<string>,
  options: ParseOptions,
): AsyncGenerator<Paper> {
  const cutter = new PageCutter(options.form === 'text');
  let isBegun = false;
  for await (const chunk of startingWith(begin, chunks)) {
    const pages = cutter.take(chunk);
    if (pages === null) continue;
    yield* parsePapers(pages, { ...options, form: 'text' });
    isBegun = true;
  }
  const rest = cutter.rest();
  yield* parsePapers(rest, isBegun ? { ...options, form: 'text' } : options);
}

async function* readLines(
  begin: string,
  chunks: AsyncIterable<string>,
  options: ParseOptions,
): AsyncGenerator<Paper> {
  const cutter = new LineCutter();
  let failure: ListingError | undefined;
  let isRead = false;
  function* read(line: string): Generator<Paper> {
    if (line.replace(/^\ufeff/, '').trim() === '') return;
    try {
      yield* parsePapers(line, { ...options, form: 'json' });
      isRead = true;
    } catch (error) {
      // As in the whole: a line that is no paper is passed over with a warning, which strict mode refuses.
      if (!(error instanceof ListingError) || options.strict || !/^\s*\{/.test(line)) throw error;
      failure ??= error;
    }
  }
  for await (const chunk of startingWith(begin, chunks)) {
    for (const line of cutter.take(chunk)) yield* read(line);
  }
  yield* read(cutter.rest());
  if (!isRead && failure) throw failure;
}

async function* readWhole(
  begin: string,
  chunks: AsyncIterable<string>,
  options: ParseOptions,
): AsyncGenerator<Paper> {
  const pieces = [begin];
  for await (const chunk of chunks) pieces.push(chunk);
  yield* parsePapers(pieces.join(''), options);
}

async function* startingWith(begin: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  yield begin;
  yield* chunks;
}
