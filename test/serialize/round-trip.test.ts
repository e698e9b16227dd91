import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePapers, toText } from '../../src/index.js';
import { anyPapers } from '../helpers/any-papers.js';
import { capture, haveCaptures } from '../helpers/captures.js';
import { fixtures } from '../helpers/fixtures.js';
import { frozen, paper, six } from '../helpers/papers.js';
import { roundTrips } from '../helpers/round-trips.js';

describe.each(Object.entries(roundTrips))('%s returns what was written', (_, roundTrip) => {
  it('of any papers', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        expect(await roundTrip(frozen(papers))).toStrictEqual(papers);
      }),
      { numRuns: 50 },
    );
  });

  it('of every fixture', async () => {
    for (const { text } of ['text', 'html', 'json', 'trending'].flatMap(fixtures)) {
      const papers = parsePapers(text, { positions: true });
      expect(await roundTrip(papers)).toEqual(papers);
    }
  });

  it('where only some papers have a field', async () => {
    const papers = [
      paper({ title: 'A' }),
      paper({ title: 'B', id: 'null', submittedBy: '"x"', comments: 0 }),
      paper({ title: 'C', authors: [], links: [], organization: { fullname: 'C' } }),
    ];
    const back = await roundTrip(papers);
    expect(back).toStrictEqual(papers);
    expect(back.map((each) => 'comments' in each)).toEqual([false, true, false]);
  });

  it('without the fields that Paper does not have', async () => {
    const shelved = [{ ...paper({ title: 'A' }), shelf: { row: 3 }, seen: null, note: '=1' }];
    expect(await roundTrip(shelved)).toStrictEqual([paper({ title: 'A' })]);
  });

  it.skipIf(!haveCaptures)('of the real listing', async () => {
    const papers = parsePapers(capture('daily-papers.txt'));
    expect(papers).toHaveLength(82);
    expect(await roundTrip(papers)).toStrictEqual(papers);
  });
});

/** Cards have no dates, and some texts look like other parts of a page. */
const inexact = [
  'abstracts-in-parts.txt',
  'bulleted-abstracts.txt',
  'structured-abstracts.txt',
  'month.txt',
  'odd-users.txt',
  'titles-like-meta.txt',
  'titles-of-menu-words.txt',
  'unreadable-dates.txt',
  'unreadable-values.txt',
  'values-in-abstracts.txt',
  'week.txt',
];

describe('text returns what the listing has', () => {
  const isExact = (file: string) => !file.startsWith('trending') && !inexact.includes(file);
  it.each(fixtures('text').filter(({ file }) => isExact(file)))('of fixtures/text/$file', ({ text }) => {
    const papers = parsePapers(text);
    expect(parsePapers(toText(papers)).map(six)).toEqual(papers.map(six));
  });

  it.each(fixtures('text').filter(({ file }) => inexact.includes(file)))(
    'or says that it does not, of fixtures/text/$file',
    ({ text }) => {
      const rules: (string | undefined)[] = [];
      toText(parsePapers(text), { onMessage: ({ ruleId }) => rules.push(ruleId) });
      expect(new Set(rules)).toEqual(new Set(['inexact-text']));
    },
  );

  it.skipIf(!haveCaptures)('of the real listing, field for field', () => {
    const papers = parsePapers(capture('daily-papers.txt'));
    expect(parsePapers(toText(papers))).toEqual(papers);
  });

  it('of no papers', () => expect(parsePapers(toText([]))).toEqual([]));
});
