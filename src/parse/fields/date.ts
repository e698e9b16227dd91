import { digits } from './digits.js';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
export const monthsInLowerCase = monthNames.map((name) => name.toLowerCase());

/** The name of a month, one group. */
export const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
/** A year where the comma before it is missing: another number is a count. */
export const bareYear = '(?:199|20[0-3])\\d(?![\\w.,])';
/**
 * A date as pages print it: `Jul 3, 2024`, `Jul 3 2024`, `3 Jul 2024`, `Tue, July 3rd`, `2024-07-03`, `2024/07/03`, each also after `Published on`.
 * It has no capturing group but those that `shape` needs; line kinds are built on it.
 */
export const datePattern = `(?:published\\s+on\\s+)?${weekday}(?:${monthName}\\s+${dayNumber}(?:(?:\\s*,\\s*|\\s+(?=${bareYear}))(\\d{4}))?|${dayNumber}\\s+${monthName}(?:,?\\s+(\\d{4}))?|(\\d{4})(?:-(\\d{2})-(\\d{2})|/(\\d{1,2})/(\\d{1,2})))`;
const shape = new RegExp(`^${datePattern}$`, 'i');

/** A day as the page prints it; the year is null where it prints none. */
export interface PrintedDate {
  year: number | null;
  month: number;
  day: number;
}

/**
 * Reads a date as the page prints it.
 *
 * @param raw `Jul 3, 2024`, `July 3rd`, `3 Jul 2024`, `Tue, Jul 3, 2024`, `2024-07-03`, `2024/07/03`, `Published on Jul 3, 2024`.
 * @returns Its parts; `null` where `raw` is not such a date. `isoDate` checks that the day exists.
 */
export function parseDate(raw: string): PrintedDate | null {
  const usual = parseUsual(raw);
  if (usual?.length === raw.length) return usual.date;
  const match = shape.exec(raw.trim());
  if (!match) return null;
  const [, name, dayAfter, year, dayBefore, nameAfter, yearAfter, ...numbers] = match;
  const word = name ?? nameAfter;
  if (word === undefined) {
    const [numberedYear, month, day] = numbers.filter((number) => number !== undefined).map(Number);
    return { year: numberedYear!, month: month!, day: day! };
  }
  const printed = year ?? yearAfter;
  return {
    year: printed === undefined ? null : Number(printed),
    month: monthNumber(word),
    day: Number(dayAfter ?? dayBefore),
  };
}

/**
 * Reads `Jul 3, 2024` or `Jul 3`, which nearly every date is, several times faster than the regular expression does.
 *
 * @param text May go on after the date: `length` is that of the date alone.
 */
export function parseUsual(text: string): { date: PrintedDate; length: number } | null {
  const month = text[3] === ' ' ? monthAt(text) : 0;
  if (month === 0) return null;
  const dayEnd = text[5] === ',' || text[5] === ' ' || text.length === 5 ? 5 : 6;
  const day = digits(text, 4, dayEnd);
  if (day < 0) return null;
  if (text[dayEnd] !== ',') return { date: { year: null, month, day }, length: dayEnd };
  const length = dayEnd + 6;
  const year = text[dayEnd + 1] === ' ' && text.length >= length ? digits(text, length - 4, length) : -1;
  return year < 0 ? null : { date: { year, month, day }, length };
}

/** The month whose short name the text begins with, from 1; 0 where it begins with none. */
function monthAt(text: string): number {
  const first = text.charCodeAt(0);
  const second = text.charCodeAt(1);
  const third = text.charCodeAt(2);
  for (let at = 0; at < monthCodes.length; at += 3) {
    if (monthCodes[at] === first && monthCodes[at + 1] === second && monthCodes[at + 2] === third)
      return at / 3 + 1;
  }
  return 0;
}
const monthCodes = Array.from(monthNames.join(''), (letter) => letter.charCodeAt(0));

/** The number of a month from the beginning of its English name; 0 if it is not one. */
export function monthNumber(name: string): number {
  return monthsInLowerCase.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Writes a day, `2024-07-03`, as the page prints it: `Jul 3, 2024`. */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${monthNames[Number(month) - 1]} ${Number(day)}, ${year}`;
}

/**
 * Writes a day as `YYYY-MM-DD`.
 *
 * @returns The date, or `null` where there is no such day (`Feb 31`) or month, or the year is not from 1900 to 2999.
 */
export function isoDate(year: number, month: number, day: number): string | null {
  // A day that its month does not have is one of another month.
  const date = new Date(Date.UTC(year, month - 1, day));
  const isDay = year >= 1900 && year <= 2999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isDay ? `${year}-${month > 9 ? month : `0${month}`}-${day > 9 ? day : `0${day}`}` : null;
}

const isoShape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * Reads the day of an ISO date or date-time, in UTC. A time without an offset is UTC.
 *
 * @param raw `2024-07-03`, `2024-07-03T00:00:00.000Z`, `2024-07-03 08:00:00+02:00`.
 * @returns `YYYY-MM-DD`, or `null` where `raw` is neither, or its year is not from 1900 to 2999.
 */
export function isoDay(raw: string): string | null {
  const match = isoShape.exec(raw.trim());
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const written = isoDate(year, month, day);
  if (written === null || hour > 23 || minute > 59 || second > 60) return null;
  const offset = /^([+-])(\d{2}):?(\d{2})?$/.exec(match[7] ?? '');
  if (!offset) return written;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  if (minutes >= 24 * 60) return null;
  return timeDay(Date.UTC(year, month - 1, day, hour, minute - Number(`${offset[1]}${minutes}`)));
}

/** Whether a value is a day of the calendar as `YYYY-MM-DD`, from 1900 to 2999. */
export const isDay = (value: unknown): value is string =>
  typeof value === 'string' && (dayOfAnyMonth.test(value) || isoDay(value) === value);
/** Most days are such, and one look tells them. */
const dayOfAnyMonth = /^(?:19|2\d)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/;

/** The day of a time in milliseconds since 1970, in UTC; `null` where its year is not from 1900 to 2999. */
export function timeDay(time: number): string | null {
  const date = new Date(time);
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}
