import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { root } from '../../helpers/project.js';

const options = { referenceDate: '2025-08-20' };
const html = readFileSync(`${root}/fixtures/html/daily-page.html`, 'utf8');
const site = 'https://huggingface.co';
/** The page with other addresses for its own. */
const linked = (change: (path: string) => string) =>
  html.replace(/href="(\/[^"]*)"/g, (_, path: string) => `href="${change(path)}"`);

it.each<[string, (path: string) => string]>([
  ['relative to the host', (path) => path],
  ['absolute', (path) => site + path],
  ['without a scheme', (path) => `//huggingface.co${path}`],
  ['with a port', (path) => `https://huggingface.co:443${path}`],
  ['with a host in capitals', (path) => `https://HuggingFace.co${path}`],
  ['of a mirror', (path) => `https://hf-mirror.com${path}`],
  ['of an archive', (path) => `https://web.archive.org/web/20250814101010/${site}${path}`],
  ['of an archive, relative to its host', (path) => `/web/20250814101010mp_/${site}${path}`],
  [
    'of a translation',
    (path) => {
      const [before, fragment] = path.split('#') as [string, string?];
      const query = `${before.includes('?') ? '&amp;' : '?'}_x_tr_sl=en&amp;_x_tr_tl=es`;
      return `https://huggingface-co.translate.goog${before}${query}${fragment === undefined ? '' : `#${fragment}`}`;
    },
  ],
  [
    'of a translation, with its parameters in front of a query',
    (path) =>
      path.includes('?')
        ? `https://huggingface-co.translate.goog${path.replace('?', '?_x_tr_sl=en&amp;_x_tr_tl=es&amp;')}`
        : path,
  ],
  ['of a page reader', (path) => `https://r.jina.ai/${site}${path}`],
  ['with a query', (path) => path.replace(/(\/papers\/[\d.]+)(?=$|#)/, '$1?ref=mail')],
  ['with a fragment', (path) => path.replace(/^(\/papers\/[\d.]+)$/, '$1#main')],
])('a page has its papers where its links are %s', (_, change) => {
  const { papers, messages } = parseListing(linked(change), options);
  const whole = parseListing(html, options);
  expect(papers).toEqual(whole.papers);
  expect(messages.map(String)).toEqual(whole.messages.map(String));
  expect(papers.every(({ id }) => id !== undefined)).toBe(true);
});

it('a page of another site is none of this one', () => {
  const other = linked((path) => `https://a.example${path}`);
  expect(() => parseListing(other, options)).toThrow('Not a Daily Papers listing');
});
