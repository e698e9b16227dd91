import type * as z from 'zod';
import { describeValue, quote } from './describe-value.js';
import { nullableFields } from './field-names.js';
import { meaningOf, plainKey } from './key-names.js';

/** One thing that is wrong with a row. */
export interface PaperIssue {
  /** The path in the row, `['links', 0, 'url']`; empty for the row itself. */
  path: PropertyKey[];
  /** What was expected there, such as `a string` or `an integer of 0 or more, or null`. */
  expected: string;
  /** What was found there, such as `nothing` or `the number 7`. */
  found: string;
  /** A sentence with both, and a hint if another key looks like the missing one. */
  message: string;
  /** zod's own issue. */
  issue: z.core.$ZodIssue;
}

/** Says of an issue of zod what was expected and what was found, where it stands in the row. */
export function describeIssue(issue: z.core.$ZodIssue, row: unknown): PaperIssue {
  const path = [...issue.path];
  const expected = `${expectation(issue)}${path.length === 1 && nullableFields.has(path[0]!) ? ', or null' : ''}`;
  const value = valueAt(row, path);
  const found = describeValue(value);
  const hint = path.length === 1 && value === undefined ? aliasHint(String(path[0]), row) : '';
  const where = path.length > 0 ? `${path.map(String).join('.')}: ` : '';
  return { path, expected, found, message: `${where}expected ${expected}, found ${found}${hint}`, issue };
}

const days = new Set<PropertyKey>(['date', 'listedOn']);
const printedUrls = new Set<PropertyKey>(['repoLinks', 'links']);

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'int' || issue.expected === 'number') return 'an integer of 0 or more';
      return `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'too_small':
      return issue.origin === 'string' ? 'a string that is not empty' : 'an integer of 0 or more';
    case 'too_big':
      return `an integer up to ${issue.maximum}`;
    case 'invalid_format':
      if (issue.path[0] === 'title') return 'a string that is not empty';
      if (days.has(issue.path[0]!)) return 'a date as YYYY-MM-DD, in the years 1900 to 2999';
      return `an http: or https: URL${printedUrls.has(issue.path[0]!) ? ', or one without a scheme' : ''}`;
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}

function aliasHint(field: string, row: unknown): string {
  if (typeof row !== 'object' || row === null) return '';
  const alias = Object.keys(row).find((key) => fieldOf(key) === field);
  return alias === undefined ? '' : `; ${quote(alias)} looks like ${field}: use fromRows`;
}

/** The field that a key of a row stands for under another name; undefined if it is not such a name. */
export function fieldOf(key: string): string | undefined {
  return key.length > 100 ? undefined : meaningOf(plainKey(key))?.role;
}

/** The value at a path of a row; undefined where it has none. */
export function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  let value = row;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}
