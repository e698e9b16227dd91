import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as api from '../../src/index.js';
import { formatNames, fromCsv, fromJson, parsePapers } from '../../src/index.js';
import { fromParquet } from '../../src/parquet.js';
import { haveChromium, launch } from '../helpers/chromium.js';
import { guides, root } from '../helpers/project.js';
import { serve } from '../helpers/serve.js';

const sample = readFileSync(join(root, 'docs/playground/sample.txt'), 'utf8');
const papers = parsePapers(sample);
const titles = papers.map(({ title }) => title);

const folder = join(root, '.site');
beforeAll(() => {
  execFileSync(process.execPath, ['.ci/docs.mjs'], { cwd: root, stdio: 'pipe' });
}, 120_000);

describe('the site', () => {
  const pages = () =>
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((name) => /\.(?:html|svg)$/.test(name));
  const read = (page: string) => readFileSync(join(folder, page), 'utf8');

  it('every link inside of it leads to a place that is there', () => {
    const broken: string[] = [];
    const ids = new Map(pages().map((page) => [page, new Set(read(page).match(/(?<= id=")[^"]+/g))]));
    for (const page of ids.keys()) {
      for (const link of read(page).match(/(?<= (?:href|src)=")[^"]*/g) ?? []) {
        if (/^(?:[a-z]+:|\/\/)/i.test(link)) continue;
        const [path = '', anchor = ''] = link.split('#') as [string, string?];
        const file = path === '' ? page : join(dirname(page), decodeURI(path));
        const there = existsSync(join(folder, file));
        if (!there || (anchor !== '' && !ids.get(file)?.has(decodeURI(anchor))))
          broken.push(`${page}: ${link}`);
      }
    }
    expect(ids.size).toBeGreaterThan(100);
    expect(broken).toEqual([]);
  });

  it('holds every guide and every name of the package', () => {
    const found = pages();
    const documents = found.filter((page) => page.startsWith('documents/'));
    const titles = documents.map((page) => /<title>(.+?) \| daily-papers/.exec(read(page))![1]);
    const headings = guides.map(
      (guide) => /^# (.+)/.exec(readFileSync(join(root, 'docs', guide), 'utf8'))![1],
    );
    expect(titles.sort()).toEqual(headings.sort());
    const values = Object.entries(api).filter(([name]) => /^[a-z]/.test(name));
    expect(values.length).toBeGreaterThan(40);
    for (const [name, value] of values) {
      const kind = typeof value === 'function' ? 'functions' : 'variables';
      expect(found).toContain(`${kind}/index.${name}.html`);
    }
  });

  it('says in the head of each page what it is about', () => {
    const about = (page: string) =>
      [
        ...read(page).matchAll(
          /<meta\s+(?:name|property)="(?:og:)?(title|description)"\s+content="([^"]*)"/g,
        ),
      ].map(([, name, content]) => [name, content]);
    const guide = 'Convert, validate and compare listings without writing a program.';
    expect(about('documents/The_command_line.html')).toEqual([
      ['description', guide],
      ['title', 'The command line'],
      ['description', guide],
    ]);
    const parsePapersIs = /^Reads the papers of a Daily Papers listing in any input format/;
    expect(about('functions/index.parsePapers.html')).toEqual([
      ['description', expect.stringMatching(parsePapersIs)],
      ['title', 'parsePapers'],
      ['description', expect.stringMatching(parsePapersIs)],
    ]);
    for (const page of pages().filter((name) => name.endsWith('.html'))) expect(about(page)).toHaveLength(3);
  });
});

describe('for models', () => {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const pages = ['README.md', ...guides.map((guide) => `docs/${guide}`)];

  it('llms.txt has a summary, and leads to the Markdown of every guide and to the schema', () => {
    const text = read('llms.txt');
    const links = [...text.matchAll(/^- \[.+?\]\((.+?)\)/gm)].map(([, link]) => link!);
    expect(text).toMatch(
      /^# daily-papers\n\n> `daily-papers` reads the Daily Papers list of huggingface\.co\/papers, /,
    );
    expect(links.sort()).toEqual([...pages, 'llms-full.txt', 'schema.json'].sort());
    for (const page of pages) expect(read(page)).toBe(readFileSync(join(root, page), 'utf8'));
    expect(JSON.parse(read('schema.json'))).toMatchObject({ title: 'Daily Papers', type: 'array' });
  });

  it('llms.txt says of every guide what it is about, in whole sentences', () => {
    const lines = read('llms.txt')
      .split('\n')
      .filter((line) => line.startsWith('- [') && line.includes('](docs/'));
    for (const line of lines) expect(line).toMatch(/^- \[.+?\]\(docs\/[\w-]+\.md\): \S.{30,}[.:?]$/);
  });

  it('llms-full.txt holds the text of all of them', () => {
    const text = read('llms-full.txt');
    for (const page of pages) expect(text).toContain(read(page).trim());
  });
});

