import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchListing, fetchPaper, HubError, type HubOptions } from '../../src/hub.js';
import { ListingError } from '../../src/index.js';
import { type Answer, closeSites, entry, json, pages, paperOf, playSite } from '../helpers/hub-site.js';

afterEach(closeSites);

const token = 'hf_secret';
const quick = { token, retries: 2, retryDelay: 1, maxBytes: 20_000 } satisfies HubOptions;
/** Short where the server never ends; else long enough for a busy machine. */
const timeoutFor = (name: string) => (/silence|slow/.test(name) ? 200 : 20_000);

const boat = [entry('2508.00001', 'A Boat')];
const whole = JSON.stringify(boat);
const page = '<!doctype html><title>Log in</title><p>Please log in.</p>';

/** Answers every page after the first with nothing, so that a table needs to say what the first is alone. */
const first =
  (answer: Answer): Answer =>
  (response, path, turn, request) =>
    /[?&]p=/.test(path) ? json(response, []) : answer(response, path, turn, request);

/** Fails so many times, then answers. */
const after = (times: number, fail: (response: ServerResponse) => void): Answer =>
  first((response, _, turn) => (turn < times ? fail(response) : json(response, boat)));

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(code, headers).end('Something went wrong.');

/** Promises more than it sends, and hangs up. */
const cutByLength = (response: ServerResponse) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': whole.length });
  response.write(whole.slice(0, 40));
  setTimeout(() => response.destroy(), 10);
};
/** Hangs up within a chunked body. */
const cutInChunks = (response: ServerResponse) => {
  response.write(whole.slice(0, 40));
  setTimeout(() => response.destroy(), 10);
};
/** Ends properly, after a part of the JSON. */
const cutJson = (response: ServerResponse) => response.end(whole.slice(0, 40));
const cutGzip = (response: ServerResponse) => {
  const bytes = gzipSync(whole);
  response.writeHead(200, { 'content-encoding': 'gzip' }).end(bytes.subarray(0, bytes.length - 20));
};
const hangUp = (response: ServerResponse) => response.destroy();
const silence = () => {};
const slowBody = (response: ServerResponse) => {
  response.write('[');
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
};
const endless = (response: ServerResponse) => {
  response.write('[');
  const send = () => {
    while (!response.destroyed && response.write(' '.repeat(8192)));
  };
  response.on('drain', send);
  send();
};
const part = (response: ServerResponse) => response.writeHead(206).end(whole);

const listing = {
  title: 'Daily Papers',
  curator: null,
  date: '2025-08-14',
  period: 'day',
  format: 'json',
  papers: [paperOf('2508.00001', 'A Boat')],
  messages: [],
};

