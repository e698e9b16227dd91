import { ListingError } from '../model/listing-error.js';
import type { Message } from '../model/messages.js';
import type { Paper } from '../model/paper.js';
import { type CaptureFormats, CaptureReader } from './captures/capture-reader.js';
import { deliverMessages } from './deliver-messages.js';
import { looksLikeJsonLines } from './formats/ndjson/detect.js';
import { type ParseOptions, readOptions, type Settings } from './options.js';
import { isBlank } from './source/head.js';
import { type PaperSource, textChunks } from './streaming/chunks.js';
import { WholeLines } from './streaming/whole-lines.js';

/**
 * Reads a listing while it arrives. It yields the papers that `parsePapers` returns, in the same order, each as soon as
 * it is complete. The source is read only as far as papers are requested, and is closed when the loop ends.
 *
 * Plain text is read page by page and NDJSON line by line, so memory holds one page or line at a time. Markdown, HTML
 * and JSON documents are read as a whole.
 *
 * @param source Chunks of text or bytes (UTF-8, or UTF-16 with a byte order mark), cut anywhere: an async iterable,
 * such as a file's stream, or a web `ReadableStream`.
 * @param options `format` (detected by default), `referenceDate` (the day of the capture, for dates without a year),
 * `unlabeledCount` (what the number after a date counts in plain text: `upvotes`, the default, or `comments`), `strict`
 * (throw if there is a warning), `positions` (return where each field was found), `fieldMap` (the fields of keys in
 * rows), `onMessage` (receives each message).
 * @returns An async generator of papers.
 * @throws ListingError if the input is not a listing, or, in strict mode, if there is a warning: by then, the papers of
 * earlier pages have been yielded.
 * @throws TypeError if an option is wrong, when the first paper is requested; the message names it.
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
export async function* streamPapers(source: PaperSource, options?: ParseOptions): AsyncGenerator<Paper> {
  // One by one here alone: each generator on the way would cost as much again.
  for await (const papers of streamBatches(source, options)) for (const paper of papers) yield paper;
}

/** The same, those together that become certain together: for callers that pass on more than one at a time. */
export async function* streamBatches(source: PaperSource, options?: ParseOptions): AsyncGenerator<Paper[]> {
  const settings = readOptions(options);
  const odd: Message[] = [];
  const chunks = textChunks(source, (message) => odd.push(message));
  try {
    const begun: string[] = [];
    let isLines: boolean | null =
      settings.format === 'ndjson'
        ? true
        : settings.format === 'auto' || settings.format === 'json'
          ? null
          : false;
    while (isLines === null) {
      const next = await chunks.next();
      if (next.done) break;
      // One long line is looked at when it begins and when it ends, and not at each of its chunks.
      if (begun.push(next.value) === 1 || next.value.includes('\n'))
        isLines = looksLikeJsonLines(begun.join(''), false);
    }
    const reader = await (isLines ? lineReader(settings) : captureReader(settings));
    yield* readWith(reader, begun.join(''), chunks, odd);
  } finally {
    await chunks.return(undefined);
  }
}

/** Reads blocks of whole lines, and yields the papers that are certain. */
interface BlockReader {
  /** Takes a message about a place in lines that have not been taken yet. */
  note(message: Message): void;
  take(lines: string): Iterable<Paper[]>;
  end(): Iterable<Paper[]>;
}

/** @param odd Messages about the bytes of the chunk that comes next. */
async function* readWith(
  reader: BlockReader,
  begin: string,
  chunks: AsyncIterable<string>,
  odd: Message[],
): AsyncGenerator<Paper[]> {
  const lines = new WholeLines();
  let isEmpty = true;
  for await (const chunk of startingWith(begin, chunks)) {
    isEmpty &&= isBlank(chunk);
    for (const message of odd.splice(0)) reader.note(message);
    for (const block of lines.take(chunk)) yield* reader.take(block);
  }
  if (isEmpty) throw emptyInput();
  yield* reader.take(lines.rest());
  yield* reader.end();
}

async function captureReader(settings: Settings): Promise<BlockReader> {
  const reader = new CaptureReader(settings, await formatsOf(settings));
  const hand = function* (captures: ReturnType<CaptureReader['end']>): Generator<Paper[]> {
    for (const { papers, messages, index } of captures) {
      deliverMessages(messages, index, settings);
      yield papers;
    }
  };
  return {
    note: (message) => reader.note(message),
    take: (lines) => hand(reader.take(lines)),
    end: () => hand(reader.end()),
  };
}

/** The readers of all formats are loaded where one of them is needed: plain text needs none of their libraries. */
async function formatsOf({ format }: Settings): Promise<CaptureFormats> {
  return format === 'text'
    ? (await import('./captures/plain-text.js')).plainText
    : (await import('./captures/read-capture.js')).anyFormat;
}

async function lineReader(settings: Settings): Promise<BlockReader> {
  const { JsonLinesStream } = await import('./streaming/json-lines.js');
  return new JsonLinesStream(settings);
}

async function* startingWith(begin: string, chunks: AsyncIterable<string>): AsyncGenerator<string> {
  yield begin;
  yield* chunks;
}

function emptyInput(): ListingError {
  return new ListingError('empty-input', {
    expected: 'the text of a listing',
    found: 'nothing but white space',
  });
}
