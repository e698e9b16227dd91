import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DayRange, fetchListings, type HubOptions } from '../../src/hub.js';
import { closeSites, entry, json, playSite } from '../helpers/hub-site.js';

afterEach(closeSites);

const boat = entry('2508.00001', 'A Boat');
const kettle = entry('2508.00002', 'A Kettle');

async function collect(range: DayRange, options: HubOptions): Promise<unknown[]> {
  const days: unknown[] = [];
  for await (const { date, period, papers } of fetchListings(range, options)) {
    days.push([date, period, papers.map(({ title }) => title)]);
  }
  return days;
}

describe('a range of days', () => {
  it('comes in order, over months and leap days, with its empty days', async () => {
    const { origin, received } = await playSite((response, path) => {
      const late = path.includes('date=2024-02-28') ? 60 : 0;
      const rows = path.includes('02-29') ? [boat] : path.includes('02-28') ? [boat, kettle] : [];
      setTimeout(() => json(response, path.includes('p=') ? [] : rows), late);
    });
    expect(await collect({ from: '2024-02-28', to: '2024-03-01' }, { endpoint: origin })).toEqual([
      ['2024-02-28', 'day', ['A Boat', 'A Kettle']],
      ['2024-02-29', 'day', ['A Boat']],
      ['2024-03-01', 'day', []],
    ]);
    expect(received.map(({ path }) => path.slice('/api/daily_papers?'.length)).sort()).toEqual([
      'date=2024-02-28&limit=50',
      'date=2024-02-28&limit=50&p=1',
      'date=2024-02-29&limit=50',
      'date=2024-02-29&limit=50&p=1',
      'date=2024-03-01&limit=50',
    ]);
  });

  it('asks no further where a page is shorter than others were', async () => {
    const paths: string[] = [];
    const fetch = async (url: string) => {
      paths.push(url.slice(url.indexOf('date=')));
      return Response.json(url.includes('p=') ? [] : url.includes('08-01') ? [boat, kettle] : [boat]);
    };
    const days = fetchListings(
      { from: '2025-08-01', to: '2025-08-04' },
      { endpoint: 'http://short.test', fetch },
    );
    const first = await days.next();
    expect(first.value?.papers.length).toBe(2);
    while (!(await days.next()).done);
    expect(paths.filter((path) => /08-0[34]/.test(path))).toEqual([
      'date=2025-08-03&limit=50',
      'date=2025-08-04&limit=50',
    ]);
  });

  it('has at most two requests at once', async () => {
    let open = 0;
    let most = 0;
    const { origin } = await playSite((response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        json(response, []);
      }, 5);
    });
    await collect({ from: '2025-08-01', to: '2025-08-20' }, { endpoint: origin });
    expect(most).toBe(2);
  });

  it('returns the days before the one that fails, and resumes there', async () => {
    let isBroken = true;
    const { origin } = await playSite((response, path) =>
      isBroken && path.includes('08-03') ? response.writeHead(500).end() : json(response, []),
    );
    const range = { from: '2025-08-01', to: '2025-08-04' };
    const options = { endpoint: origin, retries: 1, retryDelay: 1 };
    const dates: (string | null)[] = [];
    const failed = (async () => {
      for await (const { date } of fetchListings(range, options)) dates.push(date);
    })();
    await expect(failed).rejects.toMatchObject({ name: 'HubError', status: 500, attempts: 2 });
    expect(dates).toEqual(['2025-08-01', '2025-08-02']);
    isBroken = false;
    const rest = await collect({ ...range, from: '2025-08-03' }, options);
    expect(rest).toEqual([
      ['2025-08-03', 'day', []],
      ['2025-08-04', 'day', []],
    ]);
  });

  it('stops what runs when the caller leaves', async () => {
    const signals: AbortSignal[] = [];
    const fetch = (url: string, { signal }: RequestInit) => {
      if (url.includes('08-01')) return Promise.resolve(Response.json([]));
      signals.push(signal!);
      return new Promise<Response>(() => {});
    };
    for await (const { date } of fetchListings(
      { from: '2025-08-01', to: '2025-08-31' },
      { endpoint: 'http://left.test', fetch },
    )) {
      expect(date).toBe('2025-08-01');
      break;
    }
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('stops with the reason of its signal', async () => {
    const { origin } = await playSite((response, path) => path.includes('08-01') && json(response, []));
    const controller = new AbortController();
    const reason = new Error('enough');
    const days = fetchListings(
      { from: '2025-08-01', to: '2025-08-31' },
      { endpoint: origin, signal: controller.signal },
    );
    expect((await days.next()).value?.date).toBe('2025-08-01');
    setTimeout(() => controller.abort(reason), 20);
    await expect(days.next()).rejects.toBe(reason);
    expect(await days.next()).toEqual({ done: true, value: undefined });
    await expect(
      fetchListings({ from: '2025-08-01', to: '2025-08-31' }, { signal: controller.signal }).next(),
    ).rejects.toBe(reason);
  });

  it.each<[unknown, string]>([
    [undefined, '`range`'],
    ['2025-08', '`range`'],
    [{}, '`from`'],
    [{ from: '2025-08-01' }, '`to`'],
    [{ from: '2025-08-32', to: '2025-09-01' }, '`from`'],
    [{ from: '2025-08-02', to: '2025-08-01' }, '`to`'],
    [{ from: '2025-08-01', until: '2025-08-02' }, 'until'],
  ])('%o is a TypeError at once', (range, name) => {
    expect(() => fetchListings(range as DayRange)).toThrow(TypeError);
    expect(() => fetchListings(range as DayRange)).toThrow(name);
  });

  it('a wrong option is a TypeError at once', () => {
    const range = { from: '2025-08-01', to: '2025-08-01' };
    expect(() => fetchListings(range, { retries: -1 })).toThrow('`retries`');
  });
});

