import { checkOneOf, checkOptions, checkType, wrongArgument } from '../model/check-argument.js';
import type { PaperField } from '../model/field-names.js';
import { type InputFormat, inputFormats } from '../model/input-format.js';
import type { ListingMessage } from '../model/messages.js';
import { isoDay } from './fields/date.js';
import { checkFieldMap } from './rows/field-map.js';

/** How a listing is read. */
export interface ParseOptions {
  /**
   * The format of the input. `auto` detects it from the structure of the input.
   * @default 'auto'
   */
  format?: 'auto' | InputFormat | undefined;
  /**
   * The day on which the page was captured, a `Date` or `YYYY-MM-DD` (UTC). Dates without a year belong to its year.
   * Without it, the year is guessed from the ids and other dates of the page, with a warning.
   */
  referenceDate?: string | Date | undefined;
  /**
   * What the number after a date counts in plain text, which does not say so. Formats that label their counts ignore
   * this option.
   * @default 'upvotes'
   */
  unlabeledCount?: 'upvotes' | 'comments' | undefined;
  /**
   * Whether to throw if there are warnings: a `ListingError` with the code `strict` that contains all of them.
   * @default false
   */
  strict?: boolean | undefined;
  /**
   * Whether to add `positions` to each paper: where in the input each of its fields was found.
   * @default false
   */
  positions?: boolean | undefined;
  /**
   * For rows (JSON, NDJSON, CSV, TSV, YAML): which field of `Paper` a key is, for keys that are not recognized. Nested
   * keys are written with dots.
   *
   * @default {}
   * @example `{ stars: 'upvotes', 'details.text': 'abstract' }`
   */
  fieldMap?: Readonly<Record<string, PaperField>> | undefined;
  /** Called with each warning and note, in the order of the input; `streamPapers` orders those of each page. */
  onMessage?: ((message: ListingMessage) => void) | undefined;
}

/** The options, checked and with their defaults. */
export interface Settings {
  format: 'auto' | InputFormat;
  /** `YYYY-MM-DD` */
  referenceDate: string | null;
  unlabeledCount: 'upvotes' | 'comments' | null;
  strict: boolean;
  positions: boolean;
  fieldMap: Readonly<Record<string, PaperField>>;
  onMessage: ((message: ListingMessage) => void) | undefined;
}

const known = [
  'format',
  'referenceDate',
  'unlabeledCount',
  'strict',
  'positions',
  'fieldMap',
  'onMessage',
] as const;

/** @throws TypeError that names the wrong option. */
export function readOptions(options?: ParseOptions): Settings {
  const { referenceDate, fieldMap, onMessage, ...rest } = checkOptions(options, known);
  const format = checkOneOf('format', rest.format, ['auto', ...inputFormats]) ?? 'auto';
  const unlabeledCount = checkOneOf('unlabeledCount', rest.unlabeledCount, ['upvotes', 'comments']) ?? null;
  checkType('strict', rest.strict, 'boolean');
  checkType('positions', rest.positions, 'boolean');
  checkType('onMessage', onMessage, 'function');
  return {
    format,
    unlabeledCount,
    strict: rest.strict ?? false,
    positions: rest.positions ?? false,
    referenceDate: readReferenceDate(referenceDate),
    fieldMap: checkFieldMap(fieldMap),
    onMessage,
  };
}

/** @throws TypeError unless the value is a day, or `undefined`. */
export function readReferenceDate(value: unknown): string | null {
  if (value === undefined) return null;
  const isDate = value instanceof Date && !Number.isNaN(value.getTime());
  const day = isDate ? isoDay(value.toISOString()) : typeof value === 'string' ? isoDay(value) : null;
  if (day === null) throw wrongArgument('referenceDate', 'a Date or a day as YYYY-MM-DD', value);
  return day;
}
