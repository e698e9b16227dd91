import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

it.each([
  // In Markdown, the `-` that stands for no upvotes is a bullet without text.
  ['-', 0],
  ['', null],
])(
  'a count below a date with a count of its own belongs to the next title, where the last have “%s”',
  (none, upvotesOfNone) => {
    const entry = (at: number) =>
      `${at > 3 ? none : 20 - at}\n\n### Kettle ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n  * 5 authors\n\n· Aug ${at} ${at}\n`;
    const { papers } = parseListing(
      `# Daily Papers\n\n## byAK and the research community\n\nAug 14\n\n${[1, 2, 3, 4, 5, 6].map(entry).join('\n')}`,
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
      [19, 1],
      [18, 2],
      [17, 3],
      [upvotesOfNone, 4],
      [upvotesOfNone, 5],
      [upvotesOfNone, 6],
    ]);
  },
);

it('a dash below the label of upvotes is a count, and no other empty bullet is', () => {
  const entry = (at: number, upvotes: string) =>
    `### Kettle ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n-\n\n· Published on Aug ${at}, 2025\n\nUpvote\n\n${upvotes}\n`;
  const { papers, messages } = parseListing(
    `# Trending Papers\n\n## byAK and the research community\n\n${[1, 2, 3].map((at) => entry(at, at === 2 ? '-' : `${at}0`)).join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes])).toEqual([
    ['Kettle 1', 'Kettles boil water of all kinds, and number 1 boils it twice.', 10],
    ['Kettle 2', 'Kettles boil water of all kinds, and number 2 boils it twice.', 0],
    ['Kettle 3', 'Kettles boil water of all kinds, and number 3 boils it twice.', 30],
  ]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'No authors or organization for “Kettle 1”',
    'No authors or organization for “Kettle 2”',
    'No authors or organization for “Kettle 3”',
  ]);
});

it('a lone count below no blank line is comments where each count above a title stands below one', () => {
  const entry = (name: string, upvotes: string, comments: string) =>
    `\n${upvotes}A ${name}\nWe look at a ${name}, and say what it is for and how long it lasts.\n\n5 authors\n·\nAug 14, 2025\n${comments}`;
  const { papers, messages } = parseListing(
    `Daily Papers\n\nbyAK and the research community\n${[
      entry('Boat', '16\n', '1\n'),
      entry('Kettle', '40\n', '2\n'),
      entry('Lamp', '7\n', '3\n'),
      entry('Spoon', '', '4\n'),
      entry('Train', '90\n', ''),
    ].join('')}`,
  );
  expect(papers.map(({ title, upvotes, comments }) => [title, upvotes, comments])).toEqual([
    ['A Boat', 16, 1],
    ['A Kettle', 40, 2],
    ['A Lamp', 7, 3],
    ['A Spoon', null, 4],
    ['A Train', 90, 0],
  ]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'No upvotes for “A Spoon”',
    'No comments for “A Train”, unlike most of its neighbors',
  ]);
});

it('a count in brackets whose link is lost is not an image', () => {
  const link = (at: number) => `](https://huggingface.co/papers/2508.0000${at})`;
  const entry = (count: string, at: number) =>
    `[${90 - at}](https://huggingface.co/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettle ${at}${link(at)}\n\n[Kettles boil water.${link(at)}\n\n[5 authors${link(at)}\n\n·\n\nAug ${at + 1}${count}\n`;
  const counts = ['[1](https://huggingface.co/papers/2508.00000#community)', '[2]', ' [3]'];
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${counts.map(entry).join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ date, comments }) => [date, comments])).toEqual([
    ['2025-08-01', 1],
    [null, undefined],
    [null, undefined],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [29, '“Aug 2[2]” is not a valid date'],
    [41, '“Aug 3 [3]” is not a valid date'],
  ]);
});

it('a dash below a date is reported, as the page prints none where there are no comments', () => {
  const entry = (counts: string, at: number) =>
    `${counts}\nA Study of Kettle Number ${at}\nKettles boil water of all kinds, and number ${at} boils it twice.\n5 authors\n·\nAug ${at + 1}\n`;
  const { papers, messages } = parseListing(
    `Daily Papers\nby AK and the research community\nAug 14\n${['9', '2\n8', '-\n1', '3\n-'].map(entry).join('')}4\n`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
    [9, 2],
    [8, 0],
    [1, 3],
    [0, 4],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [
      17,
      '“A Study of Kettle Number 1” has a dash for its comments: a number may be missing, or there may be one too many',
    ],
  ]);
});

it('a mark where a count links to the paper is reported', () => {
  const card = (stars: string, at: number) =>
    `[${9 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettle ${at}](/papers/2508.0000${at})\n\n[· 5 authors](/papers/2508.0000${at})\n\n[${stars}](/papers/2508.0000${at}) [1](/papers/2508.0000${at}#community)\n`;
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${['12', '?', '7'].map(card).join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ githubStars, comments }) => [githubStars, comments])).toEqual([
    [12, 1],
    [undefined, 1],
    [7, 1],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([[21, 'Not read: “?”']]);
});

