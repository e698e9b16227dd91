import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const header = 'Daily Papers\n\nbyAK and the research community\n\nAug 14, 2025\n\n';
const entry = (title: string, comments = '') =>
  `${title}\n\nWe study what ${title.replace(/^\d+ ?/, '')} does, and why.\n\n9 authors\n\n·Aug 11 ${comments}\n\n`;
const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
  return {
    papers: papers.map(({ title, upvotes, comments }) => [title, upvotes, comments]),
    messages: messages.map(({ line, ruleId, reason }) => [line, ruleId, reason]),
  };
};

describe('upvotes that stand on the line of the title', () => {
  it('are told from it, and the page has a warning', () => {
    const text = `${header}${entry('161A Boat', '1')}${entry('15Kettles That Sing')}${entry('12“Trains”', '2')}${entry('73D Rooms')}${entry('-Cranes')}`;
    expect(read(text)).toEqual({
      papers: [
        ['A Boat', 161, 1],
        ['Kettles That Sing', 15, 0],
        ['“Trains”', 12, 2],
        ['3D Rooms', 7, 0],
        ['Cranes', 0, 0],
      ],
      messages: [
        [
          7,
          'ambiguous-value',
          'Numbers stand directly before the titles of this page; they were read as upvotes',
        ],
      ],
    });
  });

  it('and titles are shown by messages about them', () => {
    const titles = ['40A Boat', '30 Kettles', '1Trains', '10 Cranes', '5Lamps of', '5Cats'];
    const { messages } = parseListing(header + titles.map((title) => entry(title, '2')).join(''), {
      referenceDate: '2025-08-20',
    });
    expect(messages.map(({ name, reason, expected }) => [name, reason, expected])).toEqual([
      [
        '7:1-7:9',
        'Numbers stand directly before the titles of this page; they were read as upvotes',
        ['upvotes on a line of their own'],
      ],
      ['23:1-23:2', 'The upvotes “1” are out of order on this page', ['a count from 10 to 30']],
      ['39:2-39:10', 'The title “Lamps of” ends with “of”, so its end may be missing', ['a whole title']],
    ]);
  });

  it.each([
    ['have one digit or many', ['1234567A Boat', '5Kettles That Sing', '4Trains'], [1_234_567, 5, 4]],
    ['may have a space before the title', ['16 A Boat', '15 Kettles That Sing', '12 Trains'], [16, 15, 12]],
  ] as const)('%s', (_, lines, [boat, kettles, trains]) => {
    expect(read(header + lines.map((line) => entry(line)).join('')).papers).toEqual([
      ['A Boat', boat, 0],
      ['Kettles That Sing', kettles, 0],
      ['Trains', trains, 0],
    ]);
  });

  it('stand below a user in cards', () => {
    const card = (line: string) => `Submitted by\nann\n${line}\n·9 authors\n1\n`;
    expect(
      read(`${header}${card('16A Boat')}${card('15Kettles That Sing')}${card('12Trains')}`).papers,
    ).toEqual([
      ['A Boat', 16, 1],
      ['Kettles That Sing', 15, 1],
      ['Trains', 12, 1],
    ]);
  });
});

it('half of the titles may begin with upvotes, and fewer do with numbers of their own', () => {
  const glued = ['16A Boat', '15Kettles That Sing', '12Trains'];
  const others = ['A Lamp', 'A Spoon', 'A Clock', 'A Harp'];
  const reading = (titles: string[]) => read(header + titles.map((title) => entry(title)).join('')).papers;
  expect(reading([...glued, ...others.slice(0, 3)])).toEqual([
    ['A Boat', 16, 0],
    ['Kettles That Sing', 15, 0],
    ['Trains', 12, 0],
    ['A Lamp', null, 0],
    ['A Spoon', null, 0],
    ['A Clock', null, 0],
  ]);
  expect(reading([...glued, ...others]).map(([title]) => title)).toEqual([...glued, ...others]);
});

