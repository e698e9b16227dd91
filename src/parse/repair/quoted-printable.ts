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
  return [...text.matchAll(encoded)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: decode(found),
  }));
}

/** The standard allows 76, and Python writes 78. */
const longestLine = 78;
/** Encoded characters are not split: some lines end before them. */
const shortestFull = 66;
const fewest = 3;

/** Bytes, which a line break may split, and line breaks alone. */
const encoded = /(?:=[\dA-F]{2}(?:=\r?\n)?)+|=\r?\n/g;

function decode(found: string): string {
  const bytes = found.match(/[\dA-F]{2}/g) ?? [];
  return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
}
