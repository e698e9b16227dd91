import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** `innerText` of happy-dom leaves a space between elements, at the begin of lines too. */
const card = (title: string, numbers: string) =>
  `Submitted by  ann \n112 \n${title} \n Kettle Works \n· 5 authors \n ${numbers}\n `;

it('a single space at the begin of a line does not make it the second line of a title', () => {
  const { papers, messages } = parseListing(
    `Daily Papers\nby\nAKand the research community\nAug 14\n${card('A Kettle', '12 \n3')}${card('A Boat', '7 \n2')}`,
    { referenceDate: '2025-08-20' },
  );
  expect(papers.map(({ title, organization, comments }) => [title, organization, comments])).toEqual([
    ['A Kettle', { fullname: 'Kettle Works' }, 3],
    ['A Boat', { fullname: 'Kettle Works' }, 2],
  ]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    '“Kettle Works” was read as the organization of “A Kettle”; it may be a part of the title, or belong elsewhere',
    '“Kettle Works” was read as the organization of “A Boat”; it may be a part of the title, or belong elsewhere',
  ]);
});

it('a name on the line of its dot is no part of the abstract above, however that is wrapped', () => {
  const { papers } = parseListing(
    `Daily Papers
by AK and the research community
Aug 14
16
A Kettle That Sings
It sings as long as there is water in it, and when there is none any more, it
whistles so that everybody in the house can hear it, and in the next house as
well
  Kettle Works · Aug 11 1
`,
    { referenceDate: '2025-08-20' },
  );
  expect(papers.map(({ abstract, organization }) => [abstract, organization])).toEqual([
    [
      'It sings as long as there is water in it, and when there is none any more, it whistles so that everybody in the house can hear it, and in the next house as well',
      { fullname: 'Kettle Works' },
    ],
  ]);
});

it.each([
  ['Kettle Works ·\nAug 11', 'Kettle Works'],
  [`${'Kettles and Boats '.repeat(5)}of Works · Aug 11`, `${'Kettles and Boats '.repeat(5)}of Works`],
])('a name may stand before its dot: %j', (line, fullname) => {
  const { papers } = parseListing(
    `Daily Papers\nby AK and the research community\nAug 14\n\nA Kettle That Sings\n\nIt sings as long as there is water in it.\n\n${line}\n`,
    { referenceDate: '2025-08-20' },
  );
  expect(papers.map(({ organization, date }) => [organization, date])).toEqual([
    [{ fullname }, '2025-08-11'],
  ]);
});

describe('on a page where few cards have organizations', () => {
  const titles = [
    'A Kettle',
    'A Boat',
    'A Lamp',
    'A Train',
    'A Spoon',
    'A Crane',
    'A Cat',
    'A Clock',
    'A Harp',
  ];
  const read = (names: Record<string, string>) => {
    const cards = titles.map(
      (title, at) => `Submitted by ann\n${90 - at}\n${title}\n${names[title] ?? ''}\n·\n5 authors\n2\n`,
    );
    const { papers, messages } = parseListing(
      `Daily Papers\nby AK and the research community\nAug 14, 2025\n${cards.join('')}`,
    );
    return [
      papers.flatMap(({ title, organization }) => (organization ? [[title, organization]] : [])),
      messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason),
    ];
  };

  it('three names of nine are organizations', () => {
    expect(read({ 'A Boat': 'Harbour Ltd.', 'A Lamp': 'Light University', 'A Harp': 'String Lab' })).toEqual([
      [
        ['A Boat', { fullname: 'Harbour Ltd.' }],
        ['A Lamp', { fullname: 'Light University' }],
        ['A Harp', { fullname: 'String Lab' }],
      ],
      [],
    ]);
  });

  it('so is the only name, below the text of its logo', () => {
    expect(read({ 'A Boat': 'harbour\nHarbour Ltd.' })).toEqual([
      [['A Boat', { name: 'harbour', fullname: 'Harbour Ltd.' }]],
      [],
    ]);
  });

  it('so is the only name, on the line of the text of its logo', () => {
    expect(read({ 'A Boat': 'harbour Harbour Ltd.' })).toEqual([
      [['A Boat', { name: 'harbour', fullname: 'Harbour Ltd.' }]],
      [],
    ]);
  });

  it('warns of the only name that has no logo', () => {
    expect(read({ 'A Boat': 'Harbour Ltd.' })).toEqual([
      [['A Boat', { fullname: 'Harbour Ltd.' }]],
      [
        '“Harbour Ltd.” was read as the organization of “A Boat”; it may be a part of the title, or belong elsewhere',
      ],
    ]);
  });
});
