import { daysBetween, firstDayOfMonth, firstDayOfWeek } from '../hub/calendar.js';
import { type HubOptions, type HubRequest, readAddress, readHubOptions } from '../hub/options.js';
import { wrongArgument } from '../model/check-argument.js';
import { UsageError, type Values } from './options.js';
import { readDay } from './relative-day.js';

const site = 'https://huggingface.co/papers';

/**
 * The addresses of the listings that options name: inputs like any other. `fetchListing` asks them of the endpoint.
 *
 * @param now What `today` and `yesterday` mean, and the end of a range that has none; in UTC.
 * @throws TypeError that names the wrong option, in the way of the library: `fromDate`.
 */
export function siteAddresses(flags: Values, now = new Date()): string[] {
  const { date, week, month, trending, query, 'from-date': from, 'to-date': to } = flags;
  const day = (name: string, value: string) => readDay(name, value, now);
  const addresses: string[] = [];
  if (date !== undefined) addresses.push(`${site}/date/${day('date', date)}`);
  if (week !== undefined) {
    firstDayOfWeek('week', week);
    addresses.push(`${site}/week/${week}`);
  }
  if (month !== undefined) {
    firstDayOfMonth('month', month);
    addresses.push(`${site}/month/${month}`);
  }
  if (trending) addresses.push(`${site}/trending`);
  if (query !== undefined) {
    if (query.trim() === '') throw wrongArgument('query', 'a non-empty string', query);
    addresses.push(`${site}?${new URLSearchParams({ q: query })}`);
  }
  if (from !== undefined || to !== undefined) {
    if (from === undefined)
      throw new TypeError('Expected `fromDate` with `toDate`: the first day of the range.');
    const first = day('fromDate', from);
    const last = day('toDate', to ?? 'today');
    if (first > last) throw wrongArgument('toDate', `a day not before ${first}`, last);
    for (const each of daysBetween(first, last)) addresses.push(`${site}/date/${each}`);
  }
  return addresses;
}

/**
 * How the command fetches: from `HF_ENDPOINT` and with `HF_TOKEN`, where they are set, as the Python client does.
 *
 * @param onRequest For `--verbose`.
 */
export function hubOptions(
  { HF_ENDPOINT, HF_TOKEN }: Record<string, string | undefined>,
  onRequest?: (request: HubRequest) => void,
): HubOptions {
  return { endpoint: HF_ENDPOINT?.trim() || undefined, token: HF_TOKEN?.trim() || undefined, onRequest };
}

/**
 * Checks addresses, and the environment that they are fetched in, before anything is fetched.
 *
 * @throws UsageError that names what is wrong. It shows neither a password nor the token.
 */
export function checkAddresses(addresses: readonly string[], env: Record<string, string | undefined>): void {
  try {
    for (const address of addresses) readAddress('INPUT', address, 'an http(s) address');
    readHubOptions(hubOptions(env));
  } catch (error) {
    const { message } = error as TypeError;
    throw new UsageError(message.replace('`endpoint`', '`HF_ENDPOINT`').replace('`token`', '`HF_TOKEN`'));
  }
}

/** A request in one line: `GET https://… (attempt 2, in 30 s, authorization: Bearer …)` */
export function describeRequest({ url, headers, attempt, delay }: HubRequest): string {
  const details = [
    ...(attempt > 1 ? [`attempt ${attempt}`] : []),
    ...(delay > 0 ? [`in ${Math.ceil(delay / 1000)} s`] : []),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return `GET ${url}${details.length > 0 ? ` (${details.join(', ')})` : ''}`;
}
