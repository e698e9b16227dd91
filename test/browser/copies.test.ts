import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Paper, parseListing } from '../../src/index.js';
import { haveChromium, launch } from '../helpers/chromium.js';
import { sitePages } from '../helpers/fixtures.js';
import { textOf } from '../helpers/papers.js';

const pages = sitePages();

describe.skipIf(!haveChromium)('pages copied from Chromium', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launch();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    // The page has no server: its images stay empty.
    await page.route('**/*', (route) => route.abort());
  });
  afterAll(() => browser?.close());

  async function copyOf(html: string): Promise<string> {
    await page.setContent(html);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await page.setContent('<textarea></textarea>');
    await page.focus('textarea');
    await page.keyboard.press('Control+V');
    return page.inputValue('textarea');
  }

  async function innerTextOf(html: string): Promise<string> {
    await page.setContent(html);
    // biome-ignore lint/performance/useDomNodeTextContent: the text as it is laid out is what people copy.
    return page.locator('body').innerText();
  }

  describe.each(pages)('the $kind page', ({ kind, text: html, title, curator, date, period, papers }) => {
    function check(text: string, want: (paper: Paper) => Paper) {
      const { messages, papers: got, format, ...rest } = parseListing(text, { referenceDate: '2025-08-14' });
      expect(got.map(({ links, ...paper }) => paper)).toEqual(papers.map(want));
      expect(rest).toEqual({ title, curator, date, period });
      expect(format).toBe('text');
      // Other cards show an organization below the dot; here it stands above.
      const warnings = messages.filter(
        ({ fatal, ruleId }) => fatal === false && ruleId !== 'ambiguous-value',
      );
      expect(warnings.map(String)).toEqual([]);
    }

    it('selected as a whole and copied', async () => {
      // The text of a logo is the organization's name.
      check(await copyOf(html), (paper) => ({
        ...textOf(paper, kind),
        ...(paper.organization && { organization: paper.organization }),
      }));
    });

    it('as its innerText', async () => {
      check(await innerTextOf(html), (paper) => textOf(paper, kind));
    });
  });
});
