import { quote } from '../../../model/describe-value.js';
import type { PaperField } from '../../../model/field-names.js';
import { unescapeFormulas } from '../../../model/formulas.js';
import type { Message } from '../../../model/messages.js';
import { lazyRange } from '../../rows/row-messages.js';
import { cellRange, hasOnlyOwnColumns, hasOwnColumns, ownValue } from './cells.js';
import type { Line } from './lines.js';

/** The columns that a header names, and how their cells are read. */
export interface Columns {
  line: Line;
  names: string[];
  known: ReadonlySet<string>;
  /** The columns without a name. */
  unnamed: readonly number[];
  /** Whether they are those that this library writes. */
  hasOwn: boolean;
  /** Whether it has put a `'` before what looks like a formula. */
  isEscaped: boolean;
}

/** @param messages Takes a message about each column that is there twice. */
export function toColumns(line: Line, text: string, delimiter: string, messages: Message[]): Columns {
  const names = toNames(line, text, delimiter, messages);
  const hasOwn = hasOwnColumns(names);
  // Quotation marks around the first name alone show it, whichever of the columns were chosen.
  const isEscaped =
    hasOnlyOwnColumns(names) && text.startsWith(`"${names[0]}"${delimiter}${names[1]}`, line.start);
  const unnamed = [...line.cells.keys()].filter((column) => nameIn(line.cells[column]!) === '');
  return { line, names, known: new Set(names), unnamed, hasOwn, isEscaped };
}

/** The values of a row under the names of their columns. */
export function rowOf(written: readonly string[], columns: Columns): Record<string, unknown> {
  const { line, names, hasOwn, isEscaped } = columns;
  const cells = isEscaped ? written.map(unescapeFormulas) : written;
  const values = names
    .map((name, column) => [name, cells[column] ?? ''] as const)
    .filter(([, cell], column) => cell.trim() !== '' || line.cells[column]!.trim() !== '');
  return Object.fromEntries(
    hasOwn
      ? values
          .map(([name, cell]) => [name, ownValue(name as PaperField, cell)] as const)
          .filter(([, value]) => value !== undefined)
      : values,
  );
}

/** The name in a cell of a header. Behind a byte order mark inside of a text, quotation marks are not taken off. */
export const nameIn = (cell: string): string => cell.trim().replace(/^"(.*)"$/s, '$1');

function toNames(head: Line, text: string, delimiter: string, messages: Message[]): string[] {
  const seen = new Set<string>();
  return head.cells.map((cell, column) => {
    const name = nameIn(cell);
    const own =
      name === '' ? `column ${column + 1}` : seen.has(name) ? `${name} (column ${column + 1})` : name;
    if (name !== '' && seen.has(name)) {
      const range = lazyRange(() => cellRange(text, head, delimiter, column));
      const reason = `The column ${quote(name)} appears twice; its first values were read`;
      messages.push({ rule: 'duplicate-key', reason, expected: 'each column once', found: name, ...range });
    }
    seen.add(name);
    return own;
  });
}
