import { afterEach, describe, expect, it } from 'vitest';
import { fetchListing, fetchPaper, type HubOptions, type ListingQuery } from '../../src/hub.js';
import { ListingError } from '../../src/index.js';
import { closeSites, entry, json, pages, paperOf, playSite } from '../helpers/hub-site.js';

afterEach(closeSites);

const boat = entry('2508.00001', 'A Boat');
const kettle = entry('2508.00002', 'A Kettle');
const clock = entry('2508.00003', 'A Clock');
const titles = ({ papers }: { papers: { title: string }[] }) => papers.map(({ title }) => title);

describe('a query', () => {
  it.each<[ListingQuery, string, object]>([
    [
      { date: '2025-08-14' },
      '/api/daily_papers?date=2025-08-14&limit=50',
      { title: 'Daily Papers', date: '2025-08-14', period: 'day' },
    ],
    [
      { week: '2025-W01', sort: 'trending' },
      '/api/daily_papers?week=2025-W01&sort=trending&limit=50',
      { title: 'Daily Papers', date: '2024-12-30', period: 'week' },
    ],
    [
      { week: '2020-W53' },
      '/api/daily_papers?week=2020-W53&limit=50',
      { title: 'Daily Papers', date: '2020-12-28', period: 'week' },
    ],
    [
      { month: '2025-08', submitter: 'akhaliq' },
      '/api/daily_papers?month=2025-08&submitter=akhaliq&limit=50',
      { title: 'Daily Papers', date: '2025-08-01', period: 'month' },
    ],
    [
      { submitter: 'a b&c' },
      '/api/daily_papers?submitter=a+b%26c&limit=50',
      { title: 'Daily Papers', date: null, period: null },
    ],
    [
      { trending: true },
      '/api/daily_papers?sort=trending&limit=50',
      { title: 'Trending Papers', date: null, period: null },
    ],
    [
      { search: ' linear attention & more ' },
      '/api/papers/search?q=linear+attention+%26+more',
      { title: 'Daily Papers', date: null, period: null },
    ],
    [
      { search: 'x', limit: 3 },
      '/api/papers/search?q=x&limit=3',
      { title: 'Daily Papers', date: null, period: null },
    ],
    [
      { date: '2025-08-14', limit: 3 },
      '/api/daily_papers?date=2025-08-14&limit=3',
      { title: 'Daily Papers', date: '2025-08-14', period: 'day' },
    ],
  ])('%o', async (query, path, header) => {
    const { origin, received } = await playSite((response) => json(response, []));
    const listing = await fetchListing(query, { endpoint: origin });
    expect(listing).toEqual({ curator: null, format: 'json', papers: [], messages: [], ...header });
    expect(received.map((request) => request.path)).toEqual([path]);
  });

  it('sends no header of its own without a token', async () => {
    const calls: RequestInit[] = [];
    const fetch = async (_: string, init: RequestInit) => {
      calls.push(init);
      return Response.json([]);
    };
    await fetchListing({ date: '2025-08-14' }, { endpoint: 'http://plain.test', fetch });
    expect(calls).toEqual([{ headers: {}, redirect: 'manual', signal: expect.any(AbortSignal) }]);
  });

  it('asks an endpoint below a path', async () => {
    const { origin, received } = await playSite((response) => json(response, []));
    await fetchListing({ date: '2025-08-14' }, { endpoint: `${origin}/hub//` });
    expect(received.map(({ path }) => path)).toEqual(['/hub/api/daily_papers?date=2025-08-14&limit=50']);
  });
});

