/**
 * Describes any value in a few words, for error messages: `the number 7`, `an array of 3`, `a Promise`, `null`. It never
 * throws, and calls no getter or method of the value.
 */
export function describeValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return `the ${typeof value} ${value}`;
  if (value === unreadable) return 'a value that throws when it is read';
  if (typeof value !== 'object') return `a ${typeof value}`;
  try {
    if (Array.isArray(value)) return value.length === 0 ? 'an empty array' : `an array of ${value.length}`;
    if (value instanceof Date) return describeDate(value);
    const name = className(value);
    return name ? `${/^[AEIO]/i.test(name) ? 'an' : 'a'} ${name}` : 'an object';
  } catch {
    return 'an object';
  }
}

/** Stands for a value that throws when it is read. */
export const unreadable = Symbol('unreadable');

function describeDate(date: Date): string {
  // Of the prototype: a value may have a method of its own.
  const time = Date.prototype.getTime.call(date);
  return Number.isNaN(time) ? 'an invalid Date' : `the Date ${new Date(time).toISOString()}`;
}

/** `Promise` where an `await` is missing, `Response`, `ReadStream` …; undefined for a plain object. */
function className(value: object): string | undefined {
  const own = (object: object, key: string): unknown => Object.getOwnPropertyDescriptor(object, key)?.value;
  const prototype = Object.getPrototypeOf(value) as object | null;
  const maker = prototype && own(prototype, 'constructor');
  const name = typeof maker === 'function' ? own(maker, 'name') : undefined;
  return typeof name === 'string' && name !== 'Object' && /^\w+$/.test(name) ? name : undefined;
}

/** A text on one line in quotation marks, cut to `most` characters, safe to print on a terminal. */
export function quote(text: string, most = 60): string {
  // Twice as much as is shown, for white space that collapses: a text may be very long.
  const line = visible(singleSpaced(text.slice(0, most * 2))).trim();
  return line.length <= most && text.length <= most * 2
    ? `“${line}”`
    : `“${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…”`;
}

/** A text with each run of white space as one space. */
export function singleSpaced(text: string): string {
  return text.replace(uneven, ' ');
}
/** A single space does not match: there are many, and replacing each by itself would take most of the time. */
const uneven = / ?[^\S ]\s*| {2,}\s*/g;

/** A text whose control, escape and bidirectional characters are written out: `\u{1b}`. */
export function visible(text: string): string {
  return text.replace(hidden, (char) => `\\u{${char.codePointAt(0)!.toString(16)}}`);
}
const hidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** `5 authors`, `1 upvote` */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
