import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, it } from 'vitest';
import { fromJson } from '../../src/index.js';
import { toParquet } from '../../src/parquet.js';
import { callCli } from '../helpers/call-cli.js';
import { filesOf, folderOf, startCli } from '../helpers/cli.js';
import { type Answer, closeSites, entry, json, pages, paperOf, playSite } from '../helpers/hub-site.js';

afterAll(closeSites);

const fastTimers = new URL('../helpers/fast-timers.mjs', import.meta.url).href;

interface Run {
  cwd?: string;
  env?: Record<string, string>;
}

const envOf = (origin: string) => ({ HF_ENDPOINT: origin, HF_TOKEN: 'hf_secret' });

/** Runs the command to its end, with a token, and with the site at `origin`. */
const run = (origin: string, args: readonly string[], { cwd = folderOf(), env = {} }: Run = {}) =>
  callCli(args, { cwd, env: { ...envOf(origin), ...env } });

/** The same, in a process of its own. */
const runApart = (origin: string, args: readonly string[], { cwd = folderOf(), env = {} }: Run = {}) =>
  startCli(args, { cwd, env: { ...process.env, ...envOf(origin), ...env } }).ended;

/** The same, without the long waits of a server that fails. */
const runFast = (origin: string, args: readonly string[]) =>
  runApart(origin, args, { env: { NODE_OPTIONS: `--import ${fastTimers}` } });

const boat = entry('2508.00001', 'A Boat');
const kettle = entry('2508.00002', 'A Kettle');
const both = [paperOf('2508.00001', 'A Boat'), paperOf('2508.00002', 'A Kettle')];
const whole = JSON.stringify([boat]);
const list = pages([[boat, kettle]]);
const dayPath = (date: string) => `/api/daily_papers?date=${date}&limit=50`;

