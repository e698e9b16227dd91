import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Paper, parsePapers, toHtml } from '../../src/index.js';
import { capture, haveCaptures } from '../helpers/captures.js';
import { haveChromium, launch } from '../helpers/chromium.js';
import { listingText } from '../helpers/fixtures.js';
import { paper } from '../helpers/papers.js';

describe.skipIf(!haveChromium)('the HTML page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser?.close());

  /** Opens a page of papers from a file; `requests` gets all that it asks for beside itself, and its errors. */
  async function open(papers: readonly Paper[], width = 1000): Promise<{ page: Page; requests: string[] }> {
    const file = join(mkdtempSync(join(tmpdir(), 'daily-papers-')), 'papers.html');
    writeFileSync(file, toHtml(papers));
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const requests: string[] = [];
    const address = pathToFileURL(file).href;
    page.on('request', (request) => request.url() !== address && requests.push(request.url()));
    page.on('pageerror', (error) => requests.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      requests.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(address);
    return { page, requests };
  }
  const shown = (page: Page) => page.locator('article:visible h2').allTextContents();

  const listing = haveCaptures ? parsePapers(capture('daily-papers.txt')) : parsePapers(listingText);

  it('shows every paper with every field, and asks no host for anything', async () => {
    const { page, requests } = await open(listing);
    expect(await shown(page)).toEqual(listing.map(({ title }) => title));
    const articles = await page.locator('article').evaluateAll((all) =>
      all.map((article) => ({
        date: article.querySelector('time')?.getAttribute('datetime') ?? null,
        abstract: [...article.querySelectorAll('.abstract p')].map((each) => each.textContent).join('\n\n'),
        facts: [...article.querySelectorAll('.facts span')].map((each) => each.textContent),
        links: [...article.querySelectorAll('.facts a')].map((each) => each.textContent),
      })),
    );
    const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;
    expect(articles).toEqual(
      listing.map(({ date, abstract, authorCount, upvotes, repoLinks }) => ({
        date,
        abstract,
        facts: [
          ...(date === null ? [] : [date]),
          ...(authorCount === null ? [] : [counted(authorCount, 'author')]),
          ...(upvotes === null ? [] : [counted(upvotes, 'upvote')]),
          ...repoLinks,
        ],
        links: repoLinks,
      })),
    );
    expect(requests).toEqual([]);
  });

  it('searches and sorts', async () => {
    const { page } = await open([
      paper({ title: 'Café', date: '2024-01-01', upvotes: 2 }),
      paper({ title: 'Boats', abstract: 'Tea on boats.', date: '2025-01-01' }),
      paper({ title: 'anchors', upvotes: 10 }),
    ]);
    await page.fill('#search', 'CAFE');
    expect(await shown(page)).toEqual(['Café']);
    expect(await page.textContent('#count')).toBe('1 of 3 papers');
    await page.fill('#search', 'boats tea');
    expect(await shown(page)).toEqual(['Boats']);
    await page.fill('#search', '');
    await page.selectOption('#sort', 'upvotes');
    expect(await shown(page)).toEqual(['anchors', 'Café', 'Boats']);
    await page.selectOption('#sort', 'date');
    expect(await shown(page)).toEqual(['Boats', 'Café', 'anchors']);
    await page.selectOption('#sort', 'title');
    expect(await shown(page)).toEqual(['anchors', 'Boats', 'Café']);
    await page.selectOption('#sort', 'place');
    expect(await shown(page)).toEqual(['Café', 'Boats', 'anchors']);
  });

  it('is readable on a phone: nothing is wider than the screen', async () => {
    const { page } = await open(
      [...listing, paper({ title: 'W'.repeat(300), repoLinks: [`https://x.org/${'a'.repeat(300)}`] })],
      360,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  it('runs nothing and asks for nothing that a paper holds', async () => {
    const hostile =
      '</script><script>alert(1)</script><img src=x onerror=alert(2)><style>@import "http://x.test"</style>"\' --> <!--';
    const { page, requests } = await open([
      paper({
        title: hostile,
        abstract: hostile,
        repoLinks: ['javascript:alert(3)', `https://x/"onclick="alert(4)`],
        url: 'javascript:alert(5)',
        organization: { fullname: hostile },
        projectPage: 'data:text/html,<script>alert(6)</script>',
      }),
    ]);
    await page.fill('#search', 'script');
    expect(await shown(page)).toEqual([hostile]);
    expect(await page.locator('img, article style').count()).toBe(0);
    expect(await page.locator('a[onclick]').count()).toBe(0);
    // The one link is the repository's, whose URL is encoded.
    expect(
      await page.locator('a').evaluateAll((all) => all.map((each) => each.getAttribute('href'))),
    ).toEqual(['https://x/%22onclick=%22alert(4)']);
    expect(requests).toEqual([]);
  });
});
