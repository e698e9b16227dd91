import type { Path } from '../row.js';

/** Called where a value cannot be read: with what was expected, and where inside of the value. */
export type OnProblem = (expected: string, inside?: Path) => void;

/** What tools write into a table, or a file, where they have no value. */
const nothing = new Set(['', 'none', 'null', 'nan', 'nat', 'n/a', 'undefined']);

/** Whether a value of a field other than text stands for none. */
export function isMissing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return typeof value === 'string' && value.length < 100 && nothing.has(value.trim().toLowerCase());
}
