/** Not `instanceof`: bytes from another realm (a frame, a test's sandbox) are bytes too. */
export function isBytes(input: unknown): input is Uint8Array {
  return ArrayBuffer.isView(input) && Object.prototype.toString.call(input) === '[object Uint8Array]';
}

/** Bytes as a `Uint8Array`, whether they come as one or as an `ArrayBuffer`; null for anything else. */
export function toBytes(input: unknown): Uint8Array | null {
  if (isBytes(input)) return input;
  return Object.prototype.toString.call(input) === '[object ArrayBuffer]'
    ? new Uint8Array(input as ArrayBuffer)
    : null;
}

/** The encoding of a text: UTF-16 if its first two bytes are such a byte order mark, else UTF-8. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Joins arrays of bytes into a new one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
