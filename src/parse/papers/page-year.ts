import { monthOfId } from '../../model/arxiv-id.js';
import { dayOf } from '../../model/days.js';
import type { DateSpan, Page } from '../entries/entry.js';
import { type PrintedDate, parseDate } from '../fields/date.js';

/**
 * The year of the page's dates without one: the page leaves out a year only when it is the current one. So it is the
 * header's own year, unless an entry prints that one, else that of the newest arXiv id, else the one after the newest that
 * it prints, and none that puts a date after today.
 */
export function pageYear(page: Page, referenceDate: string | null): number {
  if (referenceDate !== null) return Number(referenceDate.slice(0, 4));
  const today = dayOf(new Date());
  const header = page.date && printed(page.date);
  const own = header?.year ? headerYear(header.year, header, page.period) : 0;
  let newest = 0;
  let latest = '';
  let ofIds = 0;
  const add = (date: PrintedDate | null | undefined) => {
    if (!date) return;
    if (date.year !== null) newest = Math.max(newest, date.year);
    else latest = [latest, `${twoDigits(date.month)}-${twoDigits(date.day)}`].sort()[1]!;
  };
  if (own === 0) add(header);
  for (const entry of page.entries) {
    const date = entry.date && printed(entry.date);
    add(date);
    if (entry.id !== undefined) ofIds = Math.max(ofIds, yearOf(date ?? header, entry.id));
  }
  if (own > newest) return own;
  const now = Number(today.slice(0, 4));
  const year = Math.min(ofIds > newest ? ofIds : newest > 0 ? newest + 1 : now, now);
  return `${year}-${latest}` > today ? year - 1 : year;
}

/** The year of a date without one by the arXiv id, which begins with a year and a month, of what it is about; or 0. */
function yearOf(date: PrintedDate | null | undefined, id: string): number {
  const numbered = monthOfId(id);
  if (!numbered || !date || date.year !== null) return 0;
  // What is submitted on the last day of a month may get the id of the next; what is listed later has a later date.
  return numbered.year + (date.month < numbered.month - 1 ? 1 : 0);
}

/** A week is of the year of its Thursday; its first day may be of the year before. */
function headerYear(year: number, { month, day }: PrintedDate, period: Page['period']): number {
  return period === 'week' ? new Date(Date.UTC(year, month - 1, day + 3)).getUTCFullYear() : year;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

function printed(date: DateSpan): PrintedDate | null {
  return date.printed ?? parseDate(date.text);
}
