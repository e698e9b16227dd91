import { type Cursor, readVarInt, readVarLong } from './parquet-thrift.js';

/**
 * Walks integers that are written as their differences, and refuses blocks that the format does not have. The reader
 * would not move on through some, and takes numbers of any length, for time that grows with its square.
 *
 * @param count How many values there are.
 * @throws Error where a block is not as the format has it.
 */
export function checkDeltas(cursor: Cursor, count: number): void {
  const blockSize = readVarInt(cursor);
  const miniblocks = readVarInt(cursor);
  const size = blockSize / miniblocks;
  if (!(blockSize <= 65_536 && size >= 32 && size % 32 === 0))
    throw new Error(`${miniblocks} blocks in ${blockSize} values`);
  readVarInt(cursor);
  readVarLong(cursor);
  for (let seen = 1; seen < count; ) {
    readVarLong(cursor);
    const widths = cursor.offset;
    cursor.offset += miniblocks;
    for (let at = 0; at < miniblocks && seen < count; at++) {
      const width = cursor.view.getUint8(widths + at);
      if (width > 64) throw new Error(`differences of ${width} bits`);
      cursor.offset += (size * width) / 8;
      seen += size;
    }
  }
}