describe('pages', () => {
  it('are followed to the end', async () => {
    const { origin, received } = await playSite(pages([[boat], [kettle], [clock]]));
    const listing = await fetchListing({ month: '2025-08' }, { endpoint: origin });
    expect(listing.papers).toEqual([
      paperOf('2508.00001', 'A Boat'),
      paperOf('2508.00002', 'A Kettle'),
      paperOf('2508.00003', 'A Clock'),
    ]);
    expect(received.map(({ path }) => path)).toEqual([
      '/api/daily_papers?month=2025-08&limit=50',
      '/api/daily_papers?month=2025-08&limit=50&p=1',
      '/api/daily_papers?month=2025-08&limit=50&p=2',
      '/api/daily_papers?month=2025-08&limit=50&p=3',
    ]);
  });

  it('hold a paper once, where one came in between them', async () => {
    const { origin } = await playSite(pages([[boat, kettle], [kettle, clock], [clock]]));
    const listing = await fetchListing({ month: '2025-08' }, { endpoint: origin });
    expect(titles(listing)).toEqual(['A Boat', 'A Kettle', 'A Clock']);
  });

  it('end at the limit', async () => {
    const { origin, received } = await playSite(pages([[boat], [kettle, clock], [clock]]));
    const listing = await fetchListing({ month: '2025-08', limit: 2 }, { endpoint: origin });
    expect(titles(listing)).toEqual(['A Boat', 'A Kettle']);
    expect(received.map(({ path }) => path)).toEqual([
      '/api/daily_papers?month=2025-08&limit=2',
      '/api/daily_papers?month=2025-08&limit=2&p=1',
    ]);
  });

  it('without an end are an error, not the first ones of them', async () => {
    let turn = 0;
    const fetch = async () => Response.json([entry(`2508.${10_000 + turn}`, `Paper ${turn++}`)]);
    const call = fetchListing({ submitter: 'x' }, { endpoint: 'http://endless.test', fetch });
    await expect(call).rejects.toMatchObject({
      name: 'HubError',
      url: 'http://endless.test/api/daily_papers?submitter=x',
      message: expect.stringContaining('more than 200 pages; set a limit'),
    });
  });

  it('keep their messages, with the address of the page', async () => {
    const odd = { paper: { ...(kettle as any).paper, upvotes: 'many' }, numComments: 2 };
    const { origin } = await playSite(pages([[boat], [odd]]));
    const { papers, messages } = await fetchListing({ month: '2025-08' }, { endpoint: origin });
    expect(papers.map(({ upvotes }) => upvotes)).toEqual([7, null]);
    expect(messages.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['unreadable-value', `${origin}/api/daily_papers?month=2025-08&limit=50&p=1`],
    ]);
    const strict = fetchListing({ month: '2025-08' }, { endpoint: origin, parse: { strict: true } });
    await expect(strict).rejects.toBeInstanceOf(ListingError);
  });
});

