import type * as z from 'zod';

/** One thing that is wrong with a row. */
export interface PaperIssue {
  /** Where in the row: `['links', 0, 'url']`; empty for the row itself. */
  path: PropertyKey[];
  /** What should stand there. */
  expected: string;
  /** What stands there. */
  found: string;
  /** zod's sentence. */
  message: string;
  /** zod's own issue. */
  issue: z.core.$ZodIssue;
}

/** Says of an issue of zod what was expected and what was found, where it stands in the row. */
export function describeIssue(issue: z.core.$ZodIssue, row: unknown): PaperIssue {
  const path = [...issue.path];
  return {
    path,
    expected: expectation(issue),
    found: describe(valueAt(row, path)),
    message: issue.message,
    issue,
  };
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'int'
        ? 'an integer'
        : `${/^[aeiou]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected}`;
    case 'too_small':
      return `${issue.origin === 'string' ? 'at least ' : ''}${issue.minimum}${issue.origin === 'string' ? ' character' : ' or more'}`;
    case 'too_big':
      return `${issue.maximum} or less`;
    case 'invalid_format':
      if (issue.format === 'date') return 'a day of the calendar as YYYY-MM-DD';
      // Regular expressions without a sentence of their own are those of URLs.
      return /^Expected /.test(issue.message) ? issue.message.slice(9) : 'an http(s) URL';
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}

function valueAt(row: unknown, path: readonly PropertyKey[]): unknown {
  let value = row;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
  return typeof value === 'function' || typeof value === 'symbol' ? `a ${typeof value}` : String(value);
}
