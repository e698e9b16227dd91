import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const whole = [
  'Kettles boil water.',
  'Boats float on eight lakes.',
  'Cats sleep, which we show.',
  'Trains are late (see below)',
  'The code is at https://github.com/kettles/late',
];

function notes(...abstracts: string[]) {
  const entries = abstracts.flatMap((abstract, at) => [
    ...[`A Study of Kettle Number ${at + 1}`, '', abstract, ''],
    ...['  • 5 authors', '·', 'Aug 3, 2025', ''],
  ]);
  const page = ['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', '', ...entries];
  const { messages } = parseListing(page.join('\n'), { referenceDate: '2025-08-14' });
  return messages.map(({ line, fatal, ruleId, reason }) => [line, fatal, ruleId, reason]);
}

describe('an abstract that begins or ends inside a sentence', () => {
  it('is noted among whole ones', () => {
    expect(notes(...whole)).toEqual([]);
    expect(notes(...whole, 'We light lamps in a dark room and cou')).toEqual([
      [
        49,
        undefined,
        'truncated',
        'The abstract of “A Study of Kettle Number 6” ends inside a sentence, unlike those of its neighbors',
      ],
    ]);
    for (const rest of [
      'in a dark room, and count the moths.',
      'room. We count the moths.',
      ', and count the moths.',
      'off-the-shelf lamps in a dark room.',
    ])
      expect(notes(...whole, rest)).toEqual([
        [
          49,
          undefined,
          'truncated',
          'The abstract of “A Study of Kettle Number 6” begins inside a sentence, unlike those of its neighbors',
        ],
      ]);
  });

  it('is noted among two, but not where it is alone, or an item of a list', () => {
    expect(notes('Kettles boil', 'Boats float.')).toEqual([
      [
        9,
        undefined,
        'truncated',
        'The abstract of “A Study of Kettle Number 1” ends inside a sentence, unlike those of its neighbors',
      ],
    ]);
    expect(notes('Kettles boil')).toEqual([]);
    expect(notes('- boil it - row it', 'Boats float.')).toEqual([]);
    expect(notes('It does this - boil it', 'Boats float.')).toEqual([
      [
        9,
        undefined,
        'truncated',
        'The abstract of “A Study of Kettle Number 1” ends inside a sentence, unlike those of its neighbors',
      ],
    ]);
  });

  it('is usual on some pages, as is a name with a small first letter', () => {
    expect(notes('Kettles boil', 'Boats float', 'Cats sleep.', 'Trains are late.', 'Lamps burn.')).toEqual(
      [],
    );
    expect(notes(...whole, 'mKettle is a kettle.')).toEqual([]);
  });
});

it('a title that begins inside a sentence is noted among others', () => {
  const read = (...titles: string[]) => {
    const entries = titles.flatMap((title) => [
      ...[title, '', 'Kettles boil water.', ''],
      ...['  • 5 authors', '·', 'Aug 3, 2025', ''],
    ]);
    const page = ['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', '', ...entries];
    const { messages } = parseListing(page.join('\n'), { referenceDate: '2025-08-14' });
    return messages.map(({ line, fatal, ruleId, reason }) => [line, fatal, ruleId, reason]);
  };
  const others = ['Kettles at Sea', 'mKettle', 'k2: A Kettle', 'Boats'];
  expect(read(...others, 'harbors, and Boats')).toEqual([
    [
      39,
      undefined,
      'truncated',
      'The title “harbors, and Boats” begins inside a sentence, unlike those of its neighbors',
    ],
  ]);
  expect(read(...others.slice(1), 'kettles at Sea', 'boats at Sea')).toEqual([]);
  expect(read(...others, 'smolboat: A Boat')).toEqual([]);
  expect(read(...others, 'k-means at Sea')).toEqual([]);
});

describe('an abstract that begins inside a sentence', () => {
  const read = (title: string, abstract: string) => {
    const entries = [
      ['Kettles at Sea', 'We boil water on a boat.'],
      [title, abstract],
    ].flatMap((lines) => [...lines.flatMap((line) => [line, '']), '  • 5 authors', '·', 'Aug 3, 2025', '']);
    const page = ['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', '', ...entries];
    const { papers, messages } = parseListing(page.join('\n'), { referenceDate: '2025-08-14' });
    expect(papers[1]).toMatchObject({ title, abstract });
    return messages
      .filter(({ ruleId }) => ruleId === 'truncated')
      .map(({ line, fatal, reason }) => [line, fatal, reason]);
  };

  it.each([
    ['Boats are rowed on lakes. Furthermore, they', 'are rowed on rivers.', false],
    ['are rowed on rivers. Furthermore, they are moved by the wind, so that', 'the rowers can rest.', false],
    ['Boats of St. Helena', 'are rowed on rivers.', undefined],
  ])('has a warning where its title holds the end of one: %s', (title, abstract, fatal) => {
    const shown = title.length > 60 ? `${title.slice(0, 59)}…` : title;
    expect(read(title, abstract)).toEqual([
      [17, fatal, `The abstract of “${shown}” begins inside a sentence, unlike those of its neighbors`],
    ]);
  });

  it('is none where only the title holds the end of a sentence', () => {
    expect(read('Boats Are Late. Trains Are Not', 'We row and wait.')).toEqual([]);
  });
});
