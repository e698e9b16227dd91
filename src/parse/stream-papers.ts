import { ListingError } from '../model/listing-error.js';
import type { Paper } from '../model/paper.js';
import { type ParseOptions, readOptions } from './options.js';
import type { parsePapers } from './parse-listing.js';
import { type PaperSource, textChunks } from './streaming/chunks.js';
import { beginsAsJsonLines } from './streaming/json-lines.js';
import { WholeLines } from './streaming/whole-lines.js';

/**
 * Reads a listing while it comes: the same papers as `parsePapers` gives for the whole, in order, each as soon as it
 * is certain. Papers are read when they are asked for, and a source is closed when nobody asks any more.
 *
 * Plain text is read page by page: the dates of a whole page tell its year. With `referenceDate` a very long page comes
 * in parts too. One JSON object a line is read line by line. Memory holds no more than that, however long the input is.
 * Whether text is plain is told by its first page; give `format: 'text'` to say so. Markdown, HTML, and JSON in one piece
 * need the whole document, and are gathered first.
 *
 * @param source Chunks of text or bytes (UTF-8, or UTF-16 with a byte order mark), cut anywhere: an async iterable,
 * such as a file's stream, or a web `ReadableStream`.
 * @param options As for `parsePapers`; `strict` refuses each page when it comes to it, and does not look for papers that
 * come twice. With `positions`, places in JSON are those in the line.
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
  // One by one here alone: each generator on the way would cost as much again.
  for await (const papers of streamBatches(source, options)) for (const paper of papers) yield paper;
}

/** The same, those together that become certain together: for who hands on more than one at a time. */
export async function* streamBatches(source: PaperSource, options: ParseOptions): AsyncGenerator<Paper[]> {
  const { format } = readOptions(options);
  const chunks = textChunks(source);
  try {
    const begun: string[] = [];
    let isLines: boolean | null = format === 'auto' || format === 'json' ? null : false;
    while (isLines === null) {
      const next = await chunks.next();
      if (next.done) break;
      // One long line is looked at when it begins and when it ends, and not at each of its chunks.
      if (begun.push(next.value) === 1 || next.value.includes('\n'))
        isLines = beginsAsJsonLines(begun.join(''));
    }
    const read = isLines ? readLines : readWhole;
    yield* read(begun.join(''), chunks, options);
  } finally {
    await chunks.return(undefined);
  }
}

async function* readLines(
  begin: string,
  chunks: AsyncIterable<string>,
  options: ParseOptions,
): AsyncGenerator<Paper[]> {
  const parse = await parser();
  const lines = new WholeLines();
  let failure: ListingError | undefined;
  let isRead = false;
  const readLine = (line: string): Paper[] => {
    if (line.replace(/^\ufeff/, '').trim() === '') return [];
    try {
      const papers = parse(line, { ...options, format: 'json' });
      isRead = true;
      return papers;
    } catch (error) {
      // As in the whole: a line that is no paper is passed over with a warning, which strict mode refuses.
      if (!(error instanceof ListingError) || options.strict || !/^\s*\{/.test(line)) throw error;
      failure ??= error;
      return [];
    }
  };
  function* read(block: string): Generator<Paper[]> {
    const papers: Paper[] = [];
    try {
      for (const line of block.split('\n')) for (const paper of readLine(line)) papers.push(paper);
    } catch (error) {
      yield papers;
      throw error;
    }
    yield papers;
  }
  for await (const chunk of startingWith(begin, chunks)) {
    for (const block of lines.take(chunk)) yield* read(block);
  }
  yield* read(lines.rest());
  if (!isRead && failure) throw failure;
}

async function* readWhole(
  begin: string,
  chunks: AsyncIterable<string>,
  options: ParseOptions,
): AsyncGenerator<Paper[]> {
  const pieces = [begin];
  for await (const chunk of chunks) pieces.push(chunk);
  yield (await parser())(pieces.join(''), options);
}

async function* startingWith(begin: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  yield begin;
  yield* chunks;
}

/** The readers of all formats are loaded where one of them is needed: plain text needs none of their libraries. */
async function parser(): Promise<typeof parsePapers> {
  return (await import('./parse-listing.js')).parsePapers;
}
