import { describe, expect, it } from 'vitest';
import type { Values } from '../../src/cli/options.js';
import { describeRequest, hubOptions, siteAddresses } from '../../src/cli/site-addresses.js';

/** Still the 28th in Berlin or New York, the 1st in UTC. */
const now = new Date('2024-03-01T00:30:00Z');
const site = 'https://huggingface.co/papers';

describe('options that name listings', () => {
  it.each<[Values, string[]]>([
    [{}, []],
    [{ date: '2025-08-14' }, [`${site}/date/2025-08-14`]],
    [{ date: 'today' }, [`${site}/date/2024-03-01`]],
    [{ date: 'Yesterday' }, [`${site}/date/2024-02-29`]],
    [{ week: '2025-W33' }, [`${site}/week/2025-W33`]],
    [{ month: '2025-08' }, [`${site}/month/2025-08`]],
    [{ trending: true }, [`${site}/trending`]],
    [{ query: 'linear attention & more' }, [`${site}?q=linear+attention+%26+more`]],
    [
      { 'from-date': '2024-02-28', 'to-date': 'yesterday' },
      [`${site}/date/2024-02-28`, `${site}/date/2024-02-29`],
    ],
    [{ 'from-date': 'yesterday' }, [`${site}/date/2024-02-29`, `${site}/date/2024-03-01`]],
    [{ trending: true, date: '2025-08-14' }, [`${site}/date/2025-08-14`, `${site}/trending`]],
  ])('%o', (flags, addresses) => {
    expect(siteAddresses(flags, now)).toEqual(addresses);
  });

  it.each<[Values, string]>([
    [{ date: '2025-02-29' }, '`date`'],
    [{ date: 'tomorrow' }, '`date`'],
    [{ week: '2025-W53' }, '`week`'],
    [{ month: '2025' }, '`month`'],
    [{ query: ' ' }, '`query`'],
    [{ 'to-date': 'today' }, '`fromDate`'],
    [{ 'from-date': '2025-08-14', 'to-date': '2025-08-13' }, '`toDate`'],
  ])('%o is refused', (flags, name) => {
    expect(() => siteAddresses(flags, now)).toThrow(TypeError);
    expect(() => siteAddresses(flags, now)).toThrow(name);
  });
});

it('endpoint and token are those of the environment, where they are set', () => {
  expect(hubOptions({ HF_ENDPOINT: 'https://mirror.test/', HF_TOKEN: 'hf_secret\n' })).toEqual({
    endpoint: 'https://mirror.test/',
    token: 'hf_secret',
  });
  expect(hubOptions({ HF_ENDPOINT: '', HF_TOKEN: ' ' })).toEqual({});
});

it('a request is one line', () => {
  const url = 'https://huggingface.co/api/daily_papers';
  expect(describeRequest({ url, headers: {}, attempt: 1, delay: 0 })).toBe(`GET ${url}`);
  const headers = { authorization: 'Bearer …' };
  expect(describeRequest({ url, headers, attempt: 2, delay: 29_100 })).toBe(
    `GET ${url} (attempt 2, in 30 s, authorization: Bearer …)`,
  );
});
