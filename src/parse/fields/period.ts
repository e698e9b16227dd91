import type { Listing } from '../../model/paper.js';
import { isoDate, isoDay, monthName, monthNumber, timeDay } from './date.js';

/** The period that a page covers and its first day, as `YYYY-MM-DD`. */
export interface PagePeriod {
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

const dayLength = 86_400_000;

/** The Monday of an ISO week: week 1 holds January 4. */
function weekStart(year: number, week: number): string | null {
  const fourth = Date.UTC(year, 0, 4);
  const firstMonday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength;
  const monday = firstMonday + (week - 1) * 7 * dayLength;
  // A week belongs to the year of its Thursday.
  const isOfYear = new Date(monday + 3 * dayLength).getUTCFullYear() === year;
  return week >= 1 && isOfYear ? timeDay(monday) : null;
}
