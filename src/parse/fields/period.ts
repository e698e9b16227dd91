import type { Listing } from '../../model/paper.js';
import { isoDate, isoDay, timeDay } from './date.js';

/** The period that a page covers and its first day, as `YYYY-MM-DD`. */
export interface PagePeriod {
  date: string;
  period: NonNullable<Listing['period']>;
}

/**
 * Reads the period of a page as its data and its address write it.
 *
 * @param raw `2026-07-14`, the week `2026-W29` or the month `2026-07`.
 * @returns `null` where `raw` is none of them.
 */
export function parsePeriod(raw: string): PagePeriod | null {
  const text = raw.trim();
  const day = isoDay(text);
  if (day !== null) return { date: day, period: 'day' };
  const match = /^(\d{4})-(W?)(\d{2})$/.exec(text);
  if (!match) return null;
  const [year, number] = [Number(match[1]), Number(match[3])];
  const date = match[2] ? weekStart(year, number) : isoDate(year, number, 1);
  return date === null ? null : { date, period: match[2] ? 'week' : 'month' };
}

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
