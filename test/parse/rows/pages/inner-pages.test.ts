import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

/** The texts of pages in one document: each is read, and one in several formats once. */
const header = 'Daily Papers\nby\nAK\nand the research community\nDec 1\n';
const entry = (title: string) => `16\n${title}\nIt rolls on rails.\n\n9 authors\n·\nNov 11\n1\n`;
const page = (...titles: string[]) => header + titles.map(entry).join('');
const markdown = (...titles: string[]) =>
  `# Daily Papers\n\n## by [AK](https://huggingface.co/akhaliq) and the research community\n\nDec 1\n\n${titles
    .map((title, at) => {
      const url = `https://huggingface.co/papers/2611.0000${at}`;
      return `[16](https://huggingface.co/login?next=%2Fpapers%2F2611.0000${at})\n\n### [${title}](${url})\n\n[It rolls on rails.](${url})\n\n[* 9 authors](${url})\n\n·\n\nNov 11[1](${url}#community)\n\n`;
    })
    .join('')}`;
const trains = page('A Train', 'A Horse');
const ships = page('A Ship', 'A Mule');
const html = (text: string) => `<html><body><pre>${text}</pre></body></html>`;

const read = (value: unknown) => {
  const { papers, messages } = parseListing(JSON.stringify(value), { referenceDate: '2026-12-01' });
  return { titles: papers.map(({ title }) => title), messages: messages.map(String) };
};

describe('different pages under keys of their own', () => {
  it.each<[string, unknown]>([
    ['days', { '2026-11-30': trains, '2026-12-01': ships }],
    ['names', { daily: { markdown: trains }, weekly: { markdown: ships } }],
    ['addresses', { 'https://a.example': { text: trains }, 'https://b.example': { text: ships } }],
    ['results by address', { results: { 'https://a.example': { text: trains }, b: { text: ships } } }],
    ['pages by name', { pages: { a: { text: trains }, b: { text: ships } } }],
    ['HTML of devices', { desktop: { html: html(trains) }, mobile: { html: html(ships) } }],
    ['columns of pandas', { url: { 0: 'a', 1: 'b' }, markdown: { 0: trains, 1: ships } }],
    ['keys that name a format, too', { today_html: html(trains), yesterday_html: html(ships) }],
    ['formats, by mistake', { markdown: trains, html: html(ships) }],
  ])('%s: each is read', (_, value) => {
    expect(read(value)).toEqual({ titles: ['A Train', 'A Horse', 'A Ship', 'A Mule'], messages: [] });
  });

  it('even those that share papers, as on two days', () => {
    const value = { before: { text: trains }, after: { text: page('A Train', 'A Ship') } };
    expect(read(value)).toEqual({
      titles: ['A Train', 'A Horse', 'A Train', 'A Ship'],
      messages: ['1:278-1:285: “A Train” is in the listing more than once'],
    });
  });
});

describe('one page in several formats', () => {
  const marked = markdown('A Train', 'A Horse');
  it.each<[string, unknown]>([
    ['beside each other', { markdown: marked, html: html(trains), text: trains }],
    ['in an object', { success: true, data: { rawHtml: html(trains), markdown: marked } }],
    [
      'under the name of each',
      { formats: { markdown: { content: marked }, html: { content: html(trains) } } },
    ],
    ['cleaned', { html: html(trains), cleaned_html: trains, markdown: { raw_markdown: marked } }],
    ['in columns', { markdown: { 0: marked }, html: { 0: html(trains) } }],
    ['fetched twice', { a: { text: trains }, b: { text: trains } }],
  ])('%s: is read once', (_, value) => {
    expect(read(value)).toEqual({ titles: ['A Train', 'A Horse'], messages: [] });
  });
});
