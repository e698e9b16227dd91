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
