import { ListingError } from './errors.js';
import { isoDay } from './fields/date.js';
import { type ListingForm, listingForms } from './form.js';

/** How a listing is read. */
export interface ParseOptions {
  /** The form of the input; `auto` (the default) tells it from the input's structure. */
  form?: 'auto' | ListingForm | undefined;
  /**
   * The day on which the page was captured, a `Date` or `YYYY-MM-DD`: dates that the page prints without a
   * year are of this year. Without it the year is guessed: the one after the newest that the page prints.
   */
  referenceDate?: string | Date | undefined;
  /**
   * What the one number after a date of plain text counts: `upvotes` (the default) or `comments`, which is what
   * it links to on today's page; `upvotes` is then null. Forms that say which is which are not touched.
   */
  bareCount?: 'upvotes' | 'comments' | undefined;
  /** Whether a warning is an error: a `ListingError` with the code `strict` that carries all of them. */
  strict?: boolean | undefined;
  /** Whether each paper says where in the input its fields stood, in `positions`. */
  positions?: boolean | undefined;
}

/** The options, checked and with their defaults. */
export interface Settings {
  form: 'auto' | ListingForm;
  /** `YYYY-MM-DD` */
  referenceDate: string | null;
  bareCount: 'upvotes' | 'comments' | null;
  strict: boolean;
  positions: boolean;
}

/** @throws ListingError `wrong-option`. */
export function readOptions(options: ParseOptions = {}): Settings {
  if (typeof options !== 'object' || options === null) throw wrong('the options', 'an object', options);
  const { form = 'auto', bareCount = null, strict = false, positions = false } = options;
  if (form !== 'auto' && !listingForms.includes(form)) {
    throw wrong('form', `one of auto, ${listingForms.join(', ')}`, form);
  }
  if (bareCount !== null && bareCount !== 'upvotes' && bareCount !== 'comments') {
    throw wrong('bareCount', 'upvotes or comments', bareCount);
  }
  if (typeof strict !== 'boolean') throw wrong('strict', 'true or false', strict);
  if (typeof positions !== 'boolean') throw wrong('positions', 'true or false', positions);
  return { form, bareCount, strict, positions, referenceDate: readReferenceDate(options.referenceDate) };
}

function readReferenceDate(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const text =
    value instanceof Date ? (Number.isNaN(value.getTime()) ? '' : value.toISOString()) : String(value);
  const day = typeof value === 'string' || value instanceof Date ? isoDay(text) : null;
  if (day === null) throw wrong('referenceDate', 'a Date or a day as YYYY-MM-DD', value);
  return day;
}

function wrong(name: string, expected: string, found: unknown): ListingError {
  const shown = typeof found === 'string' ? `“${found}”` : String(found);
  return new ListingError('wrong-option', { expected: `${name} to be ${expected}`, found: shown });
}
