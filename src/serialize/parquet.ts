import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { ListingError } from '../model/listing-error.js';
import type { Paper } from '../model/paper.js';
import { isBytes } from '../parse/bytes.js';
import { columnsOf } from './cells.js';
import { jsonColumn, parquetColumns } from './parquet-schema.js';
import { checkRows } from './rows.js';

/**
 * Writes papers as a Parquet file (Snappy), for DuckDB, pandas, Polars and Spark: days are DATE, counts INT64,
 * `repoLinks` and `authors` lists of text, `organization` a struct, `links` a list of structs; a field that is not the
 * library's own is JSON. Columns are the six fields that are always there, then those that any paper has.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @returns The file's bytes.
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
export function toParquet(papers: Iterable<Paper>): Uint8Array {
  const all = [...papers];
  const columns = columnsOf(all).map((name) => ({
    name,
    schema: parquetColumns[name]?.(name) ?? jsonColumn(name),
    values: all.map((paper) => Reflect.get(paper, name) as unknown),
  }));
  const buffer = parquetWriteBuffer({
    schema: [{ name: 'papers', num_children: columns.length }, ...columns.flatMap(({ schema }) => schema)],
    columnData: columns.map(({ name, values }) => ({
      name,
      data: values.map((value) => toValue(name, value)),
    })),
    kvMetadata: [{ key: absentKey, value: JSON.stringify(absences(columns)) }],
    createdBy: 'daily-papers',
  });
  return new Uint8Array(buffer);
}

/**
 * Reads papers back from a Parquet file that `toParquet`, or another program with the same columns, wrote.
 *
 * @param bytes The file's bytes.
 * @returns The papers, with whatever other fields they have. Where the file is not this library's, null in a field
 * that is not always there stays null.
 * @throws ListingError `wrong-type` where it is no bytes, `invalid-papers` where they hold no papers.
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
export async function fromParquet(bytes: Uint8Array | ArrayBuffer): Promise<Paper[]> {
  // A copy: a Buffer of Node is a view of a larger one, and its `slice` is too.
  const file = isBytes(bytes) ? new Uint8Array(bytes).buffer : bytes;
  if (!(file instanceof ArrayBuffer)) {
    throw new ListingError('wrong-type', { expected: 'the bytes of a Parquet file', found: typeof bytes });
  }
  const { rows, absent } = await readFile(file);
  for (const [name, runs] of Object.entries(absent)) {
    for (const [first, length] of runs) {
      for (let at = first; at < first + length; at++) delete rows[at]?.[name];
    }
  }
  return checkRows(rows, (index) => `row ${index + 1}`);
}

/** Runs of rows in which a field is not there at all; Parquet knows null alone. */
type Absences = Record<string, [first: number, length: number][]>;
const absentKey = 'daily-papers.absent';

function absences(columns: readonly { name: string; values: readonly unknown[] }[]): Absences {
  const absent: Absences = {};
  for (const { name, values } of columns) {
    const runs: [number, number][] = [];
    values.forEach((value, at) => {
      if (value !== undefined) return;
      const last = runs.at(-1);
      if (last && last[0] + last[1] === at) last[1]++;
      else runs.push([at, 1]);
    });
    if (runs.length > 0) absent[name] = runs;
  }
  return absent;
}

const days = new Set(['date', 'listedOn']);

function toValue(name: string, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (days.has(name)) return new Date(`${value}T00:00:00Z`);
  return typeof value === 'number' ? BigInt(value) : value;
}

async function readFile(file: ArrayBuffer): Promise<{ rows: Record<string, unknown>[]; absent: Absences }> {
  try {
    const metadata = await parquetMetadataAsync(file);
    const rows = await parquetReadObjects({ file, metadata, parsers: { stringFromBytes } });
    const kept = metadata.key_value_metadata?.find(({ key }) => key === absentKey)?.value;
    return { rows: rows.map(toRow), absent: kept === undefined ? {} : (JSON.parse(kept) as Absences) };
  } catch (error) {
    throw new ListingError('invalid-papers', {
      expected: 'a whole Parquet file',
      found: (error as Error).message,
    });
  }
}

/** A text may begin with the sign that decoders take for a byte order mark. */
function stringFromBytes(bytes: Uint8Array | undefined): string | undefined {
  return bytes && utf8.decode(bytes);
}
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

function toRow(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, fromValue(value)]));
}

function fromValue(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'bigint' ? Number(value) : value;
}
