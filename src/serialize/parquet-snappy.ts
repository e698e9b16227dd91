import { snappyUncompress } from 'hyparquet';

/** Writers compress 64 KiB at a time. A literal with four bytes of length would be one of more than 16 MiB. */
const longestLengthTag = 62;

/**
 * Unpacks a page compressed with Snappy, in time that grows with its length.
 *
 * @param length The length of the page.
 * @throws Error where the bytes are not such a page.
 */
export function unsnap(packed: Uint8Array, length: number): Uint8Array {
  checkLiterals(packed);
  const page = new Uint8Array(length);
  snappyUncompress(packed, page);
  return page;
}

/** The decoder takes a length of four bytes for a signed number, and goes back by a negative one: without end. */
function checkLiterals(packed: Uint8Array): void {
  let at = packed.findIndex((byte) => byte < 128) + 1;
  while (at < packed.length) {
    const tag = packed[at]!;
    const kind = tag & 3;
    if (kind > 0) at += [0, 2, 3, 5][kind]!;
    else at += literalLength(packed, at + 1, tag >> 2);
  }
}

function literalLength(packed: Uint8Array, start: number, tag: number): number {
  if (tag > longestLengthTag) throw new Error('a literal of more than 16 MiB');
  if (tag < 60) return tag + 2;
  const bytes = tag - 59;
  let length = 0;
  for (let at = bytes - 1; at >= 0; at--) length = length * 256 + (packed[start + at] ?? 0);
  return length + bytes + 2;
}
