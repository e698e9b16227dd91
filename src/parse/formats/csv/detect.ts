import { meaningOf, plainKey } from '../../../model/key-names.js';
import type { KeyResolver } from '../../rows/key-resolver.js';
import { isPageKey } from '../../rows/pages/page-text.js';
import { cellRanges } from './cells.js';
import { nameIn } from './columns.js';

/** A longer line is not a header. */
const longestHeader = 20_000;
/** How many lines may stand above the header: a title, a remark, Excel's `sep=;`. */
const mostLinesAbove = 5;

/** A statement of SQL lists the names of columns, as a header does. */
export const sqlBegin =
  /^(?:--[^\n]*\n|\s)*(?:(?:INSERT|REPLACE) (?:\w+ )?INTO |COPY \S{1,100} ?\(|CREATE TABLE |LOAD DATA |PRAGMA |BEGIN TRANSACTION|SELECT \S.{0,1000} FROM )/i;

/** What stands between the cells of CSV, and of TSV. */
export const csvDelimiters = [',', ';', '|'];
export const delimitersOf = { csv: csvDelimiters, tsv: ['\t'] };

/** Where the header of a table begins, and what stands between its cells. */
interface TableHeader {
  start: number;
  delimiter: string;
}

/** The first line that names a title and other fields of papers, and has a row below it; null where none does. */
export function findHeader(
  text: string,
  delimiters: readonly string[],
  resolver: KeyResolver,
): TableHeader | null {
  let line = lineAt(text, 0);
  for (let above = 0; line && above <= mostLinesAbove; above++) {
    // A table in a code fence has been taken out of it, or is an example in a text.
    if (/^(?:`{3}|~{3})/.test(line.text)) return null;
    const next = rowAt(text, line.end);
    const mayBeHeader = resolver.mayNameTitle(line.text) && !sqlBegin.test(line.text);
    for (const delimiter of mayBeHeader ? delimiters : []) {
      if (!line.text.includes(delimiter)) continue;
      const names = cellsOf(line.text, delimiter);
      const cells = next ? cellsOf(next.text, delimiter) : [];
      // Below other lines, a line of prose may list such words too. The first row may go on below its line.
      if (above > 0 && cells.length !== names.length && !isOpen(next?.text ?? '')) continue;
      // And so may the only line.
      const isAlone = !next || isHeader(cells, [], resolver);
      if (isAlone && /[.;!?]$/.test(line.text)) continue;
      if (isHeader(names, cells, resolver) && !isRule(next?.text, delimiter))
        return { start: line.start, delimiter };
    }
    line = next;
  }
  return null;
}

/**
 * Whether a text is CSV by its header. The first line of prose may list such words too: a row with cells must follow, if
 * anything does.
 */
export function looksLikeCsv(text: string, resolver: KeyResolver): boolean {
  const header = findHeader(text, csvDelimiters, resolver);
  if (!header) return false;
  const { end } = lineAt(text, header.start)!;
  const hasCells = (line: ReturnType<typeof lineAt>) =>
    !line || line.text.includes('"') || line.text.includes(header.delimiter);
  // The title in the first row may begin as a comment does.
  return hasCells(lineAt(text, end)) || hasCells(rowAt(text, end));
}

/** The first line, where it names a column for the texts of pages and a cell of many lines, or of HTML, begins in the row below it. */
export function findPageHeader(text: string, delimiters: readonly string[]): TableHeader | null {
  const line = lineAt(text, 0);
  // HTML may stand on one line, of which the beginning is enough.
  const head = line && text.slice(0, line.end + longestHeader - 1);
  const row = line && lineAt(head!, line.end);
  if (!row) return null;
  const delimiter = delimiters.find((mark) => {
    const names = cellsOf(line.text, mark);
    if (!names.some(isPageKey) || !names.every((name) => /^[\w ./-]{0,60}$/.test(name))) return false;
    const cells = cellRanges(head!, row, mark).map(({ start, end }) => head!.slice(start, end));
    const isHtml = (cell: string, at: number) => /^"\s*</.test(cell) && isPageKey(names[at] ?? '');
    return cells.some(isHtml) || (cells.at(-1)!.startsWith('"') && isOpen(cells.at(-1)!));
  });
  return delimiter === undefined ? null : { start: line.start, delimiter };
}

/** Whether a row below the header is one again: files were put together, maybe with other columns. */
export function isHeaderAgain(
  cells: readonly string[],
  header: ReadonlySet<string>,
  resolver: KeyResolver,
): boolean {
  const mayBe = (cell: string) => cell.length < 40 && (header.has(cell) || /title"?$/i.test(cell));
  if (!cells.some(mayBe)) return false;
  const names = cells.map(nameIn);
  // A title and a date are not enough to know a listing by, but here it is known that this is one.
  const isField = (name: string) => header.has(name) || meaningOf(plainKey(name)) !== undefined;
  const hasTitle = names.length > 1 && names.some((name) => /title$/i.test(name));
  return (hasTitle && names.every(isField)) || isHeader(names, [], resolver);
}

const isHeader = (names: readonly string[], cells: readonly string[], resolver: KeyResolver) =>
  names.length > 1 && resolver.namePaper(names, cells);

/** Whether a text has a quotation mark without another one: a cell goes on. */
const isOpen = (text: string) => text.split('"').length % 2 === 0;

/** Whether a line is what Markdown and databases draw below a header: their cells are not read as CSV. */
const isRule = (line: string | undefined, delimiter: string) =>
  delimiter === '|' && line !== undefined && /^[\s|:+-]*-[\s|:+-]*$/.test(line.slice(0, 1000));

const cellsOf = (line: string, delimiter: string) =>
  cellRanges(line, { start: 0, end: line.length }, delimiter).map(({ start, end }) =>
    line.slice(start, end).replaceAll('"', '').trim(),
  );

/** The next line from a place on that is neither blank nor a comment. */
function rowAt(text: string, from: number): ReturnType<typeof lineAt> {
  let line = lineAt(text, from);
  for (let comments = 0; line?.text.startsWith('#') && comments < mostLinesAbove; comments++)
    line = lineAt(text, line.end);
  return line;
}

/** The next line from a place on that is not blank; null where there is none, or it is too long for a header. */
function lineAt(text: string, from: number): { text: string; start: number; end: number } | null {
  const begin = text.slice(from, from + longestHeader).search(/\S/);
  if (begin < 0) return null;
  const start = from + begin;
  const head = text.slice(start, start + longestHeader);
  const length = head.search(/[\r\n]/);
  if (length < 0 && head.length === longestHeader) return null;
  const end = start + (length < 0 ? head.length : length);
  return { text: text.slice(start, end).trimEnd(), start, end };
}
