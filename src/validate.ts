import type { z } from 'zod';
import { type Paper, paperSchema } from './paper.js';

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

/** Something that is allowed and probably not meant. */
export interface PaperSuspicion {
  /** The row, counted from 0. */
  index: number;
  path: PropertyKey[];
  rule: 'abstract-is-title' | 'html-in-title' | 'future-date' | 'repeated-paper' | 'zero-authors';
  message: string;
}

/** What `validatePapers` returns. */
export interface Validation {
  /** The rows that are papers, unknown fields left out. */
  valid: Paper[];
  /** The rows that are not, each with all that is wrong. */
  invalid: { index: number; value: unknown; issues: PaperIssue[] }[];
  /** What is not wrong and looks so, in the valid rows. */
  suspicious: PaperSuspicion[];
}

/**
 * Checks papers that came from elsewhere: a scraper, a file, another program.
 *
 * @param data An array of rows, or any value: what is no array is taken as the one row.
 * @returns The valid papers; the invalid rows with, for each issue, its path, what was expected and what was
 * found (zod's own issue kept); and what is suspicious: an abstract that is the title, HTML in a title, a date in
 * the future (UTC), no authors, the same paper twice. It never throws.
 *
 * @example
 * ```ts
 * import { validatePapers } from 'daily-papers';
 *
 * const { invalid } = validatePapers([{ title: '', abstract: '', authorCount: 2, date: null, upvotes: 1, repoLinks: [] }]);
 * console.log(invalid[0]?.issues[0]?.path); // [ 'title' ]
 * ```
 */
export function validatePapers(data: unknown): Validation {
  const rows: unknown[] = Array.isArray(data) ? data : [data];
  const result: Validation = { valid: [], invalid: [], suspicious: [] };
  const seen = new Map<string, number>();
  const today = new Date().toISOString().slice(0, 10);
  for (let index = 0; index < rows.length; index++) {
    const value = rows[index];
    const checked = paperSchema.safeParse(value);
    if (!checked.success) {
      result.invalid.push({
        index,
        value,
        issues: checked.error.issues.map((issue) => toIssue(issue, value)),
      });
      continue;
    }
    result.valid.push(checked.data);
    for (const suspicion of suspicions(checked.data, today)) result.suspicious.push({ index, ...suspicion });
    const key = checked.data.id ?? checked.data.title.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else {
      const message = `the same paper as row ${first}`;
      result.suspicious.push({ index, path: [], rule: 'repeated-paper', message });
    }
  }
  return result;
}

function toIssue(issue: z.core.$ZodIssue, row: unknown): PaperIssue {
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
      return issue.format === 'date' ? 'a day of the calendar as YYYY-MM-DD' : `a ${issue.format}`;
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

function* suspicions(paper: Paper, today: string): Generator<Omit<PaperSuspicion, 'index'>> {
  const abstract = paper.abstract.trim().toLowerCase();
  if (abstract !== '' && abstract === paper.title.trim().toLowerCase()) {
    yield { path: ['abstract'], rule: 'abstract-is-title', message: 'the abstract is the title' };
  }
  if (/<\/?[a-z][^<>]*>|&(?:[a-z]+|#\d+);/i.test(paper.title)) {
    yield { path: ['title'], rule: 'html-in-title', message: 'HTML in the title' };
  }
  if (paper.date !== null && paper.date > today) {
    yield { path: ['date'], rule: 'future-date', message: `${paper.date} is in the future` };
  }
  if (paper.authorCount === 0) {
    yield { path: ['authorCount'], rule: 'zero-authors', message: 'a paper with no authors' };
  }
}
