import { type Paper, paperSchema } from './paper.js';
import { describeIssue, type PaperIssue } from './paper-issue.js';

/** Something that is allowed and probably not meant. */
export interface PaperWarning {
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
  warnings: PaperWarning[];
}

/**
 * Checks papers that came from elsewhere: a scraper, a file, another program.
 *
 * @param data An array of rows, or any value: what is no array is taken as the one row.
 * @returns The valid papers; the invalid rows with, for each issue, its path, what was expected and what was
 * found (zod's own issue kept); and what is warnings: an abstract that is the title, HTML in a title, a date in
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
  const result: Validation = { valid: [], invalid: [], warnings: [] };
  const seen = new Map<string, number>();
  const today = new Date().toISOString().slice(0, 10);
  for (let index = 0; index < rows.length; index++) {
    const value = rows[index];
    const checked = paperSchema.safeParse(value);
    if (!checked.success) {
      result.invalid.push({
        index,
        value,
        issues: checked.error.issues.map((issue) => describeIssue(issue, value)),
      });
      continue;
    }
    result.valid.push(checked.data);
    for (const warning of warningsOf(checked.data, today)) result.warnings.push({ index, ...warning });
    const key = checked.data.id ?? checked.data.title.toLowerCase();
    const first = seen.get(key);
    if (first === undefined) seen.set(key, index);
    else {
      const message = `the same paper as row ${first}`;
      result.warnings.push({ index, path: [], rule: 'repeated-paper', message });
    }
  }
  return result;
}

function* warningsOf(paper: Paper, today: string): Generator<Omit<PaperWarning, 'index'>> {
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
