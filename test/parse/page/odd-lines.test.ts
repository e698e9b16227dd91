import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const warnings = (text: string) =>
  parseListing(text, { referenceDate: '2025-08-14' })
    .messages.filter(({ fatal }) => fatal === false)
    .map(({ line, reason }) => [line, reason]);

it.each(['', '?'])(
  'a title and a summary in the wrong order are reported, where titles end with “%s”',
  (end) => {
    const card = (at: number, isSwapped = false) => {
      const title = `Kettles at Sea and in the Harbor, Part ${at}${end}`;
      const summary = `A kettle that is made of one part, and holds ${at} liters, boils water faster than any other.`;
      const [first, second] = isSwapped ? [summary, title] : [title, summary];
      return `Submitted by\n\nuser-${at}\n${first}\n${second}\n\n5 authors\n·\nPublished on Aug 13, 2025\nUpvote\n\n${at + 10}\n`;
    };
    const page = [1, 2, 3, 4].map((at) => card(at, at === 3)).join('\n');
    expect(warnings(`Trending Papers\nby\nAK\nand the research community\n\n${page}`)).toEqual([
      [
        35,
        'The title reads like a sentence and the abstract like a title; they may be swapped: “A kettle that is made of one part, and holds 3 liters, boil…”',
      ],
    ]);
  },
);

it('a title that reads like a part of an abstract is reported', () => {
  const card = (title: string, at: number) =>
    `Submitted by user-${at}\n${90 - at}\n${title}\n·\n5 authors\n${at + 1}\n`;
  const sentence = 'We boil them, and find that they are hot. We show this in eight rooms.';
  const titles = ['Kettles at Sea', 'Boats', sentence, 'Why Lamps?', 'Trains'];
  expect(
    warnings(`Daily Papers\nby\nAK\nand the research community\n\n${titles.map(card).join('\n')}`),
  ).toEqual([[22, `The title reads like a part of an abstract: “${sentence.slice(0, 59)}…”`]]);
});

it.each([
  ['Our code: https://github.com/kettles/sea', true],
  ['Their code: https://github.com/kettles/sea', false],
  ['Our code: kettles that boil', false],
  // 180 and 181 characters.
  [`On ${'kettles and boats '.repeat(10).slice(0, 177)}`, false],
  [`On ${'kettles and boats '.repeat(10).slice(0, 177)}s`, true],
])('the title %j among others reads like a part of an abstract: %j', (title, isReported) => {
  const card = (text: string, at: number) =>
    `Submitted by user-${at}\n${90 - at}\n${text}\n·\n5 authors\n${at + 1}\n`;
  const titles = ['Kettles at Sea', 'Boats', title, 'Why Lamps?', 'Trains'];
  const shown = title.length > 60 ? `${title.slice(0, 59)}…` : title;
  expect(
    warnings(`Daily Papers\nby\nAK\nand the research community\n\n${titles.map(card).join('\n')}`),
  ).toEqual(isReported ? [[22, `The title reads like a part of an abstract: “${shown}”`]] : []);
});

it('upvotes of a trending card without their label are reported', () => {
  const card = (at: number) =>
    `Submitted by\nuser-${at}\nKettles at Sea, Part ${at}\nKettles boil water of all kinds.\n5 authors\n·\nPublished on Aug ${at + 1}, 2025\nUpvote\n${at + 10}\nGitHub\n${at + 20}\narXiv Page\n`;
  const page = `Trending Papers\nby\nAK\nand the research community\n${[0, 1, 2].map(card).join('')}`;
  expect(warnings(page)).toEqual([]);
  expect(warnings(page.replace('Upvote\n11\nGitHub\n', ''))).toEqual([
    [19, 'Upvotes without `Upvote` above them for “Kettles at Sea, Part 1”'],
  ]);
});

it('a number without a link where stars have one is reported', () => {
  const card = (at: number, more = '') => {
    const link = `](/papers/2508.0000${at})`;
    return `Submitted by user-${at}\n\n[1${at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}${link}\n\n[· 5 authors${link}\n\n${more}[2](/papers/2508.0000${at}#community)\n`;
  };
  const page = (isOdd: (at: number) => boolean) =>
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${[1, 2, 3, 4].map((at) => card(at, isOdd(at) ? '77\n\n' : '')).join('\n')}`;
  // elinks leaves out the link of all stars, which is that of the authors above.
  expect(warnings(page((at) => at > 2))).toEqual([]);
  expect(warnings(page((at) => at === 3))).toEqual([
    [
      35,
      'The number below “Kettles at Sea, Part 3” was read as GitHub stars, but it has no link, unlike the comments',
    ],
  ]);
});

it('comments without a link where most have one are reported, and a second number of authors', () => {
  const card = (at: number, comments: string, above = '') => {
    const link = `](/papers/2508.0000${at})`;
    return `Submitted by user-${at}\n\n[1${at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}${link}\n\n${above}[5 authors${link}\n\n${comments}`;
  };
  const linked = (at: number) => `[2](/papers/2508.0000${at}#community)\n`;
  const page = (...cards: string[]) =>
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${cards.join('\n')}`;
  const others = [card(1, linked(1)), card(2, linked(2))];
  expect(warnings(page(...others, card(3, linked(3))))).toEqual([]);
  expect(warnings(page(...others, card(3, '')))).toEqual([]);
  // A tool that keeps no such link leaves all of them out.
  expect(warnings(page(card(1, '2\n'), card(2, '2\n'), card(3, '2\n')))).toEqual([]);
  expect(warnings(page(...others, card(3, '2\n')))).toEqual([
    [
      35,
      'The number below “Kettles at Sea, Part 3” was read as comments, but it has no link, unlike those of its neighbors',
    ],
  ]);
  expect(warnings(page(...others, card(3, linked(3), '7 authors\n\n')))).toEqual([
    [
      33,
      '“7 authors” stands where others have an organization, and was read as the authors of “Kettles at Sea, Part 3”',
    ],
  ]);
});

it('an indented line below an abstract is no part of it', () => {
  const abstract = (at: number) =>
    `Kettles boil water of all kinds and sizes, and number ${at} boils it twice, which we measure on eight stoves and in two rooms.`;
  const entry = (at: number, more = '') =>
    `Kettles at Sea, Part ${at}\n${abstract(at)}\n${more}  • 5 authors\n·\nAug 3, 2025\n`;
  const page = [1, 2, 3, 4, 5].map((at) => entry(at, at === 3 ? '  Read more in our blog.\n' : '')).join('');
  const { papers, messages } = parseListing(
    `Daily Papers\nby AK and the research community\nAug 14\n${page}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers[2]!.abstract).toBe(`${abstract(3)}\n\nRead more in our blog.`);
  expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([[16, 'extra-paragraph']]);
});

it('a short line of a wrapped title that stands there twice is reported', () => {
  const card = (title: string) => `Submitted by\nann\n9\n${title}\n·\n2 authors\n`;
  const titles = [
    'A Kettle, and What Becomes of Water That Is Boiled in Kettles for\n  Years\n  Years',
    'Boats of Paper, and What Becomes of Paper of Which Boats Are Made in\n  Winter',
    'Cats of the Harbor, and What Becomes of Fish That Is Left to Cats at\n  Sea',
  ];
  expect(
    warnings(`Daily Papers\nby\nAK\nand the research community\nAug 14\n${titles.map(card).join('')}`),
  ).toEqual([
    [
      9,
      'A line in the entry “A Kettle, and What Becomes of Water That Is Boiled in Kettl…” stands there twice: it may not belong there, or one below it is missing',
    ],
  ]);
});
