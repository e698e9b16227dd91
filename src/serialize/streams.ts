import {
  checkOnMessage,
  checkOptions,
  checkType,
  nearestName,
  wrongArgument,
} from '../model/check-argument.js';
import { fieldTypes } from '../model/field-types.js';
import type { Paper } from '../model/paper.js';
import { checkPaper } from './check-papers.js';
import { columnsOf } from './columns.js';
import { type CsvOptions, tableHeader, tableRow } from './csv.js';
import { ndjsonLine } from './ndjson.js';
import { type TextOptions, textEntry, textHeader } from './text.js';

/**
 * Writes papers as NDJSON as they arrive.
 *
 * @returns A web `TransformStream` from papers to text. An object that is not a paper makes it fail with a TypeError.
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
  return new TransformStream({ transform: (paper, out) => out.enqueue(ndjsonLine(paper)) });
}

/** How a stream writes a table. */
export interface TableStreamOptions extends CsvOptions {
  /**
   * The fields to write, in order. Names of additional fields are allowed, too.
   * @default The fields of the first paper.
   */
  // `string & {}` is any string, and lets editors complete the fields.
  columns?: readonly (keyof Paper | (string & {}))[] | undefined;
}

/**
 * Writes papers as CSV as they arrive, like `toCsv`. A stream cannot know which fields later papers have: the
 * columns are those of `columns`, or of the first paper.
 *
 * @param options `columns` (the fields to write; by default those of the first paper) and `escapeFormulas` (`false` by
 * default).
 * @returns A web `TransformStream` from papers to text. An object that is not a paper makes it fail with a TypeError.
 * @throws TypeError that names the wrong option. A column that is almost a field of `Paper`, such as `upvots`, is wrong, too.
 *
 * @example
 * ```ts
 * import { papersToCsvStream, parsePapers } from 'daily-papers';
 *
 * const [paper] = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * const { writable, readable } = papersToCsvStream({ columns: ['title', 'upvotes'] });
 * const writer = writable.getWriter();
 * void writer.write(paper!).then(() => writer.close());
 * let csv = '';
 * for await (const line of readable) csv += line;
 * console.log(csv.split('\r\n')[1]); // A Small Model,7
 * ```
 */
export function papersToCsvStream(options?: TableStreamOptions): TransformStream<Paper, string> {
  return tableStream(',', options);
}

/**
 * Writes papers as TSV as they arrive: the same table as `papersToCsvStream`, with tabs between cells.
 *
 * @param options `columns` (the fields to write; by default those of the first paper) and `escapeFormulas` (`false` by
 * default).
 * @returns A web `TransformStream` from papers to text. An object that is not a paper makes it fail with a TypeError.
 * @throws TypeError that names the wrong option. A column that is almost a field of `Paper`, such as `upvots`, is wrong, too.
 *
 * @example
 * ```ts
 * import { papersToTsvStream, parsePapers } from 'daily-papers';
 *
 * const [paper] = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * const { writable, readable } = papersToTsvStream({ columns: ['title', 'upvotes'] });
 * const writer = writable.getWriter();
 * void writer.write(paper!).then(() => writer.close());
 * let tsv = '';
 * for await (const line of readable) tsv += line;
 * console.log(tsv.split(/\s/)[1]); // upvotes
 * ```
 */
export function papersToTsvStream(options?: TableStreamOptions): TransformStream<Paper, string> {
  return tableStream('\t', options);
}

/**
 * Writes papers in the listing's own format as they arrive, like `toText`.
 *
 * @param options `onMessage`, for a warning about each value that is changed or left out.
 * @returns A web `TransformStream` from papers to text. An object that is not a paper makes it fail with a TypeError.
 * @throws TypeError that names the wrong option.
 *
 * @example
 * ```ts
 * import { papersToTextStream, parsePapers } from 'daily-papers';
 *
 * const [paper] = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * const { writable, readable } = papersToTextStream();
 * const writer = writable.getWriter();
 * void writer.write(paper!).then(() => writer.close());
 * let text = '';
 * for await (const part of readable) text += part;
 * console.log(text.split('\n')[4]); // A Small Model
 * ```
 */
export function papersToTextStream(options?: TextOptions): TransformStream<Paper, string> {
  const checked = checkOnMessage(options);
  let count = 0;
  let above: Paper | undefined;
  return new TransformStream({
    start: (out) => out.enqueue(textHeader),
    transform: (paper, out) => {
      out.enqueue(textEntry(checkPaper(paper, 'paper'), ++count, checked, above));
      above = paper;
    },
  });
}

function tableStream(
  delimiter: string,
  options: TableStreamOptions | undefined,
): TransformStream<Paper, string> {
  const { escapeFormulas, ...rest } = checkOptions(options, ['columns', 'escapeFormulas']);
  checkType('escapeFormulas', escapeFormulas, 'boolean');
  let columns: readonly string[] | undefined = rest.columns;
  if (columns !== undefined && !Array.isArray(columns))
    throw wrongArgument('columns', 'an array of field names', columns);
  const fields = Object.keys(fieldTypes);
  for (const [at, name] of columns?.entries() ?? []) {
    if (typeof name !== 'string') throw wrongArgument(`columns[${at}]`, 'a field name', name);
    // Papers may have additional fields; a name that is nearly one of their own is most likely mistyped.
    if (!Object.hasOwn(fieldTypes, name) && nearestName(name, fields) !== undefined)
      throw wrongArgument(`columns[${at}]`, 'a field of Paper', name, fields);
  }
  let isBegun = false;
  const begin = (out: TransformStreamDefaultController<string>, papers: Paper[]) => {
    columns ??= columnsOf(papers);
    if (!isBegun) out.enqueue(tableHeader(columns, delimiter, escapeFormulas));
    isBegun = true;
    return columns;
  };
  return new TransformStream({
    transform(paper, out) {
      const checked = checkPaper(paper, 'paper');
      out.enqueue(tableRow(begin(out, [checked]), checked, delimiter, escapeFormulas));
    },
    flush: (out) => void begin(out, []),
  });
}