describe('numbers that are not upvotes', () => {
  it.each([
    ['ranks', ['1 A Boat', '2 Kettles That Sing', '3 Trains']],
    ['those of two titles', ['3 Kettles', '7 Boats', 'Trains', 'Cranes']],
    ['ordinals and dimensions', ['3D Rooms', '2D Maps', '4D Tea', '1st Steps', '2nd Steps']],
  ])('%s', (_, titles) => {
    expect(read(header + titles.map((title) => entry(title, '5')).join(''))).toEqual({
      papers: titles.map((title) => [title, 5, undefined]),
      messages: [
        [
          13,
          'unlabeled-count',
          'The number after the date was read as upvotes; set unlabeledCount to say what it counts',
        ],
      ],
    });
  });

  it('those of users', () => {
    const card = (user: string) =>
      `Submitted by\n${user}\nA Boat of ${user}\n\nIt floats.\n\n9 authors\n·\nPublished on Aug 11, 2025\nUpvote\n5\narXiv Page\n\n`;
    const users = ['7seas', '2boats', '9cats'];
    const text = `Trending Papers\n\nby AK and the research community\n\n${users.map(card).join('')}`;
    const { papers, messages } = parseListing(text);
    expect(papers.map(({ submittedBy, title }) => [submittedBy, title])).toEqual([
      ['7seas', 'A Boat of 7seas'],
      ['2boats', 'A Boat of 2boats'],
      ['9cats', 'A Boat of 9cats'],
    ]);
    expect(messages).toEqual([]);
  });

  it('those of a few titles among entries that have organizations', () => {
    const card = (title: string) =>
      `${title}\n\nIt does what it says.\n\nHarbour Ltd.\n\n·\n\nAug 11, 2025\n\n`;
    const titles = ['3 Kettles', 'Boats', '7 Cranes', 'Trains', '100 Days of Rain', 'Lamps', 'Cats'];
    expect(read(header + titles.map(card).join('')).papers).toEqual(
      titles.map((title) => [title, 0, undefined]),
    );
  });

  it('titles below their upvotes', () => {
    const text = ['3 Kettles', '7 Boats', '5 Trains'].map((title) => `20\n\n${entry(title, '4')}`).join('');
    expect(read(header + text)).toEqual({
      papers: [
        ['3 Kettles', 20, 4],
        ['7 Boats', 20, 4],
        ['5 Trains', 20, 4],
      ],
      messages: [],
    });
  });
});

it('a label may stand directly before its number', () => {
  const card = (title: string, upvotes: number) =>
    `Submitted by ann\n\n${title}\n\nIt does what it says.\n\n9 authors\n\n·\n\nAug 11, 2025\n\nUpvote${upvotes}\n\narXiv Page\n\n`;
  expect(
    read(
      `Trending Papers\n\nby AK and the research community\n\n${card('A Boat', 16)}${card('Upvote2Vec', 15)}`,
    ).papers,
  ).toEqual([
    ['A Boat', 16, undefined],
    ['Upvote2Vec', 15, undefined],
  ]);
});

it('are upvotes with commas, too', () => {
  const text = `${header}${entry('12,539A Boat')}${entry('9,204 Kettles That Sing')}${entry('999Trains')}`;
  expect(read(text).papers).toEqual([
    ['A Boat', 12_539, 0],
    ['Kettles That Sing', 9204, 0],
    ['Trains', 999, 0],
  ]);
});

it.each([[['4 Kettles That Sing']], [['16A Boat', '15Kettles That Sing']]])(
  'a page with the titles %j alone keeps them, and has a warning',
  (titles) => {
    expect(read(header + titles.map((title) => entry(title, '5')).join(''))).toEqual({
      papers: titles.map((title) => [title, 5, undefined]),
      messages: [
        [
          7,
          'ambiguous-value',
          'Numbers stand directly before the titles of this page; they were read as parts of the titles',
        ],
        [
          13,
          'unlabeled-count',
          'The number after the date was read as upvotes; set unlabeledCount to say what it counts',
        ],
        ...titles
          .filter((title) => title === '15Kettles That Sing')
          .map((title) => [
            15,
            'ambiguous-value',
            `The title contains a number right before a word; it was kept as it is: “${title}”`,
          ]),
      ],
    });
  },
);

it.each(['4KAgent Technical Report', '4K Boats', '3D Boats'])(
  'a number of the title itself is no count: %s',
  (title) => {
    const page = `Daily Papers\nby AK and the research community\nAug 14\n\nSubmitted by ann\n${title}\n·\n5 authors\n`;
    const { papers, messages } = parseListing(page, { referenceDate: '2025-08-20' });
    expect(papers.map((paper) => paper.title)).toEqual([title]);
    expect(messages.filter(({ reason }) => reason.startsWith('Numbers'))).toEqual([]);
  },
);
