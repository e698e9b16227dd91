import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    counts: papers.map(({ githubStars, comments }) => [githubStars, comments]),
    messages: messages
      .filter(({ ruleId }) => ruleId !== 'unlabeled-count')
      .map(({ line, fatal, reason }) => [line, fatal, reason]),
  };
};

/** A card of the day, with the lines below its dot. */
const card = (at: number, ...lines: string[]) =>
  `Submitted by user-${at}\n${90 - at}\nKettles at Sea, Part ${at}\n·\n${lines.join('\n')}\n`;
const day = (...cards: string[]) =>
  `Daily Papers\nby\nAK\nand the research community\nDaily\nWeekly\nMonthly\nAug 14\n${cards.join('')}`;
const usual = [0, 1, 2, 3].map((at) => card(at, '5 authors', `7${at}`, `${at + 1}`));

it('comments are noted that are as many as the upvotes of the next paper', () => {
  const entry = (upvotes: number, comments: number) =>
    `${upvotes}\nKettles ${upvotes}\nKettles boil water of all kinds, and boil it twice.\n5 authors\n·\nAug 3, 2025\n${comments}\n`;
  const search = (...counts: [upvotes: number, comments: number][]) =>
    `Daily Papers\nby AK and the research community\nAug 14\n${counts.map((each) => entry(...each)).join('')}`;
  const reasons = (...counts: [number, number][]) =>
    read(search(...counts)).messages.map(([line, , reason]) => [line, reason]);
  const odd =
    '“Kettles 80” has as many comments as the next paper has upvotes: a number may be missing, or there may be one too many';
  expect(reasons([90, 3], [80, 62], [62, 2], [60, 3])).toEqual([[17, odd]]);
  expect(reasons([90, 3], [80, 10], [10, 2], [8, 3])).toEqual([[17, odd]]);
  expect(reasons([90, 3], [80, 9], [9, 2], [8, 3])).toEqual([]);
  expect(reasons([90, 3], [80, 62], [61, 2], [60, 3])).toEqual([]);
});

it('a count of 0 is noted where no other entry shows one', () => {
  expect(read(day(...usual)).messages).toEqual([]);
  expect(read(day(...usual, card(4, '5 authors', '2', '0')))).toEqual({
    counts: [
      [70, 1],
      [71, 2],
      [72, 3],
      [73, 4],
      [2, 0],
    ],
    messages: [
      [
        43,
        undefined,
        'The number “0” of “Kettles at Sea, Part 4” was read as comments, of which the site does not print 0: it may not belong there',
      ],
    ],
  });
  const zeros = [0, 1, 2, 3].map((at) => card(at, '5 authors', `7${at}`, at % 2 ? '0' : '2'));
  expect(read(day(...zeros)).messages).toEqual([]);
});

it('a count on the line of another value is noted where others have lines of their own', () => {
  expect(read(day(...usual, card(4, '5 authors 42', '2')))).toEqual({
    counts: [
      [70, 1],
      [71, 2],
      [72, 3],
      [73, 4],
      [42, 2],
    ],
    messages: [
      [
        41,
        undefined,
        'The number “42” of “Kettles at Sea, Part 4” stands on a line with another value, unlike most: it may not belong there',
      ],
    ],
  });
  const joined = [0, 1, 2, 3].map((at) => card(at, '5 authors', `7${at} ${at + 1}`));
  expect(read(day(...joined)).messages).toEqual([]);
});

it('so is one on the line of a date, and an entry whose date lacks the number that others have', () => {
  const entry = (at: number, date: string) =>
    `${90 - at}\nKettles at Sea, Part ${at}\nKettles boil water of all kinds.\n\n5 authors\n·\n${date}\n`;
  const list = (...dates: string[]) => day(...dates.map((date, at) => entry(at, date)));
  expect(read(list('Aug 3\n1', 'Aug 3\n2', 'Aug 3\n3', 'Aug 3\n4', 'Aug 3 5')).messages).toEqual([
    [
      47,
      undefined,
      'The number “5” of “Kettles at Sea, Part 4” stands on a line with another value, unlike most: it may not belong there',
    ],
  ]);
  expect(read(list('Aug 3 1', 'Aug 3 2', 'Aug 3 3', 'Aug 3 4')).messages).toEqual([]);
  expect(read(list('Aug 3 1', 'Aug 3 2', 'Aug 3', 'Aug 3 4')).messages).toEqual([
    [30, undefined, 'No comments for “Kettles at Sea, Part 2”, unlike most of its neighbors'],
  ]);
});

