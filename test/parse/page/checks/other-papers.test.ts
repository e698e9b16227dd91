import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const link = (at: number) => `](/papers/2508.0000${at})`;
/** The four parts of a card of the day. */
const parts = (at: number) => [
  `Submitted by user-${at}\n\n`,
  `[${90 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n`,
  `### [Kettles at Sea, Part ${at}${link(at)}\n\n`,
  `[· ${at + 5} authors${link(at)}\n\n[${at + 1}](/papers/2508.0000${at}#community)\n\n`,
];

const read = (cards: readonly string[]) => {
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${cards.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  return {
    papers: papers.map(({ title, id, authorCount }) => [title, id, authorCount]),
    messages: messages.map(({ line, ruleId, reason, expected }) => [line, ruleId, reason, expected]),
  };
};

it('the end of a card below the begin of another one is reported', () => {
  const cards = [0, 1, 2, 3].map(parts);
  expect(read([...cards[0]!, ...cards[1]!.slice(0, 3), ...cards[2]!.slice(3), ...cards[3]!])).toEqual({
    papers: [
      ['Kettles at Sea, Part 0', '2508.00000', 5],
      ['Kettles at Sea, Part 1', '2508.00001', 7],
      ['Kettles at Sea, Part 3', '2508.00003', 8],
    ],
    messages: [
      [
        23,
        'ambiguous-value',
        'A link in the entry “Kettles at Sea, Part 1” leads to the paper 2508.00002: it may belong to another entry',
        ['a link to the paper 2508.00001'],
      ],
    ],
  });
});

it('the image of another paper above a card is reported', () => {
  const cards = [0, 1, 2, 3].map((at) => [
    `[![](/thumbnails/2508.0000${at}.png)${link(at)}\n\n`,
    ...parts(at),
  ]);
  expect(read(cards.flat()).messages).toEqual([]);
  expect(read([...cards[0]!, ...cards[1]!.slice(0, 2), ...cards[2]!.slice(2), ...cards[3]!])).toEqual({
    papers: [
      ['Kettles at Sea, Part 0', '2508.00000', 5],
      ['Kettles at Sea, Part 2', '2508.00002', 7],
      ['Kettles at Sea, Part 3', '2508.00003', 8],
    ],
    messages: [
      [
        21,
        'ambiguous-value',
        'The image above the entry “Kettles at Sea, Part 2” leads to the paper 2508.00001: lines may be missing',
        ['an image that leads to the paper 2508.00002'],
      ],
    ],
  });
});

it('images of other papers above half of the cards are reported, and above more of them say nothing', () => {
  const page = (other: number) =>
    [0, 1, 2, 3].flatMap((at) => [
      `[![](/thumbnails/x.png)](/papers/2508.0000${at < other ? at + 5 : at})\n\n`,
      ...parts(at),
    ]);
  expect(read(page(2)).messages).toEqual([
    [
      9,
      'ambiguous-value',
      'The image above the entry “Kettles at Sea, Part 0” leads to the paper 2508.00005: lines may be missing',
      ['an image that leads to the paper 2508.00000'],
    ],
    [
      21,
      'ambiguous-value',
      'The image above the entry “Kettles at Sea, Part 1” leads to the paper 2508.00006: lines may be missing',
      ['an image that leads to the paper 2508.00001'],
    ],
  ]);
  expect(read(page(3)).messages).toEqual([]);
});

it('images that stand below their cards, or lead to no paper, say nothing', () => {
  const image = (url: string) => `[![](/thumbnails/x.png)](${url})\n\n`;
  const cards = [0, 1, 2, 3].map((at) => parts(at).join(''));
  expect(read(cards.map((card, at) => card + image(`/papers/2508.0000${at}`))).messages).toEqual([]);
  expect(read(cards.map((card) => image('/docs') + card)).messages).toEqual([]);
});

it('a date long before or after the month of a paper’s number is reported among others', () => {
  const entry = (at: number, id: string, date: string) =>
    `### [Kettles at Sea, Part ${at}](/papers/${id})\n\n[Kettles boil water.](/papers/${id})\n\n[${at + 2} authors](/papers/${id})\n\n·\n\n${date}\n\n`;
  const usual = [
    ['2508.00001', 'Aug 3'],
    ['2501.00002', 'Dec 31, 2024'],
    ['2507.00003', 'Aug 1'],
    ['2412.00004', 'Sep 12, 2024'],
    ['2508.00005', 'May 3'],
    ['cs/0701005', 'Jan 3, 2007'],
  ] as const;
  const messages = (...rows: (readonly [id: string, date: string])[]) =>
    read(rows.map(([id, date], at) => entry(at, id, date))).messages.filter(
      ([, rule]) => rule !== 'missing-meta',
    );
  expect(messages(...usual)).toEqual([]);
  for (const [id, date] of [
    ['2508.00006', 'Jun 3, 2024'],
    ['2508.00006', 'Apr 3'],
    ['2508.00006', 'Mar 3, 2025'],
    ['2506.00006', 'Aug 3, 2025'],
  ] as const)
    expect(messages(...usual, [id, date])).toEqual([
      [
        75,
        'ambiguous-value',
        `The date of “Kettles at Sea, Part 6” does not match the number ${id} of the paper, unlike those of its neighbors: it may belong to another entry`,
        ['a date in the month of the number, or shortly before'],
      ],
    ]);
  // One of four is reported, one of three is not.
  expect(messages(...usual.slice(0, 3), ['2508.00006', 'Jun 3, 2024']).map(([line]) => line)).toEqual([45]);
  expect(messages(...usual.slice(0, 2), ['2508.00006', 'Jun 3, 2024'])).toEqual([]);
  // Numbers of no real papers say nothing: more than a quarter is odd, or just that.
  const odd = [
    ['2408.00006', 'Aug 3, 2025'],
    ['2408.00007', 'Aug 3, 2025'],
  ] as const;
  expect(messages(...usual, ...odd)).toEqual([]);
  expect(messages(...usual, ['2508.00008', 'Aug 3'], ...odd).map(([line]) => line)).toEqual([85, 95]);
});

it.each(['v2', 'v12'])('a link to the version %s of its paper belongs to a card', (version) => {
  const [image, title] = [`[![](/thumbnails/x.png)](/papers/2508.00001${version})\n\n`, parts(1)];
  const versioned = [image, ...title.slice(0, 3), title[3]!.replaceAll('2508.00001', `2508.00001${version}`)];
  expect(read([...parts(0), ...versioned, ...parts(2)])).toEqual({
    papers: [
      ['Kettles at Sea, Part 0', '2508.00000', 5],
      ['Kettles at Sea, Part 1', '2508.00001', 6],
      ['Kettles at Sea, Part 2', '2508.00002', 7],
    ],
    messages: [],
  });
});

it('an id is without the version that its links have, as that of a row is', () => {
  const versioned = [0, 1, 2].map((at) =>
    parts(at).map((part) => part.replaceAll(`2508.0000${at}`, `2508.0000${at}v2`)),
  );
  expect(read(versioned.flat())).toEqual({
    papers: [
      ['Kettles at Sea, Part 0', '2508.00000', 5],
      ['Kettles at Sea, Part 1', '2508.00001', 6],
      ['Kettles at Sea, Part 2', '2508.00002', 7],
    ],
    messages: [],
  });
});
