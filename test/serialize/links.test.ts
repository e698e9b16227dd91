import { expect, it } from 'vitest';
import { toAtom, toJsonFeed, toRss } from '../../src/feed.js';
import { toBibtex, toCsl, toHtml, toMarkdown, toRis } from '../../src/index.js';
import { paper } from '../helpers/papers.js';

const writers = { toAtom, toBibtex, toCsl, toHtml, toJsonFeed, toMarkdown, toRis, toRss };
const table = (papers: Parameters<typeof toMarkdown>[0]) => toMarkdown(papers, { style: 'table' });

it.each(Object.entries({ ...writers, table }))('%s links http(s) alone', (_, write) => {
  const unsafe = paper({
    url: 'javascript:alert(1)',
    projectPage: 'data:text/html,x',
    thumbnail: 'file:///etc/passwd',
    mediaUrls: ['vbscript:x', 'https://x.org/m.png'],
    repoLinks: ['javascript:alert(2)', ' javascript:alert(3)', 'github.com/a/b', 'HTTPS://x.org/c'],
    links: [
      { url: 'data:x', kind: 'other' },
      { url: 'github.com/a/b', kind: 'repository' },
    ],
  });
  const written = write([unsafe]);
  expect(written).not.toMatch(/javascript|vbscript|file:|data:(?!\/)/);
  if (write !== toCsl && write !== toJsonFeed)
    expect(written.replaceAll('\\_', '_')).toContain('github.com/a/b');
});

it.each(Object.entries(writers))('%s encodes what a URL cannot hold', (_, write) => {
  const written = write([paper({ url: 'https://x.org/"<>}{`|^\\\u202e\ud800é' })]);
  const encoded = 'https://x.org/%22%3C%3E%7D%7B%60%7C%5E%5C%E2%80%AE%EF%BF%BD%C3%A9';
  const found = write === toJsonFeed ? JSON.parse(written).items[0].url : written;
  expect(found).toContain(encoded);
});

it.each(Object.entries({ toAtom, toHtml, toJsonFeed, toMarkdown, toRss, table }))(
  '%s encodes ids in URLs',
  (_, write) => {
    expect(write([paper({ id: '../a?b#c%"\ud800' })])).toContain(
      'https://huggingface.co/papers/..%2Fa%3Fb%23c%25%22%EF%BF%BD',
    );
  },
);

it('a text cannot become a tag of RIS, a field of BibTeX or an element', () => {
  const hostile = 'x\nER  - \nTY  - JOUR\r\nTI  - forged\u2028UR  - javascript:x\u0085AU  - y';
  const injected = paper({ title: hostile, abstract: hostile, authors: [hostile], id: hostile });
  const ris = toRis([injected]).split('\r\n');
  expect(ris.filter((line) => /^(?:TY|ER|TI|UR) {2}- /.test(line))).toEqual([
    'TY  - UNPB',
    'TI  - x ER  - TY  - JOUR TI  - forged UR  - javascript:x AU  - y',
    'ER  - ',
  ]);
  const braces = paper({
    title: 'x}}, url = {javascript:x}, y = {{',
    authors: ['and', 'A and B', 'C, D', ' '],
  });
  expect(toBibtex([braces])).toBe(
    '@misc{xUrlJavascriptXY,\n' +
      '  title = {{x\\textbraceright{}\\textbraceright{}, url = \\textbraceleft{}javascript:x\\textbraceright{}, y = \\textbraceleft{}\\textbraceleft{}}},\n' +
      '  author = {{and} and {A and B} and {C, D} and { }},\n}\n',
  );
});
