import { digits } from './digits.js';

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthsInLowerCase = monthNames.map((name) => name.toLowerCase());

const monthName =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const dayNumber = '(\\d{1,2})(?:st|nd|rd|th)?';
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?';
/**
 * A date as pages print it: `Jul 3, 2024`, `3 Jul 2024`, `Tue, July 3rd`, `2024-07-03`, each also after `Published on`.
 * It has no capturing group but those that `shape` needs; line kinds are built on it.
 */
export const datePattern = `(?:published\\s+on\\s+)?${weekday}(?:${monthName}\\s+${dayNumber}(?:\\s*,\\s*(\\d{4}))?|${dayNumber}\\s+${monthName}(?:,?\\s+(\\d{4}))?|(\\d{4})-(\\d{2})-(\\d{2}))`;
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
 * @param raw `Jul 3, 2024`, `July 3rd`, `3 Jul 2024`, `Tue, Jul 3, 2024`, `2024-07-03`, `Published on Jul 3, 2024`.
 * @returns Its parts; `null` where `raw` is not such a date. `isoDate` checks that the day exists.
 */
export function parseDate(raw: string): PrintedDate | null {
  const usual = parseUsual(raw);
  if (usual?.length === raw.length) return usual.date;
  const match = shape.exec(raw.trim());
  if (!match) return null;
  const [, name, dayAfter, year, dayBefore, nameAfter, yearAfter, isoYear, isoMonth, isoDayNumber] = match;
  const printed = year ?? yearAfter ?? isoYear;
  const month =
    isoMonth === undefined
      ? monthsInLowerCase.indexOf((name ?? nameAfter)!.slice(0, 3).toLowerCase()) + 1
      : Number(isoMonth);
  const day = Number(dayAfter ?? dayBefore ?? isoDayNumber);
  return { year: printed === undefined ? null : Number(printed), month, day };
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

/** Writes a day, `2024-07-03`, as the page prints it: `Jul 3, 2024`. */
export function printDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${monthNames[Number(month) - 1]} ${Number(day)}, ${year}`;
}

/** What a page covers, as its header prints it, and its first day. */
export interface PrintedPeriod {
  period: 'week' | 'month';
  date: string;
}

/**
 * Reads a week or a month.
 *
 * @param raw `Week 33, 2025`, `2025-W33`, `August 2025`, `2025-08`.
 * @returns The period with its first day (a week begins on Monday), or `null` where `raw` is neither.
 */
export function parsePeriod(raw: string): PrintedPeriod | null {
  const text = raw.trim();
  if (text.length > 24) return null;
  const [, week, weekYear] = /^w(?:eek)?\s*(\d{1,2})(?:\s+of)?,?\s+(\d{4})$/i.exec(text) ?? [];
  const [, isoYear, isoWeek] = /^(\d{4})-?W(\d{2})$/i.exec(text) ?? [];
  if (week ?? isoWeek) {
    const date = firstDayOfWeek(Number(weekYear ?? isoYear), Number(week ?? isoWeek));
    return date === null ? null : { period: 'week', date };
  }
  const [, name, monthYear] = monthShape.exec(text) ?? [];
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(text) ?? [];
  const number = name ? monthsInLowerCase.indexOf(name.slice(0, 3).toLowerCase()) + 1 : Number(month);
  const date = name || month ? isoDate(Number(monthYear ?? year), number, 1) : null;
  return date === null ? null : { period: 'month', date };
}
const monthShape = new RegExp(`^${monthName},?\\s+(\\d{4})$`, 'i');

/** Week 1 of a year is the one with January 4 (ISO 8601). */
function firstDayOfWeek(year: number, week: number): string | null {
  if (week < 1 || week > 53) return null;
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = Date.UTC(year, 0, 4 - ((fourth.getUTCDay() + 6) % 7) + 7 * (week - 1));
  const thursday = new Date(monday + 3 * 86_400_000);
  return thursday.getUTCFullYear() === year ? inRange(new Date(monday).toISOString().slice(0, 10)) : null;
}

/**
 * Writes a day as `YYYY-MM-DD`.
 *
 * @returns The date, or `null` where there is no such day (`Feb 31`), or its year is not from 1900 to 2999.
 */
export function isoDate(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year < 3000 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)))
    return null;
  return `${year}-${month > 9 ? month : `0${month}`}-${day > 9 ? day : `0${day}`}`;
}

/**
 * Reads the day of an ISO date or date-time, in UTC.
 *
 * @param raw `2024-07-03`, `2024-07-03T10:00:00.000Z`, `2024-07-03 10:00:00+02:00`. A time without a zone is UTC.
 * @returns `YYYY-MM-DD` from 1900 to 2999, or `null` where `raw` is neither.
 */
export function isoDay(raw: string): string | null {
  const match = isoShape.exec(raw.trim());
  if (!match) return null;
  const [, year, month, day, time = '00:00', zone = 'Z'] = match;
  const local = isoDate(Number(year), Number(month), Number(day));
  if (local === null || zone === 'Z' || zone === 'z') return local;
  const moment = Date.parse(`${local}T${time.slice(0, 5)}${zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(moment) ? null : inRange(new Date(moment).toISOString().slice(0, 10));
}
const isoShape =
  /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?) ?([Zz]|[+-]\d{2}:?\d{2})?)?$/;

/** A date from 1900 to 2999 as it is, any other as null. */
function inRange(date: string): string | null {
  return date >= '1900' && date < '3000' ? date : null;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
