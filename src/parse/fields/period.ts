import { distance } from 'fastest-levenshtein';
import { dayLength } from '../../model/days.js';
import type { Listing } from '../../model/paper.js';
import {
  isoDate,
  isoDay,
  monthName,
  monthNumber,
  monthsInLowerCase,
  type PrintedDate,
  parseDate,
  timeDay,
} from './date.js';

/** The period that a page covers and its first day, as `YYYY-MM-DD`. */
interface PagePeriod {
  date: string;
  period: NonNullable<Listing['period']>;
}

/**
 * Reads the period of a page as its data, its address or its header write it.
 *
 * @param raw `2026-07-14`, the week `2026-W29` or `Week 29, 2026`, the month `2026-07` or `July 2026`.
 * @returns `null` where `raw` is none of them.
 */
export function parsePeriod(raw: string): PagePeriod | null {
  const text = raw.trim();
  if (text.length > longest) return null;
  const day = isoDay(text);
  if (day !== null) return { date: day, period: 'day' };
  const match = /^(\d{4})-(W?)(\d{2})$/.exec(text);
  if (!match) return printedPeriod(text);
  const [year, number] = [Number(match[1]), Number(match[3])];
  const date = match[2] ? weekStart(year, number) : isoDate(year, number, 1);
  return date === null ? null : { date, period: match[2] ? 'week' : 'month' };
}

const longest = 40;

function printedPeriod(text: string): PagePeriod | null {
  const [, week, weekYear] = /^w(?:eek)?\s*(\d{1,2})(?:\s+of)?,?\s+(\d{4})$/i.exec(text) ?? [];
  const [, name, monthYear] = monthShape.exec(text) ?? [];
  const date = week
    ? weekStart(Number(weekYear), Number(week))
    : name
      ? isoDate(Number(monthYear), monthNumber(name), 1)
      : null;
  return date === null ? null : { date, period: week ? 'week' : 'month' };
}
const monthShape = new RegExp(`^${monthName},?\\s+(\\d{4})$`, 'i');

/** A period as a page prints it, perhaps without its year. */
export interface PrintedPeriod {
  /** Its first day; `null` where it depends on a missing year, as for `Week 33`, or where it cannot be read. */
  first: PrintedDate | null;
  period: PagePeriod['period'];
}

/**
 * Reads a month or a week whose year may be missing, and a day that is misspelled.
 *
 * @param text `May`, `Week 33`, `Aug 11 - Aug 17`, `Aug 11 – 17, 2025`, `Agu 14`.
 * @returns `null` where `text` is none of them.
 */
export function parseOpenPeriod(text: string): PrintedPeriod | null {
  if (text.length > longest) return null;
  if (/^w(?:eek)?\s*\d{1,2}$/i.test(text)) return { first: null, period: 'week' };
  const [, month] = bareMonth.exec(text) ?? [];
  if (month) return { first: { year: null, month: monthNumber(month), day: 1 }, period: 'month' };
  const [, name, day, year, lastName, lastDay, lastYear] = range.exec(text) ?? [];
  if (!name) return isMisspelledDay(text) ? { first: null, period: 'day' } : null;
  const first = { year: numberOrNull(year), month: monthNumber(name), day: Number(day) };
  const last = { month: lastName ? monthNumber(lastName) : first.month, day: Number(lastDay) };
  const ending = numberOrNull(lastYear);
  // The year is printed once, at the end, where both days are of it.
  if (first.year === null && ending !== null) first.year = last.month < first.month ? ending - 1 : ending;
  return { first: daysBetween(first, last) === 6 ? first : null, period: 'week' };
}
const bareMonth = new RegExp(`^${monthName}$`, 'i');
const range = new RegExp(
  `^${monthName}\\s+(\\d{1,2})(?:,?\\s+(\\d{4}))?\\s*[-–—]\\s*(?:${monthName}\\s+)?(\\d{1,2})(?:,?\\s+(\\d{4}))?$`,
  'i',
);

/** `Agu 14`, `Aug l4`, `Aug 1,4`, `00 14, 2025`: a month and a day, one of them misspelled, or both with a year. */
function isMisspelledDay(text: string): boolean {
  const [, name = '', day = '', year] = /^(\S{1,9}?)\.?\s+(\S{1,8}?)(?:,\s+(\S{2,5}))?$/.exec(text) ?? [];
  if (name === '' || parseDate(text)) return false;
  const isDay = /^\d{1,2}$/.test(day);
  if (isDay && year !== undefined) return true;
  return bareMonth.test(name) ? misspelledDay.test(day) : isDay && isNearMonth(name.toLowerCase());
}
const misspelledDay = /^(?!\d{3})(?=\S*[^\p{L}\s])\S+$|^[lIOoSZBbg]{1,2}$/u;

/** Whether a word is a month's short name with one letter wrong, or two in the wrong order. */
function isNearMonth(word: string): boolean {
  const letters = (text: string) => [...text].sort().join('');
  return monthsInLowerCase.some((month) => distance(word, month) < 2 || letters(word) === letters(month));
}

const numberOrNull = (digits: string | undefined) => (digits === undefined ? null : Number(digits));

/** The days from one day to the next one that has a month and a day. Where no year is printed, none has a February 29. */
function daysBetween({ year, month, day }: PrintedDate, last: { month: number; day: number }): number {
  const from = year ?? 2023;
  const to = last.month < month ? from + 1 : from;
  return (Date.UTC(to, last.month - 1, last.day) - Date.UTC(from, month - 1, day)) / dayLength;
}

/** The Monday of an ISO week: week 1 holds January 4. */
function weekStart(year: number, week: number): string | null {
  const fourth = Date.UTC(year, 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
  const monday = firstMonday + (week - 1) * 7 * dayLength;
  // A week belongs to the year of its Thursday.
  const isOfYear = new Date(monday + 3 * dayLength).getUTCFullYear() === year;
  return week >= 1 && isOfYear ? timeDay(monday) : null;
}
