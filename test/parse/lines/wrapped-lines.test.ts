import { describe, expect, it } from 'vitest';
import {
  areWrappedApart,
  hasStump,
  type WrappedParagraph,
  withUnevenLines,
} from '../../../src/parse/lines/wrapped-lines.js';

/** Eight words of four letters: at 39 columns, none has room on the line before it. */
const full = 'boat boat boat boat boat boat boat boat';
/** A line of so many characters, of words of four letters and a last one that is longer or shorter. */
const line = (length: number) =>
  full
    .concat(full)
    .slice(0, length - 1)
    .trimEnd()
    .padEnd(length, 's');

/** A paragraph of full lines, with others below the second one. */
const paragraph = (lines: number, ...others: string[]): string[] => [
  full,
  full,
  ...others,
  ...Array<string>(lines - 2 - others.length).fill(full),
];

type By = WrappedParagraph['by'];
const wrapped = (by: By, ...paragraphs: string[][]): WrappedParagraph[] =>
  paragraphs.map((lines) => ({ lines, indent: 0, by }));

/** The paragraphs with a line that a tool would have wrapped elsewhere. */
const uneven = (by: By, ...paragraphs: string[][]) =>
  withUnevenLines(wrapped(by, ...paragraphs)).map(({ lines }) => lines);

describe('where a tool has filled 25 lines or more', () => {
  const others = [paragraph(6), paragraph(6), paragraph(6), paragraph(6)];

  it.each([
    // 34 characters, a space and the next word are 39.
    ['a line with room for the next word', [line(34)], true],
    ['a line without', [line(35)], false],
    ['a line of 51 characters', [line(51)], false],
    ['a line of 52 characters', [line(52)], true],
    ['an address of 60 characters', ['boat.example/'.padEnd(60, 'kettle')], false],
    ['a line with room for a number with a point', [line(35), `1.5 ${line(31)}`], true],
    ['a line without room for that', [line(36), `1.5 ${line(31)}`], false],
    ['a line with room for the end of a sentence', [line(33), `ends. ${line(30)}`], false],
    ['a line with room for that and for many words', [line(21), `ends. ${line(30)}`], true],
    ['a line with room for that and for a few words', [line(22), `ends. ${line(30)}`], false],
    ['a line with an accent and room for many words', [`${line(21)}é`], true],
    ['a line with an accent and room for a few words', [`${line(22)}é`], false],
  ])('%s does not belong there: %j', (_, lines, isUneven) => {
    const last = paragraph(6, ...lines);
    expect(uneven('tool', ...others, last)).toEqual(isUneven ? [last] : []);
  });

  it('a paragraph of two lines is looked at, and one of a single line is not', () => {
    const [two, one] = [[line(34), full], [line(60)]];
    expect(uneven('tool', ...others, paragraph(6), two, one)).toEqual([two]);
  });
});

it('paragraphs that their authors have wrapped do not hide how full the lines of a tool are, nor are measured by it', () => {
  const tool = wrapped('tool', ...Array<string[]>(5).fill(paragraph(6)), paragraph(6, line(34)));
  const source = wrapped('source', ...Array<string[]>(8).fill(paragraph(6, line(34), full, line(34))));
  expect(withUnevenLines([...tool, ...source])).toEqual([tool[5]]);
});

it('a line with room for one word may stand among fewer than 25 lines', () => {
  const others = [paragraph(6), paragraph(6), paragraph(6), paragraph(5)];
  expect(uneven('tool', ...others, paragraph(6, line(34)))).toEqual([]);
});

describe('a paragraph whose author has wrapped it', () => {
  it.each([
    ['room for many words, among six lines', paragraph(6, line(22)), true],
    ['room for a few words', paragraph(6, line(23)), false],
    ['room for more than a third of it, among five lines', paragraph(5, line(25)), true],
    ['room for a third of it, among five lines', paragraph(5, line(26)), false],
  ])('may have a line with %s', (_, lines, isUneven) => {
    expect(uneven('unknown', lines)).toEqual(isUneven ? [lines] : []);
  });
});

it.each([
  // Six paragraphs have 36 lines with one below, and seven shorter ones 35.
  [
    'three of 36 lines',
    Array(3)
      .fill(paragraph(7, line(34)))
      .concat(Array(3).fill(paragraph(7))),
    false,
  ],
  [
    'three of 35 lines',
    Array(3)
      .fill(paragraph(6, line(34)))
      .concat(Array(4).fill(paragraph(6))),
    true,
  ],
  [
    'all of 25 lines',
    Array(5)
      .fill(Array(6).fill(line(10)))
      .with(0, paragraph(6)),
    true,
  ],
  [
    'all of 24 lines',
    Array(4)
      .fill(Array(7).fill(line(10)))
      .with(0, paragraph(7)),
    false,
  ],
])('no tool has wrapped paragraphs where %s have room', (_, paragraphs, isApart) => {
  expect(areWrappedApart(wrapped('unknown', ...paragraphs))).toBe(isApart);
});

it.each([
  [line(26), true],
  [line(27), false],
  [`${line(25)}.`, false],
])('a line that is less than two thirds as long as full ones is a stump: %s', (stump, isStump) => {
  const wide = `${full}s`;
  expect(hasStump([wide, wide, stump, wide, wide, wide])).toBe(isStump);
});

it.each([
  ['12 between two lines', [full, '12', full], true],
  ['12 above two lines', ['12', full, full], true],
  ['12 below two lines, where it is the last one', [full, full, '12'], false],
  ['12 among two lines that are not full', [line(25), '12', 'boat', full], false],
  ['two of six lines', [full, '12', full, '12', full, 'boat'], true],
  ['two of five lines', [full, '12', full, '12', 'boat'], false],
  ['a heading', ['# Kettles', full, full], false],
  ['an item of a list', [full, '* boil it', full], false],
  [
    'a word above an address that fills a line',
    ['See', `boat.example/${full.replaceAll(' ', '/')}`, full],
    false,
  ],
])('a stump stands among full lines: %s', (_, lines, isStump) => {
  expect(hasStump(lines)).toBe(isStump);
  expect(uneven('source', lines)).toEqual(isStump ? [lines] : []);
});