describe.skipIf(!haveChromium)('the playground in Chromium', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    site = await serve(folder);
    browser = await launch();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    site?.close();
  });

  /** Opens the playground with the sample; `faults` gets each error and each request to another host. */
  async function open(
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 }, ...options });
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
    page.on('request', (request) => {
      if (!request.url().startsWith(site.address) && !/^(?:data|blob):/.test(request.url()))
        faults.push(request.url());
    });
    await page.goto(`${site.address}playground/`);
    await page.waitForSelector('td');
    return { page, faults };
  }
  const shown = (page: Page) =>
    page.locator('tbody td.title').evaluateAll((cells) => cells.map((cell) => cell.firstChild!.textContent));
  const marked = (page: Page, name: string) => page.locator(`#text .${name}`).allTextContents();
  /** What a reload would keep: only what is in view of the text is in the document. */
  const textOf = (page: Page) => page.evaluate(() => sessionStorage.getItem('text'));

  it.each<[string, string, number]>([
    ['csv', 'Output formats', 3],
    ['parquet', 'Output formats', 3],
    ['rss', 'Output formats', 3],
    ['html', 'Input formats', 3],
    ['fetch a day', 'Fetching from the site', 3],
    ['validate', 'Validating scraped data', 3],
    ['guessed-year', 'Rules and messages', 5],
    ['install', 'Getting started', 3],
    ['fetching', 'Fetching from the site', 3],
    ['spreadsheets', 'Output formats', 3],
    ['command line', 'The command line', 3],
    ['referenceDate', 'index.ParseOptions.referenceDate', 3],
  ])('the search of the site finds for “%s”: %s, among the first %i', async (words, found, first) => {
    const page = await browser.newPage();
    await page.goto(`${site.address}index.html`);
    await page.click('#tsd-search-trigger');
    await page.fill('#tsd-search-input', words);
    await page.waitForSelector('#tsd-search-results li');
    const titles = await page.locator('#tsd-search-results li').allTextContents();
    expect(titles.slice(0, first).map((title) => title.trim())).toContain(found);
    await page.close();
  });

  it.each(['index.html', 'documents/Reading_rows.html', 'functions/index.parseListing.html'])(
    'on a phone, %s is no wider than the screen',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 375, height: 800 } });
      await page.goto(site.address + path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
      await page.close();
    },
  );

  it('on a phone, the papers of the sample are in view', async () => {
    const { page, faults } = await open({ viewport: { width: 375, height: 800 } });
    const first = (await page.locator('tbody td.title').first().boundingBox())!;
    expect(first.y + first.height).toBeLessThan(800);
    expect(await page.locator('#summary').textContent()).toMatch(/^\d+ papers · read as text · /);
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)('axe finds nothing, %s', async (colorScheme) => {
    const found: string[] = [];
    for (const width of [375, 1280]) {
      const context = await browser.newContext({
        bypassCSP: true,
        colorScheme,
        viewport: { width, height: 900 },
      });
      for (const path of [
        'index.html',
        'documents/Reading_rows.html',
        'modules/index.html',
        'functions/index.parseListing.html',
        'interfaces/index.Listing.html',
        'variables/index.paperSchema.html',
        'playground/',
      ]) {
        const page = await context.newPage();
        await page.goto(site.address + path);
        // The navigation and the papers come when the page is there.
        await page.waitForSelector(path === 'playground/' ? 'td' : '#tsd-nav-container a', {
          state: 'attached',
        });
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() =>
          (window as unknown as { axe: typeof axe }).axe.run(),
        );
        for (const { id, nodes } of violations) found.push(`${path}, ${width}: ${id}, ${nodes[0]!.html}`);
        await page.close();
      }
      await context.close();
    }
    expect(found).toEqual([]);
  });

  it('shows the papers and messages, and makes no request to another host', async () => {
    const { page, faults } = await open();
    expect(await shown(page)).toEqual(titles);
    expect(await page.textContent('#summary')).toBe(
      '12 papers · read as text · listed on 2026-11-13 · 2 warnings',
    );
    expect(await page.locator('#messages li').allTextContents()).toEqual([
      '11:1Dates without a year were read as dates in 2026; set “Captured on” to the day of the capture (guessed-year)Set “Captured on”',
      '19:13The number after the date was read as upvotes; set “An unlabeled number counts” to say what it counts (unlabeled-count)Set “An unlabeled number counts”',
      '29:1No number after the date for “Paper Boats: A Dataset of Things That Float”, unlike most of its neighbors (unusual-count)',
      '67:1“Feb 31, 2025” is not a valid date (invalid-date)',
    ]);
    expect(await marked(page, 'message')).toEqual(['Nov 13', '31']);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('a message leads to its place', async () => {
    const { page } = await open();
    await page.click('#messages li:nth-child(4) button');
    expect(await page.evaluate(() => String(getSelection()))).toBe('Feb 31, 2025');
    expect(await marked(page, 'message')).toContain('Feb 31, 2025');
    await page.close();
  });

  it('a message that an option answers leads to its control', async () => {
    const { page } = await open();
    const focused = () => page.evaluate(() => document.activeElement!.id);
    await page.locator('#messages li:nth-child(1) .answer').press('Enter');
    expect(await focused()).toBe('reference-date');
    await page.locator('#messages li:nth-child(2) .answer').press('Enter');
    expect(await focused()).toBe('unlabeled-count');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator('#messages li').count()).toBe(3);
    await page.close();
  });

  it('a key that is not read can be read as a field, and as nothing again', async () => {
    const { page } = await open();
    await page.fill('#text', '[{"title":"A Boat","abstract":"It floats.","stars":7}]');
    await page.selectOption('[data-key="stars"]', 'upvotes');
    await expect.poll(() => page.textContent('tbody td.number:nth-child(4)')).toBe('7');
    expect(await page.locator('#messages li').count()).toBe(1);
    await page.selectOption('[data-key="stars"]', '');
    await expect.poll(() => page.textContent('tbody td.number:nth-child(4)')).toBe('–');
    await page.close();
  });

  it('of rows that are refused, a key can be read as the title, until another listing comes', async () => {
    const { page } = await open();
    await page.fill('#text', '[{"headline":"A Boat","score":7},{"headline":"A Cat","score":2}]');
    await page.waitForSelector('#summary.wrong');
    await page.selectOption('[data-key="headline"]', 'title');
    await page.selectOption('[data-key="score"]', 'upvotes');
    await expect.poll(() => shown(page)).toEqual(['A Boat', 'A Cat']);
    expect(await page.textContent('#summary')).toBe('2 papers · read as json · no warnings');
    await page.click('#sample');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length > 2);
    expect(await page.locator('[data-key]').count()).toBe(0);
    await page.close();
  });

  it('the head of a column sorts, and keeps the focus', async () => {
    const { page } = await open();
    const first = () => page.textContent('tbody tr:first-child td.date');
    const head = page.locator('th', { hasText: 'Date' });
    await head.locator('button').focus();
    await page.keyboard.press('Enter');
    expect([await first(), await head.getAttribute('aria-sort')]).toEqual(['2026-11-10', 'descending']);
    await page.keyboard.press('Enter');
    expect([await first(), await head.getAttribute('aria-sort')]).toEqual(['2016-02-23', 'ascending']);
    await page.keyboard.press('Enter');
    expect([await shown(page), await head.getAttribute('aria-sort')]).toEqual([titles, null]);
    await page.close();
  });

  it('a reload keeps the listing and its options', async () => {
    const { page } = await open();
    await page.fill('#reference-date', '2025-11-13');
    await page.reload();
    await page.waitForSelector('td');
    expect(await textOf(page)).toBe(sample);
    expect(await page.textContent('tbody tr:last-child td.date')).toBe('2025-11-10');
    await page.click('#clear');
    await expect.poll(() => textOf(page)).toBe('');
    await page.reload();
    await page.waitForSelector('button:enabled');
    expect(await textOf(page)).toBe('');
    await page.close();
  });

  /** Copies a link by keyboard, and returns it. */
  async function copyLink(page: Page): Promise<string> {
    await page.focus('#clear');
    while (!(await page.evaluate(() => document.activeElement!.id === 'share')))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('#shared')!.textContent === 'Link copied.');
    const address = await page.evaluate(() => navigator.clipboard.readText());
    expect(address).toBe(page.url());
    return address;
  }

  it('a link shows the same listing, options and choice to whoever opens it', async () => {
    const { page, faults } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.fill('#reference-date', '2025-11-13');
    await page.selectOption('#unlabeled-count', 'comments');
    await expect.poll(() => page.locator('thead th').allTextContents()).toContain('Comments');
    await page.check('#has-repo');
    await page.selectOption('#sort', 'date:desc');
    const address = await copyLink(page);
    const other = await browser.newPage();
    await other.goto(address);
    await other.waitForSelector('td');
    expect(await textOf(other)).toBe(sample);
    expect(await other.textContent('tbody')).toBe(await page.textContent('tbody'));
    expect(await other.textContent('#summary')).toBe(await page.textContent('#summary'));
    expect(await other.textContent('#shared')).toBe('');
    // What was changed then stays when the page is loaded again.
    await other.fill('#text', '[{"title":"A Boat","abstract":"In github.com/harbor/boat."}]');
    await other.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    expect(other.url()).toBe(`${site.address}playground/`);
    await other.reload();
    await other.waitForSelector('td');
    expect(await shown(other)).toEqual(['A Boat']);
    // A link that is opened in the same tab comes before that.
    await other.goto(address);
    await other.waitForFunction(() => document.querySelectorAll('tbody tr').length > 1);
    expect(await other.textContent('tbody')).toBe(await page.textContent('tbody'));
    expect(faults).toEqual([]);
    await other.close();
    await page.close();
  });

  it('a link carries the fields that keys are read as', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.fill('#text', '[{"headline":"A Boat","score":7}]');
    await page.waitForSelector('#summary.wrong');
    await page.selectOption('[data-key="headline"]', 'title');
    await page.selectOption('[data-key="score"]', 'upvotes');
    await expect.poll(() => page.textContent('tbody td.number:nth-child(4)')).toBe('7');
    const address = await copyLink(page);
    const other = await browser.newPage();
    await other.goto(address);
    await other.waitForSelector('td');
    expect(await shown(other)).toEqual(['A Boat']);
    expect(await other.textContent('tbody td.number:nth-child(4)')).toBe('7');
    await other.close();
    await page.close();
  });

  it('a damaged link loads the sample and says so', async () => {
    const { page, faults } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const address = await copyLink(page);
    const at = address.length - 200;
    const damaged = [
      address.slice(0, at),
      `${address.slice(0, at)}${address[at] === 'A' ? 'B' : 'A'}${address.slice(at + 1)}`,
      `${address})`,
      `${site.address}playground/#listing=`,
    ];
    for (const link of damaged) {
      const other = await browser.newPage();
      other.on('pageerror', ({ message }) => faults.push(message));
      await other.goto(link);
      await other.waitForSelector('td');
      expect(await textOf(other)).toBe(sample);
      expect(await other.textContent('#shared')).toBe('The link is damaged: this is the sample.');
      await other.close();
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  it('a listing too long for a link gets none', async () => {
    const { page } = await open();
    const numbers = Array.from({ length: 20_000 }, (_, at) => (at * 2654435761) % 4294967296);
    await page.fill('#text', JSON.stringify([{ title: 'Long', abstract: numbers.join(' ') }]));
    await page.click('#share');
    await page.waitForFunction(() => document.querySelector('#shared')!.textContent !== '');
    expect(await page.textContent('#shared')).toBe('The listing is too long for a link. Share it as a file.');
    expect(page.url()).toBe(`${site.address}playground/`);
    await page.close();
  });

  it('of a large listing, it shows the first papers and messages', async () => {
    const { page } = await open();
    const entry = (at: number) => `Kettle ${at}\n\nWe boil it.\n\n  • 2 authors\n·\nFeb 31, 2024 ${at}\n\n`;
    await page.evaluate(
      (text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        const area = document.querySelector<HTMLElement>('#text')!;
        area.focus();
        getSelection()!.selectAllChildren(area);
        area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      Array.from({ length: 600 }, (_, at) => entry(at)).join(''),
    );
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 500);
    expect(await page.textContent('#count')).toBe('the first 500 are shown; downloads have all');
    expect(await page.locator('#messages > li').count()).toBe(101);
    expect(await page.textContent('#messages > li:last-child')).toBe('and 501 more messages');
    expect(fromJson((await save(page, 'json')).bytes)).toHaveLength(600);
    await page.close();
  });

  it('a value under the pointer shows where it stood', async () => {
    const { page } = await open();
    await page.hover('tbody tr:nth-child(8) td.date');
    expect(await marked(page, 'shown')).toEqual(['Sep 14, 2025']);
    expect(await page.evaluate(() => document.querySelector('.cm-scroller')!.scrollTop)).toBeGreaterThan(100);
    await page.hover('tbody tr:nth-child(6) td.links');
    expect(await marked(page, 'shown')).toEqual(['https://github.com/sock-sort/linear']);
    await page.hover('h1');
    expect(await marked(page, 'shown')).toEqual([]);
    await page.close();
  });

  it('is used by keyboard alone', async () => {
    const { page } = await open();
    await page.focus('tbody td');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
    expect(await marked(page, 'shown')).toEqual(['• 1 authors']);
    await page.focus('#tab-table');
    await page.keyboard.press('ArrowRight');
    expect(await page.isVisible('#json')).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await page.isVisible('#chart-dates')).toBe(true);
    expect(await page.isVisible('#json')).toBe(false);
    await page.close();
  });

  it('filters, searches and sorts', async () => {
    const { page } = await open();
    await page.check('#has-repo');
    await page.fill('#since', '2025');
    expect(await shown(page)).toEqual([
      'Sorting Socks with Linear Attention',
      'A Compass for Models That Walk in Circles',
      'Weather for Tokens: Forecasting the Next Cloud',
    ]);
    expect(await page.textContent('#count')).toBe('3 of 12 papers');
    await page.selectOption('#sort', 'upvotes:desc');
    expect((await shown(page))[1]).toBe('Weather for Tokens: Forecasting the Next Cloud');
    await page.fill('#since', 'yesterday');
    expect(await page.textContent('#criteria-error')).toContain('Expected `since` to be');
    await page.fill('#since', '');
    await page.uncheck('#has-repo');
    await page.selectOption('#sort', '');
    await page.fill('#search', 'linear attention');
    expect((await shown(page))[0]).toBe('Sorting Socks with Linear Attention');
    await page.close();
  });

  it('shows JSON and charts of what is chosen', async () => {
    const { page } = await open();
    await page.fill('#until', '2024');
    await page.click('#tab-json');
    expect(JSON.parse((await page.textContent('#json'))!)).toEqual(
      papers.filter(({ date }) => date !== null && date < '2025'),
    );
    await page.click('#tab-charts');
    expect(await bars(page, 'chart-upvotes')).toEqual([
      'Papers by upvotes',
      ...['0', '1', '1 to 2', '0', '3 to 9', '1', '10 to 29', '0', '30 to 99', '1', '100 to 299', '1'],
    ]);
    await page.close();
  });

  const bars = (page: Page, chart: string) =>
    page.locator(`#${chart} :is(figcaption, dt, dd:not(.bar-line))`).allTextContents();

  it('a chart has the months without papers too, and years where the months would be too many', async () => {
    const { page } = await open();
    await page.click('#tab-charts');
    await page.fill('#until', '2024');
    expect(await bars(page, 'chart-dates')).toEqual([
      'Papers by year of publication',
      ...['2016', '1', '2017', '0', '2018', '0', '2019', '0', '2020', '0'],
      ...['2021', '0', '2022', '0', '2023', '0', '2024', '3'],
    ]);
    const rows = ['2023-11-07', '2024-02-01', '2024-02-29', null].map((date, at) => ({
      title: `Boat ${at}`,
      abstract: 'It floats.',
      date,
    }));
    await page.fill('#until', '');
    await page.fill('#text', JSON.stringify(rows));
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 4);
    expect(await bars(page, 'chart-dates')).toEqual([
      'Papers by month of publication',
      ...['2023-11', '1', '2023-12', '0', '2024-01', '0', '2024-02', '2', 'unknown', '1'],
    ]);
    await page.close();
  });

  async function save(page: Page, format: string): Promise<{ name: string; bytes: Buffer }> {
    await page.selectOption('#format', format);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#download button')]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  }

  // Chromium stops a page that saves more than ten files at once.
  it.each([formatNames.slice(0, 8), formatNames.slice(8)])(
    'saves %s, %s, %s, %s, %s, %s, %s, %s',
    async (...names) => {
      const { page, faults } = await open();
      for (const format of names) expect((await save(page, format)).bytes.length).toBeGreaterThan(500);
      expect(await page.locator('#format option').count()).toBe(formatNames.length);
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  it('copies text, and says that Parquet is none', async () => {
    const { page } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.fill('#search', 'linear attention');
    await page.selectOption('#format', 'ris');
    await page.click('#copy');
    await page.waitForFunction(() => document.querySelector('#copied')!.textContent === 'Copied as ris.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Sorting Socks');
    await page.selectOption('#format', 'parquet');
    await page.click('#copy');
    await page.waitForFunction(() => document.querySelector('#copied')!.textContent !== '');
    expect(await page.textContent('#copied')).toBe('parquet is not text: download it.');
    await page.close();
  });

  it('what is saved is what was chosen', async () => {
    const { page } = await open();
    const json = await save(page, 'json');
    expect([json.name, fromJson(json.bytes)]).toEqual(['papers.json', papers]);
    expect(fromCsv((await save(page, 'csv')).bytes)).toEqual(papers);
    expect(await fromParquet((await save(page, 'parquet')).bytes)).toEqual(papers);
    await page.fill('#search', 'linear attention');
    expect(fromJson((await save(page, 'json')).bytes)[0]!.title).toBe('Sorting Socks with Linear Attention');
    await page.close();
  });

  it('reads a dropped file and other formats, and refuses what is not a listing', async () => {
    const { page } = await open();
    await page.evaluate(
      (json) => {
        const data = new DataTransfer();
        data.items.add(new File([json], 'papers.json'));
        document
          .querySelector('#editor')!
          .dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
      },
      JSON.stringify([{ title: 'Dropped', abstract: 'Here.', date: '2024-07-03' }]),
    );
    await page.waitForFunction(() => document.querySelector('tbody')?.textContent?.includes('Dropped'));
    expect(await page.textContent('#summary')).toContain('1 paper · read as json');
    await page.fill('#text', 'Dear diary, nothing happened today.');
    await page.waitForSelector('#summary.wrong');
    expect(await page.textContent('#summary')).toContain('Not a Daily Papers listing');
    expect(await shown(page)).toEqual([]);
    await page.click('#clear');
    await page.waitForFunction(() => document.querySelector('#summary')?.textContent === '');
    await page.close();
  });

  it('the day of the capture and what an unlabeled number counts are options', async () => {
    const { page } = await open();
    await page.fill('#reference-date', '2025-11-13');
    await page.selectOption('#unlabeled-count', 'comments');
    await expect.poll(() => page.textContent('tbody tr:last-child td.date')).toBe('2025-11-10');
    await expect.poll(() => page.locator('thead th').allTextContents()).toContain('Comments');
    await page.close();
  });

  it.each<['light' | 'dark', number]>([
    ['light', 360],
    ['dark', 360],
    ['dark', 1300],
  ])(
    '%s, %i pixels wide: nothing is wider than the screen, and text stands out from the background',
    async (colorScheme, width) => {
      const { page } = await open({ colorScheme, viewport: { width, height: 800 } });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const light = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.documentElement);
        return [color, backgroundColor].map((value) =>
          value.match(/\d+/g)!.reduce((sum, part) => sum + Number(part), 0),
        );
      });
      const [ink, ground] = light as [number, number];
      expect(colorScheme === 'dark' ? ink - ground : ground - ink).toBeGreaterThan(400);
      await page.close();
    },
  );
});