it('a number after the date of a trending card is not read', () => {
  const card = (more: string, at: number) =>
    `Submitted by\nuser-${at}\nKettles at Sea, Part ${at}\nKettles boil water of all kinds.\n5 authors\n·\nPublished on Aug ${at + 1}, 2025${more}\nUpvote\n${9 - at}\n`;
  const { papers, messages } = parseListing(
    `Trending Papers\nby AK and the research community\n${['', ' 12', ''].map(card).join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ date, upvotes, comments }) => [date, upvotes, comments])).toEqual([
    ['2025-08-01', 9, undefined],
    ['2025-08-02', 8, undefined],
    ['2025-08-03', 7, undefined],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [18, 'Not read: the number after the date of “Kettles at Sea, Part 1”'],
  ]);
});

it('one number without a link does not say that the other papers of a page with links have none', () => {
  const entry = (more: string, at: number) =>
    `### [Kettles at Sea, Part ${at}](https://huggingface.co/papers/2508.0000${at})\n\nKettles boil water of all kinds.\n\n- 5 authors\n\n· Aug ${at + 1}\n\n${more}`;
  const read = (numbers: string[]) =>
    parseListing(
      `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${numbers.map(entry).join('')}`,
      { referenceDate: '2025-08-14' },
    ).papers.map(({ upvotes }) => upvotes);
  expect(read(['', '', '', '', '', '', '', '7\n\n', ''])).toEqual([
    ...[null, null, null, null, null, null, null],
    ...[7, null],
  ]);
  expect(read(['', '3\n\n', '', '', '', '', '', '7\n\n', ''])).toEqual([0, 3, 0, 0, 0, 0, 0, 7, 0]);
});

it('a label and its number may be two links to the login page', () => {
  const login = (id: string) => `(https://huggingface.co/login?next=%2Fpapers%2F${id})`;
  const entry = (id: string, upvotes: string) =>
    `### [Kettle ${id}](https://huggingface.co/papers/${id})\n\nKettles boil.\n\n* 4 authors\n\n· Published on Aug 11, 2025\n\n[Upvote]${login(id)}\n\n[${upvotes}]${login(id)}\n\n[arXiv Page](https://arxiv.org/abs/${id})\n`;
  const { papers, messages } = parseListing(
    `# Trending Papers\n\n## byAK and the research community\n\n${entry('2508.00001', '58')}\n${entry('2508.00002', '-')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([
    ['Kettle 2508.00001', 58],
    ['Kettle 2508.00002', 0],
  ]);
  expect(messages).toEqual([]);
});

it('a hundred comments show that the numbers of cards may be stars', () => {
  const card = (at: number, count: string) =>
    `Submitted by\n\nuser-${at}\n\n${at}00\n\nKettles at Sea, Part ${at}\n\n·\n${at + 2} authors\n\n${count}\n`;
  const read = (...counts: string[]) =>
    parseListing(
      `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${counts.map((count, at) => card(at + 1, count)).join('\n')}`,
      { referenceDate: '2025-08-14' },
    ).messages.flatMap(({ line, ruleId }) => (ruleId === 'unlabeled-count' ? [line] : []));
  expect(read('124', '3', '2')).toEqual([18, 31, 44]);
  expect(read('12', '3', '2')).toEqual([]);
});

describe('a number after a day and a month', () => {
  const read = (...dates: string[]) => {
    const entries = dates.map(
      (date, at) => `Kettle ${at}\n\nKettles boil water.\n\n  • 5 authors\n·\n${date}\n`,
    );
    const { papers, messages } = parseListing(
      `Daily Papers\n\nbyAK and the research community\n\nAug 14\n\n${entries.join('\n')}`,
      { referenceDate: '2025-08-14' },
    );
    return [
      papers.map(({ date, upvotes }) => [date, upvotes]),
      messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason]),
    ];
  };
  it('may be a year of two digits', () => {
    expect(read('12 Aug 13', 'Aug 12 13', '12 Aug 3', '12 Aug 2025 13', '11 Aug')).toEqual([
      [
        ['2025-08-12', 13],
        ['2025-08-12', 13],
        ['2025-08-12', 3],
        ['2025-08-12', 13],
        ['2025-08-11', 0],
      ],
      [[13, 'The number after the day and the month of “Kettle 0” was read as a count; it may be the year']],
    ]);
  });

  it('is a year of four digits, with a count behind it or none', () => {
    expect(read('Aug 12 2024', 'Tue Aug 12 2025', 'Aug 12 2024 4', 'aug 1 1999', 'Aug 12 2024 2024')).toEqual(
      [
        [
          ['2024-08-12', 0],
          ['2025-08-12', 0],
          ['2024-08-12', 4],
          ['1999-08-01', 0],
          ['2024-08-12', 2024],
        ],
        [],
      ],
    );
  });

  it('may be a count where another date has no year', () => {
    expect(read('Aug 12 2024', 'Aug 13', 'Aug 12, 2024 7', '12 Aug 2024')).toEqual([
      [
        ['2024-08-12', 0],
        ['2025-08-13', 0],
        ['2024-08-12', 7],
        ['2024-08-12', 0],
      ],
      [[13, 'The number after the day and the month of “Kettle 0” was read as the year; it may be a count']],
    ]);
  });

  it('is a count where no paper is of such a year', () => {
    expect(read('Aug 12 1989', 'Aug 12 2040', 'Aug 12 20245', 'Aug 12 202', 'Aug 12 2,024')).toEqual([
      [
        ['2025-08-12', 1989],
        ['2025-08-12', 2040],
        ['2025-08-12', 20245],
        ['2025-08-12', 202],
        ['2025-08-12', 2024],
      ],
      [],
    ]);
  });
});
