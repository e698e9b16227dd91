import type { KeyResolver } from '../../rows/key-resolver.js';
import { cellRanges } from './cells.js';

/** A header that is longer is none. */
const longestHeader = 20_000;

/** The delimiters of CSV; TSV has a reader of its own. */
export const csvDelimiters = [',', ';', '|'];

/** The delimiter by which a text's first line names a title and other fields of papers; null where none does. */
export function tableDelimiter(
  text: string,
  delimiters: readonly string[],
  resolver: KeyResolver,
): string | null {
  const start = Math.max(0, text.search(/[^\s\ufeff]/));
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end < 0 ? start + longestHeader : end).trimEnd();
  if (line.length >= longestHeader) return null;
  for (const delimiter of delimiters) {
    if (!line.includes(delimiter)) continue;
    const ranges = cellRanges(line, { start: 0, end: line.length }, delimiter);
    const names = ranges.map((range) => line.slice(range.start, range.end).replaceAll('"', ''));
    if (
      names.length > 1 &&
      resolver.inspect(Object.fromEntries(names.map((name) => [name.trim(), 'x']))).isPaper
    )
      return delimiter;
  }
  return null;
}

/**
 * Whether a text is CSV by its header: it names a title and other fields of papers. The first line of prose may list such
 * words too: a row with cells must follow, if anything does.
 */
export function looksLikeCsv(text: string, resolver: KeyResolver): boolean {
  const delimiter = tableDelimiter(text, csvDelimiters, resolver);
  if (delimiter === null) return false;
  const [, ...lines] = text
    .slice(0, longestHeader * 2)
    .trimStart()
    .split('\n', 8);
  const first = lines.find((line) => line.trim() !== '');
  return first === undefined || first.includes('"') || first.includes(delimiter);
}
