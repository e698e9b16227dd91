import type { Paper } from '../model/paper.js';
import { columnsOf } from './cells.js';
import { type CsvOptions, tableRow, toCells } from './csv.js';
import { ndjsonLine } from './ndjson.js';
import { textEntry, textHeader } from './text.js';

/**
 * Writes papers as NDJSON while they come.
 *
 * @returns A web `TransformStream` of papers to text.
 *
 * @example
 * ```ts
 * import { papersToNdjsonStream, parsePapers } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * const stream = papersToNdjsonStream();
 * void new ReadableStream({
 *   start(source) {
 *     for (const paper of papers) source.enqueue(paper);
 *     source.close();
 *   },
 * }).pipeTo(stream.writable);
 * for await (const line of stream.readable) console.log(JSON.parse(line).title); // A Small Model
 * ```
 */
export function papersToNdjsonStream(): TransformStream<Paper, string> {
  return new TransformStream({
    transform(paper, out) {
      out.enqueue(ndjsonLine(paper));
    },
  });
}

/**
 * Writes papers as CSV while they come, as `toCsv` does. A stream cannot know what later papers have: the columns are
 * those of `columns`, or of the first paper.
 *
 * @param options `columns`, names of fields, and `escapeFormulas`.
 * @returns A web `TransformStream` of papers to text.
 */
export function papersToCsvStream(options: TableStreamOptions = {}): TransformStream<Paper, string> {
  return tableStream(',', options);
}

/**
 * Writes papers as TSV while they come: as `papersToCsvStream`, with tabs.
 *
 * @param options `columns`, names of fields, and `escapeFormulas`.
 * @returns A web `TransformStream` of papers to text.
 */
export function papersToTsvStream(options: TableStreamOptions = {}): TransformStream<Paper, string> {
  return tableStream('\t', options);
}

/**
 * Writes papers in the listing's own format while they come, as `toText` does.
 *
 * @returns A web `TransformStream` of papers to text.
 */
export function papersToTextStream(): TransformStream<Paper, string> {
  return new TransformStream({
    start(out) {
      out.enqueue(textHeader);
    },
    transform(paper, out) {
      out.enqueue(textEntry(paper));
    },
  });
}

/** How a stream writes a table. */
export interface TableStreamOptions extends CsvOptions {
  /** The fields to write, in order; those of the first paper by default. */
  columns?: readonly string[] | undefined;
}

function tableStream(delimiter: string, options: TableStreamOptions): TransformStream<Paper, string> {
  let columns = options.columns;
  const header = (names: readonly string[]) => tableRow(names, delimiter, options);
  let isBegun = false;
  return new TransformStream({
    transform(paper, out) {
      columns ??= columnsOf([paper]);
      if (!isBegun) out.enqueue(header(columns));
      isBegun = true;
      out.enqueue(tableRow(toCells(columns, paper), delimiter, options));
    },
    flush(out) {
      if (!isBegun) out.enqueue(header(columns ?? columnsOf([])));
    },
  });
}
