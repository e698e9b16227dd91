import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/parse/parse-listing.js';
import { inventedPapers } from '../../helpers/invented-papers.js';
import { type Engine, type PageKind, renderCopy } from '../../helpers/render-copies.js';

/** Two pages in one text are two pages, whichever they are and whatever stands between them. */
const kinds: PageKind[] = ['daily', 'search', 'trending'];
const engines: Engine[] = ['chromium', 'firefox', 'webkit', 'inner-text'];
const options = { referenceDate: '2025-08-14' };
const words = inventedPapers.filter(({ title }) => title !== '1984');
const pages = kinds.flatMap((kind) =>
  engines.map((engine) => ({
    name: `${kind} of ${engine}`,
    first: renderCopy(words.slice(0, 3), kind, engine, '2025-08-14').join('\n'),
    second: renderCopy(words.slice(3), kind, engine, '2025-08-14').join('\n'),
  })),
);
const read = (text: string) => parseListing(text, options);
const titlesOf = (text: string) => read(text).papers.map(({ title }) => title);

describe.each(pages)('a page pasted below the $name', ({ first }) => {
  it.each(pages)('$name', ({ second }) => {
    for (const between of ['\n', '\n\n\n']) {
      const { papers, messages } = read(first + between + second);
      expect(papers).toEqual([...read(first).papers, ...read(second).papers]);
      expect(messages.filter(({ fatal }) => fatal === false).map(String)).toEqual([]);
    }
  });
});

it('each page alone has its papers', () => {
  for (const { first, second } of pages) {
    expect(titlesOf(first)).toEqual(words.slice(0, 3).map(({ title }) => title));
    expect(titlesOf(second)).toEqual(words.slice(3).map(({ title }) => title));
  }
});
