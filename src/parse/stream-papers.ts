import type { Paper } from '../model/paper.js';
import { looksLikeJsonLines } from './formats/ndjson/detect.js';
import { type ParseOptions, readOptions } from './options.js';
import type { parsePapers } from './parse-listing.js';
import { type PaperSource, textChunks } from './streaming/chunks.js';
import { Sample } from './streaming/sample.js';
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
    let isLines: boolean | null =
      format === 'ndjson' ? true : format === 'auto' || format === 'json' ? null : false;
    while (isLines === null) {
      const next = await chunks.next();
      if (next.done) break;
      // One long line is looked at when it begins and when it ends, and not at each of its chunks.
      if (begun.push(next.value) === 1 || next.value.includes('\n'))
        isLines = looksLikeJsonLines(begun.join(''), false);
    }
    const read = isLines ? readLines : format === 'auto' || format === 'text' ? readText : readWhole;
    yield* read(begun.join(''), chunks, options);
  } finally {
    await chunks.return(undefined);
  }
}

async function* readText(
  begin: string,
  chunks: AsyncGenerator<string>,
  options: ParseOptions,
): AsyncGenerator<Paper[]> {
  const settings = readOptions(options);
  const lines = new WholeLines();
  const sample = new Sample(settings);
  sample.take(lines.take(begin));
  while (sample.isPlain === null) {
    const next = await chunks.next();
    if (next.done) break;
    sample.take(lines.take(next.value));
  }
  if (!sample.isPlain) {
    yield* readWhole(sample.text + lines.rest(), chunks, options);
    return;
  }
  const { stream } = sample;
  yield* stream.papers(sample.pages);
  for await (const chunk of chunks) yield* stream.papers(stream.take(lines.take(chunk)));
  yield* stream.papers(stream.take([`${lines.rest()}\n`]));
  yield* stream.papers(stream.end());
}

async function* readLines(
  begin: string,
  chunks: AsyncIterable<string>,
  options: ParseOptions,
): AsyncGenerator<Paper[]> {
  const { JsonLinesStream } = await import('./streaming/json-lines.js');
  const stream = new JsonLinesStream(readOptions(options));
  const lines = new WholeLines();
  for await (const chunk of startingWith(begin, chunks))
    for (const block of lines.take(chunk)) yield* stream.take(block);
  yield* stream.take(lines.rest());
  yield stream.end();
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
