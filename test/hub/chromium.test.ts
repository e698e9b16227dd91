import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as hub from '../../src/hub.js';
import { haveChromium, launch } from '../helpers/chromium.js';
import { type Answer, closeSites, entry, json, pages, paperOf, playSite } from '../helpers/hub-site.js';
import { root } from '../helpers/project.js';

declare const dailyPapers: typeof hub;

describe.skipIf(!haveChromium)('fetchListing in Chromium, from a page of another origin', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    const { outputFiles } = await build({
      entryPoints: [`${root}/src/hub.ts`],
      bundle: true,
      write: false,
      format: 'iife',
      globalName: 'dailyPapers',
      // What needs Node fails here.
      platform: 'browser',
    });
    const home = await playSite((response) =>
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><script>${outputFiles[0]!.text.replaceAll('</script', '<\\/script')}</script>`),
    );
    browser = await launch();
    page = await browser.newPage();
    await page.goto(home.origin);
  });
  afterAll(async () => {
    await browser?.close();
    await closeSites();
  });

  /** Lets pages of other origins read an answer, as the site does. */
  const shared =
    (answer: Answer): Answer =>
    (response, path, turn, request) => {
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('access-control-allow-headers', 'authorization');
      if (request.method === 'OPTIONS') response.writeHead(204).end();
      else answer(response, path, turn, request);
    };

  const fetchDay = (endpoint: string, token?: string) =>
    page.evaluate(
      async ([endpoint, token]) => {
        const options = { endpoint, token, retries: 0 };
        try {
          return await dailyPapers.fetchListing({ date: '2025-08-14' }, options);
        } catch (error) {
          const { name, status, attempts } = error as hub.HubError;
          return { name, status, attempts };
        }
      },
      [endpoint!, token] as const,
    );

  const listing = {
    title: 'Daily Papers',
    curator: null,
    date: '2025-08-14',
    period: 'day',
    format: 'json',
    papers: [paperOf('2508.00001', 'A Boat'), paperOf('2508.00002', 'A Kettle')],
    messages: [],
  };
  const list = pages([[entry('2508.00001', 'A Boat')], [entry('2508.00002', 'A Kettle')]]);

  it('reads a listing, page by page', async () => {
    const site = await playSite(shared(list));
    expect(await fetchDay(site.origin)).toEqual(listing);
  });

  it('sends the token to the endpoint, and not on to where that redirects', async () => {
    const other = await playSite(shared(list));
    const site = await playSite(
      shared((response, path) => response.writeHead(302, { location: other.origin + path }).end()),
    );
    expect(await fetchDay(site.origin, 'hf_secret')).toEqual(listing);
    expect(new Set(site.received.map(({ headers }) => headers.authorization))).toContain('Bearer hf_secret');
    expect(new Set(other.received.map(({ headers }) => headers.authorization))).toEqual(new Set([undefined]));
  });

  it('of a server that does not allow it is a HubError', async () => {
    const site = await playSite(list);
    expect(await fetchDay(site.origin)).toEqual({ name: 'HubError', status: null, attempts: 1 });
  });

  it('that is cut off is a HubError', async () => {
    const site = await playSite(
      shared((response) => {
        response.writeHead(200, { 'content-length': 90 }).write('[');
        setTimeout(() => response.destroy(), 10);
      }),
    );
    expect(await fetchDay(site.origin)).toEqual({ name: 'HubError', status: 200, attempts: 1 });
  });

  it('of an error', async () => {
    const site = await playSite(shared((response) => json(response, {}, 404)));
    expect(await fetchDay(site.origin)).toEqual({ name: 'HubError', status: 404, attempts: 1 });
  });
});
