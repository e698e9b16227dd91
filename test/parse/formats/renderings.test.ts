import { describe, expect, it } from 'vitest';
import { type Paper, parseListing } from '../../../src/index.js';
import { capture, expected, haveCaptures } from '../../helpers/captures.js';
import { six } from '../../helpers/papers.js';
import { renderText, type TextStyle } from '../../helpers/render-text.js';

const sentences = (abstract: string) => abstract.split(/(?<=[a-z)]\.) (?=[A-Z])/);

describe.skipIf(!haveCaptures)('the real listing, rendered anew', () => {
  const want = haveCaptures
    ? expected('daily-papers')
    : { title: null, curator: null, date: null, papers: [] };
  // The page leaves one number after the date: upvotes below, comments where upvotes stand above.
  const papers = want.papers.map((paper, index) => ({ ...paper, comments: (index * 7) % 5 }));
  const known = papers.map((paper) => ({
    ...paper,
    authorCount: paper.authorCount ?? 3,
    date: paper.date ?? '2025-06-01',
    upvotes: paper.upvotes ?? 0,
  }));

  function check(
    from: readonly Paper[],
    style: TextStyle,
    change: (paper: Paper, index: number) => Partial<Paper> = () => ({}),
  ) {
    const listing = parseListing(renderText(from, 2025, style));
    const wanted = from.map((paper, index) => six({ ...paper, ...change(paper, index) }));
    expect(listing.papers.map(six)).toEqual(wanted);
    expect([listing.title, listing.curator, listing.date]).toEqual(['Daily Papers', 'AK', '2025-11-13']);
    expect(listing.messages.filter(({ ruleId }) => ruleId === 'unread-line').map(String)).toEqual([]);
    return listing;
  }
  const unknown = { authorCount: null, date: null, upvotes: null };

  it('as captured', () => void check(papers, {}));
  it('with CRLF and a byte order mark', () => void check(papers, { eol: '\r\n', bom: true }));
  it('hard-wrapped at 80 columns', () => void check(papers, { wrap: 80 }));
  it('hard-wrapped at 120 columns', () => void check(papers, { wrap: 120 }));
  it('with doubled blank lines', () => void check(papers, { blank: 2 }));
  it('with no blank lines at all', () => void check(papers, { blank: 0 }));
  it('with no blank lines and hard-wrapped', () => void check(known, { blank: 0, wrap: 80 }));
  it('with no-break spaces in meta lines', () => void check(papers, { space: '\u00a0' }));
  it('with tabs in meta lines', () => void check(papers, { space: '\t' }));
  it('with a menu above and a footer below', () =>
    void check(papers, { menu: true, footer: true, tabs: true, search: 'scaling laws' }));
  it('with half of the entries without a meta line', () => {
    const dropMeta = (index: number) => index % 8 > 3;
    for (const style of [{}, { blank: 0 }, { wrap: 80 }, { footer: true, menu: true }] as const) {
      check(known, { ...style, dropMeta }, (_, index) => (dropMeta(index) ? unknown : {}));
    }
  });
  it('with upvotes above titles, organizations, and comments on their own lines', () => {
    const organization = (index: number) => (index % 3 === 0 ? 'Allen Institute for AI' : null);
    for (const style of [
      {},
      { blank: 0 },
      { commentLines: true },
      { commentLines: true, wrap: 80 },
      { blank: 2 },
    ] as const) {
      const listing = check(known, { ...style, above: true, organization }, (_, index) =>
        organization(index) ? { authorCount: null } : {},
      );
      expect(listing.papers.map(({ comments }) => comments)).toEqual(known.map(({ comments }) => comments));
      expect(listing.papers.map((paper) => paper.organization?.fullname ?? null)).toEqual(
        known.map((_, index) => organization(index)),
      );
    }
  });
  it('with organizations where authors would stand', () => {
    const organization = (index: number) => (index % 2 === 0 ? 'Google' : null);
    for (const style of [{}, { blank: 0 }, { wrap: 80 }] as const) {
      check(known, { ...style, organization }, (_, index) =>
        organization(index) ? { authorCount: null } : {},
      );
    }
  });
  it('with upvotes above and half of the entries without a meta line', () => {
    const dropMeta = (index: number) => index % 2 === 1;
    check(known, { above: true, dropMeta }, (_, index) =>
      dropMeta(index) ? { authorCount: null, date: null } : {},
    );
  });
  it('with abstracts of one sentence', () => {
    const short = known.map((paper) => ({
      ...paper,
      abstract: sentences(paper.abstract)[0]!,
      repoLinks: [],
    }));
    const dropMeta = (index: number) => index % 4 > 1;
    check(short, {});
    check(short, { blank: 0 });
    check(short, { wrap: 80 });
    check(short, { above: true });
    check(short, { dropMeta }, (_, index) => (dropMeta(index) ? unknown : {}));
  });
  it('with abstracts of two paragraphs', () => {
    const long = known.map((paper) => {
      const all = sentences(paper.abstract);
      const half = Math.ceil(all.length / 2);
      return {
        ...paper,
        abstract: [all.slice(0, half).join(' '), all.slice(half).join(' ')].join('\n\n').trim(),
      };
    });
    const dropMeta = (index: number) => index % 4 > 1;
    check(long, {});
    check(long, { wrap: 80 });
    check(long, { blank: 0 });
    check(long, { dropMeta }, (_, index) => (dropMeta(index) ? unknown : {}));
  });
  it('with two days pasted together', () => {
    const first = renderText(known.slice(0, 40), 2025, { footer: true });
    const second = renderText(known.slice(40), 2025, { day: 'Nov 14', menu: true, above: true });
    const listing = parseListing(`${first}\n\n${second}`);
    expect(listing.papers.map(six)).toEqual(known.map(six));
    expect(listing.date).toBe('2025-11-13');
  });
  it('is the capture itself, as far as our renderer goes', () => {
    expect(renderText(papers, 2025).trim()).toBe(capture('daily-papers.txt').trim());
  });
});
