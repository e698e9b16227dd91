import { isoDate, isoDay, parseDate, timeDay } from '../../fields/date.js';
import { isMissing, type OnProblem } from './problem.js';

/** Times from September 2001 to the end of 2099 are taken as such: smaller numbers could be anything. */
const firstSecond = 1_000_000_000;
const lastSecond = 4_102_444_799;

/**
 * Reads a day, in UTC: an ISO date or date-time, `2024/07/03`, `Jul 3, 2024`, a `Date`, or the seconds or milliseconds
 * since 1970.
 *
 * @param referenceDate `YYYY-MM-DD`, whose year is that of a date without one.
 */
export function toDay(value: unknown, referenceDate: string | null, onProblem: OnProblem): string | null {
  if (isMissing(value)) return null;
  const day =
    typeof value === 'string'
      ? textDay(value.trim(), referenceDate)
      : typeof value === 'number'
        ? epochDay(value)
        : value instanceof Date
          ? timeDay(value.getTime())
          : null;
  if (day === null)
    onProblem('a date such as 2024-07-03, of the years 1900 to 2999, or a time in seconds since 1970');
  return day;
}

function textDay(text: string, referenceDate: string | null): string | null {
  if (text.length > 60) return null;
  const iso = isoDay(text);
  if (iso !== null) return iso;
  if (/^\d{10}(?:\d{3})?$/.test(text)) return epochDay(Number(text));
  const slashes = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (slashes) return isoDate(Number(slashes[1]), Number(slashes[2]), Number(slashes[3]));
  const printed = parseDate(text);
  if (!printed) return null;
  const year = printed.year ?? (referenceDate === null ? 0 : Number(referenceDate.slice(0, 4)));
  return isoDate(year, printed.month, printed.day);
}

function epochDay(time: number): string | null {
  const seconds = time > lastSecond ? time / 1000 : time;
  return seconds >= firstSecond && seconds <= lastSecond ? timeDay(seconds * 1000) : null;
}