describe('the pace', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** When requests were sent, in seconds from the first one on. */
  function clock(answer: (turn: number) => Response = () => Response.json([])) {
    const begin = Date.now();
    const seconds: number[] = [];
    const fetch = async () => {
      seconds.push((Date.now() - begin) / 1000);
      return answer(seconds.length - 1);
    };
    return { seconds, fetch };
  }

  it('is 500 requests in five minutes', async () => {
    const { seconds, fetch } = clock();
    const range = { from: '2023-01-01', to: '2025-12-31' };
    const done = collect(range, { endpoint: 'http://busy.test', fetch });
    await vi.runAllTimersAsync();
    expect((await done).length).toBe(1096);
    const windows = seconds.map((start, at) => seconds.slice(at).filter((time) => time < start + 300).length);
    expect(Math.max(...windows)).toBe(500);
    expect(seconds.at(-1)).toBe(600);
  });

  it.each<[string, Record<string, string>, number]>([
    ['Retry-After in seconds', { 'retry-after': '120' }, 120],
    ['Retry-After as a date', { 'retry-after': new Date(Date.UTC(2025, 7, 14, 0, 2)).toUTCString() }, 120],
    ['Retry-After of the past', { 'retry-after': 'Wed, 21 Oct 2015 07:28:00 GMT' }, 1],
    ['Retry-After that is none', { 'retry-after': 'soon' }, 1],
    [
      'a RateLimit of today',
      { ratelimit: '"api";r=0;t=55', 'ratelimit-policy': '"fixed window";"api";q=500;w=300' },
      55,
    ],
    ['an older RateLimit', { ratelimit: 'limit=500, remaining=0, reset=55' }, 55],
    ['RateLimit-Remaining', { 'ratelimit-remaining': '0', 'ratelimit-reset': '55' }, 55],
    ['a RateLimit with requests left', { ratelimit: '"api";r=10;t=55' }, 1],
    ['a RateLimit that makes no sense', { ratelimit: 'none', 'ratelimit-reset': '-5' }, 1],
    ['nothing', {}, 1],
  ])('after 429 with %s', async (name, headers, wait) => {
    vi.setSystemTime(Date.UTC(2025, 7, 14));
    const { seconds, fetch } = clock((turn) =>
      turn === 0 ? new Response(null, { status: 429, headers }) : Response.json([]),
    );
    const endpoint = `http://${name.replace(/\W/g, '-')}.test`;
    const done = collect({ from: '2025-08-14', to: '2025-08-14' }, { endpoint, fetch });
    await vi.runAllTimersAsync();
    expect(await done).toEqual([['2025-08-14', 'day', []]]);
    expect(seconds).toEqual([0, wait]);
  });

  it('holds for other calls too, and is told before the wait', async () => {
    const { seconds, fetch } = clock(() => Response.json([], { headers: { ratelimit: '"api";r=0;t=30' } }));
    const requests: unknown[] = [];
    const options: HubOptions = {
      endpoint: 'http://shared.test',
      fetch,
      onRequest: ({ url, attempt, delay }) => requests.push([url.slice(-19), attempt, delay, seconds.length]),
    };
    const done = (async () => {
      await collect({ from: '2025-08-14', to: '2025-08-14' }, options);
      await collect({ from: '2025-08-15', to: '2025-08-15' }, options);
    })();
    await vi.runAllTimersAsync();
    await done;
    expect(seconds).toEqual([0, 30]);
    expect(requests).toEqual([
      ['2025-08-14&limit=50', 1, 0, 0],
      ['2025-08-15&limit=50', 1, 30_000, 1],
    ]);
  });

  it('doubles the wait with each retry', async () => {
    const { seconds, fetch } = clock((turn) =>
      turn < 3 ? new Response(null, { status: 503 }) : Response.json([]),
    );
    const done = collect({ from: '2025-08-14', to: '2025-08-14' }, { endpoint: 'http://double.test', fetch });
    await vi.runAllTimersAsync();
    await done;
    expect(seconds).toEqual([0, 1, 3, 7]);
  });
});
