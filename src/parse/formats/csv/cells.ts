import { type PaperField, paperFields } from '../../../model/field-names.js';
import type { Range } from '../../rows/row.js';

const ownNames = new Set<string>(paperFields);
/** Fields that are null where this library leaves their cell empty. */
const nullable = new Set<string>(['authorCount', 'date', 'upvotes']);

/** Whether a table has the columns that this library writes, and no others. */
export function hasOwnColumns(header: readonly string[]): boolean {
  return (
    paperFields.slice(0, 6).every((field) => header.includes(field)) &&
    header.every((name) => ownNames.has(name))
  );
}

/** The value of a cell that this library wrote: text as it is, counts, lists and objects as JSON. */
export function ownValue(field: PaperField, cell: string): unknown {
  if (field === 'title' || field === 'abstract') return cell;
  if (cell === '') return nullable.has(field) ? null : undefined;
  if (!/^(?:[[{"]|\d+$)/.test(cell) || (textFields.has(field) && !cell.startsWith('"'))) return cell;
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}
const textFields = new Set<string>([
  'id',
  'url',
  'date',
  'submittedBy',
  'projectPage',
  'listedOn',
  'aiSummary',
  'thumbnail',
  'discussionId',
]);

/** Where a cell of a row stands, quotation marks included. */
export function cellRange(text: string, row: Range, delimiter: string, column: number): Range {
  let start = row.start;
  for (let at = 0; start <= row.end; at++) {
    const end = cellEnd(text, start, row.end, delimiter);
    if (at === column) return { start, end };
    start = end + 1;
  }
  return row;
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
