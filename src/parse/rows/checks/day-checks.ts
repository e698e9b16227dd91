import { monthOfId } from '../../../model/arxiv-id.js';
import { dayLength, dayOf } from '../../../model/days.js';
import { quote } from '../../../model/describe-value.js';
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
  for (const [field, kept] of Object.entries({ date, listedOn })) {
    const raw = checked.rawOf(field as 'date' | 'listedOn');
    if (kept && typeof raw === 'string' && !isWeekdayOf(raw, kept))
      checked.report(field, {
        rule: 'conflicting-values',
        reason: `${field} is ${kept}, which is not the day of the week in ${quote(raw)}; it was kept`,
        expected: 'the day of the week of the date',
        found: quote(raw),
      });
  }
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

/** Whether a date begins with its day of the week, or with none. A time in another zone may be of the day before or after. */
function isWeekdayOf(raw: string, day: string): boolean {
  const at = weekdays.indexOf(raw.trim().slice(0, 3).toLowerCase());
  const distance = at < 0 ? 0 : (at - new Date(day).getUTCDay() + 7) % 7;
  return distance === 0 || (/[+-]\d\d:?\d\d/.test(raw) && (distance === 1 || distance === 6));
}
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Two months and some days: time zones, and dates of other versions, make no difference. */
const mostDays = 70;
const daysBefore = (day: string) => dayOf(Date.parse(day) - mostDays * dayLength);
