import { checkDay } from '../hub/calendar.js';
import { dayLength, dayOf } from '../model/days.js';

/** The words that stand for a day, by how many days ago it was. */
const words = ['today', 'yesterday'];

/**
 * Reads a day of the command line.
 *
 * @param value `YYYY-MM-DD`, `today` or `yesterday`, case aside.
 * @param now What `today` means, in UTC.
 * @returns `YYYY-MM-DD`
 * @throws TypeError that names the argument.
 */
export function readDay(name: string, value: string, now: Date): string {
  const daysAgo = words.indexOf(value.toLowerCase());
  const day = daysAgo < 0 ? value : dayOf(now.getTime() - daysAgo * dayLength);
  return checkDay(name, day, words);
}
