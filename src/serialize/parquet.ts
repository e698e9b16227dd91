import { parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { checkNoOptions, checkOnMessage } from '../model/check-argument.js';
import { dayOf } from '../model/days.js';
import { describeValue } from '../model/describe-value.js';
import { coreFields } from '../model/field-names.js';
import type { FieldType } from '../model/field-types.js';
import { ListingError } from '../model/listing-error.js';
import type { Paper } from '../model/paper.js';
import { toBytes } from '../parse/source/bytes.js';
import { checkPapers } from './check-papers.js';
import { checkRows, type ReadOptions } from './check-rows.js';
import { columnsOf, columnType, fieldValue } from './columns.js';
import { checkParquet } from './parquet-check.js';
import { parquetColumn } from './parquet-schema.js';
import { checkTextLength, textParsers } from './parquet-texts.js';

/**
 * Writes papers as a Parquet file (Snappy), for DuckDB, pandas, Polars and Spark: days are DATE, counts INT64,
 * `repoLinks`, `authors`, `aiKeywords` and `mediaUrls` lists of text, `organization` a struct, `links` a list of
 * structs; `positions`, and a field that is not the library's own, are JSON. Columns are the six core fields, then the
 * other fields that any of the papers has; an absent field is null.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns The file's bytes.
 * @throws TypeError if an object is not a paper, or if options are given; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { fromParquet, toParquet } from 'daily-papers/parquet';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log((await fromParquet(toParquet(papers)))[0]?.date); // 2024-07-03
 * ```
 */
export function toParquet(papers: Iterable<Paper>, options?: Record<string, never>): Uint8Array {
  checkNoOptions(options);
  const all = checkPapers(papers);
  const columns = columnsOf(all).map((name) => {
    const type = columnType(name);
    return {
      name,
      schema: parquetColumn(name, type, required.has(name) ? 'REQUIRED' : 'OPTIONAL'),
      data: all.map((paper) => toValue(type, fieldValue(paper, name))),
    };
  });
  const buffer = parquetWriteBuffer({
    schema: [{ name: 'papers', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)],
    columnData: columns.map(({ name, data }) => ({ name, data })),
    createdBy: 'daily-papers',
  });
  return new Uint8Array(buffer);
}
const required = new Set(['title', 'abstract', 'repoLinks']);

function toValue(type: FieldType, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'day') return new Date(`${value}T00:00:00Z`);
  return type === 'count' ? BigInt(value as number) : value;
}

/**
 * Reads papers back from a Parquet file that `toParquet`, or another program with the same columns, wrote.
 *
 * @param bytes The file's bytes.
 * @param options `onMessage`, for a note on each unknown column.
 * @returns The papers. A field that is null is absent, except `authorCount`, `date` and `upvotes`. Columns that `Paper` does
 * not have are left out.
 * @throws ListingError `wrong-type` if the input is not bytes, `invalid-papers` if they do not contain papers: it
 * names the row and the field.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { fromParquet, toParquet } from 'daily-papers/parquet';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log((await fromParquet(toParquet(papers)))[0]?.upvotes); // 7
 * ```
 */
export async function fromParquet(bytes: Uint8Array | ArrayBuffer, options?: ReadOptions): Promise<Paper[]> {
  const checked = checkOnMessage(options);
  return checkRows((await readRows(bytes)).map(toRow), checked);
}

/**
 * Reads any Parquet file: papers, where it has the columns of `toParquet`, or else its rows as lines of JSON, for
 * `parsePapers`.
 *
 * @throws ListingError `invalid-papers` if the file is damaged.
 */
export async function readAnyParquet(bytes: Uint8Array): Promise<{ papers: Paper[] } | { lines: string }> {
  const rows = await readRows(bytes);
  const [first = {}] = rows;
  if (rows.length === 0 || coreFields.every((name) => Object.hasOwn(first, name)))
    return { papers: checkRows(rows.map(toRow), {}) };
  return { lines: rows.map((row) => JSON.stringify(row, withoutBigInts)).join('\n') };
}

const withoutBigInts = (_: string, value: unknown) =>
  typeof value !== 'bigint' ? value : Number.isSafeInteger(Number(value)) ? Number(value) : String(value);

/** The rows of a file, with the values of its columns' types. */
async function readRows(bytes: Uint8Array | ArrayBuffer): Promise<Record<string, unknown>[]> {
  const view = toBytes(bytes);
  if (!view) {
    const found = describeValue(bytes);
    throw new ListingError('wrong-type', { expected: 'the bytes of a Parquet file', found });
  }
  try {
    // A copy: bytes may be a view of a larger buffer, such as a Buffer of Node, and the reader takes whole ones.
    const copy = new Uint8Array(view);
    const metadata = checkParquet(copy);
    const rows = await parquetReadObjects({ file: copy.buffer, metadata, parsers: textParsers(copy.length) });
    checkTextLength(rows, copy.length);
    return rows;
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new ListingError('invalid-papers', { expected: 'a valid Parquet file', found });
  }
}

function toRow(row: Record<string, unknown>): object {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      const isKept =
        (value !== null && value !== undefined) || (coreFields as readonly string[]).includes(name);
      return isKept ? [[name, columnType(name) === 'json' ? value : fromValue(value)]] : [];
    }),
  );
}

/** The JSON value of a value as the reader returns it. */
function fromValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? value : dayOf(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  // A struct has all of its fields: those that are null are absent.
  return Object.fromEntries(
    Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined),
  );
}
