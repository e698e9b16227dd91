import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const cards: string[][] = [
  ['Submitted byann', '90', 'A Model of Kettles', '·', '5 authors', '3'],
  ['Submitted bybob', '80', 'Boats That Float', 'kettle-works', 'Kettle Works', '2'],
  ['Submitted bycy', '70', 'Trains on Rails: A Survey', 'harbor', 'Harbor', '1'],
  ['Submitted bydi', '60', 'Cats and Dogs, Compared', 'lamps', 'Lamps Inc.', '7'],
  ['Submitted byeve', '50', 'Learning to Swim', 'riverboat', 'RiverBoat', '4'],
  ['Submitted byfay', '40', 'Do Horses Run?', '·', '3 authors', '1'],
];

/** What differs from the page where the lines of a card are others, and the warnings. */
function readWith(at: number, change: (lines: string[]) => string[]) {
  const read = (all: string[][]) => {
    const lines = all.map((card) => `${card.join('\n')}\n\n`).join('');
    const text = `Daily Papers\nby\nAK\nand the research community\nDec 1\n\n${lines}Previous\nNext\n`;
    return parseListing(text, { referenceDate: '2026-12-05' });
  };
  const whole = read(cards);
  const { papers, messages } = read(cards.map((card, index) => (index === at ? change([...card]) : card)));
  return {
    faultless: whole.messages,
    others: papers.filter((paper, index) => JSON.stringify(paper) !== JSON.stringify(whole.papers[index])),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason),
  };
}

describe('cards of a day with an organization and no dot', () => {
  it('are read without a message', () => {
    expect(readWith(1, (lines) => lines)).toEqual({ faultless: [], others: [], warnings: [] });
  });

  it.each<[string, number, number, string]>([
    ['authors', 0, 4, 'No authors or organization for “A Model of Kettles”'],
    ['the authors of the last one', 5, 4, 'No authors or organization for “Do Horses Run?”'],
  ])('have a message about %s that are missing', (_, card, at, warning) => {
    const { faultless, others, warnings } = readWith(card, (lines) => lines.toSpliced(at, 1));
    expect(others.map(({ authorCount, organization }) => [authorCount, organization])).toEqual([
      [null, undefined],
    ]);
    expect([faultless, warnings]).toEqual([[], [warning]]);
  });

  it('have a message about an organization that is missing', () => {
    const { others, warnings } = readWith(3, (lines) => lines.toSpliced(3, 2));
    expect(others.map(({ title, organization, comments }) => [title, organization, comments])).toEqual([
      ['Cats and Dogs, Compared', undefined, 7],
    ]);
    expect(warnings).toEqual(['No authors or organization for “Cats and Dogs, Compared”']);
  });

  it.each<[string, (lines: string[]) => string[], string, string[]]>([
    [
      'a number between its logo and its name',
      (lines) => lines.toSpliced(4, 0, '42'),
      '42',
      ['“42” was read as the organization of “Trains on Rails: A Survey”, but it may be “Harbor”'],
    ],
    [
      'its logo twice',
      (lines) => lines.toSpliced(3, 0, 'harbor'),
      'harbor',
      ['“harbor” was read as the organization of “Trains on Rails: A Survey”, but it may be “Harbor”'],
    ],
    [
      'a word below its name',
      (lines) => lines.toSpliced(5, 0, 'Boats'),
      'Harbor',
      ['“Harbor” was read as the organization of “Trains on Rails: A Survey”, but it may be “Boats”'],
    ],
    [
      'its name above its logo',
      ([user, count, title, logo, name, comments]) => [user!, count!, title!, name!, logo!, comments!],
      'harbor',
      [
        '“harbor” was read as the organization of “Trains on Rails: A Survey”; it may be the text of its logo, as “Harbor” stands above it',
      ],
    ],
    [
      'authors beside its name',
      (lines) => lines.toSpliced(5, 0, '5 authors'),
      'Harbor',
      [
        '“5 authors” stands where others have an organization, and was read as the authors of “Trains on Rails: A Survey”',
      ],
    ],
  ])('have a message about %s', (_, change, organization, warnings) => {
    const read = readWith(2, change);
    expect(read.others.every((paper) => paper.organization?.fullname === organization)).toBe(true);
    expect(read.others.map(({ title }) => title)).toEqual(
      read.warnings[0]!.startsWith('“Harbor”') ? [] : ['Trains on Rails: A Survey'],
    );
    expect(read.warnings).toEqual(warnings);
  });
});

