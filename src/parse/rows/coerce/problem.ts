import { visibleShape } from '../../../model/visible-shape.js';
import type { Path } from '../row.js';

/** Called where a value cannot be read: with what was expected, and where inside of the value. */
export type OnProblem = (expected: string, inside?: Path) => void;

/** What Python, pandas, R, Excel, JavaScript and databases write into a table, or a file, where they have no value. */
const nothing = new Set(['none', 'null', 'nan', 'nat', 'na', 'n/a', '<na>', '#n/a', 'undefined', '\\n']);
const dash = /^\s*(?:[-–—]|--)\s*$/;

/** Whether a value says that there is none, whatever its field. */
export function isMissing(value: unknown): boolean {
  if (value === null || value === undefined || Number.isNaN(value)) return true;
  if (typeof value !== 'string') return false;
  if (!visibleShape.test(value)) return true;
  // Abstracts are long: they are not looked up.
  return value.length < 20 && (nothing.has(value.trim().toLowerCase()) || isDash(value));
}

/** Whether a value is a dash, with which people, and the page for upvotes, say that there is none. */
export const isDash = (value: unknown): boolean => typeof value === 'string' && dash.test(value);
