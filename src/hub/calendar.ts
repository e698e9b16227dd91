import { wrongArgument } from '../model/check-argument.js';
import { dayLength, dayOf } from '../model/days.js';
import { isDay } from '../parse/fields/date.js';
import { parsePeriod } from '../parse/fields/period.js';

/**
 * @param value `2025-08-14`
 * @param words What the caller takes instead of a day.
 * @throws TypeError that names the argument, for anything but a day from 1900 to 2999.
 */
export function checkDay(name: string, value: unknown, words: readonly string[] = []): string {
  if (isDay(value)) return value;
  const others = words.length > 0 ? `, ${words.join(' or ')}` : '';
  throw wrongArgument(name, `a day as YYYY-MM-DD${others}`, value, words);
}

/**
 * The Monday of an ISO week.
 *
 * @param value `2025-W33`
 * @returns `2025-08-11`
 * @throws TypeError that names the argument, for anything but a week of that year.
 */
export function firstDayOfWeek(name: string, value: unknown): string {
  return firstDay(name, value, /^\d{4}-W\d\d$/, 'an ISO week as YYYY-Www');
}

/**
 * The first day of a month.
 *
 * @param value `2025-08`
 * @returns `2025-08-01`
 * @throws TypeError that names the argument.
 */
export function firstDayOfMonth(name: string, value: unknown): string {
  return firstDay(name, value, /^\d{4}-\d\d$/, 'a month as YYYY-MM');
}

function firstDay(name: string, value: unknown, shape: RegExp, expected: string): string {
  const period = typeof value === 'string' && shape.test(value) ? parsePeriod(value) : null;
  if (period) return period.date;
  throw wrongArgument(name, expected, value);
}

/** The days of a range, both ends included. */
export function* daysBetween(from: string, to: string): Generator<string> {
  for (let time = Date.parse(from); time <= Date.parse(to); time += dayLength) yield dayOf(time);
}
