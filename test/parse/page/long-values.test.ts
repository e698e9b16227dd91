import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** Words of a length: `Kettles and Kettles an…s`. */
const words = (length: number) =>
  'Kettles and '
    .repeat(20)
    .slice(0, length - 1)
    .concat('s');

const header = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';
const entry = (title: string, who = '  • 5 authors', date = 'Aug 3, 2025') =>
  `${title}\n\nWe look at it for a long time.\n\n${who}\n·\n${date}\n\n`;

function read(text: string) {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    papers: papers.map(({ title, organization, date, submittedBy }) => [
      title,
      organization?.fullname ?? submittedBy,
      date,
    ]),
    messages: messages.map(({ line, fatal, reason }) => [line, fatal, reason]),
  };
}

it('an organization has a name of at most 100 characters', () => {
  const page = (length: number) =>
    read(header + entry('Boats') + entry('Lamps', words(length)) + entry('Tea'));
  expect(page(100)).toEqual({
    papers: [
      ['Boats', undefined, '2025-08-03'],
      ['Lamps', words(100), '2025-08-03'],
      ['Tea', undefined, '2025-08-03'],
    ],
    messages: [],
  });
  expect(page(101).messages).toContainEqual([15, false, 'No authors, organization or date for “Lamps”']);
});

it('a date that cannot be read has at most 40 characters', () => {
  const day = (length: number) =>
    'on the day after '
      .repeat(5)
      .slice(0, length - 1)
      .concat('y');
  const page = (length: number) =>
    read(header + entry('Boats') + entry('Lamps', '  • 5 authors', day(length)) + entry('Tea'));
  const papers = [
    ['Boats', undefined, '2025-08-03'],
    ['Lamps', undefined, null],
    ['Tea', undefined, '2025-08-03'],
  ];
  expect(page(40)).toEqual({ papers, messages: [[21, false, `“${day(40)}” is not a valid date`]] });
  expect(page(41)).toEqual({
    papers,
    messages: [
      [15, false, 'No date for “Lamps”'],
      [21, false, `Not read: “${day(41)}”`],
    ],
  });
});

it('a user has a name of at most 60 characters', () => {
  const card = (title: string, user: string) => `Submitted by\n${user}\n12\n${title}\n·\n5 authors\n3\n`;
  const page = (length: number) =>
    read(
      `Daily Papers\nby\nAK\nand the research community\nAug 14\n${card('Boats', 'ann')}${card('Lamps', words(length).replaceAll(' ', '-'))}${card('Tea', 'bob')}`,
    );
  expect(page(60)).toEqual({
    papers: [
      ['Boats', 'ann', null],
      ['Lamps', words(60).replaceAll(' ', '-'), null],
      ['Tea', 'bob', null],
    ],
    messages: [],
  });
  expect(page(61)).toEqual({
    papers: [
      ['Boats', 'ann', null],
      ['Lamps', undefined, null],
      ['Tea', 'bob', null],
    ],
    messages: [
      [14, false, `Not read: “${words(60).replaceAll(' ', '-').slice(0, 59)}…”`],
      [16, false, 'No user after `Submitted by` for “Lamps”'],
    ],
  });
});

it.each([
  ['Kettles boil hot water.', true],
  ['Kettles boil water in pots.', false],
])('the sentence %j above a lost number of authors is read as an organization: %j', (abstract, isName) => {
  const lost = `Lamps\n\n${abstract}\n\n·\nAug 3, 2025\n\n`;
  const { papers, messages } = parseListing(header + entry('Boats') + lost + entry('Tea'), {
    referenceDate: '2025-08-14',
  });
  expect(papers.map((paper) => [paper.title, paper.organization?.fullname])).toEqual([
    ['Boats', undefined],
    ['Lamps', isName ? abstract : undefined],
    ['Tea', undefined],
  ]);
  expect(papers[1]?.abstract).toBe(isName ? '' : abstract);
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [15, false, isName ? 'No abstract for “Lamps”' : 'No authors or organization for “Lamps”'],
  ]);
});
