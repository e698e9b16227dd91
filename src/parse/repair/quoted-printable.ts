import type { Edit } from './edit-text.js';

/**
 * The edits that undo the quoted-printable encoding of a text that was saved as its mail has it: lines of at most 78
 * characters, most of which end with `=` where they go on, and bytes such as `=C2=B7`.
 */
export function decodeQuotedPrintable(text: string): Edit[] {
  if (!text.includes('=\n') && !text.includes('=\r\n')) return [];
  const lines = text.split('\n');
  if (lines.some((line) => line.trimEnd().length > longestLine)) return [];
  const full = lines.filter((line) => /[^=\s]=\r?$/.test(line) && line.trimEnd().length >= shortestFull);
  // Other lines may end with this sign by chance.
  const others = lines.filter((line) => /[^=\s]=\r?$/.test(line)).length - full.length;
  if (full.length < fewest || others > full.length) return [];
  return quotedPrintableEdits(text, 'utf-8');
}

/** The edits that decode all of a text: soft line ends (`=` at the end of a line) go, and bytes become characters. */
export function quotedPrintableEdits(text: string, charset: string): Edit[] {
  return [...text.matchAll(encoded)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: decodeBytes(bytesOf(found), charset),
  }));
}

/** Decodes bytes, as UTF-8 if nobody knows their character set. */
export function decodeBytes(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset, { ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder().decode(bytes);
  }
}

/** The standard allows 76, and Python writes 78. */
const longestLine = 78;
/** Encoded characters are not split: some lines end before them. */
const shortestFull = 66;
const fewest = 3;

/** Bytes, which a line break may split, and line breaks alone. */
const encoded = /(?:=[\dA-Fa-f]{2}(?:=[ \t]*\r?\n)?)+|=[ \t]*\r?\n/g;
const bytesOf = (found: string) =>
  Uint8Array.from(found.match(/(?<==)[\dA-Fa-f]{2}/g) ?? [], (byte) => Number.parseInt(byte, 16));
