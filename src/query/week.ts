import { dayLength } from '../model/days.js';

/**
 * The ISO 8601 week of a day: weeks begin on Monday and belong to the year of their Thursday.
 *
 * @param date `2024-12-30`
 * @returns `2025-W01`
 */
export function isoWeek(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  const thursday = new Date(time + (3 - weekday) * dayLength);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - firstDay) / dayLength / 7) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}
