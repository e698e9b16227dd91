import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListingError, parseListing, parsePapers } from '../../src/index.js';
import { fixtures } from '../helpers/fixtures.js';
import { checks, type Input } from './fuzz/checks.js';
import { targets } from './fuzz/inputs.js';
import { regressions } from './fuzz/regressions.js';

const all = ['text', 'markdown', 'numbered', 'notebook', 'trending', 'html', 'json'].flatMap((room) =>
  fixtures(room),
);

/** Any input ends in papers or in a ListingError. */
const readsOrRefuses = (input: Input) => checks.parse(input, { options: { positions: true } });

describe('inputs as `npm run fuzz` makes them', () => {
  it.each(Object.entries(targets))('%s', (_, target) =>
    fc.assert(
      fc.asyncProperty(target, async ({ check, input, settings }) => checks[check](input, settings)),
      { numRuns: 20 },
    ),
  );
});

describe('what it found once', () => {
  it.each(regressions())('fixtures/regressions/$file', ({ regression: { check, input, settings } }) =>
    checks[check](input, settings),
  );
});

describe('damage to one entry leaves the others exact', () => {
  const papers = Array.from({ length: 8 }, (_, at) => ({
    title: `The Numbered Title of Paper ${at} About Things`,
    abstract: `The abstract of paper ${at} says what it says at some length. It has a second sentence, and number ${at} in it.`,
    meta: `  • ${at + 1} authors\n·\nJul ${at + 1}, 202${at % 5} ${at + 2}`,
  }));
  const render = (at: number, damage: (entry: string[]) => string[]) =>
    `Daily Papers\n\nbyAK and the research community\n\nNov 13, 2025\n\n${papers
      .map(({ title, abstract, meta }, index) => {
        const blocks = [title, abstract, meta];
        return (index === at ? damage(blocks) : blocks).join('\n\n');
      })
      .join('\n\n')}\n`;

  it.each<[string, (entry: string[]) => string[]]>([
    ['its abstract is gone', ([title, , meta]) => [title!, meta!]],
    ['its separator is gone', ([title, abstract, meta]) => [title!, abstract!, meta!.replace('·\n', '')]],
    [
      'its date is gone',
      ([title, abstract, meta]) => [title!, abstract!, meta!.split('\n').slice(0, 2).join('\n')],
    ],
    [
      'its authors are gone',
      ([title, abstract, meta]) => [title!, abstract!, meta!.split('\n').slice(1).join('\n')],
    ],
    ['its meta line is gone', ([title, abstract]) => [title!, abstract!]],
    ['its meta line stands twice', ([title, abstract, meta]) => [title!, abstract!, meta!, meta!]],
    [
      'its numbers are broken',
      ([title, abstract, meta]) => [title!, abstract!, meta!.replace(/\d+ authors/, '1.2.3 authors')],
    ],
    ['it is there twice', (entry) => [...entry, ...entry]],
    ['it is gone', () => []],
  ])('%s', (_, damage) => {
    for (let at = 0; at < papers.length; at++) {
      const got = parsePapers(render(at, damage));
      papers.forEach(({ title, abstract }, index) => {
        if (index === at) return;
        expect(got.filter((paper) => paper.title === title)).toEqual([
          {
            title,
            abstract,
            authorCount: index + 1,
            date: `202${index % 5}-07-0${index + 1}`,
            upvotes: index + 2,
            repoLinks: [],
          },
        ]);
      });
    }
  });
});

describe('JSON that means harm', () => {
  it.each([
    [
      '__proto__',
      '[{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "title": "A", "summary": "B.", "id": "2401.00001"}]',
    ],
    [
      'enormous numbers',
      '[{"title": "A", "summary": "B.", "upvotes": 1e999, "numComments": -1e300, "githubStars": 12345678901234567890}]',
    ],
    ['duplicate keys', '[{"title": "X", "title": "A", "summary": "B."}]'],
    [
      'wrong types',
      '[{"title": "A", "summary": {"a": 1}, "authors": "x", "publishedAt": 7, "organization": [], "paper": "x", "id": {}}]',
    ],
  ])('%s', (_, text) => {
    const listing = parseListing(text);
    expect(listing.papers.map(({ title }) => title)).toEqual(['A']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('deep nesting', () => {
    readsOrRefuses(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    readsOrRefuses(`${'{"papers":'.repeat(100_000)}[]${'}'.repeat(100_000)}`);
    readsOrRefuses(`[{"title":"A","id":"1","x":${'['.repeat(100_000)}${']'.repeat(100_000)}}]`);
  });
});

describe('a listing that is cut off anywhere', () => {
  // Where the text is cut in an abstract of several parts, the last part looks like another entry.
  const uncuttable =
    /json$|data\.html$|^(?:values-in-abstracts|abstracts-in-parts|bulleted-abstracts|structured-abstracts)/;
  const cuttable = all.filter(({ file, papers }) => !uncuttable.test(file) && papers.length > 1);
  it.each(cuttable)('$file: what stands before the cut entry is exact', ({ text }) => {
    const options = { referenceDate: '2025-06-01' };
    const whole = parsePapers(text, options);
    const step = Math.max(1, Math.floor(text.length / 25));
    for (let end = step; end < text.length; end += step) {
      let papers: ReturnType<typeof parsePapers> = [];
      try {
        papers = parsePapers(text.slice(0, end), options);
      } catch (error) {
        if (!(error instanceof ListingError)) throw error;
      }
      const before = papers.slice(0, -1).map(({ title, abstract }) => ({ title, abstract }));
      expect(before).toEqual(
        whole.slice(0, before.length).map(({ title, abstract }) => ({ title, abstract })),
      );
    }
  });
});