describe('a listing of the site', () => {
  it.for<[string[], string]>([
    [['--date', '2025-11-12'], dayPath('2025-11-12')],
    [['--week', '2025-W46'], '/api/daily_papers?week=2025-W46&limit=50'],
    [['--month', '2025-11'], '/api/daily_papers?month=2025-11&limit=50'],
    [['--trending'], '/api/daily_papers?sort=trending&limit=50'],
    [['--query', 'linear attention'], '/api/papers/search?q=linear+attention'],
    [['https://huggingface.co/papers/date/2025-11-12'], dayPath('2025-11-12')],
    [['https://huggingface.co/papers/week/2025-W46'], '/api/daily_papers?week=2025-W46&limit=50'],
    [['https://huggingface.co/papers/month/2025-11'], '/api/daily_papers?month=2025-11&limit=50'],
    [['https://huggingface.co/papers/trending'], '/api/daily_papers?sort=trending&limit=50'],
    [['https://huggingface.co/papers?q=linear+attention'], '/api/papers/search?q=linear+attention'],
    [['https://huggingface.co/api/daily_papers?date=2025-11-12'], dayPath('2025-11-12')],
  ])('%j', async ([args, path], { expect }) => {
    const { origin, received } = await playSite(list);
    const { status, stdout, stderr } = await run(origin, args);
    expect({ status, stderr, papers: JSON.parse(stdout) }).toEqual({ status: 0, stderr: '', papers: both });
    expect(received[0]).toMatchObject({ path, headers: { authorization: 'Bearer hf_secret' } });
  });

  it.for<[string, number]>([
    ['today', 0],
    ['yesterday', 1],
  ])('--date %s, in UTC', async ([word, daysAgo], { expect }) => {
    const path = () => dayPath(new Date(Date.now() - daysAgo * 86_400_000).toISOString().slice(0, 10));
    const { origin, received } = await playSite(list);
    const before = path();
    const { status, stdout } = await run(origin, ['--date', word]);
    expect([status, JSON.parse(stdout)]).toEqual([0, both]);
    // It may be midnight in between.
    expect([before, path()]).toContain(received[0]!.path);
  });

  it('a Parquet file at another address', async ({ expect }) => {
    const { origin } = await playSite(
      (response) => void response.end(toParquet(fromJson(JSON.stringify(both)))),
    );
    const { status, stdout, stderr } = await run('https://huggingface.co', [`${origin}/out.parquet`]);
    expect({ status, stderr, papers: JSON.parse(stdout) }).toEqual({ status: 0, stderr: '', papers: both });
  });

  it('one paper', async ({ expect }) => {
    const { paper } = boat as { paper: object };
    const { origin, received } = await playSite((response) => json(response, paper));
    const { status, stdout } = await run(origin, ['https://huggingface.co/papers/2508.00001']);
    expect([status, JSON.parse(stdout)]).toMatchObject([0, [{ id: '2508.00001', title: 'A Boat' }]]);
    expect(received.map(({ path }) => path)).toEqual(['/api/papers/2508.00001']);
  });

  it('a range, in order, with its empty days', async ({ expect }) => {
    const answers: Record<string, object[]> = { '2025-11-11': [boat], '2025-11-13': [kettle] };
    const { origin } = await playSite((response, path) => {
      const parameters = new URL(path, 'http://x').searchParams;
      json(response, parameters.has('p') ? [] : (answers[parameters.get('date')!] ?? []));
    });
    const range = ['--from-date', '2025-11-11', '--to-date', '2025-11-13'];
    const { status, stdout, stderr } = await run(origin, range);
    expect({ status, stderr, papers: JSON.parse(stdout) }).toEqual({ status: 0, stderr: '', papers: both });
  });

  it('any other address, without the token', async ({ expect }) => {
    const other = await playSite((response) =>
      response.end('A Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n'),
    );
    const { status, stdout, stderr } = await run('https://hub.test', [`${other.origin}/page.txt`]);
    expect({ status, stderr, papers: JSON.parse(stdout) }).toEqual({
      status: 0,
      stderr: '',
      papers: [
        {
          title: 'A Boat',
          abstract: 'It floats.',
          authorCount: 2,
          date: '2024-07-03',
          upvotes: 7,
          repoLinks: [],
        },
      ],
    });
    expect(other.received.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it('a range into a folder, a part a day', async ({ expect }) => {
    const { origin } = await playSite((response, path) =>
      json(response, path.includes('&p=') ? [] : [path.includes('2025-11-12') ? boat : kettle]),
    );
    const cwd = folderOf();
    const range = ['--from-date', '2025-11-12', '--to-date', '2025-11-13'];
    const args = [...range, '--to', 'ndjson', '--out', 'days/', '-q'];
    const { status, stderr } = await runApart(origin, args, { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { 'days/.daily-papers/index.json': _, ...parts } = filesOf(cwd);
    const papers = Object.entries(parts).map(([name, text]) => [name, JSON.parse(text)]);
    expect(papers).toEqual([
      ['days/huggingface.co-papers-date-2025-11-12.ndjson', both[0]],
      ['days/huggingface.co-papers-date-2025-11-13.ndjson', both[1]],
    ]);
  });

  it('an empty day is an empty list', async ({ expect }) => {
    const { origin } = await playSite(pages([]));
    expect(await run(origin, ['--date', '2025-11-12'])).toEqual({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it('gzip, and another content type', async ({ expect }) => {
    const { origin } = await playSite((response, path) =>
      response
        .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'text/html' })
        .end(gzipSync(path.includes('&p=') ? '[]' : whole)),
    );
    const { status, stdout } = await run(origin, ['--date', '2025-11-12']);
    expect([status, JSON.parse(stdout)]).toEqual([0, [paperOf('2508.00001', 'A Boat')]]);
  });

  it('--seen: the second run prints what is new', async ({ expect }) => {
    let listed = [boat];
    const { origin } = await playSite((response, path) => json(response, path.includes('&p=') ? [] : listed));
    const cwd = folderOf();
    const args = ['--date', '2025-11-12', '--seen', 'seen.json'];
    expect(JSON.parse((await run(origin, args, { cwd })).stdout)).toEqual([both[0]]);
    listed = [boat, kettle];
    expect(JSON.parse((await run(origin, args, { cwd })).stdout)).toEqual([both[1]]);
    expect(JSON.parse(filesOf(cwd)['seen.json']!)).toEqual(['2508.00001', '2508.00002']);
  });

  it('--seen: two runs at once lose nothing', async ({ expect }) => {
    const { origin } = await playSite((response, path) =>
      json(response, path.includes('&p=') ? [] : [path.includes('2025-11-12') ? boat : kettle]),
    );
    const cwd = folderOf();
    const dates = ['2025-11-12', '2025-11-13'];
    const runs = dates.map((date) => runApart(origin, ['--date', date, '--seen', 'seen.json'], { cwd }));
    for (const each of runs) expect(await each).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(filesOf(cwd)['seen.json']!).sort()).toEqual(['2508.00001', '2508.00002']);
    expect(Object.keys(filesOf(cwd))).toEqual(['seen.json']);
  });
});

describe('the token', () => {
  it('does not go along to another host, nor into what --verbose prints', async ({ expect }) => {
    const other = await playSite(list);
    const { origin, received } = await playSite((response, path) =>
      response.writeHead(307, { location: other.origin + path }).end(),
    );
    const path = dayPath('2025-11-12');
    const { status, stdout, stderr } = await run(origin, ['--date', '2025-11-12', '--verbose']);
    expect([status, JSON.parse(stdout)]).toEqual([0, both]);
    expect(stderr.split('\n').slice(0, 2)).toEqual([
      `GET ${origin}${path} (authorization: Bearer …)`,
      `GET ${other.origin}${path}`,
    ]);
    expect(stderr).not.toContain('hf_secret');
    expect(new Set(received.map(({ headers }) => headers.authorization))).toEqual(
      new Set(['Bearer hf_secret']),
    );
    expect(new Set(other.received.map(({ headers }) => headers.authorization))).toEqual(new Set([undefined]));
  });

  it('is in no error', async ({ expect }) => {
    const { origin } = await playSite((response) =>
      json(response, { error: 'Invalid token hf_secret' }, 401),
    );
    expect(await run(origin, ['--date', '2025-11-12', '--verbose'])).toEqual({
      status: 1,
      stdout: '',
      stderr:
        `GET ${origin}${dayPath('2025-11-12')} (authorization: Bearer …)\n` +
        `daily-papers: https://huggingface.co/papers/date/2025-11-12: Could not fetch ${origin}${dayPath('2025-11-12')}: the server answered 401.\n`,
    });
  });

  it.for<[Record<string, string>, string]>([
    [
      { HF_TOKEN: 'hf secret' },
      'Expected `HF_TOKEN` to be a string of visible ASCII characters, without spaces.',
    ],
    [
      { HF_ENDPOINT: 'http://user:secret@hub.test' },
      'Expected `HF_ENDPOINT` to be a URL without a user name or password.',
    ],
    [{ HF_ENDPOINT: 'hub.test' }, 'Expected `HF_ENDPOINT` to be an http(s) URL, received “hub.test”.'],
  ])('%j is refused before a request, by its name', async ([env, message], { expect }) => {
    const { status, stdout, stderr } = await run('https://hub.test', ['--date', '2025-11-12'], { env });
    expect([status, stdout, stderr.split('\n')[0]]).toEqual([2, '', `daily-papers: ${message}`]);
  });
});

const status =
  (code: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) =>
    response.writeHead(code, headers).end('Something went wrong.');
const endless = (piece: string) => (response: ServerResponse) => {
  const send = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', send);
  send();
};

describe('a failure is one line, exit code 1 and no output, without a retry', () => {
  it('an endless body', async ({ expect }) => {
    const { origin } = await playSite(endless(' '.repeat(1_000_000)));
    const { status, stdout, stderr } = await run(origin, ['--date', '2025-11-12']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^.+: the response has more than 67108864 bytes\.\n$/);
  });

  it('leaves the file of the last run, and what was seen, as they are', async ({ expect }) => {
    const { origin } = await playSite(status(404));
    const files = { 'feed.xml': 'yesterday', 'seen.json': '["2508.00009"]' };
    const cwd = folderOf(files);
    const args = ['--date', 'today', '--out', 'feed.xml', '--to', 'rss', '--seen', 'seen.json'];
    expect(await run(origin, args, { cwd })).toMatchObject({ status: 1, stdout: '' });
    expect(filesOf(cwd)).toEqual(files);
  });
});

// Their short timeouts want a server that answers soon: no other call of this process runs beside them.
describe.concurrent('a failure is one line, exit code 1 and no output', () => {
  it.for<[string, Answer, RegExp]>([
    ['404', status(404), /: the server answered 404\.$/],
    ['500', status(500), /: the server answered 500 \(4 attempts\)\.$/],
    ['503', status(503), /: the server answered 503 \(4 attempts\)\.$/],
    ['429', status(429), /: the server answered 429 \(4 attempts\)\.$/],
    [
      '429 for a day',
      status(429, { 'retry-after': '86400' }),
      /: the server answered 429 and asks to wait 86400 seconds\.$/,
    ],
    [
      'a cut body',
      (response) => {
        response.writeHead(200, { 'content-length': whole.length }).write(whole.slice(0, 40));
        setTimeout(() => response.destroy(), 10);
      },
      /: the response was cut off after 40 bytes .*\(4 attempts\)\.$/,
    ],
    ['cut JSON', (response) => response.end(whole.slice(0, 40)), /its JSON is incomplete \(4 attempts\)\.$/],
    [
      'a slow body',
      (response) => {
        response.write('[');
        const timer = setInterval(() => response.write(' '), 50);
        response.on('close', () => clearInterval(timer));
      },
      /: no complete response within 30000 ms \(4 attempts\)\.$/,
    ],
    [
      'a broken connection',
      (response) => response.destroy(),
      /: no response \(fetch failed.*\(4 attempts\)\.$/,
    ],
    [
      'a second page that fails',
      (response, path) => (path.includes('&p=') ? status(500)(response) : json(response, [boat])),
      /&p=1: the server answered 500 \(4 attempts\)\.$/,
    ],
    [
      'a page that is not JSON',
      (response) => response.end('<!doctype html><title>Log in</title><p>Please log in.</p>'),
      /: Not .*“<!doctype html>/,
    ],
    ['a redirect in a circle', status(302, { location: '/papers' }), /: more than 10 redirects\.$/],
  ])('%s', async ([, answer, reason], { expect }) => {
    const { origin } = await playSite(answer);
    // What is not tried again needs no short waits, which a busy machine could take for a server's silence.
    const isRetried = reason.source.includes('attempts');
    const { status, stdout, stderr } = await (isRetried ? runFast : run)(origin, ['--date', '2025-11-12']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^daily-papers: https:\/\/huggingface\.co\/papers\/date\/2025-11-12: .+\n$/);
    expect(stderr.trimEnd()).toMatch(reason);
    expect(stderr).not.toContain('hf_secret');
  });
});

describe.concurrent('a failure that passes', () => {
  it.for<[string, Answer]>([
    ['500', (response) => response.writeHead(500).end()],
    ['503', (response) => response.writeHead(503, { 'retry-after': '1' }).end()],
    ['a cut body', (response) => response.end(whole.slice(0, 40))],
  ])('%s', async ([, fail], { expect }) => {
    const { origin } = await playSite((response, path, turn, request) =>
      (turn === 0 ? fail : list)(response, path, turn, request),
    );
    const { status, stdout, stderr } = await runFast(origin, ['--date', '2025-11-12']);
    expect({ status, stderr, papers: JSON.parse(stdout) }).toEqual({ status: 0, stderr: '', papers: both });
  });

  it('429 with Retry-After, whose wait --verbose shows', async ({ expect }) => {
    const { origin } = await playSite((response, path, turn, request) => {
      if (turn === 0) response.writeHead(429, { 'retry-after': '20' }).end();
      else list(response, path, turn, request);
    });
    const { status, stdout, stderr } = await runFast(origin, ['--date', '2025-11-12', '--verbose']);
    expect([status, JSON.parse(stdout)]).toEqual([0, both]);
    expect(stderr.split('\n')[1]).toMatch(/^GET .+ \(attempt 2, in \d\d s, authorization: Bearer …\)$/);
  });
});
