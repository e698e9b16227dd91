import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** The cards of a day as html-to-text prints them, wrapped at 80 columns: the lines of each title are given. */
const page = (...titles: string[][]) =>
  [
    ...['Daily Papers', '', 'byAK and the research community', '', 'Aug 14', ''],
    ...titles.flatMap((lines, at) => [
      ...[`Submitted by user-${at}`, String(90 - at), '', ''],
      ...lines,
      ...['', ' * \u00b7', '   5 authors', '', `${at + 200} ${at + 1}`],
    ]),
    '',
  ].join('\n');

const read = (...titles: string[][]) => {
  const { papers, messages } = parseListing(page(...titles), { referenceDate: '2025-08-14' });
  return {
    papers: papers.map(({ title, organization }) => [title, organization?.fullname]),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason]),
  };
};

const long = 'Kettles at Sea: A Study of Boiling Water in Boats and in Very Long Chains of';

it('joins the lines of titles that stand between blank lines', () => {
  expect(
    read(
      [long, 'Thought'],
      ['Lamps in the Dark', '', 'Boat Works'],
      [`${long.replace('Sea', 'Bay')}`, 'Islands'],
      ['Do Boats Need Oars?', '', 'Kettle Labs'],
    ),
  ).toEqual({
    papers: [
      [`${long} Thought`, undefined],
      ['Lamps in the Dark', 'Boat Works'],
      [`${long.replace('Sea', 'Bay')} Islands`, undefined],
      ['Do Boats Need Oars?', 'Kettle Labs'],
    ],
    warnings: [],
  });
});

it('warns of a line below a title that may be its end', () => {
  expect(
    read(
      [long, 'Thought'],
      ['Lamps in the Dark', '', 'Boat Works'],
      ['Do Boats Need Oars?', '', 'Kettle Labs'],
    ),
  ).toEqual({
    papers: [
      [long, 'Thought'],
      ['Lamps in the Dark', 'Boat Works'],
      ['Do Boats Need Oars?', 'Kettle Labs'],
    ],
    warnings: [
      [
        12,
        '“Thought” was read as the organization of “Kettles at Sea: A Study of Boiling Water in Boats and in Ve…”; it may be a part of the title, or belong elsewhere',
      ],
    ],
  });
});

const footer = [
  ...['Previous', 'Next', 'Trending Papers ranked by GitHub stars activity', 'System theme', 'Company'],
  ...['TOS', 'Privacy', 'About', 'Careers', 'Website', 'Models', 'Datasets', 'Spaces', 'Pricing', 'Docs'],
].join('\n');

it('joins the lines of titles above a footer without blank lines', () => {
  const { papers, messages } = parseListing(
    `${page([long, 'Thought'], ['Lamps in the Dark'], [long.replace('Sea', 'Bay'), 'Islands'])}${footer}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, organization }) => [title, organization])).toEqual([
    [`${long} Thought`, undefined],
    ['Lamps in the Dark', undefined],
    [`${long.replace('Sea', 'Bay')} Islands`, undefined],
  ]);
  expect(messages).toEqual([]);
});

it('warns of the names below titles without room for them, where most names are', () => {
  // A link's number stood before each title, so that the lines are not all equally full.
  const boats = 'Boats at Sea: A Study of Floating Wood on Eight Lakes and a Number of';
  const lamps = 'Lamps at Sea: A Study of Burning Oil in Rooms of Boats and of Very Long';
  expect(
    read([long, 'Islands'], [boats, 'Rivers'], [lamps, 'Trains'], ['Cats in the Dark', 'Cat University'])
      .warnings,
  ).toEqual([
    [
      12,
      '“Islands” was read as the organization of “Kettles at Sea: A Study of Boiling Water in Boats and in Ve…”; it may be a part of the title, or belong elsewhere',
    ],
    [
      23,
      '“Rivers” was read as the organization of “Boats at Sea: A Study of Floating Wood on Eight Lakes and a…”; it may be a part of the title, or belong elsewhere',
    ],
    [
      34,
      '“Trains” was read as the organization of “Lamps at Sea: A Study of Burning Oil in Rooms of Boats and …”; it may be a part of the title, or belong elsewhere',
    ],
  ]);
});

it('joins a line that had no room below one that ends with a bracket, and takes one that had room for a name', () => {
  const bracket = 'Kettles at Sea: A Study of Boiling Water in Boats and in Long Chains (BOILING)';
  expect(
    read(
      [bracket, 'of Thought'],
      [bracket.replace('Sea', 'Bay'), 'Islands'],
      ['Lamps in the Dark (LAMPS)', 'Boat Works'],
      ['Do Boats Need Oars?', '', 'Kettle Labs'],
    ).papers,
  ).toEqual([
    [`${bracket} of Thought`, undefined],
    [`${bracket.replace('Sea', 'Bay')} Islands`, undefined],
    ['Lamps in the Dark (LAMPS)', 'Boat Works'],
    ['Do Boats Need Oars?', 'Kettle Labs'],
  ]);
});

it('warns of the second lines of titles, too, where the dot is a part of the line of authors', () => {
  const card = (title: string, at: number) =>
    `Submitted by ann ${90 - at}\n\n${title}\n\n* \ufffd 5 authors\n\n`;
  const titles = ['Kettles', 'Boats', 'Lamps'].map(
    (name) => `${name} at Sea: A Study of Boiling Water in Boats and in Very Long\nRivers`,
  );
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${titles.map(card).join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ authorCount, upvotes, submittedBy }) => [authorCount, upvotes, submittedBy])).toEqual([
    [5, 90, 'ann'],
    [5, 89, 'ann'],
    [5, 88, 'ann'],
  ]);
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [
      10,
      false,
      '“Rivers” was read as the organization of “Kettles at Sea: A Study of Boiling Water in Boats and in Ve…”; it may be a part of the title, or belong elsewhere',
    ],
    [
      17,
      false,
      '“Rivers” was read as the organization of “Boats at Sea: A Study of Boiling Water in Boats and in Very…”; it may be a part of the title, or belong elsewhere',
    ],
    [
      24,
      false,
      '“Rivers” was read as the organization of “Lamps at Sea: A Study of Boiling Water in Boats and in Very…”; it may be a part of the title, or belong elsewhere',
    ],
  ]);
});
