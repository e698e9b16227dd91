/** A place in the bytes of a Parquet file; reading moves it. */
export interface Cursor {
  view: DataView;
  offset: number;
}

/** A struct as Thrift's compact protocol writes it: its fields by number. */
export type ThriftStruct = Map<number, ThriftValue>;
type ThriftValue = boolean | number | bigint | Uint8Array | ThriftStruct | ThriftValue[];

/** No header nests deeper, and no field of one is longer; a statistic of a decimal takes time with its square. */
const deepest = 16;
const longestBinary = 65_536;

/**
 * Reads a struct and refuses what no writer writes and a reader would take much time or memory for: a list with more
 * elements than there are bytes, a number of more than ten bytes, structs in structs without end.
 *
 * @throws Error if the bytes are not a struct.
 */
export function readStruct(cursor: Cursor, depth = 0): ThriftStruct {
  if (depth > deepest) throw new Error(`structs nested deeper than ${deepest}`);
  const fields: ThriftStruct = new Map();
  let id = 0;
  for (let byte = readByte(cursor); (byte & 15) !== 0; byte = readByte(cursor)) {
    id = byte >> 4 ? id + (byte >> 4) : zigzag(readVarInt(cursor));
    fields.set(id, readValue(cursor, byte & 15, depth));
  }
  return fields;
}

/** An unsigned number of 32 bits, seven a byte. */
export function readVarInt(cursor: Cursor): number {
  const value = readVarLong(cursor);
  if (value >= 2n ** 32n) throw new Error('a number of more than 32 bits');
  return Number(value);
}

/** An unsigned number of 64 bits. */
export function readVarLong(cursor: Cursor): bigint {
  let value = 0n;
  for (let place = 0n; place < 10n; place++) {
    const byte = readByte(cursor);
    value |= BigInt(byte & 127) << (7n * place);
    if (byte < 128) return value;
  }
  throw new Error('a number of more than ten bytes');
}

function readValue(cursor: Cursor, type: number, depth: number): ThriftValue {
  switch (type) {
    case 1:
    case 2:
      return type === 1;
    case 3:
      return cursor.view.getInt8(cursor.offset++);
    case 4:
    case 5:
      return zigzag(readVarInt(cursor));
    case 6:
      return readVarLong(cursor);
    case 7:
      cursor.offset += 8;
      return cursor.view.getFloat64(cursor.offset - 8, true);
    case 8:
      return readBinary(cursor);
    case 9:
      return readList(cursor, depth);
    case 12:
      return readStruct(cursor, depth + 1);
    default:
      throw new Error(`a field of the unknown type ${type}`);
  }
}

function readBinary(cursor: Cursor): Uint8Array {
  const length = readVarInt(cursor);
  const { buffer, byteOffset, byteLength } = cursor.view;
  if (length > Math.min(longestBinary, byteLength - cursor.offset))
    throw new Error(`${length} bytes in one field`);
  cursor.offset += length;
  return new Uint8Array(buffer, byteOffset + cursor.offset - length, length);
}

function readList(cursor: Cursor, depth: number): ThriftValue[] {
  const byte = readByte(cursor);
  const length = byte >> 4 === 15 ? readVarInt(cursor) : byte >> 4;
  if (length > cursor.view.byteLength - cursor.offset) throw new Error(`a list of ${length} elements`);
  // Booleans of a list take a byte each.
  const type = (byte & 15) <= 2 ? 3 : byte & 15;
  const values: ThriftValue[] = [];
  for (let at = 0; at < length; at++) values.push(readValue(cursor, type, depth + 1));
  return values;
}

function readByte(cursor: Cursor): number {
  return cursor.view.getUint8(cursor.offset++);
}

const zigzag = (value: number) => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);