describe('a listing of another time than the one requested', () => {
  const listed = (...days: (string | null)[]) =>
    days.map((day, at) => {
      const { paper } = entry(`2305.0000${at}`, `Paper ${at}`) as any;
      return {
        paper: {
          ...paper,
          publishedAt: '2023-05-03',
          ...(day && { submittedOnDailyAt: `${day}T01:20:00.000Z` }),
        },
        numComments: 2,
      };
    });
  const warningsOf = async (query: ListingQuery, rows: object[], parse = {}) => {
    const { origin } = await playSite(pages([rows]));
    const { papers, messages } = await fetchListing(query, { endpoint: origin, parse });
    expect(papers).toHaveLength(rows.length);
    return messages.map(({ ruleId, fatal, reason, file, expected, actual }) => [
      ...[ruleId, fatal, reason, file?.replace(origin, '')],
      ...[expected, actual],
    ]);
  };

  it.each<[ListingQuery, string[], string, string, string]>([
    [{ date: '2024-01-01' }, ['2025-08-14', '2025-08-14'], 'date=2024-01-01', '2024-01-01', 'on 2025-08-14'],
    [{ date: '2025-08-14' }, ['2025-08-18'], 'date=2025-08-14', '2025-08-14', 'on 2025-08-18'],
    [
      { week: '2025-W33' },
      ['2025-08-21', '2025-08-07', '2025-08-06'],
      'week=2025-W33',
      'the week of 2025-08-11',
      'from 2025-08-06 to 2025-08-21',
    ],
    [
      { month: '2025-09', limit: 2 },
      ['2025-08-14', '2025-08-15'],
      'month=2025-09',
      'the month of 2025-09-01',
      'from 2025-08-14 to 2025-08-15',
    ],
  ])('is reported: %o', async (query, days, parameters, requested, found) => {
    expect(await warningsOf(query, listed(...days))).toEqual([
      [
        'conflicting-values',
        false,
        `The papers of ${requested} were requested, but those of the response were listed ${found}; they were kept`,
        `/api/daily_papers?${parameters}`,
        [`papers of ${requested}`],
        found,
      ],
    ]);
  });

  it.each<[ListingQuery, (string | null)[]]>([
    [{ date: '2025-08-14' }, ['2025-08-14', '2025-08-13']],
    // Submitted on Saturday, listed on Monday.
    [{ date: '2025-08-18' }, ['2025-08-16']],
    [{ date: '2025-08-14' }, ['2025-08-15', '2025-08-15']],
    [{ date: '2025-08-14' }, ['2023-05-04', '2025-08-14']],
    [{ date: '2024-01-01' }, [null, null]],
    [{ week: '2025-W33' }, ['2025-08-10', '2025-08-18']],
    [{ month: '2025-02' }, ['2025-02-28', '2025-03-01']],
    [{ trending: true }, ['2023-05-04']],
    [{ search: 'boats' }, ['2023-05-04']],
    [{ submitter: 'ann' }, ['2023-05-04']],
  ])('is not: %o listed on %s', async (query, days) => {
    expect(await warningsOf(query, listed(...days))).toEqual([]);
  });

  it('is handed to onMessage, and refused in strict mode', async () => {
    const reasons: string[] = [];
    const onMessage = ({ reason }: { reason: string }) => void reasons.push(reason);
    const reason =
      'The papers of 2024-01-01 were requested, but those of the response were listed on 2025-08-14; they were kept';
    await warningsOf({ date: '2024-01-01' }, listed('2025-08-14'), { onMessage });
    expect(reasons).toEqual([reason]);
    const { origin } = await playSite(pages([listed('2025-08-14')]));
    const strict = fetchListing({ date: '2024-01-01' }, { endpoint: origin, parse: { strict: true } });
    await expect(strict).rejects.toMatchObject({
      code: 'strict',
      found: `1: ${reason} (${origin}/api/daily_papers?date=2024-01-01)`,
      messages: [{ reason }],
    });
  });
});

