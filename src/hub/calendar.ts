import { wrongArgument } from '../model/check-argument.js';
import { isoDate } from '../parse/fields/date.js';
import { isoWeek } from '../query/week.js';

const dayLength = 86_400_000;

/**
 * @param value `2025-08-14`
 * @param words What the caller takes instead of a day.
 * @throws TypeError that names the argument, for anything but a day from 1900 to 2999.
 */
export function checkDay(name: string, value: unknown, words: readonly string[] = []): string {
  const match = typeof value === 'string' ? /^((?:19|2\d)\d\d)-(\d\d)-(\d\d)$/.exec(value) : null;
  if (!match || isoDate(Number(match[1]), Number(match[2]), Number(match[3])) === null) {
    const others = words.length > 0 ? `, ${words.join(' or ')}` : '';
    throw wrongArgument(name, `a day as YYYY-MM-DD${others}`, value, words);
  }
  return match[0];
}

/**
 * The Monday of an ISO week.
 *
 * @param value `2025-W33`
 * @returns `2025-08-11`
 * @throws TypeError that names the argument, for anything but a week of that year.
 */
export function firstDayOfWeek(name: string, value: unknown): string {
  const match = typeof value === 'string' ? /^((?:19|2\d)\d\d)-W(\d\d)$/.exec(value) : null;
  if (match) {
    // January 4 is in the first week of every year.
    const fourth = Date.UTC(Number(match[1]), 0, 4);
    const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
    const day = toDay(monday + (Number(match[2]) - 1) * 7 * dayLength);
    // A year without a 53rd week, or a Monday in 1899.
    if (isoWeek(day) === value && day >= '1900') return day;
  }
  throw wrongArgument(name, 'an ISO week as YYYY-Www', value);
}

/**
 * The first day of a month.
 *
 * @param value `2025-08`
 * @returns `2025-08-01`
 * @throws TypeError that names the argument.
 */
export function firstDayOfMonth(name: string, value: unknown): string {
  if (typeof value !== 'string' || !/^(?:19|2\d)\d\d-(?:0[1-9]|1[0-2])$/.test(value))
    throw wrongArgument(name, 'a month as YYYY-MM', value);
  return `${value}-01`;
}

/** The days of a range, both ends included. */
export function* daysBetween(from: string, to: string): Generator<string> {
  for (let time = Date.parse(from); time <= Date.parse(to); time += dayLength) yield toDay(time);
}

const toDay = (time: number) => new Date(time).toISOString().slice(0, 10);
