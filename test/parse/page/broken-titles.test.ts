import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A line of words of so many characters. */
const line = (length: number) => `${'Kettles and Boats '.repeat(12).slice(0, length - 4)}Oars`;
const header = 'Daily Papers\nby\nAK\nand the research community\nAug 14\n';
const read = (entries: readonly (readonly string[])[]) =>
  parseListing(header + entries.map((lines) => lines.join('\n')).join('\n'), { referenceDate: '2025-08-14' });

/** An entry of a search whose lines have lost their indentation, and the blank lines around them. */
const entry = (at: number, title: readonly string[], abstract: string) => [
  `${30 - at}`,
  ...title,
  abstract,
  `${at} authors`,
  '·',
  `Aug ${at}`,
];

describe('titles of two lines, as the site’s data breaks them', () => {
  const broken = (at: number, length: number, abstract: string) =>
    entry(at, [line(length), 'Harbors'], abstract);
  const whole = (at: number, abstract: string) => entry(at, [`Oars of Size ${at}`], abstract);

  it.each<[string, { broken: number; whole: number; length: number; abstract: number; isJoined: boolean }]>([
    ['of 60 characters', { broken: 3, whole: 1, length: 60, abstract: 150, isJoined: true }],
    [
      'of 59 characters, which are no reason to break',
      { broken: 3, whole: 1, length: 59, abstract: 150, isJoined: false },
    ],
    ['of 80 characters', { broken: 3, whole: 1, length: 80, abstract: 150, isJoined: true }],
    ['of 81 characters', { broken: 3, whole: 1, length: 81, abstract: 150, isJoined: false }],
    ['of two entries alone', { broken: 2, whole: 2, length: 70, abstract: 150, isJoined: false }],
    ['of a quarter of the entries', { broken: 3, whole: 9, length: 70, abstract: 150, isJoined: true }],
    ['of fewer', { broken: 3, whole: 10, length: 70, abstract: 150, isJoined: false }],
    ['where other lines are longer by 4', { broken: 3, whole: 1, length: 70, abstract: 74, isJoined: true }],
    ['where other lines are longer by 3', { broken: 3, whole: 1, length: 70, abstract: 73, isJoined: false }],
  ])('%s', (_, { isJoined, ...page }) => {
    const abstract = line(page.abstract);
    const entries = [
      ...Array.from({ length: page.broken }, (_, at) => broken(at + 1, page.length, abstract)),
      ...Array.from({ length: page.whole }, (_, at) => whole(page.broken + at + 1, abstract)),
    ];
    const { papers } = read(entries);
    const titles = papers.map(({ title }) => title);
    if (!isJoined) expect(titles).not.toContain(`${line(page.length)} Harbors`);
    else {
      expect(papers.map((paper) => [paper.title, paper.abstract, paper.upvotes])).toEqual(
        entries.map(([upvotes, title, rest]) => [
          rest === 'Harbors' ? `${title} Harbors` : title,
          abstract,
          Number(upvotes),
        ]),
      );
    }
  });
});

it.each([
  [2, true],
  [3, true],
  [4, false],
])('a line that is indented by %i spaces is the rest of a title: %s', (indent, isRest) => {
  const title = 'Kettles at Sea and in the Harbors of';
  const entries = [1, 2, 3].map((at) =>
    entry(at, [title, `${' '.repeat(indent)}Island ${at}`], 'We boil water in kettles of all sizes.'),
  );
  const { papers } = read(entries);
  expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual(
    [1, 2, 3].map((at) =>
      isRest
        ? [`${title} Island ${at}`, 'We boil water in kettles of all sizes.']
        : [title, `Island ${at}\n\nWe boil water in kettles of all sizes.`],
    ),
  );
});
