import type { CompressionCodec, ParquetType, SchemaTree } from 'hyparquet';
import { checkDeltas } from './parquet-deltas.js';
import { skipRuns } from './parquet-runs.js';
import { unsnap } from './parquet-snappy.js';
import { type Cursor, readStruct, type ThriftStruct } from './parquet-thrift.js';

/** What may still be read: it grows with the length of the file. */
interface Budget {
  values: number;
}

/** Numbers of the format, as page headers have them. */
const pageTypes = { data: 0, dictionary: 2, dataV2: 3 };
const encodings = { plain: 0, plainDictionary: 2, rle: 3, delta: 5, deltaLength: 6, dictionary: 8, split: 9 };
const indexed = [encodings.rle, encodings.plainDictionary, encodings.dictionary];
/** A copy of Snappy makes 64 bytes of three. */
export const largestExpansion = 22;

/** A column of the file. */
export interface Column {
  /** Its bytes. */
  bytes: Uint8Array;
  codec: CompressionCodec;
  type: ParquetType;
  /** Its elements in the schema, from the root. */
  path: readonly SchemaTree[];
}

/**
 * Walks the pages of a column, and refuses what the reader would not come to an end with: sizes that are missing or lie
 * outside, more values than the file has room for, runs that are longer than their page.
 *
 * @throws Error that says what is wrong.
 */
export function checkPages(column: Column, budget: Budget): void {
  const cursor = cursorOf(column.bytes);
  // The reader too takes a last byte for none.
  while (cursor.offset < column.bytes.length - 1) {
    const header = readStruct(cursor);
    const size = numberOf(header, 3);
    const page = column.bytes.subarray(cursor.offset, cursor.offset + size);
    if (page.length < size) throw new Error(`a page of ${size} bytes`);
    cursor.offset += size;
    const length = numberOf(header, 2);
    if (length > size * largestExpansion) throw new Error(`a page of ${length} bytes in ${size}`);
    const kind = numberOf(header, 1);
    if (kind === pageTypes.dictionary) spend(budget, numberOf(structOf(header, 7), 1));
    else if (kind === pageTypes.data) checkPage(page, length, structOf(header, 5), column, budget);
    else if (kind === pageTypes.dataV2) checkPageV2(page, length, structOf(header, 8), column, budget);
    else throw new Error(`a page of the kind ${kind}`);
  }
}

function checkPage(
  page: Uint8Array,
  length: number,
  header: ThriftStruct,
  column: Column,
  budget: Budget,
): void {
  const count = spend(budget, numberOf(header, 1));
  const encoding = numberOf(header, 2);
  const cursor = cursorOf(unpack(page, length, column));
  const { repetition, definition } = levelsOf(column.path);
  if (repetition > 0) skipLevels(cursor, repetition, count);
  const present = definition > 0 ? skipLevels(cursor, definition, count) : count;
  // One value alone in the dictionary, of which the reader needs no indices.
  const isSame = indexed.includes(encoding) && column.type !== 'BOOLEAN' && byteAt(cursor) === 0;
  if (!isSame) checkValues(cursor, encoding, present, column, column.type === 'BOOLEAN');
}

function checkPageV2(
  page: Uint8Array,
  length: number,
  header: ThriftStruct,
  column: Column,
  budget: Budget,
): void {
  const count = spend(budget, numberOf(header, 1));
  const present = count - numberOf(header, 2);
  if (present < 0) throw new Error(`${count - present} nulls in ${count} values`);
  numberOf(header, 3);
  const encoding = numberOf(header, 4);
  const [definitionLength, repetitionLength] = [numberOf(header, 5), numberOf(header, 6)];
  const { repetition, definition } = levelsOf(column.path);
  if (repetition > 0) skipRuns(cursorOf(page), bitsOf(repetition), count, -1);
  const levels = cursorOf(page, repetitionLength);
  if (definition > 0) skipRuns(levels, bitsOf(definition), count, -1);
  const packed = page.subarray(repetitionLength + (definition > 0 ? definitionLength : 0));
  const unpackedLength = length - definitionLength - repetitionLength;
  const values = header.get(7) === false ? packed : unpack(packed, unpackedLength, column);
  checkValues(cursorOf(values), encoding, present, column, encoding === encodings.rle);
}

/** Levels of a page of the first kind stand after their length in bytes; the highest are counted. */
function skipLevels(cursor: Cursor, highest: number, count: number): number {
  const length = cursor.view.getUint32(cursor.offset, true);
  const start = cursor.offset + 4;
  cursor.offset = start;
  const present = skipRuns(cursor, bitsOf(highest), count, highest);
  cursor.offset = start + length;
  return present;
}

/** @param isFlags Whether indices are bits after their length, and not after their width. */
function checkValues(
  cursor: Cursor,
  encoding: number,
  count: number,
  { path }: Column,
  isFlags: boolean,
): void {
  if (indexed.includes(encoding)) {
    const width = isFlags ? 1 : byteAt(cursor);
    cursor.offset += isFlags ? 4 : 1;
    skipRuns(cursor, width, count, -1);
  } else if (encoding === encodings.delta || encoding === encodings.deltaLength) {
    checkDeltas(cursor, count);
  } else if (encoding === encodings.split) {
    const { byteLength } = cursor.view;
    if (count * (path.at(-1)!.element.type_length ?? 4) > byteLength)
      throw new Error(`${count} values in ${byteLength} bytes`);
  } else if (encoding !== encodings.plain) throw new Error(`values in the encoding ${encoding}`);
}

/** The highest level of a column: how often it may be repeated, and how often absent. */
function levelsOf(path: readonly SchemaTree[]): { repetition: number; definition: number } {
  const kinds = path.map(({ element }) => element.repetition_type);
  return {
    repetition: kinds.filter((kind) => kind === 'REPEATED').length,
    definition: kinds.slice(1).filter((kind) => kind !== 'REQUIRED').length,
  };
}

function unpack(packed: Uint8Array, length: number, { codec }: Column): Uint8Array {
  if (codec === 'UNCOMPRESSED') return packed;
  if (codec !== 'SNAPPY') throw new Error(`pages compressed with ${codec}`);
  return unsnap(packed, length);
}

function spend(budget: Budget, values: number): number {
  budget.values -= values;
  if (budget.values < 0) throw new Error('more values than the file has room for');
  return values;
}

function numberOf(fields: ThriftStruct, id: number): number {
  const value = fields.get(id);
  if (typeof value !== 'number' || value < 0 || value > 2 ** 31)
    throw new Error('a page header without its numbers');
  return value;
}

function structOf(fields: ThriftStruct, id: number): ThriftStruct {
  const value = fields.get(id);
  if (!(value instanceof Map)) throw new Error('a page header without its fields');
  return value;
}

const bitsOf = (value: number) => 32 - Math.clz32(value);
const byteAt = ({ view, offset }: Cursor) => view.getUint8(offset);
const cursorOf = (bytes: Uint8Array, offset = 0): Cursor => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset,
});
