import { whatRowsHave } from '../../../model/key-names.js';
import { unknownKeys } from '../../rows/unknown-keys.js';
import { cellRanges } from './cells.js';
import { nameIn } from './columns.js';
import { csvDelimiters } from './detect.js';

/**
 * What a text is that begins like a table, with names of columns that are not those of papers; null where it does not.
 *
 * @param head The beginning of the text.
 */
export function unknownTable(head: string): { expected: string; found: string } | null {
  const [header = '', row = ''] = head.split(/[\r\n]+/, 2);
  const delimiter = [...csvDelimiters, '\t'].find((mark) => {
    const names = cellsOf(header, mark);
    return names.length > 1 && names.every(isName) && cellsOf(row, mark).length === names.length;
  });
  if (delimiter === undefined) return null;
  const columns = unknownKeys(cellsOf(header, delimiter).map(nameIn));
  return {
    expected: `rows with ${whatRowsHave}`,
    found: `${delimiter === '\t' ? 'TSV' : 'CSV'} with the columns ${columns}`,
  };
}

const cellsOf = (line: string, delimiter: string) =>
  cellRanges(line, { start: 0, end: line.length }, delimiter).map(({ start, end }) => line.slice(start, end));

/** A few words: the commas of a sentence have a space behind them. */
const isName = (cell: string) => /^"?(?:#|(?:# ?)?[\p{L}_](?:[\w\p{L}().-]| (?=\S)){0,40})"?$/u.test(cell);
