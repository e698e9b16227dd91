import { quote } from '../../../model/describe-value.js';
import { whatRowsHave } from '../../../model/key-names.js';
import { ListingError } from '../../../model/listing-error.js';
import type { Message } from '../../../model/messages.js';
import type { Entry, ReadResult } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import type { Settings } from '../../options.js';
import { RowsReader } from '../../rows/read-rows.js';
import type { Locate, Range, Row } from '../../rows/row.js';
import type { Source } from '../../source/source.js';
import { cellRange, cellRanges } from './cells.js';
import { type Columns, rowOf, toColumns } from './columns.js';
import { csvDelimiters, findHeader, isHeaderAgain } from './detect.js';
import { type Line, parseLines } from './lines.js';

/**
 * Reads a table with a header.
 *
 * @throws ListingError `not-a-listing` where the header does not name a title and another field.
 */
export function readTable(
  { text }: Source,
  format: 'csv' | 'tsv',
  delimiters: readonly string[],
  settings: Settings,
): ReadResult {
  const reader = new RowsReader(settings);
  const header = findHeader(text, delimiters, reader.resolver);
  const begin = Math.max(0, text.search(/\S/));
  if (!header) {
    throw new ListingError('not-a-listing', {
      expected: `a ${format.toUpperCase()} header that names ${whatRowsHave}`,
      found: quote(text.slice(begin, begin + 200).split('\n')[0]!),
    });
  }
  const { start, delimiter } = header;
  const [first, ...lines] = parseLines(text, start, delimiter);
  const messages: Message[] = [];
  const above = text.slice(begin, start).trimEnd();
  if (above !== '' && !/^sep=.$/i.test(above))
    messages.push(unread('the text above the header', above, begin, !hasRow(above, first!.cells.length)));
  let head = toColumns(first!, text, delimiter, messages);
  // Made here, so that it holds the place of a row and not its cells: an input may have a million rows.
  const locatorOf =
    (place: Range, { line, names }: Columns): Locate =>
    ([name], part) => {
      const column = names.indexOf(String(name));
      if (part === 'key') return cellRange(text, line, delimiter, column);
      return column < 0 ? place : cellRange(text, place, delimiter, column);
    };
  const entries: Entry[] = [];
  const unnamed = new Set<number>();
  let firstProblem: string | undefined;
  lines.reverse();
  while (lines.length > 0) {
    const line = lines.pop()!;
    const { start, end } = line;
    const isBroken = line.isOpen || line.isMalformed;
    if (!isBroken && isHeaderAgain(line.cells, head.known, reader.resolver)) {
      messages.push(unread('a repeated header', text.slice(start, end), start));
      head = toColumns(line, text, delimiter, messages);
      continue;
    }
    const isCertain = !isBroken && isRemark(line, head, text);
    if (isCertain || (!isBroken && mayBeRemark(line, head, text))) {
      messages.push(unread('a comment', text.slice(start, end), start, isCertain));
      continue;
    }
    const number = reader.rows + 1;
    const row: Row = { value: undefined, number, isOfTable: true, locate: locatorOf({ start, end }, head) };
    if (isBroken) {
      const problem = quoteProblem(line);
      reader.reportLoss(row, 'invalid-syntax', { ...problem, isLost: true });
      firstProblem ??= `row ${number} has ${problem.found}`;
      reader.rows++;
    } else {
      row.value = rowOf(line.cells, head);
      for (const column of head.unnamed) if (!isIndex(line.cells[column])) unnamed.add(column);
      if (delimiter !== '\t' && hasOddCell(line, text, delimiter)) {
        const found = 'a quotation mark without another one in a cell that has none around it';
        const expected = 'doubled quotation marks in quoted cells';
        reader.reportLoss(row, 'invalid-syntax', { found, expected, isLost: false });
      }
      const entry = reader.readCells(row, { cells: line.cells, columns: head.names.length });
      if (entry) entries.push(entry);
    }
  }
  for (const column of unnamed) messages.push(unnamedColumn(column, head, text, delimiter));
  reader.finish();
  reader.checkAny(firstProblem);
  return {
    format,
    pages: [{ entries }],
    messages: [...messages, ...reader.messages.take()],
  };
}

/** Whether one of the lines above a header has as many cells as the header: a row that was sorted, or another table. */
function hasRow(above: string, columns: number): boolean {
  const lines = above.split('\n');
  const cellsOf = (line: string, mark: string) =>
    cellRanges(line, { start: 0, end: line.length }, mark, columns + 1).length;
  return (
    columns > 2 &&
    lines.some((line) => [...csvDelimiters, '\t'].some((mark) => cellsOf(line, mark) === columns))
  );
}

/** Whether a cell of a row has a quotation mark without another one, and none around it: it may part other cells. */
function hasOddCell({ cells, start, end }: Line, text: string, delimiter: string): boolean {
  const isOdd = (cell: string) => cell.includes('"') && cell.split('"').length % 2 === 0;
  if (!cells.some(isOdd)) return false;
  const ranges = cellRanges(text, { start, end }, delimiter);
  return cells.some((cell, column) => isOdd(cell) && text[ranges[column]?.start ?? -1] !== '"');
}

/** A column without a name may number the rows, as that of pandas does. */
const isIndex = (cell = '') => /^\s*\d*\s*$/.test(cell);

function unnamedColumn(column: number, { line }: Columns, text: string, delimiter: string): Message {
  return {
    rule: 'unknown-key',
    reason: `Column ${column + 1} has no name, so its values are not read`,
    expected: 'a name for each column',
    found: 'none',
    ...cellRange(text, line, delimiter, column),
  };
}

/**
 * Whether a row is a remark between the rows: `# page 2`, or one with the commas of a sentence. In `#1,A Boat` the first
 * cell is a rank, and in `#Boats,7` a title.
 */
function isRemark({ start, cells }: Line, { names }: Columns, text: string): boolean {
  if (text[start] !== '#' || cells.length === names.length || /\d/.test(text[start + 1]!)) return false;
  return cells.slice(1).every((cell) => /^\s+\S*[^\d\s]/.test(cell));
}

/** Whether it looks like one, and may also be a row. */
const mayBeRemark = ({ start }: Line, { hasOwn }: Columns, text: string): boolean =>
  !hasOwn && text[start] === '#' && /\s/.test(text[start + 1] ?? ' ');

function unread(what: string, lines: string, start: number, isCertain = true): Message {
  const span = { text: lines, start, end: start + lines.length };
  const reason = `Not read: ${what}, ${quote(lines)}`;
  return messageAt(span, 'unread-line', reason, 'one header, and rows', { isNote: isCertain });
}

const quoteProblem = ({ isMalformed }: Line) =>
  isMalformed
    ? { found: 'a misplaced quotation mark', expected: 'doubled quotation marks inside a cell' }
    : { found: 'a quotation mark that is never closed', expected: 'a closing quotation mark' };
