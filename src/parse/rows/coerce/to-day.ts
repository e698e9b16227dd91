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
  if (day !== null && day !== noDay) return day;
  onProblem(
    day === null &&
      referenceDate === null &&
      typeof value === 'string' &&
      textDay(value.trim(), leapDay) !== null
      ? 'a date with a year (or set referenceDate to the day of the capture)'
      : 'a date such as 2024-07-03, in the years 1900 to 2999, or a time in seconds since 1970',
  );
  return null;
}
/** A year in which every day of the calendar is valid. */
const leapDay = '2024-01-01';

/** The day of the time 0, which tools write where they have no date. */
const noDay = '1970-01-01';

function textDay(text: string, referenceDate: string | null): string | null {
  if (text.length > 80) return null;
  const iso = isoDay(text);
  if (iso !== null) return iso;
  if (/^\d{10}(?:\d{3})?(?:\.\d{1,9})?$/.test(text)) return epochDay(Number(text));
  const timed = timeShape.exec(text);
  if (!timed) return dayOf(text, referenceDate);
  const [, before = '', hour, minute, half, zone = '', year = ''] = timed;
  const day = dayOf(year === '' ? before : `${before}, ${year}`, referenceDate);
  if (day === null || Number(hour) > 23 || Number(minute) > 59) return null;
  const offset = /([+-])(\d{2}):?(\d{2})/.exec(zone);
  if (!offset) return day;
  const minutes = (Number(hour) % (half ? 12 : 24)) * 60 + Number(minute) + (/p/i.test(half ?? '') ? 720 : 0);
  const shift = Number(offset[2]) * 60 + Number(offset[3]);
  return timeDay(Date.parse(day) + (minutes - Number(`${offset[1]}${shift}`)) * 60_000);
}

/**
 * A time after a date, as mail and feeds (`Wed, 03 Jul 2024 08:00:00 +0200`), JavaScript (`… GMT+0200 (CEST)`), C
 * (`Wed Jul  3 08:00:00 2024`) and spreadsheets (`Jul 3, 2024 8:00 PM`) write it.
 */
const timeShape =
  /^(.{5,30}?),? (\d{1,2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(?: ?([AP]M))?(?: ?(Z|UTC|(?:UTC|GMT)?[+-]\d{2}:?\d{2}|GMT)(?: \([^()]*\))?)?(?: (\d{4}))?$/i;

function dayOf(text: string, referenceDate: string | null): string | null {
  // `Wed Jul 03 2024`, without commas.
  const spaced = /^(?:[a-z]{3} +)?([a-z]{3,9}\.?) +(\d{1,2}),? +(\d{4})$/i.exec(text);
  const printed = parseDate(spaced ? `${spaced[1]} ${spaced[2]}, ${spaced[3]}` : text);
  if (!printed) return null;
  const year = printed.year ?? (referenceDate === null ? 0 : Number(referenceDate.slice(0, 4)));
  return isoDate(year, printed.month, printed.day);
}

function epochDay(time: number): string | null {
  const seconds = time > lastSecond ? time / 1000 : time;
  return seconds >= firstSecond && seconds <= lastSecond ? timeDay(seconds * 1000) : null;
}
