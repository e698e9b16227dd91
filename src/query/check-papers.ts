import { wrongArgument } from '../model/check-argument.js';
import { coreFields, nullableFields } from '../model/field-names.js';
import { type FieldType, fieldTypes } from '../model/field-types.js';
import type { Paper } from '../model/paper.js';
import { isDay } from '../parse/fields/date.js';

/**
 * Checks an argument that holds papers, as far as the helpers read them: they never meet a value of a wrong type.
 *
 * @returns The papers in a new array.
 * @throws TypeError that names the argument, the paper and the field.
 */
export function readPapers<P extends Paper>(papers: Iterable<P>, name = 'papers'): P[] {
  const all = readIterable<P>(papers, name, 'an array or another iterable of papers');
  for (let at = 0; at < all.length; at++) checkPaper(all[at], `${name}[${at}]`);
  return all;
}

/** @throws TypeError unless the value is an object that can be iterated; what its iterator throws is passed on. */
export function readIterable<T>(value: Iterable<T>, name: string, expected: string): T[] {
  let iterator: Iterator<T> | undefined;
  try {
    if (typeof value === 'object') iterator = value[Symbol.iterator]();
    if (typeof iterator?.next !== 'function') iterator = undefined;
  } catch {
    // Null has no iterator, nor has a revoked proxy.
  }
  if (!iterator) throw wrongArgument(name, expected, value);
  return Array.from({ [Symbol.iterator]: () => iterator });
}

/** @throws TypeError unless the value is a paper. */
export function checkPaper(paper: unknown, name: string): asserts paper is Paper {
  if (typeof paper !== 'object' || paper === null) throw wrongArgument(name, 'a paper', paper);
  let value: unknown;
  for (const [field, isValid, expected] of checks) {
    try {
      value = undefined;
      value = (paper as Paper)[field];
      if (isValid(value)) continue;
    } catch {
      // A getter or a proxy threw: the paper cannot be read.
    }
    throw wrongArgument(`${name}.${field}`, expected, value);
  }
}

type Check = (value: unknown) => boolean;
type Row = [field: keyof Paper, isValid: Check, expected: string];

const isText: Check = (value) => typeof value === 'string';
const isCount: Check = (value) => Number.isFinite(value);
const isLink: Check = (value) => isText((value as { url: unknown }).url);
const isOrganization: Check = (value) => {
  const { name, fullname } = value as Record<string, unknown>;
  return isText(fullname) && optional(isText)(name);
};

const optional =
  (isValid: Check): Check =>
  (value) =>
    value === undefined || isValid(value);
const listOf =
  (isValid: Check): Check =>
  (value) =>
    // `every` skips holes, `includes` does not.
    Array.isArray(value) && !value.includes(undefined) && value.every(isValid);

const checksOfTypes: Record<FieldType, readonly [isValid: Check, expected: string]> = {
  text: [isText, 'a string'],
  count: [isCount, 'a number'],
  day: [isDay, 'a day as YYYY-MM-DD'],
  texts: [listOf(isText), 'an array of strings'],
  links: [listOf(isLink), 'an array of links'],
  organization: [isOrganization, 'an object with a `fullname`'],
  // No helper reads the positions.
  json: [() => true, ''],
};

const core = new Set<string>(coreFields);
const checks = Object.entries(fieldTypes).map(([field, type]): Row => {
  const [isValid, expected] = checksOfTypes[type];
  if (nullableFields.has(field))
    return [field as keyof Paper, (value) => value === null || isValid(value), `${expected} or null`];
  if (core.has(field)) return [field as keyof Paper, isValid, expected];
  return [field as keyof Paper, optional(isValid), `${expected}, or missing`];
});
