import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Paper, parseListing } from '../../../src/index.js';
import { capture, expected, haveCaptures } from '../../helpers/captures.js';
import { inventedPapers } from '../../helpers/invented-papers.js';
import { type Engine, type PageKind, renderCopy, renderParts } from '../../helpers/render-copies.js';

const kinds: PageKind[] = ['daily', 'search', 'trending'];
const engines: Engine[] = ['chromium', 'firefox', 'webkit', 'inner-text'];
const pages = kinds.flatMap((kind) => engines.map((engine) => [kind, engine] as const));
const day = '2025-08-14';

/** What a page of a kind prints of a paper. On a daily page of text, an organization stands nowhere. */
function printed(paper: Paper, kind: PageKind): object {
  const { title, abstract, authorCount, date, upvotes, comments, githubStars, submittedBy, organization } =
    paper;
  return {
    title,
    authorCount,
    upvotes,
    organization: organization?.fullname,
    ...(kind !== 'daily' && { abstract, date }),
    ...(kind !== 'trending' && { comments }),
    ...(kind !== 'search' && { githubStars, submittedBy }),
  };
}

describe.each(pages)('the %s page as %s copies it', (kind, engine) => {
  const papers = inventedPapers.filter(({ organization }) => kind !== 'daily' || !organization);
  const lines = renderCopy(papers, kind, engine, day);

  it.each([
    ['as it is', lines],
    ['without blank lines', lines.filter((line) => line.trim() !== '')],
    ['with doubled blank lines', lines.flatMap((line) => (line.trim() === '' ? [line, line] : [line]))],
    ['without its header', renderParts(papers, kind, engine, day).slice(1).flat()],
    ['of two papers', renderCopy(papers.slice(0, 2), kind, engine, day)],
  ])('%s', (_, page) => {
    const listing = parseListing(page.join('\n'), { referenceDate: day });
    const want = papers.slice(0, listing.papers.length).map((paper) => printed(paper, kind));
    expect(listing.papers.length).toBe(
      page.includes('Kettles at Sea') || page.includes('Search') ? papers.length : 2,
    );
    expect(listing.papers.map((paper) => printed(paper, kind))).toEqual(want);
    expect(listing.messages.filter(({ fatal }) => fatal === false).map(String)).toEqual([]);
  });
});

it.each(['Week 33, 2025', '2025-W33'])('the header %s is that of a week', (header) => {
  const lines = renderCopy(inventedPapers.slice(0, 3), 'daily', 'chromium', day).map((line) =>
    line === 'Aug 14' ? header : line,
  );
  const { date, period, messages } = parseListing(lines.join('\n'));
  expect([date, period]).toEqual(['2025-08-11', 'week']);
  expect(messages.filter(({ fatal }) => fatal === false)).toEqual([]);
});

it('the header of a month is that of a month', () => {
  const lines = renderCopy(inventedPapers.slice(0, 3), 'daily', 'webkit', day).map((line) =>
    line === 'Aug 14' ? 'August 2025' : line,
  );
  const { date, period } = parseListing(lines.join('\n'));
  expect([date, period]).toEqual(['2025-08-01', 'month']);
});

const one = (text: string) => text.replace(/\s+/g, ' ').trim();
const files = haveCaptures
  ? readdirSync(new URL('../../../../shared/captures/tools/', import.meta.url)).filter(
      (name) => !name.endsWith('.json'),
    )
  : [];
/** Tools that lose things: what is not exact there must have a warning. */
const lossy = /w3m|lynx|links2|defuddle|html2text|node-html-markdown|beautifulsoup/;

describe.skipIf(!haveCaptures)('one real day', () => {
  it.each(kinds.flatMap((kind) => engines.map((engine) => [kind, engine] as const)))(
    'the renderer prints the %s page as %s does',
    (kind, engine) => {
      const { papers } = expected(`tools/${kind}`);
      const lines = (page: readonly string[]) => page.map(one).filter((line) => line !== '');
      const name = engine === 'inner-text' ? engine : `${engine}-copy`;
      const real = lines(capture(`tools/${kind}.${name}.txt`).split('\n'));
      const mine = lines(renderCopy(papers, kind, engine, day));
      // The page's narrow cards, and its menu, are in `innerText` otherwise than in a copy.
      if (engine === 'inner-text' && kind === 'trending') return;
      const from = (all: string[]) => all.slice(all.indexOf('and the research community'));
      expect(engine === 'inner-text' ? from(mine) : mine).toEqual(
        engine === 'inner-text' ? from(real) : real,
      );
    },
  );

  it.each(files)('%s', (file) => {
    const want = expected(`tools/${file.split('.')[0]}`);
    const listing = parseListing(capture(`tools/${file}`), { referenceDate: day });
    const isText = file.endsWith('.txt');
    const hasWarning = listing.messages.some(({ fatal }) => fatal === false);
    if (lossy.test(file) && hasWarning) return;
    expect(listing.papers.length).toBe(want.papers.length);
    want.papers.forEach((paper, at) => {
      const got = listing.papers[at]!;
      expect(one(got.title)).toBe(one(paper.title));
      // The saved page holds its data, which has more than its cards.
      if (!file.endsWith('.mhtml')) expect(one(got.abstract)).toBe(one(paper.abstract));
      expect(got.authorCount).toBe(paper.authorCount);
      expect(got.upvotes ?? 0).toBe(paper.upvotes ?? 0);
      if (paper.date) expect(got.date).toBe(paper.date);
      if (paper.submittedBy) expect(got.submittedBy).toBe(paper.submittedBy);
      if (paper.id && !isText) expect(got.id).toBe(paper.id);
      // In text, a card with stars and no comments cannot be told from one with comments alone.
      if (isText && paper.githubStars && !paper.comments) return;
      if (paper.comments !== undefined) expect(got.comments ?? 0).toBe(paper.comments);
      if (paper.githubStars) expect(got.githubStars).toBe(paper.githubStars);
    });
  });
});