describe('a day of the site', () => {
  it.each<[string, Answer]>([
    ['JSON', pages([boat])],
    ['JSON that names no type', first((response) => response.end(whole))],
    [
      'JSON as HTML',
      first((response) => response.writeHead(200, { 'content-type': 'text/html' }).end(whole)),
    ],
    [
      'JSON as an image',
      first((response) => response.writeHead(200, { 'content-type': 'image/png' }).end(whole)),
    ],
    ['JSON with a byte order mark', first((response) => response.end(`\ufeff${whole}`))],
    [
      'gzip',
      first((response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(whole))),
    ],
    ['one byte at a time', first((response) => dripped(response, whole))],
    ['the same page for every p', (response) => json(response, boat)],
    ['429, then an answer', after(1, status(429, { 'retry-after': '0' }))],
    ['429 twice, with RateLimit', after(2, status(429, { ratelimit: '"api";r=0;t=0' }))],
    ['500, then an answer', after(1, status(500))],
    ['503, then an answer', after(2, status(503))],
    ['a cut body, then an answer', after(1, cutByLength)],
    ['cut chunks, then an answer', after(1, cutInChunks)],
    ['cut JSON, then an answer', after(1, cutJson)],
    ['cut gzip, then an answer', after(2, cutGzip)],
    ['a connection that breaks, then an answer', after(2, hangUp)],
    ['silence, then an answer', after(1, silence)],
    ['a slow body, then an answer', after(1, slowBody)],
    ['a part of it, then all', after(1, part)],
  ])('%s', async (name, answer) => {
    const { origin } = await playSite(answer);
    const options = { ...quick, timeout: timeoutFor(name), endpoint: origin };
    expect(await fetchListing({ date: '2025-08-14' }, options)).toEqual(listing);
  });

  it.each<[string, Answer, { status: number | null; attempts: number; reason: RegExp }]>([
    ['400', status(400), { status: 400, attempts: 1, reason: /the server answered 400\.$/ }],
    ['401', status(401), { status: 401, attempts: 1, reason: /answered 401\.$/ }],
    ['404', status(404), { status: 404, attempts: 1, reason: /answered 404\.$/ }],
    ['304', status(304), { status: 304, attempts: 1, reason: /answered 304\.$/ }],
    ['429', status(429), { status: 429, attempts: 3, reason: /answered 429 \(3 attempts\)\.$/ }],
    [
      '429 for a day',
      status(429, { 'retry-after': '86400' }),
      { status: 429, attempts: 1, reason: /answered 429 and asks to wait 86400 seconds\.$/ },
    ],
    ['500', status(500), { status: 500, attempts: 3, reason: /answered 500 \(3 attempts\)\.$/ }],
    ['503', status(503), { status: 503, attempts: 3, reason: /answered 503 \(3 attempts\)\.$/ }],
    ['a part', part, { status: 206, attempts: 3, reason: /only a part of the response/ }],
    ['a cut body', cutByLength, { status: 200, attempts: 3, reason: /cut off after 40 bytes/ }],
    ['cut chunks', cutInChunks, { status: 200, attempts: 3, reason: /cut off after 40 bytes/ }],
    ['cut JSON', cutJson, { status: 200, attempts: 3, reason: /its JSON is incomplete/ }],
    ['cut gzip', cutGzip, { status: 200, attempts: 3, reason: /cut off|its JSON is incomplete/ }],
    [
      'an empty body',
      (response) => response.end(),
      { status: 200, attempts: 3, reason: /its JSON is incomplete/ },
    ],
    ['no content', status(204), { status: 204, attempts: 1, reason: /the server sent no content \(204\)/ }],
    ['a broken connection', hangUp, { status: null, attempts: 3, reason: /no response \(fetch failed/ }],
    ['silence', silence, { status: null, attempts: 3, reason: /no complete response within 200 ms/ }],
    ['a slow body', slowBody, { status: null, attempts: 3, reason: /no complete response within 200 ms/ }],
    ['an endless body', endless, { status: 200, attempts: 1, reason: /more than 20000 bytes\.$/ }],
    [
      'gzip that is small until it is unpacked',
      (response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(' '.repeat(10_000_000))),
      { status: 200, attempts: 1, reason: /more than 20000 bytes\.$/ },
    ],
    [
      'a redirect without a target',
      (response) => response.writeHead(302).end(),
      { status: 302, attempts: 1, reason: /answered 302\.$/ },
    ],
    [
      'a redirect to a file',
      (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      { status: 302, attempts: 1, reason: /redirects to something other than an http\(s\) URL\.$/ },
    ],
    [
      'a redirect to itself',
      (response) => response.writeHead(301, { location: '/again' }).end(),
      { status: null, attempts: 1, reason: /more than 10 redirects\.$/ },
    ],
  ])('%s is a HubError', async (name, answer, { reason, ...details }) => {
    const { origin } = await playSite(answer);
    const options = { ...quick, timeout: timeoutFor(name), endpoint: origin };
    const error = await failure(fetchListing({ date: '2025-08-14' }, options));
    expect(error).toBeInstanceOf(HubError);
    expect(error).toMatchObject({
      name: 'HubError',
      url: `${origin}/api/daily_papers?date=2025-08-14&limit=50`,
      message: expect.stringMatching(reason),
      ...details,
    });
  });

  it.each<[string, Answer]>([
    ['an HTML page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(page)],
    [
      'an HTML page that says it is JSON',
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(page),
    ],
    ['a message', (response) => json(response, { error: 'Sorry' })],
    ['null', (response) => json(response, null)],
    ['numbers', (response) => json(response, [1, 2])],
  ])('%s is a ListingError', async (_, answer) => {
    const { origin } = await playSite(answer);
    expect(
      await failure(fetchListing({ date: '2025-08-14' }, { ...quick, endpoint: origin })),
    ).toBeInstanceOf(ListingError);
  });

  it('a failure on a later page fails the whole', async () => {
    const { origin } = await playSite((response, path) =>
      path.endsWith('p=1') ? status(500)(response) : json(response, boat),
    );
    expect(await failure(fetchListing({ date: '2025-08-14' }, { ...quick, endpoint: origin }))).toMatchObject(
      {
        name: 'HubError',
        status: 500,
        url: `${origin}/api/daily_papers?date=2025-08-14&limit=50&p=1`,
      },
    );
  });

  it('no server at all', async () => {
    const { origin, close } = await playSite(silence);
    await close();
    const error = await failure(fetchPaper('2508.00001', { ...quick, endpoint: origin }));
    expect(error).toMatchObject({
      name: 'HubError',
      status: null,
      attempts: 3,
      url: `${origin}/api/papers/2508.00001`,
    });
    expect((error as Error).message).toContain('ECONNREFUSED');
  });
});

describe('combinations', () => {
  const kettle = [entry('2508.00002', 'A Kettle')];
  const answers: Record<string, { pages: unknown[]; papers: unknown[] | null }> = {
    'two pages': {
      pages: [boat, kettle],
      papers: [paperOf('2508.00001', 'A Boat'), paperOf('2508.00002', 'A Kettle')],
    },
    'an empty day': { pages: [], papers: [] },
    'no listing': { pages: [page], papers: null },
    'no listing on the second page': { pages: [boat, page], papers: null },
  };
  const ways: Record<string, (response: ServerResponse, body: string) => void> = {
    'with a length': (response, body) =>
      response.writeHead(200, { 'content-length': Buffer.byteLength(body) }).end(body),
    'in chunks': (response, body) => {
      response.write(body.slice(0, 1));
      response.end(body.slice(1));
    },
    gzipped: (response, body) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(body)),
    'as HTML': (response, body) => response.writeHead(200, { 'content-type': 'text/html' }).end(body),
  };
  const faults: Record<string, ((response: ServerResponse) => void) | null> = {
    'at once': null,
    'after 429': status(429, { 'retry-after': '0' }),
    'after 500': status(500),
    'after 503': status(503, { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }),
    'after a cut body': cutByLength,
    'after cut JSON': cutJson,
    'after a broken connection': hangUp,
  };
  const detours = ['by a redirect', 'by a redirect to another host'];
  // A detour ends before the body is sent: it needs one way alone.
  const combinations = Object.keys(answers).flatMap((answer) =>
    Object.keys(faults).flatMap((fault) => [
      ...Object.keys(ways).map((way) => ({ answer, way, fault, detour: 'directly' })),
      ...detours.map((detour) => ({ answer, way: 'in chunks', fault, detour })),
    ]),
  );

  it.each(combinations)('$answer $way, $fault, $detour', async ({ answer, way, fault, detour }) => {
    const { pages, papers } = answers[answer]!;
    const moved = (to: string) => (response: ServerResponse, path: string) =>
      response.writeHead(307, { location: `${to}/moved${path}` }).end();
    // Each page fails once.
    const failed = new Set<string>();
    const host = await playSite((response, path) => {
      if (detour === 'by a redirect' && !path.startsWith('/moved')) return moved('')(response, path);
      const fail = faults[fault];
      if (fail && !failed.has(path)) {
        failed.add(path);
        return fail(response);
      }
      const body = pages[Number(new URL(path, 'http://x').searchParams.get('p') ?? 0)] ?? [];
      ways[way]!(response, typeof body === 'string' ? body : JSON.stringify(body));
    });
    const isElsewhere = detour === 'by a redirect to another host';
    const site = isElsewhere ? await playSite(moved(host.origin)) : host;
    const call = fetchListing({ date: '2025-08-14' }, { ...quick, timeout: 20_000, endpoint: site.origin });
    if (papers === null) expect(await failure(call)).toBeInstanceOf(ListingError);
    else expect(await call).toEqual({ ...listing, papers });
    const tokens = new Set(host.received.map(({ headers }) => headers.authorization));
    expect(tokens).toEqual(new Set([isElsewhere ? undefined : 'Bearer hf_secret']));
  });
});

describe('a stop', () => {
  it.each<[string, Answer, HubOptions]>([
    ['during silence', silence, {}],
    ['during a body', slowBody, {}],
    ['while a retry waits', status(503), { retryDelay: 10_000 }],
    ['while the server is left alone', status(429, { 'retry-after': '100' }), {}],
  ])('%s rejects with its reason', async (_, answer, options) => {
    const { origin } = await playSite(answer);
    const reason = new Error('changed my mind');
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    const { signal } = controller;
    const call = fetchListing(
      { date: '2025-08-14' },
      { ...quick, timeout: 30_000, ...options, endpoint: origin, signal },
    );
    expect(await failure(call)).toBe(reason);
  });

  it('before the first request sends none, whatever the reason is', async () => {
    const { origin, received } = await playSite(pages([boat]));
    const call = fetchPaper('2508.00001', { endpoint: origin, signal: AbortSignal.abort('no') });
    expect(await failure(call)).toBe('no');
    expect(received).toEqual([]);
  });

  it('a `fetch` that never answers and does not listen', async () => {
    const fetch = () => new Promise<Response>(() => {});
    const options = { ...quick, timeout: 10, endpoint: 'http://never.test', fetch };
    expect(await failure(fetchListing({ date: '2025-08-14' }, options))).toMatchObject({
      name: 'HubError',
      attempts: 3,
    });
  });

  it('a `fetch` whose error shows the token', async () => {
    const fetch = async (_: unknown, { headers }: RequestInit = {}) => {
      throw new Error(`no route for ${JSON.stringify(headers)}`);
    };
    const options = { ...quick, retries: 0, endpoint: 'http://loud.test', fetch };
    expect(await failure(fetchListing({ date: '2025-08-14' }, options))).toMatchObject({
      message:
        'Could not fetch http://loud.test/api/daily_papers?date=2025-08-14&limit=50: no response (no route for {"authorization":"Bearer …"}).',
    });
  });

  it('a `fetch` that says it sends more than it does', async () => {
    const fetch = async () => new Response('[]', { headers: { 'content-length': '90' } });
    const options = { ...quick, endpoint: 'http://short.test', fetch };
    expect(await failure(fetchListing({ date: '2025-08-14' }, options))).toMatchObject({
      name: 'HubError',
      status: 200,
      message: expect.stringContaining('the response was cut off after 2 bytes of 90'),
    });
  });
});

async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    return { resolved: await call };
  } catch (error) {
    expect(`${error} ${JSON.stringify(error)}`).not.toContain(token);
    return error;
  }
}

function dripped(response: ServerResponse, text: string): void {
  for (const byte of Buffer.from(text)) response.write(Buffer.of(byte));
  response.end();
}
