/** Not `instanceof`: bytes from another realm (a frame, a test's sandbox) are bytes too. */
export function isBytes(input: unknown): input is Uint8Array {
  return Object.prototype.toString.call(input) === '[object Uint8Array]';
}

/** The encoding that the first two bytes of a text tell: UTF-16 by its byte order mark, else UTF-8. */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
