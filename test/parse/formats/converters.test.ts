import { convert } from 'html-to-text';
import { NodeHtmlMarkdown } from 'node-html-markdown';
import TurndownService from 'turndown';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { sitePages } from '../../helpers/fixtures.js';
import { textOf } from '../../helpers/papers.js';

const pages = sitePages();
const options = { referenceDate: '2025-08-14' };

const markdown: Record<string, (html: string) => string> = {
  turndown: (html) => new TurndownService().turndown(html),
  'turndown with # and -': (html) =>
    new TurndownService({ headingStyle: 'atx', bulletListMarker: '-' }).turndown(html),
  'turndown with numbered links': (html) => new TurndownService({ linkStyle: 'referenced' }).turndown(html),
  'node-html-markdown': (html) => NodeHtmlMarkdown.translate(html),
  'node-html-markdown with numbered links': (html) =>
    NodeHtmlMarkdown.translate(html, { useLinkReferenceDefinitions: true }),
};

/** With its defaults html-to-text writes titles in capitals, and each URL in brackets after its text. */
const text: Record<string, (html: string) => string> = {
  'html-to-text': (html) => toText(html, false),
  'html-to-text, wrapped': (html) => toText(html, 80),
};

function toText(html: string, wordwrap: number | false): string {
  const headings = ['h1', 'h2', 'h3'].map((selector) => ({ selector, options: { uppercase: false } }));
  return convert(html, {
    wordwrap,
    selectors: [
      ...headings,
      { selector: 'a', options: { ignoreHref: true } },
      { selector: 'img', format: 'skip' },
    ],
  });
}

describe.each(pages)('the $kind page', ({ kind, text: html, title, curator, date, period, papers }) => {
  const read = (converted: string) => parseListing(converted, options);
  const head = { title, curator, date, period };

  it.each(Object.entries(markdown))('as %s writes it', (_, toMarkdown) => {
    const { messages, papers: got, format, ...rest } = read(toMarkdown(html));
    // node-html-markdown encodes the underscores of URLs.
    const decoded = got.map((paper) => ({
      ...paper,
      repoLinks: paper.repoLinks.map((url) => url.replace('%5F', '_')),
    }));
    expect(decoded.map(({ links, ...paper }) => paper)).toEqual(papers);
    expect(rest).toEqual(head);
    expect(format).toBe('markdown');
    expect(warnings(messages)).toEqual([]);
  });

  it.each(Object.entries(text))('as %s writes it', (_, toPlain) => {
    const { messages, papers: got, format, ...rest } = read(toPlain(html));
    expect(got.map(({ links, ...paper }) => paper)).toEqual(papers.map((paper) => textOf(paper, kind)));
    expect(rest).toEqual(head);
    expect(format).toBe('text');
    expect(warnings(messages)).toEqual([]);
  });
});

/** A logo's text is one word before the name in Firefox's copies: such a word may be a part of the name. */
const warnings = (messages: ReturnType<typeof parseListing>['messages']) =>
  messages.filter(({ fatal, ruleId }) => fatal === false && ruleId !== 'ambiguous-value').map(String);
