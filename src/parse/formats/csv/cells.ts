import { coreFields, nullableFields, type PaperField } from '../../../model/field-names.js';
import { fieldTypes } from '../../../model/field-types.js';
import type { Range } from '../../rows/row.js';

const ownNames: ReadonlySet<string> = new Set(Object.keys(fieldTypes));

/** Whether a table has all columns that this library always writes, and none that it does not write. */
export const hasOwnColumns = (header: readonly string[]): boolean =>
  coreFields.every((field) => header.includes(field)) && hasOnlyOwnColumns(header);

/** Whether this library may have written the columns of a table: some of them, or all. */
export const hasOnlyOwnColumns = (header: readonly string[]): boolean =>
  header.every((name) => ownNames.has(name));

/** The value of a cell that this library wrote: text as it is, counts, lists and objects as JSON. */
export function ownValue(field: PaperField, cell: string): unknown {
  if (field === 'title' || field === 'abstract') return cell;
  if (cell === '') return nullableFields.has(field) ? null : undefined;
  const type = fieldTypes[field];
  if (type === 'text' || type === 'day' || !/^(?:[[{"]|\d+$)/.test(cell)) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
/** Where a cell of a row stands, quotation marks included. */
export function cellRange(text: string, row: Range, delimiter: string, column: number): Range {
  return cellRanges(text, row, delimiter, column + 1)[column] ?? row;
}

/** Where the cells of a row stand: the first so many of them. */
export function cellRanges(
  text: string,
  row: Range,
  delimiter: string,
  most = Number.POSITIVE_INFINITY,
): Range[] {
  const ranges: Range[] = [];
  for (let { start } = row; start <= row.end && ranges.length < most; start = ranges.at(-1)!.end + 1)
    ranges.push({ start, end: cellEnd(text, start, row.end, delimiter) });
  return ranges;
}

function cellEnd(text: string, start: number, rowEnd: number, delimiter: string): number {
  let at = start;
  if (text[at] === '"') {
    for (at = text.indexOf('"', at + 1); at >= 0 && text[at + 1] === '"'; ) at = text.indexOf('"', at + 2);
    if (at < 0) return rowEnd;
  }
  const found = text.indexOf(delimiter, at);
  return found < 0 || found > rowEnd ? rowEnd : found;
}
