import { describe, expect, it } from 'vitest';
import { ListingError, parseListing, parsePapers } from '../../../src/index.js';

const curated = 'Daily Papers\n\nby AK and the research community\n\nAug 14, 2025\n\n';
const plain = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `Notes on Kettles, Part ${at}\n\nWe boil water in it, as the others do.\n\n`,
  ).join('');
const whole = (count: number) =>
  Array.from(
    { length: count },
    (_, at) => `Boats on Land, Part ${at}\n\nWe pull a boat, as others do.\n\n5 authors\n·\nAug 3, 2025\n\n`,
  ).join('');

/** How many papers a text has; null where it is refused. */
function count(text: string): number | null {
  try {
    return parsePapers(text).length;
  } catch (error) {
    expect(error).toBeInstanceOf(ListingError);
    return null;
  }
}

describe('a page that names its curator', () => {
  it.each([
    ['three titles with texts and nothing else', plain(3), 3],
    ['four of them', plain(4), null],
    ['four of them and a whole entry', whole(1) + plain(4), 5],
    ['five of them and a whole entry', whole(1) + plain(5), null],
  ])('is a listing or not: %s', (_, entries, papers) => {
    expect(count(curated + entries)).toBe(papers);
  });
});

describe('titles with the addresses of links', () => {
  const entry = (title: string) =>
    `${title}\n\nWe boil water in a kettle and measure it.\n\n  • 2 authors\n·\nJul 3, 2025\n\n\n`;
  const kettles = 'Kettles at https://kettles.org';
  const boats = 'Boats at https://boats.org';

  it.each([
    ['one of one', [kettles]],
    ['two of four', [kettles, boats, 'Oars', 'Lamps']],
  ])('may be those of papers: %s', (_, titles) => {
    const { papers, messages } = parseListing(titles.map(entry).join(''), { referenceDate: '2025-08-14' });
    expect(papers.map(({ title }) => title)).toEqual(titles);
    expect(messages.map(({ reason }) => reason)).toEqual([]);
  });

  it.each([
    ['two of two', [kettles, boats]],
    ['two of three', [kettles, boats, 'Oars']],
  ])('are in a markup that is not read: %s', (_, titles) => {
    expect(() => parseListing(titles.map(entry).join(''))).toThrow(/^Not a Daily Papers listing/);
  });
});

describe('a text without a header', () => {
  it.each([
    ['two whole entries and two others', whole(2) + plain(2), 4],
    ['two whole entries and three others', whole(2) + plain(3), null],
    ['dots and dates, and no authors', whole(3).replaceAll('5 authors\n', ''), null],
    ['organizations, and no authors', whole(3).replaceAll('5 authors', 'Kettle Works'), null],
    [
      'upvotes, and organizations with the texts of their logos',
      whole(3)
        .replaceAll('5 authors', 'kettle-works\nKettle Works')
        .replace(/^(?=Boats)/gm, '12\n\n'),
      3,
    ],
  ])('is a listing or not: %s', (_, entries, papers) => {
    expect(count(entries)).toBe(papers);
  });
});

it.each([
  [1, 2, 2],
  [2, 4, 4],
  [2, 3, null],
])('%i of %i titles may have addresses: %j', (marked, all, papers) => {
  const entries = Array.from({ length: all }, (_, at) =>
    whole(1).replace('Part 0', at < marked ? `https://example.org/${at}` : `Part ${at}`),
  );
  expect(count(curated + entries.join(''))).toBe(papers);
});

it.each([
  [2, false],
  [3, true],
])(
  'trending cards without blank lines have summaries of one paragraph: where %i of four have two, ends are uncertain: %s',
  (parted, isUncertain) => {
    const rest = 'It is hot then, and we drink it.';
    const cards = [0, 1, 2, 3].map(
      (at) =>
        `Submitted by\nann\nKettles at Sea, Part ${at}\nWe boil water in kettle ${at}.\n${at < parted ? `${rest}\n` : ''}5 authors\n·\nPublished on Aug 3, 2025\nUpvote\n${90 - at}\nGitHub\n100\narXiv Page\n`,
    );
    const { papers, messages } = parseListing(
      `Trending Papers\nby AK and the research community\n${cards.join('')}`,
    );
    expect(papers.map(({ abstract }) => abstract)).toEqual(
      [0, 1, 2, 3].map((at) => `We boil water in kettle ${at}.${at < parted ? `\n\n${rest}` : ''}`),
    );
    expect(messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason])).toEqual(
      isUncertain
        ? [[3, 'It is uncertain where titles and paragraphs of this page end: its blank lines are missing']]
        : [],
    );
  },
);
