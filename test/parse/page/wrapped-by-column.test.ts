import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** Wraps a line as `fold -s` does. */
function wrap(line: string, width: number): string {
  const lines = [''];
  for (const word of line.split(' ')) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

const whole =
  'We boil water in a kettle and measure how long that takes on eight stoves in two rooms of one house, which is warm ' +
  'enough for people and cats that live in it and wait for their drink until the kettle whistles, as we show on seven ' +
  'kinds of fire that we light and put out again. All of them boil the water.';
const papers = [
  ['A Model of Kettles', whole],
  [
    'Boats That Float',
    'By replacing the oars with sails, we cross two lakes in one day, and all three of them in two.',
  ],
  ['Why Do Cats Sleep in Boxes? A Study of Paper and Wood in Two Houses', whole],
  [
    'Learning Late Trains: Revisiting the Role of Early Morning Fog in Hierarchical Train Traffic Under Timetable Noise — Delays and Detours',
    whole,
  ],
  [
    'Lamps in Dark Rooms',
    'They burn. See the appendix of this text for the list of all lamps, which is long.',
  ],
] as const;

const names = [
  'kettle-works\nKettle Works',
  'rail-lab\nRail Lab',
  'cats\nCats Inc',
  'lake-uni\nLake University',
];

/** A page of a search as a browser's reader saves it: a blank line stands below each abstract, and none below titles. */
const page = (width: number) =>
  [
    'Daily Papers\nby\nAK\nand the research community\nAug 14',
    ...papers.map(([title, abstract], at) => {
      const who = names[at] ?? '5 authors';
      return `${50 - at}\n${wrap(title, width)}\n${wrap(abstract, width)}\n\n${who}\n·\nAug ${9 - at}\n3`;
    }),
  ].join('\n');

it.each([66, 72, 76, 80, 100])(
  'titles end where their abstracts begin, on a page without blank lines between them that is wrapped at %i',
  (width) => {
    const read = parseListing(page(width), { referenceDate: '2026-08-14' });
    expect(read.papers.map(({ title, abstract }) => [title, abstract])).toEqual(papers);
    expect(read.papers.map(({ organization }) => organization?.fullname)).toEqual([
      'Kettle Works',
      'Rail Lab',
      'Cats Inc',
      'Lake University',
      undefined,
    ]);
    expect(read.messages.map(({ line, reason }) => [line, reason])).toEqual([]);
  },
);

it.each([
  [60, true],
  [61, false],
])('two lines of %i characters had room on one of 72, where first lines are shorter: %s', (length, isOdd) => {
  const line = (columns: number, words: string) => `${`${words} `.repeat(9).slice(0, columns - 4)}oars`;
  const wrapped = [
    line(60, 'We boil kettles'),
    line(72, 'kettles and boats'),
    line(72, 'harbors and seas'),
    line(72, 'lamps and kettles'),
    'in the harbor.',
  ];
  const entries = Array.from({ length: 10 }, (_, at) => {
    const abstract =
      at === 5 ? [line(30, 'We boil kettles'), `${line(length - 32, 'kettles and boats')}.`] : wrapped;
    return `${40 - at}\n\nKettles, Part ${at}\n\n${abstract.join('\n')}\n\n5 authors\n·\nAug 3, 2025\n\n`;
  });
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${entries.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, abstract }) => [title, abstract.length])).toEqual(
    entries.map((_, at) => [`Kettles, Part ${at}`, at === 5 ? length : wrapped.join(' ').length]),
  );
  expect(messages.map(({ line: at, ruleId, reason }) => [at, ruleId, reason])).toEqual(
    isOdd
      ? [
          [
            81,
            'ambiguous-value',
            'A line in the entry “Kettles, Part 5” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing',
          ],
        ]
      : [],
  );
});