describe('an address', () => {
  const day = '/api/daily_papers?date=2025-08-14&limit=50';
  const site = async () => playSite((response) => json(response, []));

  it.each<[string, string]>([
    ['https://huggingface.co/papers/date/2025-08-14', day],
    ['https://huggingface.co/papers/date/2025-08-14/?utm_source=x#top', day],
    ['http://www.huggingface.co/papers/date/2025-08-14', day],
    ['https://hf.co/papers?date=2025-08-14', day],
    ['https://huggingface.co/api/daily_papers?date=2025-08-14', day],
    ['https://huggingface.co/papers/week/2025-W33', '/api/daily_papers?week=2025-W33&limit=50'],
    ['https://huggingface.co/papers/month/2025-08', '/api/daily_papers?month=2025-08&limit=50'],
    ['https://huggingface.co/papers/trending', '/api/daily_papers?sort=trending&limit=50'],
    ['https://huggingface.co/papers?q=linear%20attention', '/api/papers/search?q=linear+attention'],
    ['https://huggingface.co/api/papers/search?q=a+b&limit=9', '/api/papers/search?q=a+b&limit=9'],
    [
      'https://huggingface.co/api/daily_papers?week=2025-W33&sort=trending&submitter=ak&limit=9',
      '/api/daily_papers?week=2025-W33&submitter=ak&sort=trending&limit=9',
    ],
    [
      'https://huggingface.co/api/daily_papers?sort=trending&limit=9',
      '/api/daily_papers?sort=trending&limit=9',
    ],
  ])('%s', async (address, path) => {
    const { origin, received } = await site();
    await fetchListing(address, { endpoint: origin });
    expect(received.map((request) => request.path)).toEqual([path]);
  });

  it.each(['/papers/date/2025-08-14', '/api/daily_papers?date=2025-08-14'])(
    '%s below the endpoint',
    async (path) => {
      const { origin, received } = await site();
      await fetchListing(new URL(`${origin}/hub${path}`), { endpoint: `${origin}/hub` });
      expect(received.map((request) => request.path)).toEqual([`/hub${day}`]);
    },
  );

  it.each([
    '/api/daily_papers',
    '/api/daily_papers?date=2025-08-14&p=2',
    '/api/daily_papers?date=2025-08-14&date=2025-08-15',
    '/api/daily_papers?date=2025-08-14&__proto__=1',
    '/api/daily_papers?date=2025-02-30',
    '/api/daily_papers?date=2025-08-14&limit=many',
    '/papers/week/2025-W60',
    '/papers',
    '/papers?q=',
    '/anything.json?a=b',
  ])('%s is fetched as it is', async (path) => {
    const { origin, received } = await site();
    expect(await fetchListing(`${origin}${path}`, { endpoint: origin })).toEqual({
      title: null,
      curator: null,
      date: null,
      period: null,
      format: 'json',
      papers: [],
      messages: [],
    });
    expect(received.map((request) => request.path)).toEqual([path]);
  });

  it.each(['https://huggingface.co/papers/2508.08401', 'https://huggingface.co/api/papers/2508.08401'])(
    '%s is a listing of one',
    async (address) => {
      const { origin, received } = await playSite((response) =>
        json(response, (entry('2508.08401', 'A Boat') as any).paper),
      );
      const { comments, ...paper } = paperOf('2508.08401', 'A Boat') as Record<string, unknown>;
      expect(await fetchListing(address, { endpoint: origin })).toEqual({
        title: null,
        curator: null,
        date: null,
        period: null,
        format: 'json',
        papers: [paper],
        messages: [],
      });
      expect(received.map(({ path }) => path)).toEqual(['/api/papers/2508.08401']);
    },
  );

  const text = 'A Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2025\n';
  it.each<[string, string | Buffer, string, HubOptions['parse'], unknown]>([
    ['plain text', text, 'text/plain', {}, 'text'],
    [
      'Markdown as HTML',
      `### [A Boat](https://huggingface.co/papers/2507.00001)\n\nIt floats.\n\n- 2 authors\n\n·\n\nJul 3, 2025\n`,
      'text/html',
      {},
      'markdown',
    ],
    [
      'NDJSON',
      `${JSON.stringify(boat)}\n${JSON.stringify(kettle)}\n`,
      'application/json',
      { format: 'ndjson' },
      expect.stringMatching(/json$/),
    ],
    [
      'Latin-1',
      Buffer.from(text.replace('floats', 'naïf').replace('• ', ''), 'latin1'),
      'text/plain; charset="ISO-8859-1"',
      {},
      'text',
    ],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 'text/plain', {}, 'text'],
    ['an unknown charset', text, 'text/plain; charset=klingon', {}, 'text'],
  ])('of %s is read as what it is', async (_, body, type, parse, format) => {
    const { origin } = await playSite((response) =>
      response.writeHead(200, { 'content-type': type }).end(body),
    );
    const listing = await fetchListing(`${origin}/page`, { parse });
    expect([listing.format, listing.papers[0]?.title]).toEqual([format, 'A Boat']);
    expect(listing.messages).toEqual([]);
    if (Buffer.isBuffer(body) && type.includes('ISO')) expect(listing.papers[0]?.abstract).toBe('It naïf.');
  });

  it.each([
    ['JSON', JSON.stringify([boat, kettle]).slice(0, -30)],
    ['JSON between values', JSON.stringify([boat, kettle], null, 1).slice(0, -2)],
    ['an object', JSON.stringify({ papers: [boat, kettle] }).slice(0, -4)],
    ['NDJSON', `${JSON.stringify(boat)}\n${JSON.stringify(kettle).slice(0, -9)}`],
  ])('of %s that is cut off is a HubError', async (_, body) => {
    const { origin, received } = await playSite((response) => response.end(body));
    const call = fetchListing(`${origin}/list`, { retries: 1, retryDelay: 1 });
    await expect(call).rejects.toMatchObject({
      name: 'HubError',
      status: 200,
      attempts: 2,
      url: `${origin}/list`,
    });
    expect(received.map(({ path }) => path)).toEqual(['/list', '/list']);
  });

  it('of something else is a ListingError that names it', async () => {
    const { origin } = await playSite((response) => response.end('# Read me\n\nThis is a program.\n'));
    await expect(fetchListing(`${origin}/README.md#top`)).rejects.toThrow(
      new ListingError('not-a-listing', {
        expected: 'a page with its header (`Daily Papers`), or with entries that have authors and a date',
        found: `text that begins “# Read me This is a program.” (${origin}/README.md)`,
      }),
    );
  });

  it('of an empty file is a ListingError', async () => {
    const { origin } = await playSite((response) => response.end());
    await expect(fetchListing(`${origin}/empty`)).rejects.toMatchObject({ code: 'empty-input' });
  });
});