it('a title of a card of a day may begin with a date, as no card shows one', () => {
  const title = 'May 2025: Kettles';
  const { papers, messages } = parseListing(
    `Daily Papers\nby\nAK\nand the research community\nDec 1\n${[title, title, title].map((each, at) => `Submitted byann\n${90 - at}\n${each} ${at}\n·\n5 authors\n3\n`).join('')}`,
    { referenceDate: '2026-12-05' },
  );
  expect(papers.map((paper) => paper.title)).toEqual([0, 1, 2].map((at) => `${title} ${at}`));
  expect(messages).toEqual([]);
});

it('a line above the title of a card with authors does not make that an organization', () => {
  const card = (at: number, below: string, above = '') =>
    `Submitted by\nuser-${at}\n${90 - at}\n${above}Kettles at Sea, Part ${at}\n${below}\n`;
  const names = [1, 2, 3].map((at) => card(at, `Harbor Works ${at}\n7`)).join('');
  const { papers, messages } = parseListing(
    `Daily Papers\nby\nAK\nand the research community\nDec 1\n${card(0, '·\n5 authors\n3', 'Ann Bell\n')}${names}`,
    { referenceDate: '2026-12-05' },
  );
  expect(papers[0]).toMatchObject({
    title: 'Ann Bell',
    organization: { fullname: 'Kettles at Sea, Part 0' },
  });
  expect(messages.map(({ line, reason }) => [line, reason])).toContainEqual([
    10,
    '“Kettles at Sea, Part 0” was read as the organization of “Ann Bell”; it may be a part of the title, or belong elsewhere',
  ]);
});

it('a text browser joins a logo, and a title where the blank line is missing', () => {
  const card = (user: string, count: number, title: string, below: string, gap = '\n') =>
    `Submitted by [${user}] ${user}\n [ ]\n${count}\n\n${title}\n${gap}${below}\n${count / 10}\n\n`;
  const read = (gap: string) =>
    parseListing(
      `Daily Papers\n\nby AK and the research community\n\n• Daily\n• Weekly\n• Monthly\nTrending Papers\nDec 1\n\n${card('ann', 90, 'A Kettle Model', '   · 5 authors')}${card('bob', 80, 'Boats That Float', 'harbor Harbor', gap)}${card('cy', 70, 'Trains on Rails', 'lamps Lamps')}`,
      { referenceDate: '2026-12-05' },
    );
  const whole = read('\n');
  expect(whole.papers.map(({ title, organization }) => [title, organization])).toEqual([
    ['A Kettle Model', undefined],
    ['Boats That Float', { name: 'harbor', fullname: 'Harbor' }],
    ['Trains on Rails', { name: 'lamps', fullname: 'Lamps' }],
  ]);
  expect(whole.messages).toEqual([]);
  const joined = read('');
  expect(joined.papers[1]!.title).toBe('Boats That Float harbor Harbor');
  expect(joined.messages.map(({ reason }) => reason)).toEqual([
    'No authors or organization for “Boats That Float harbor Harbor”',
    'The title ends like the name of an organization, which may not belong to it: “Boats That Float harbor Harbor”',
  ]);
});

it.each([
  [4, []],
  [
    1,
    [
      '“4 authors” stands where others have an organization, and was read as the authors of “Kettles, Part 0”',
    ],
  ],
])(
  'authors beside a name are usual where more than a fifth of the cards have both: %i of 8',
  (named, warnings) => {
    const cards = Array.from(
      { length: 8 },
      (_, at) =>
        `Submitted by user-${at}\n\n${90 - at}\n\nKettles, Part ${at}\n\n${at < named ? `harbor-${at}\nHarbor ${at}\n\n` : ''}${at + 4} authors\n\n`,
    );
    const { papers, messages } = parseListing(
      `Daily Papers\n\nby AK and the research community\n\nDec 1\n\n${cards.join('')}`,
      { referenceDate: '2026-12-05' },
    );
    expect(papers.map(({ authorCount, organization }) => [authorCount, organization?.fullname])).toEqual(
      cards.map((_, at) => [at + 4, at < named ? `Harbor ${at}` : undefined]),
    );
    expect(messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason)).toEqual(warnings);
  },
);