it('a number after the date that one entry lacks is named as the page shows it', () => {
  const entry = (at: number, date: string) =>
    `Kettles at Sea, Part ${at}\n\nKettles boil water of all kinds.\n\n5 authors\n·\n${date}\n\n`;
  const dates = ['Aug 3 1', 'Aug 3 2', 'Aug 3', 'Aug 3 4'];
  expect(read(day(...dates.map((date, at) => entry(at, date)))).messages).toEqual([
    [33, undefined, 'No number after the date for “Kettles at Sea, Part 2”, unlike most of its neighbors'],
  ]);
});

it('a link to the paper without its text is reported, where stars stand', () => {
  const linked = (at: number, stars: string) => {
    const link = `](/papers/2508.0000${at}`;
    return `Submitted by user-${at}\n\n[${90 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}${link})\n\n[· 5 authors${link})\n\n[${stars}${link}) [${at + 1}${link}#community)\n\n`;
  };
  const page = (...stars: string[]) =>
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${stars.map((each, at) => linked(at, each)).join('')}`;
  expect(read(page('70', '71', '72')).messages).toEqual([]);
  expect(read(page('70', '', '72'))).toEqual({
    counts: [
      [70, 1],
      [undefined, 2],
      [72, 3],
    ],
    messages: [
      [
        25,
        false,
        'A link of the entry “Kettles at Sea, Part 1” has no text: its GitHub stars may be missing',
      ],
    ],
  });
});

it('such a link in an entry without a title is not looked at', () => {
  const page =
    '5 authors\n\n[11](/login?next=%2Fpapers%2F2508.00001)\nGrey](/papers/2508.00001)\n\n[\n](/papers/2508.00001)\n[1](/papers/2508.00001#community)\n\nSubmitted by omri\n\n### [Kettles at Sea](/papers/2508.00002)\n';
  expect(() => read(page)).toThrow('Not a Daily Papers listing');
});

it.each([
  ['99', '92', 'many more comments than upvotes'],
  ['99', '91', null],
  ['7', '7', 'as many comments as stars'],
  ['7', '6', null],
])('of a card with 86 upvotes, %s stars and %s comments are noted as %j', (stars, comments, what) => {
  expect(read(day(...usual, card(4, '5 authors', stars, comments)))).toEqual({
    counts: [
      [70, 1],
      [71, 2],
      [72, 3],
      [73, 4],
      [Number(stars), Number(comments)],
    ],
    messages:
      what === null
        ? []
        : [
            [
              43,
              undefined,
              `“Kettles at Sea, Part 4” has ${what}: a number may be missing, or there may be one too many`,
            ],
          ],
  });
});

it('a quarter of the counts may be noted, and no more', () => {
  const zeros = (count: number) =>
    Array.from({ length: 8 }, (_, at) => card(at, '5 authors', `7${at}`, at < count ? '0' : '2'));
  const note = (line: number, at: number) => [
    line,
    undefined,
    `The number “0” of “Kettles at Sea, Part ${at}” was read as comments, of which the site does not print 0: it may not belong there`,
  ];
  expect(read(day(...zeros(2))).messages).toEqual([note(15, 0), note(22, 1)]);
  expect(read(day(...zeros(3))).messages).toEqual([]);
});

it('an empty link between an organization and the authors, as pandoc leaves one, is no missing count', () => {
  const card = (at: number) => {
    const link = `](/papers/2508.0000${at}`;
    return `Submitted by user-${at}\n\n[${90 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}${link})\n\n[Harbour](/harbour)\n[${link})\n\n-   · 5 authors\n\n[${at + 1}${link}#community)\n\n`;
  };
  const page = `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${[0, 1, 2].map(card).join('')}`;
  expect(read(page)).toEqual({
    counts: [
      [undefined, 1],
      [undefined, 2],
      [undefined, 3],
    ],
    messages: [],
  });
});

it('a submitter that one entry of a list has is noted', () => {
  const entry = (at: number, submitter = '') =>
    `${submitter}${90 - at}\nKettles at Sea, Part ${at}\n\nKettles boil water of all kinds.\n\n5 authors\n·\nAug 3\n\n`;
  const list = (last: string) => day(...[0, 1, 2].map((at) => entry(at)), entry(3, last));
  expect(read(list('Submitted by ann\n')).messages).toEqual([
    [36, undefined, 'A submitter for “Kettles at Sea, Part 3”, unlike most of its neighbors'],
  ]);
  expect(read(list('')).messages).toEqual([]);
});