describe('a paper', () => {
  it.each(['2508.08401', '2508.08401v2', 'hep-th/9901001', 'math.GT/0309136'])('%s', async (id) => {
    const { origin, received } = await playSite((response) => json(response, (boat as any).paper));
    const { comments, ...paper } = paperOf('2508.00001', 'A Boat') as Record<string, unknown>;
    expect(await fetchPaper(id, { endpoint: origin })).toEqual(paper);
    expect(received.map(({ path }) => path)).toEqual([`/api/papers/${id}`]);
  });

  it.each([
    ['2508.08401', 'another', ['2508.08401']],
    ['2508.08401v2', 'another version', ['2508.08401']],
    ['2508.00001', 'the same', []],
    ['2508.00001v3', 'the same without its version', []],
  ])('with another id is reported: %s, %s', async (id, _, requested) => {
    const { origin } = await playSite((response) => json(response, (boat as any).paper));
    const url = `${origin}/api/papers/${id}`;
    const reported: unknown[] = [];
    const onMessage = ({ ruleId, fatal, reason, file, expected, actual }: any) =>
      void reported.push([ruleId, fatal, reason, file, expected, actual]);
    const reasons = requested.map(
      (wanted) => `The paper ${wanted} was requested, but that of the response is 2508.00001; it was kept`,
    );
    const warnings = reasons.map((reason, at) => [
      'conflicting-values',
      false,
      reason,
      url,
      [`the paper ${requested[at]}`],
      '2508.00001',
    ]);
    const { title } = await fetchPaper(id, { endpoint: origin, parse: { onMessage } });
    expect([title, reported]).toEqual(['A Boat', warnings]);
    const { messages } = await fetchListing(`https://huggingface.co/papers/${id}`, { endpoint: origin });
    expect(messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason)).toEqual(reasons);
    const strict = fetchPaper(id, { endpoint: origin, parse: { strict: true } });
    if (reasons.length === 0) await expect(strict).resolves.toMatchObject({ title: 'A Boat' });
    else
      await expect(strict).rejects.toMatchObject({
        code: 'strict',
        found: `1: ${reasons[0]} (${url})`,
      });
  });

  it('without an id is not compared', async () => {
    const { origin } = await playSite((response) => json(response, { title: 'A Boat', upvotes: 1 }));
    const parse = { strict: true };
    expect((await fetchPaper('2508.08401', { endpoint: origin, parse })).title).toBe('A Boat');
  });

  it.each([[[]], [[boat, kettle]], [{ id: '2508.08401' }]])('that is %o is a ListingError', async (value) => {
    const { origin } = await playSite((response) => json(response, value));
    await expect(fetchPaper('2508.08401', { endpoint: origin })).rejects.toBeInstanceOf(ListingError);
  });
});

