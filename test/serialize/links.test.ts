import { describe, expect, it } from 'vitest';
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
  expect(written).toContain('https://github.com/a/b');
});

it.each(Object.entries(writers))('%s encodes what a URL cannot hold', (_, write) => {
  const written = write([paper({ url: 'https://x.org/"<>}{`|^\\\u202e\ud800é' })]);
  const encoded = 'https://x.org/%22%3C%3E%7D%7B%60%7C%5E%5C%E2%80%AE%EF%BF%BD%C3%A9';
  const found = write === toJsonFeed ? JSON.parse(written).items[0].url : written;
  expect(found).toContain(encoded);
});

describe.each(Object.entries({ toAtom, toHtml, toJsonFeed, toMarkdown, toRss, table }))('%s', (_, write) => {
  it('links the pages of arXiv ids, encoded', () => {
    expect(write([paper({ id: 'hep-th/9901001' })])).toContain(
      'https://huggingface.co/papers/hep-th%2F9901001',
    );
  });

  it.each(['../a?b#c%"\ud800', '10.1145/12345.6789', 'rec1', '48213'])('links no page of the id %j', (id) =>
    expect(write([paper({ id })])).not.toContain('huggingface.co/papers/'),
  );
});

describe('an id of another kind than arXiv’s', () => {
  const doi = paper({ title: 'Kettles', id: '10.1145/12345.6789', date: '2025-11-04' });

  it('is no eprint in BibTeX', () => {
    expect(toBibtex([doi])).toBe(
      '@misc{kettles2025,\n  title = {{Kettles}},\n  year = {2025},\n  month = {11},\n  date = {2025-11-04},\n}\n',
    );
  });

  it('is no accession number in RIS', () => {
    expect(toRis([doi])).toBe(
      'TY  - UNPB\r\nID  - kettles2025\r\nTI  - Kettles\r\nPY  - 2025\r\nDA  - 2025/11/04\r\nER  - \r\n',
    );
  });

  it('is no number of arXiv in CSL-JSON', () => {
    expect(JSON.parse(toCsl([doi]))).toEqual([
      {
        id: 'kettles2025',
        type: 'article',
        title: 'Kettles',
        issued: { 'date-parts': [[2025, 11, 4]] },
        custom: { authorCount: null, upvotes: null, repoLinks: [] },
      },
    ]);
  });

  it('is one of arXiv with a label or a version', () => {
    const [written] = JSON.parse(toCsl([paper({ id: 'arXiv:2407.00001v2' })]));
    expect([written.id, written.number]).toEqual(['arXiv-2407.00001', 'arXiv:2407.00001']);
  });
});

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
