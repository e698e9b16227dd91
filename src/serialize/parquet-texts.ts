import type { ParquetParsers } from 'hyparquet';
import { largestExpansion } from './parquet-pages.js';

/** Decoders of a file of a length. Texts may say that they reach beyond their page: all of them fit into all pages. */
export function textParsers(length: number): Pick<ParquetParsers, 'stringFromBytes' | 'jsonFromBytes'> {
  let left = largestExpansion * length;
  const decode = (bytes: Uint8Array) => {
    left -= bytes.length;
    if (left < 0) throw new Error(`texts that are longer than ${length} bytes can hold`);
    return utf8.decode(bytes);
  };
  return {
    stringFromBytes: (bytes) => bytes && decode(bytes),
    jsonFromBytes(bytes) {
      const value: unknown = bytes && JSON.parse(decode(bytes));
      if (bytes && typeof value === 'object' && value !== null) jsonLengths.set(value, bytes.length);
      return value;
    },
  };
}

/** A dictionary holds a text once, however many rows have it: they are read, but not without end. */
export function checkTextLength(rows: readonly object[], length: number): void {
  let left = 2 ** 26 + 100 * length;
  for (const row of rows) {
    left -= textLength(row);
    if (left < 0)
      throw new Error(`texts of more than ${2 ** 26 + 100 * length} characters in ${length} bytes`);
  }
}

/** A text may begin with the character that decoders take for a byte order mark. */
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
/** The length of the text that each JSON value was. */
const jsonLengths = new WeakMap<object, number>();

function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const json = jsonLengths.get(value);
  return json ?? Object.values(value).reduce((sum: number, inner) => sum + textLength(inner), 0);
}