describe('a wrong argument is a TypeError that names it', () => {
  const { fetch } = { fetch: async () => Response.json([]) };
  it.each<[unknown, string]>([
    [undefined, '`query`'],
    [null, '`query`'],
    [7, '`query`'],
    ['2025-08-14', '`query`'],
    ['ftp://huggingface.co/papers', '`query`'],
    ['javascript:alert(1)', '`query`'],
    ['https://', '`query`'],
    [{ limit: 3 }, '`query`'],
    [{}, 'Expected `query` to have one of date, week, month, trending, search or submitter, received none.'],
    [
      { date: '2025-08-14', week: '2025-W33' },
      'Expected `query` to have only one of date, week, month, trending, search, received date and week.',
    ],
    [{ dat: '2025-08-14' }, 'did you mean `date`'],
    [{ date: '2025-02-29' }, '`date`'],
    [{ date: '2025-8-14' }, '`date`'],
    [{ date: '2025-08-14T00:00:00Z' }, '`date`'],
    [{ date: '1899-12-31' }, '`date`'],
    [{ date: new Date() }, '`date`'],
    [{ date: 'today' }, '`date`'],
    [{ week: '2025-W53' }, '`week`'],
    [{ week: '2025-W00' }, '`week`'],
    [{ week: '2025-33' }, '`week`'],
    [{ month: '2025-13' }, '`month`'],
    [{ month: 8 }, '`month`'],
    [{ trending: false }, '`trending`'],
    [{ search: ' ' }, '`search`'],
    [{ submitter: '' }, '`submitter`'],
    [{ search: 'x', submitter: 'y' }, '`submitter`'],
    [{ trending: true, sort: 'trending' }, '`sort`'],
    [{ date: '2025-08-14', sort: 'upvotes' }, '`sort`'],
    [{ date: '2025-08-14', limit: 0 }, '`limit`'],
    [{ date: '2025-08-14', limit: 1.5 }, '`limit`'],
  ])('%o', async (query, name) => {
    const call = fetchListing(query as ListingQuery, { fetch });
    await expect(call).rejects.toBeInstanceOf(TypeError);
    await expect(call).rejects.toThrow(name);
  });

  it.each<[object, string]>([
    [{ endpoint: 'huggingface.co' }, '`endpoint`'],
    [{ endpoint: 'https://huggingface.co/?x' }, '`endpoint`'],
    [{ token: '' }, '`token`'],
    [{ token: 'hf_secret\n' }, '`token`'],
    [{ token: 7 }, '`token`'],
    [{ fetch: 'fetch' }, '`fetch`'],
    [{ signal: {} }, '`signal`'],
    [{ signal: null }, '`signal`'],
    [{ retries: -1 }, '`retries`'],
    [{ retries: Infinity }, '`retries`'],
    [{ retryDelay: NaN }, '`retryDelay`'],
    [{ timeout: 0 }, '`timeout`'],
    [{ timeout: 2 ** 31 }, '`timeout`'],
    [{ maxBytes: '1' }, '`maxBytes`'],
    [{ onRequest: 1 }, '`onRequest`'],
    [{ parse: { fromat: 'json' } }, 'did you mean `format`'],
    [{ tokn: 'x' }, 'did you mean `token`'],
    [[], '`options`'],
  ])('%o', async (options, name) => {
    const call = fetchListing({ date: '2025-08-14' }, options as HubOptions);
    await expect(call).rejects.toBeInstanceOf(TypeError);
    await expect(call).rejects.toThrow(name);
    await expect(call).rejects.not.toThrow('hf_secret');
  });

  it.each(['http://user:secret@hub.test/', 'http://user:secret@hub test/'])(
    '%s is not shown',
    async (address) => {
      for (const call of [fetchListing(address), fetchPaper('2508.08401', { endpoint: address })]) {
        await expect(call).rejects.toBeInstanceOf(TypeError);
        await expect(call).rejects.not.toThrow('secret');
      }
    },
  );

  it.each(['', '..', '../x', 'a/b', '2508.08401/', '2508.08401?x', 'https://x', 7, null])(
    'id %o',
    async (id) => {
      const call = fetchPaper(id as string, { fetch });
      await expect(call).rejects.toBeInstanceOf(TypeError);
      await expect(call).rejects.toThrow('`id`');
    },
  );
});
