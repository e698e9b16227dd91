import { type Cursor, readVarInt } from './parquet-thrift.js';

/**
 * Moves past values in runs (RLE and bit-packed), as levels and indices into a dictionary are written.
 *
 * @param width The bits of a value.
 * @param count How many values there are.
 * @param sought Counted among the values.
 * @returns How often the value that is sought is there.
 * @throws Error if a run is longer than the values, which a reader would repeat as often as the run says.
 */
export function skipRuns(cursor: Cursor, width: number, count: number, sought: number): number {
  if (width > 32) throw new Error(`values of ${width} bits`);
  let found = 0;
  for (let seen = 0; seen < count; ) {
    const header = readVarInt(cursor);
    const length = Math.floor(header / 2);
    if (header % 2 === 0) {
      if (length > count - seen) throw new Error(`a run of ${length} values`);
      if (readBits(cursor, cursor.offset * 8, 8 * Math.ceil(width / 8)) === sought) found += length;
      cursor.offset += Math.ceil(width / 8);
      seen += length;
    } else {
      const start = cursor.offset * 8;
      // Groups of eight values. Writers fill up the last run, DuckDB to 32 groups. Values without bits take no bytes.
      if (width === 0 && length > count + 32) throw new Error(`a run of ${length} groups`);
      cursor.offset += Math.max(1, length * width);
      if (width > 0 && cursor.offset > cursor.view.byteLength) throw new Error('a run that is cut off');
      const end = Math.min(count, seen + length * 8);
      for (let at = 0; seen < end; seen++, at++) {
        if (sought >= 0 && readBits(cursor, start + at * width, width) === sought) found++;
      }
    }
  }
  return found;
}

function readBits({ view }: Cursor, start: number, width: number): number {
  let value = 0;
  for (let bit = 0; bit < width; bit++) {
    const place = start + bit;
    value += ((view.getUint8(Math.floor(place / 8)) >> (place % 8)) & 1) * 2 ** bit;
  }
  return value;
}
