import Papa from 'papaparse';
import { ListingError } from '../model/listing-error.js';
import type { Paper } from '../model/paper.js';
import { columnsOf, fromCell, toCell } from './cells.js';
import { checkRows, checkText } from './rows.js';

/** How a table is written. */
export interface CsvOptions {
  /**
   * Whether a cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a carriage
   * return) gets a `'` before it. Such a cell is not what it was; false by default, true on the command line.
   */
  escapeFormulas?: boolean | undefined;
}

/**
 * Writes papers as CSV (RFC 4180: CRLF, quotes where needed, a header). Columns are the six fields that are always
 * there, then those that any paper has.
 *
 * Text and counts stand as they are; lists and objects are JSON (`["https://github.com/a/b"]`). An empty cell is null
 * in `authorCount`, `date` and `upvotes`; in fields that are not always there it means that the field is not there,
 * and `null` is null.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `escapeFormulas`, for spreadsheets.
 * @returns CSV text.
 *
 * @example
 * ```ts
 * import { parsePapers, toCsv } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toCsv(papers).split('\r\n')[1]); // A Small Model,We train one.,2,2024-07-03,7,[]
 * ```
 */
export function toCsv(papers: Iterable<Paper>, options: CsvOptions = {}): string {
  return table([...papers], ',', options);
}

/**
 * Writes papers as TSV: as `toCsv` does, with tabs between cells.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param options `escapeFormulas`, for spreadsheets.
 * @returns TSV text.
 *
 * @example
 * ```ts
 * import { parsePapers, toTsv } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(toTsv(papers).split('\r\n')[1]?.split('\t')[3]); // 2024-07-03
 * ```
 */
export function toTsv(papers: Iterable<Paper>, options: CsvOptions = {}): string {
  return table([...papers], '\t', options);
}

/**
 * Reads papers back from CSV or TSV, whichever the header is written in.
 *
 * @param csv The text, or its bytes, with a header of field names.
 * @returns The papers, with whatever other fields they have. A `'` that neutralised a formula stays.
 * @throws ListingError `invalid-papers`, with the row and the field.
 *
 * @example
 * ```ts
 * import { fromCsv, parsePapers, toCsv } from 'daily-papers';
 *
 * const papers = parsePapers('A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n');
 * console.log(fromCsv(toCsv(papers))[0]?.date); // 2024-07-03
 * ```
 */
export function fromCsv(csv: string | Uint8Array): Paper[] {
  const text = checkText(csv, 'CSV with a header');
  const header = /^[^\r\n]*/.exec(text)![0];
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: header.includes('\t') ? '\t' : ',',
    newline: text.startsWith('\r\n', header.length) ? '\r\n' : '\n',
    skipEmptyLines: true,
  });
  const [fields, ...rows] = data;
  if (!fields?.includes('title')) {
    throw new ListingError('invalid-papers', {
      expected: 'a header with the names of fields, title among them',
      found: header === '' ? 'nothing' : JSON.stringify(header.slice(0, 80)),
    });
  }
  const [error] = errors;
  if (error) {
    throw new ListingError('invalid-papers', {
      expected: `a whole cell in row ${error.row}`,
      found: error.message,
    });
  }
  return checkRows(
    rows.map((cells) => toPaper(fields, cells)),
    (index) => `row ${index + 1}`,
  );
}

function table(papers: readonly Paper[], delimiter: string, options: CsvOptions): string {
  const columns = columnsOf(papers);
  const rows = [columns, ...papers.map((paper) => toCells(columns, paper))];
  return rows.map((cells) => tableRow(cells, delimiter, options)).join('');
}

export function toCells(columns: readonly string[], paper: Paper): string[] {
  return columns.map((field) => toCell(field, Reflect.get(paper, field)));
}

export function tableRow(
  cells: readonly string[],
  delimiter: string,
  { escapeFormulas = false }: CsvOptions,
): string {
  return `${Papa.unparse([[...cells]], { delimiter, escapeFormulae: escapeFormulas })}\r\n`;
}

function toPaper(fields: readonly string[], cells: readonly string[]): Record<string, unknown> {
  const values = fields.map((field, at) => [field, fromCell(field, cells[at] ?? '')] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}
