import { brokenUrlsOf } from './broken-url.js';
import { conflictsOf } from './conflicts.js';
import { dayOf } from './days.js';
import { quote } from './describe-value.js';
import { PaperMap } from './identity.js';
import { linkSchema, organizationSchema, type Paper, paperSchema } from './paper.js';
import { describeIssue, fieldOf, type PaperIssue } from './paper-issue.js';

/** Something in a valid row that is probably wrong. */
export interface PaperWarning {
  /** The row, from 1. */
  row: number;
  /** Where in the row; empty for the row itself. */
  path: PropertyKey[];
  rule:
    | 'abstract-is-title'
    | 'broken-url'
    | 'conflicting-values'
    | 'html-in-title'
    | 'future-date'
    | 'repeated-paper'
    | 'unknown-key'
    | 'zero-authors';
  message: string;
}

/** What `validatePapers` returns. */
export interface Validation {
  /** The rows that are papers, without their unknown keys. */
  valid: Paper[];
  /** The rows that are not papers: each with its number, from 1, and everything that is wrong. */
  invalid: { row: number; value: unknown; issues: PaperIssue[] }[];
  /** What is probably wrong in the valid rows. */
  warnings: PaperWarning[];
}

/**
 * Checks whether rows, such as those of a scraper, are valid papers. It converts nothing: use `fromRows` for rows whose
 * keys or values differ from those of a paper.
 *
 * @param data An array or another iterable of rows. Any other value is treated as a single row.
 * @returns `valid` papers; `invalid` rows with, for each issue, its path, what was expected, what was found and zod's own
 * issue; and `warnings` about valid rows that are probably wrong: an abstract that equals the title, HTML in a title, a
 * date in the future (UTC), zero authors, a URL that is broken, an `id` and a `url` that differ, an `authorCount` below the
 * number of `authors` (which may name some of the authors only), a paper that appears twice, unknown keys. It never throws.
 *
 * @example
 * ```ts
 * import { validatePapers } from 'daily-papers';
 *
 * const { invalid } = validatePapers([{ title: 'A Boat', summary: '', authorCount: 2, date: null, upvotes: 1, repoLinks: [] }]);
 * console.log(invalid[0]?.row, invalid[0]?.issues[0]?.message);
 * // 1 abstract: expected a string, found nothing; “summary” looks like abstract: use fromRows
 * ```
 */
export function validatePapers(data: unknown): Validation {
  const result: Validation = { valid: [], invalid: [], warnings: [] };
  const seen = new PaperMap<number>();
  const today = dayOf(new Date());
  for (const [index, value] of rowsOf(data).entries()) {
    const row = index + 1;
    const checked = check(value);
    if ('issues' in checked) {
      result.invalid.push({ row, value, issues: checked.issues });
      continue;
    }
    const { paper, unknown } = checked;
    result.valid.push(paper);
    for (const path of unknown)
      result.warnings.push({ row, path, rule: 'unknown-key', message: unknownMessage(path) });
    for (const warning of warningsOf(paper, today)) result.warnings.push({ row, ...warning });
    const first = seen.find(paper);
    if (first === undefined) seen.add(paper, row);
    else {
      const message = `the same paper as row ${first}`;
      result.warnings.push({ row, path: [], rule: 'repeated-paper', message });
    }
  }
  return result;
}

/** The rows of any value. One that throws when it is read is a row of its own. */
function rowsOf(data: unknown): unknown[] {
  try {
    const isRows = typeof data === 'object' && data !== null && Symbol.iterator in data;
    return isRows ? Array.from(data as Iterable<unknown>) : [data];
  } catch {
    return [data];
  }
}

type Checked = { paper: Paper; unknown: PropertyKey[][] } | { issues: PaperIssue[] };

function check(value: unknown): Checked {
  try {
    const { success, data, error } = paperSchema.safeParse(value);
    if (success) return { paper: data, unknown: unknownKeys(value as object) };
    const paths = new Set<string>();
    // A URL may break several rules at once: one issue says it.
    const issues = error.issues.filter(({ path }) => {
      const name = path.map(String).join('.');
      return !paths.has(name) && paths.add(name);
    });
    return { issues: issues.map((issue) => describeIssue(issue, value)) };
  } catch {
    // A getter of the row, or a proxy, threw.
    const expected = 'an object that can be read';
    const found = 'an object that throws';
    const message = `expected ${expected}, found ${found}`;
    return {
      issues: [
        {
          path: [],
          expected,
          found,
          message,
          issue: { code: 'custom', path: [], message, input: undefined },
        },
      ],
    };
  }
}

/** The ways to the keys that papers do not have. */
function unknownKeys(row: object): PropertyKey[][] {
  const unknown = (object: object, fields: object, path: PropertyKey[]) =>
    Object.keys(object)
      .filter((key) => !Object.hasOwn(fields, key))
      .map((key) => [...path, key]);
  const { organization, links } = row as { organization?: object; links?: object[] };
  return [
    ...unknown(row, paperSchema.shape, []),
    ...(organization ? unknown(organization, organizationSchema.shape, ['organization']) : []),
    ...(links ?? []).flatMap((link, at) => unknown(link, linkSchema.shape, ['links', at])),
  ];
}

function unknownMessage(path: readonly PropertyKey[]): string {
  const name = path.map(String).join('.');
  const field = path.length === 1 ? fieldOf(name) : undefined;
  return `${quote(name)} is not a field of a paper${field ? `; it looks like ${field}: use fromRows` : ''}`;
}

function* warningsOf(paper: Paper, today: string): Generator<Omit<PaperWarning, 'row'>> {
  const abstract = paper.abstract.trim().toLowerCase();
  if (abstract !== '' && abstract === paper.title.trim().toLowerCase()) {
    yield { path: ['abstract'], rule: 'abstract-is-title', message: 'the abstract is the title' };
  }
  if (/<\/?[a-z][^<>]{0,1000}>|&(?:[a-z]{1,30}|#\d{1,9});/i.test(paper.title)) {
    yield { path: ['title'], rule: 'html-in-title', message: 'HTML in the title' };
  }
  if (paper.date !== null && paper.date > today) {
    yield { path: ['date'], rule: 'future-date', message: `${paper.date} is in the future` };
  }
  if (paper.authorCount === 0) {
    yield { path: ['authorCount'], rule: 'zero-authors', message: 'the author count is 0' };
  }
  for (const { field, reason } of brokenUrlsOf(paper))
    yield { path: [field], rule: 'broken-url', message: reason };
  for (const { field, reason } of conflictsOf(paper))
    yield { path: [field], rule: 'conflicting-values', message: reason };
}
