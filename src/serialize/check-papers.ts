import { isIterable, wrongArgument } from '../model/check-argument.js';
import { coreFields, nullableFields } from '../model/field-names.js';
import { type FieldType, fieldTypes } from '../model/field-types.js';
import { linkKinds } from '../model/kinds.js';
import type { Paper } from '../model/paper.js';
import { visibleShape } from '../model/visible-shape.js';
import { isDay } from '../parse/fields/date.js';

/**
 * The papers that a writer was given, as plain copies that hold nothing but JSON values. Fields that are not the
 * library's own are kept.
 *
 * They are checked as `paperSchema` checks them, but without zod: a bundle that only writes does not hold it. URLs are
 * any text here: data formats keep what a paper has, and `webPapers` removes what is not a web link.
 *
 * @throws TypeError that names what is not a paper: `papers`, `papers[3].date`.
 */
export function checkPapers(papers: Iterable<Paper>): Paper[] {
  if (!isIterable(papers)) throw wrongArgument('papers', 'an array or another iterable of papers', papers);
  return Array.from(papers, (paper, index) => checkPaper(paper, `papers[${index}]`));
}

/** The same for one paper; `name` is what an error calls it. */
export function checkPaper(paper: Paper, name: string): Paper {
  try {
    return copyPaper(paper, name);
  } catch (error) {
    if (error instanceof Mismatch) throw wrongArgument(error.path, error.expected, error.value);
    // A getter that throws, or a value that JSON cannot hold, such as a cycle.
    throw wrongArgument(name, 'a paper whose fields can be read', paper);
  }
}

/** A value that is not what it must be. */
class Mismatch extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
    readonly value: unknown,
  ) {
    super();
  }
}

function copyPaper(paper: unknown, name: string): Paper {
  const source = objectAt(paper, name);
  const entries: [string, unknown][] = [];
  for (const field in fieldTypes) {
    const value = source[field];
    if (value !== undefined || required.has(field))
      entries.push([field, copyField(value, `${name}.${field}`, field)]);
  }
  for (const [field, value] of Object.entries(source)) {
    if (Object.hasOwn(fieldTypes, field)) continue;
    const json: string | undefined = JSON.stringify(value);
    if (json !== undefined) entries.push([field, JSON.parse(json)]);
  }
  return Object.fromEntries(entries) as unknown as Paper;
}

const required = new Set<string>(coreFields);
const mayBeEmpty = new Set(['abstract', 'repoLinks', 'url', 'projectPage', 'thumbnail', 'mediaUrls']);

function copyField(value: unknown, path: string, field: string): unknown {
  if (!nullableFields.has(field)) return copiers[fieldTypes[field]!](value, path, field);
  if (value === null) return null;
  try {
    return copiers[fieldTypes[field]!](value, path, field);
  } catch (error) {
    throw error instanceof Mismatch ? new Mismatch(path, `${error.expected}, or null`, value) : error;
  }
}

const copiers: Record<FieldType, (value: unknown, path: string, field: string) => unknown> = {
  text: (value, path, field) => {
    const isBlank = field === 'title' && typeof value === 'string' && !visibleShape.test(value);
    return textAt(isBlank ? '' : value, path, mayBeEmpty.has(field));
  },
  count: (value, path) => integerAt(value, path, 0),
  day: (value, path) => {
    if (isDay(value)) return value;
    throw new Mismatch(path, 'a date as YYYY-MM-DD, in the years 1900 to 2999', value);
  },
  texts: (value, path, field) =>
    arrayAt(value, path, (item, place) => textAt(item, place, mayBeEmpty.has(field))),
  links: (value, path) => arrayAt(value, path, copyLink),
  organization: (value, path) => {
    const { name, fullname } = objectAt(value, path);
    return {
      ...(name !== undefined && { name: textAt(name, `${path}.name`, false) }),
      fullname: textAt(fullname, `${path}.fullname`, false),
    };
  },
  json: (value, path) =>
    Object.fromEntries(
      Object.entries(objectAt(value, path)).map(([field, position]) => [
        field,
        copyPosition(position, `${path}.${field}`),
      ]),
    ),
};

function copyLink(value: unknown, path: string): unknown {
  const { url, kind } = objectAt(value, path);
  const text = textAt(url, `${path}.url`, true);
  if ((linkKinds as readonly unknown[]).includes(kind)) return { url: text, kind };
  throw new Mismatch(`${path}.kind`, `one of ${linkKinds.join(', ')}`, kind);
}

function copyPosition(value: unknown, path: string): unknown {
  const { start, end } = objectAt(value, path);
  return { start: copyPoint(start, `${path}.start`), end: copyPoint(end, `${path}.end`) };
}

function copyPoint(value: unknown, path: string): unknown {
  const { line, column, offset } = objectAt(value, path);
  return {
    line: integerAt(line, `${path}.line`, 1),
    column: integerAt(column, `${path}.column`, 1),
    offset: integerAt(offset, `${path}.offset`, 0),
  };
}

function objectAt(value: unknown, path: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  throw new Mismatch(path, 'an object', value);
}

function arrayAt(value: unknown, path: string, copy: (item: unknown, path: string) => unknown): unknown[] {
  // `Array.from` gives holes to the copier, `map` would keep them.
  if (Array.isArray(value)) return Array.from(value, (item, at) => copy(item, `${path}[${at}]`));
  throw new Mismatch(path, 'an array', value);
}

function textAt(value: unknown, path: string, isEmptyValid: boolean): string {
  if (typeof value === 'string' && (isEmptyValid || value !== '')) return value;
  throw new Mismatch(path, value === '' ? 'a string that is not empty' : 'a string', value);
}

function integerAt(value: unknown, path: string, least: 0 | 1): number {
  if (Number.isSafeInteger(value) && (value as number) >= least) return value as number;
  const isTooLarge = Number.isInteger(value) && (value as number) > 0 && !Number.isSafeInteger(value);
  const expected = isTooLarge
    ? `an integer up to ${Number.MAX_SAFE_INTEGER}`
    : `an integer of ${least} or more`;
  throw new Mismatch(path, expected, value);
}
