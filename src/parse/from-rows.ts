import { checkOptions, checkType, isIterable, wrongArgument } from '../model/check-argument.js';
import { unreadable } from '../model/describe-value.js';
import type { PaperField } from '../model/field-names.js';
import { meaningOf, plainKey, wrapperScope } from '../model/key-names.js';
import { type ListingMessage, toVFileMessage } from '../model/messages.js';
import type { Paper } from '../model/paper.js';
import { readReferenceDate } from './options.js';
import { PaperBuilder } from './papers/paper-builder.js';
import { checkFieldMap } from './rows/field-map.js';
import { RowsReader } from './rows/read-rows.js';
import { defineValue } from './rows/row.js';

/** How rows are read. */
export interface RowOptions {
  /**
   * Which field of `Paper` a key is, for keys that are not recognized. Nested keys are written with dots.
   *
   * @default {}
   * @example `{ stars: 'upvotes', 'details.text': 'abstract' }`
   */
  fieldMap?: Readonly<Record<string, PaperField>> | undefined;
  /**
   * The day on which the rows were captured, a `Date` or `YYYY-MM-DD` (UTC). Dates without a year belong to its year.
   * Without it, they cannot be read.
   */
  referenceDate?: string | Date | undefined;
  /** Called with each message: `row` is the number of the row, from 1. Notes about all rows come last. */
  onMessage?: ((message: ListingMessage) => void) | undefined;
}

/**
 * Turns scraped rows, which are objects in memory, into papers, whatever their keys are called.
 *
 * Keys are recognized in any case and notation (`num_upvotes`, `publishedAt`, `details.abstract`). Values are converted if
 * their meaning is certain (`"1.2k"`, `2024-07-03T08:00:00Z`, authors in one string). Everything else is reported to
 * `onMessage`. A row that is not a paper is left out, with a warning.
 *
 * @param rows Any iterable of rows. They are not changed.
 * @param options `fieldMap` for keys that are not recognized, `referenceDate` for dates without a year, `onMessage` for
 * warnings and notes.
 * @returns The papers, in the order of the rows: dates as `YYYY-MM-DD`, counts as integers. `[]` if no row is a paper.
 * @throws TypeError if an argument is wrong: `rows` is not iterable, or an option is unknown.
 *
 * @example
 * ```ts
 * import { fromRows } from 'daily-papers';
 *
 * const rows = [{ paper_title: 'A Boat', summary: 'It floats.', stars: '1.2k', published: '2024-07-03T08:00:00Z' }];
 * const [paper] = fromRows(rows, { fieldMap: { stars: 'upvotes' } });
 * console.log(paper?.title, paper?.upvotes, paper?.date); // A Boat 1200 2024-07-03
 * ```
 */
export function fromRows(rows: Iterable<unknown>, options?: RowOptions): Paper[] {
  const { fieldMap, referenceDate, onMessage } = checkOptions(options, [
    'fieldMap',
    'referenceDate',
    'onMessage',
  ]);
  checkType('onMessage', onMessage, 'function');
  if (!isIterable(rows)) throw wrongArgument('rows', 'an array or another iterable of rows', rows);
  const settings = {
    fieldMap: checkFieldMap(fieldMap),
    referenceDate: readReferenceDate(referenceDate),
  };
  const reader = new RowsReader(settings);
  const builder = new PaperBuilder({ ...settings, unlabeledCount: null, positions: false });
  const papers: Paper[] = [];
  const report = () => {
    const messages = [...reader.messages.take(), ...builder.messages.splice(0)];
    if (onMessage) for (const message of messages) onMessage(toVFileMessage(message, null));
  };
  let number = 0;
  for (const value of rows) {
    const entry = reader.read({ value: plainCopy(value), number: ++number });
    const entries = entry ? [entry] : [];
    for (const paper of builder.build({ entries }, nowhere)) papers.push(paper);
    report();
  }
  reader.finish();
  report();
  return papers;
}

/** Rows in memory have no places. */
const nowhere = { point: (offset: number) => ({ line: 1, column: 1, offset }) };

/** Deeper values are not those of a paper. */
const mostLevels = 12;

/**
 * A copy of a row that runs no code of its own when it is read: a getter or a proxy may throw. What cannot be read is a
 * value that no field takes. What stands in a row more than once is copied once. Values are those of JSON, if an object says
 * so (`toJSON`); a `Set` is an array, a `Map` an object, and the getters of a class are keys if they are named as those of a
 * paper.
 */
function plainCopy(value: unknown, copies = new Map<object, unknown>(), level = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (level > mostLevels) return unreadable;
  const known = copies.get(value);
  if (known !== undefined) return known;
  const inner = (read: () => unknown) => attempt(() => plainCopy(read(), copies, level + 1));
  return attempt(() => {
    if (value instanceof Date) return new Date(value.getTime());
    const json = jsonOf(value);
    if (json !== value) {
      // A `toJSON` that returns an object around its own would be called forever.
      copies.set(value, unreadable);
      const whole = inner(() => json);
      copies.set(value, whole);
      return whole;
    }
    const copy: unknown[] | Record<string, unknown> = Array.isArray(value) ? [] : {};
    copies.set(value, copy);
    if (Array.isArray(value))
      for (let at = 0; at < value.length; at++) copy[at as never] = inner(() => value[at]) as never;
    else
      for (const key of [...Object.keys(value), ...gettersOf(value)])
        defineValue(
          copy,
          key,
          inner(() => (value as Record<string, unknown>)[key]),
        );
    return copy;
  });
}

function jsonOf(value: object): unknown {
  const { toJSON } = value as { toJSON?: unknown };
  if (typeof toJSON === 'function') return toJSON.call(value);
  if (value instanceof Set) return [...value];
  return value instanceof Map ? Object.fromEntries(value) : value;
}

/**
 * The keys of a paper that a class, or one that it extends, computes. No other getter is called: those of a document or of a
 * database lead everywhere.
 */
function gettersOf(value: object): string[] {
  const prototype: object | null = Object.getPrototypeOf(value);
  // The plain objects of another window or of a test runner have a prototype of their own.
  if (prototype === null || Object.getPrototypeOf(prototype) === null) return [];
  const properties = Object.entries(Object.getOwnPropertyDescriptors(prototype));
  const own = properties.filter(([key, { get }]) => get !== undefined && isKeyOfPaper(plainKey(key)));
  return [...own.map(([key]) => key), ...gettersOf(prototype)];
}
const isKeyOfPaper = (plain: string) => meaningOf(plain) !== undefined || wrapperScope(plain) !== undefined;

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    return unreadable;
  }
}
