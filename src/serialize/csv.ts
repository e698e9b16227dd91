import Papa from 'papaparse';
import { checkOnMessage, checkOptions, checkType } from '../model/check-argument.js';
import { counted, quote } from '../model/describe-value.js';
import { escapeFormulas, unescapeFormulas } from '../model/formulas.js';
import { ListingError } from '../model/listing-error.js';
import type { Paper } from '../model/paper.js';
import { checkPapers } from './check-papers.js';
import { checkRows, decodeText, type ReadOptions } from './check-rows.js';
import { columnsOf, columnType, fieldValue } from './columns.js';

/** How a table is written. */
export interface CsvOptions {
  /**
   * Whether a `'` is written before text that a spreadsheet would execute as a formula: before `=`, `+`, `-`, `@` or
   * `|` (or a full-width or small form of it) at the start of a cell, or after a line break, a tab, a comma or a
   * semicolon in it, also if white space, quotation marks or invisible characters are in front of it. `fromCsv`
   * removes the `'`. The command line sets this option.
   * @default false
   */
  escapeFormulas?: boolean | undefined;
}

/**
 * Writes papers as CSV (RFC 4180: CRLF, quotes where needed, a header). Columns are the six core fields, then the
 * other fields that any of the papers has.
 *
 * Text and counts are written as they are; lists and objects are JSON (`["https://github.com/a/b"]`). An empty cell is
 * null in `authorCount`, `date` and `upvotes`, and an absent field in the columns after the sixth.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `escapeFormulas` (`false` by default): set it if a spreadsheet opens the table.
 * @returns CSV text.
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toCsv } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toCsv(papers).split('\r\n')[1]); // A Small Model,We train one.,2,2024-07-03,7,[]
 * ```
 */
export function toCsv(papers: Iterable<Paper>, options?: CsvOptions): string {
  return toTable(papers, ',', options);
}

/**
 * Writes papers as TSV: the same table as `toCsv`, with tabs between cells.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `escapeFormulas` (`false` by default): set it if a spreadsheet opens the table.
 * @returns TSV text.
 * @throws TypeError if an object is not a paper or an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { parsePapers, toTsv } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toTsv(papers).split('\r\n')[1]?.split('\t')[3]); // 2024-07-03
 * ```
 */
export function toTsv(papers: Iterable<Paper>, options?: CsvOptions): string {
  return toTable(papers, '\t', options);
}

function toTable(papers: Iterable<Paper>, delimiter: string, options: CsvOptions | undefined): string {
  const { escapeFormulas: isEscaped } = checkOptions(options, ['escapeFormulas']);
  checkType('escapeFormulas', isEscaped, 'boolean');
  const all = checkPapers(papers);
  const columns = columnsOf(all);
  const rows = all.map((paper) => tableRow(columns, paper, delimiter, isEscaped));
  return tableHeader(columns, delimiter, isEscaped) + rows.join('');
}

/** The header. Quotes around its first name alone say that the table's formulas are escaped. */
export function tableHeader(columns: readonly string[], delimiter: string, isEscaped = false): string {
  const header = toLine(columns, delimiter, isEscaped);
  return isEscaped ? header.replace(/^\w+/, '"$&"') : header;
}
const escapedHeader = /^"\w+"(?:[,\t][^"]|[\r\n])/;

/** One paper as a row. Text and days are written as they are; what is not there is empty; all else is JSON. */
export function tableRow(
  columns: readonly string[],
  paper: Paper,
  delimiter: string,
  isEscaped = false,
): string {
  const cells = columns.map((field) => {
    const value = fieldValue(paper, field);
    if (value === undefined || value === null) return '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
  return toLine(cells, delimiter, isEscaped);
}

function toLine(cells: readonly string[], delimiter: string, isEscaped: boolean): string {
  return `${Papa.unparse([isEscaped ? cells.map(escapeFormulas) : [...cells]], { delimiter })}\r\n`;
}

/**
 * Reads papers back from CSV or TSV; the header shows which. A table that `toCsv` or `toTsv` wrote is read exactly,
 * also with `escapeFormulas`: the quotes around the first name of its header say that it has escaped formulas.
 *
 * @param csv The text, or its bytes in UTF-8, with a header of field names.
 * @param options `onMessage`, for a note on each unknown column.
 * @returns The papers. Columns that `Paper` does not have are left out.
 * @throws ListingError `wrong-type` if it is neither a string nor bytes, `invalid-papers` if a row is not a paper: it
 * names the row and the field, or the line if a cell is truncated.
 * @throws TypeError if an option is wrong; the message names it.
 *
 * @example
 * ```ts
 * import { fromCsv, parsePapers, toCsv } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(fromCsv(toCsv(papers))[0]?.date); // 2024-07-03
 * ```
 */
export function fromCsv(csv: string | Uint8Array | ArrayBuffer, options?: ReadOptions): Paper[] {
  const checked = checkOnMessage(options);
  const text = decodeText(csv, 'CSV with a header');
  const newline = (/\r\n|\r|\n/.exec(text)?.[0] ?? '\n') as '\n';
  const { data, errors } = Papa.parse<string[]>(text, {
    // After the first name, whether it is in quotes or not.
    delimiter: /^(?:"[^"]*"(?:"[^"]*")*|[^"\t,\r\n]*)\t/.test(text) ? '\t' : ',',
    newline,
    skipEmptyLines: true,
  });
  const isEscaped = escapedHeader.test(text);
  const [fields, ...rows] = isEscaped ? data.map((cells) => cells.map(unescapeFormulas)) : data;
  if (!fields?.includes('title')) {
    throw invalid('a header of field names that includes `title`', quote(fields?.join(',') ?? ''));
  }
  const seen = new Set<string>();
  const twice = fields.find((field) => field !== '' && seen.size === seen.add(field).size);
  if (twice !== undefined) throw invalid('each column once', `two columns ${quote(twice)}`);
  const [error] = errors;
  if (error) {
    const line = text.slice(0, error.index).split(newline).length;
    throw invalid(`a cell with both quotation marks in row ${error.row} (line ${line})`, error.message);
  }
  return checkRows(
    rows.map((cells, index) => toPaper(fields, cells, index)),
    checked,
  );
}

function toPaper(fields: readonly string[], cells: readonly string[], index: number): object {
  if (cells.length !== fields.length) {
    throw invalid(`${counted(fields.length, 'cell')} in row ${index + 1}`, String(cells.length));
  }
  // Columns may have any names: `__proto__` becomes a property like others.
  return Object.fromEntries(
    fields.flatMap((field, at) => {
      const value = fromCell(field, cells[at]!);
      return value === undefined ? [] : [[field, value]];
    }),
  );
}

/** The value of a cell; undefined where the field is absent. What is not JSON stays text, and is refused as such. */
function fromCell(field: string, cell: string): unknown {
  if (field === 'title' || field === 'abstract') return cell;
  if (cell === '') return emptyCells[field];
  const type = columnType(field);
  if (type === 'text' || type === 'day') return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
const emptyCells: Record<string, unknown> = { authorCount: null, date: null, upvotes: null, repoLinks: [] };

function invalid(expected: string, found: string): ListingError {
  return new ListingError('invalid-papers', { expected, found });
}
