import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const lines = [
  [
    'We boil water in a kettle and measure how long that takes, on eight low-',
    'cost stoves and in two rooms of one house, and find that pre-',
    'and re-heated kettles with a well-fitting lid are quicker than state-of-the-',
    'art ones.',
  ],
  [
    'We light lamps in a dark room and count the moths that come in, on forty-',
    'two warm nights of one summer, and find that lamps are of interest to moths',
    'and-or to cats, which are of interest to https://github.com/tea/lamps-for-',
    'cats too.',
  ],
];
const joined = [
  'We boil water in a kettle and measure how long that takes, on eight low-cost stoves and in two rooms of one house, and find that pre- and re-heated kettles with a well-fitting lid are quicker than state-of-the-art ones.',
  'We light lamps in a dark room and count the moths that come in, on forty-two warm nights of one summer, and find that lamps are of interest to moths and-or to cats, which are of interest to https://github.com/tea/lamps-for-cats too.',
];

it('a line that ends with a hyphen, where Python wraps text, goes on without a space', () => {
  const text = [
    ...['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', ''],
    ...lines.flatMap((abstract, at) => [
      ...[`A Study of Kettle Number ${at + 1}`, '', ...abstract, ''],
      ...['  • 5 authors', '·', 'Aug 3, 2025', ''],
    ]),
  ].join('\n');
  const { papers } = parseListing(text, { referenceDate: '2025-08-14' });
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['A Study of Kettle Number 1', joined[0]],
    ['A Study of Kettle Number 2', joined[1]],
  ]);
  expect(papers[1]!.repoLinks).toEqual(['https://github.com/tea/lamps-for-cats']);
});

it('a line that ends with a dash between two words goes on without a space, in Markdown and in text', () => {
  const lines = [
    'We count the kettles of a harbor and of its boats, and find that width--',
    'depth is the best of all scales for them.',
  ];
  const joined =
    'We count the kettles of a harbor and of its boats, and find that width--depth is the best of all scales for them.';
  const other = [
    'We light lamps in a dark room and count the moths that come in on all of',
    'the forty warm nights of one summer.',
  ];
  const entry = ([first, second]: string[], title: string) =>
    `${title}\n\n${first}\n${second}\n\n5 authors\n·\nAug 3, 2025\n\n`;
  const text = `Daily Papers\n\nby AK and the research community\n\nAug 14, 2025\n\n${entry(lines, 'A Kettle')}${entry(other, 'A Lamp')}`;
  const linked = ([first, second]: string[], title: string, at: number) =>
    `### [${title}](https://huggingface.co/papers/2508.0000${at})\n\n[${first}\n${second}](https://huggingface.co/papers/2508.0000${at})\n\n  * 5 authors\n\n· Aug 3, 2025\n\n`;
  const markdown = `# Daily Papers\n\nby AK and the research community\n\n${linked(lines, 'A Kettle', 1)}${linked(other, 'A Lamp', 2)}`;
  for (const page of [text, markdown])
    expect(parseListing(page).papers.map(({ abstract }) => abstract)).toEqual([joined, other.join(' ')]);
});

it('a line that ends with a number and a hyphen goes on without a space, and one that ends with a dash with one', () => {
  const wrapped = [
    ['We count the kettles of a harbor and of its boats in each month of 2019-', '2020.'],
    ['We count the boats of a harbor and of its lake, and its lamps of all kinds -', 'all are new.'],
  ];
  const { papers } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14, 2025\n\n${wrapped
      .map(
        (abstract, at) =>
          `A Study of Kettle Number ${at + 1}\n\n${abstract.join('\n')}\n\n5 authors\n·\nAug 3, 2025\n\n`,
      )
      .join('')}`,
  );
  expect(papers.map(({ abstract }) => abstract)).toEqual([
    'We count the kettles of a harbor and of its boats in each month of 2019-2020.',
    'We count the boats of a harbor and of its lake, and its lamps of all kinds - all are new.',
  ]);
});
