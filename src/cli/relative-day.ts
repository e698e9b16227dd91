import { checkDay } from '../hub/calendar.js';

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
  const day = daysAgo < 0 ? value : new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
  return checkDay(name, day, words);
}
