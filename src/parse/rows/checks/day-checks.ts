import { monthOfId } from '../../../model/arxiv-id.js';
import { dayLength, dayOf } from '../../../model/days.js';
import type { Paper } from '../../../model/paper.js';
import { isoDate } from '../../fields/date.js';
import type { CheckedRow } from './checked-row.js';

/**
 * Reports impossible dates: arXiv receives a paper shortly before it gives it an id, which begins with year and month, and
 * nothing is listed before that. Lists have old papers, too, so dates long after the id are usual.
 */
export function checkDays(
  { id = '', date, listedOn }: Paper,
  checked: CheckedRow,
  lastDay: string | null,
): void {
  const report = (field: 'date' | 'listedOn', found: string, other: string, first: string) =>
    checked.report(field, {
      rule: 'conflicting-values',
      reason: `${field} is ${found}, but ${other}; both were kept`,
      expected: `a date not before ${first}`,
      found,
    });
  const numbered = monthOfId(id);
  const day = date ?? listedOn;
  const begin = numbered && isoDate(numbered.year, numbered.month, 1);
  if (begin !== null && day !== undefined && day < begin) {
    const first = daysBefore(begin);
    if (day < first)
      report(date === null ? 'listedOn' : 'date', day, `the id ${id} is of ${begin.slice(0, 7)}`, first);
  }
  // A date after the day of the listing is one of the future.
  if (date === null || listedOn === undefined || listedOn >= date || listedOn === lastDay) return;
  const first = daysBefore(date);
  if (listedOn < first) report('listedOn', listedOn, `date is ${date}`, first);
}

/** Two months and some days: time zones, and dates of other versions, make no difference. */
const mostDays = 70;
const daysBefore = (day: string) => dayOf(Date.parse(day) - mostDays * dayLength);
