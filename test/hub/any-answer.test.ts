import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fetchListing, fetchPaper, HubError } from '../../src/hub.js';
import { ListingError, listingSchema, parseListing } from '../../src/index.js';
import { entry } from '../helpers/hub-site.js';
import { root } from '../helpers/project.js';

it('today’s page is read as the page that it is', async () => {
  const html = readFileSync(join(root, 'fixtures/html/data.html'));
  const fetch = async () => new Response(html, { headers: { 'content-type': 'text/html' } });
  expect(await fetchListing('https://huggingface.co/papers', { fetch })).toEqual(parseListing(html));
});

/** The pace of requests is that of each host. */
let hosts = 0;
const newHost = () => `http://host-${hosts++}.test`;

const whole = JSON.stringify([entry('2508.00001', 'A Boat'), entry('2508.00002', 'A Kettle')]);
const body = fc.oneof(
  fc.uint8Array(),
  fc.string({ unit: 'binary' }),
  fc.json(),
  fc.nat(whole.length).map((length) => whole.slice(0, length)),
  fc
    .tuple(fc.nat(whole.length), fc.string())
    .map(([at, text]) => whole.slice(0, at) + text + whole.slice(at)),
);
const header = fc.constantFrom('content-type', 'content-length', 'retry-after', 'ratelimit', 'location');
const headers = fc.dictionary(
  header,
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...'"=;, rt019-:/') }),
    fc.constantFrom(
      'text/html; charset=utf-16',
      'application/json',
      '0',
      '7',
      '1e9',
      'file:///x',
      '//[',
      '/y',
    ),
  ),
);
const status = fc.oneof(fc.constant(200), fc.constantFrom(201, 206, 301, 307, 400, 404, 500));

it('any answer is a valid listing, a HubError or a ListingError', async () => {
  await fc.assert(
    fc.asyncProperty(body, status, headers, async (body, status, headers) => {
      const endpoint = newHost();
      const options = {
        retries: 0,
        endpoint,
        fetch: async () =>
          new Response(body as BodyInit, { status, headers: { ...headers, 'retry-after': '0' } }),
      };
      const calls = [
        fetchListing({ date: '2025-08-14' }, options),
        fetchListing(`${endpoint}/page`, options),
        fetchPaper('2508.00001', options).then((paper) => ({ ...parseListing('[]'), papers: [paper] })),
      ];
      for (const result of await Promise.allSettled(calls)) {
        if (result.status === 'fulfilled') expect(listingSchema.safeParse(result.value).success).toBe(true);
        else if (!(result.reason instanceof HubError)) expect(result.reason).toBeInstanceOf(ListingError);
      }
    }),
    { numRuns: 200 },
  );
});

it('no beginning of an answer is a listing', async () => {
  for (let length = 0; length < whole.length; length++) {
    const fetch = async () => new Response(whole.slice(0, length));
    const options = { retries: 0, endpoint: newHost(), fetch };
    await expect(fetchListing({ date: '2025-08-14' }, options)).rejects.toMatchObject({ name: 'HubError' });
    await expect(fetchListing(`${options.endpoint}/list.json`, options)).rejects.toBeInstanceOf(Error);
  }
});
