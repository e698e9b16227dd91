import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** Which titles or abstracts of a list a tool may have cut. */
function cutTexts(texts: readonly (readonly [title: string, abstract: string])[]): string[] {
  const entries = texts.map(
    ([title, abstract]) => `${title}\n\n${abstract}\n\n5 authors\n·\nAug 3, 2025\n\n`,
  );
  return parseListing(`Daily Papers\n\nby AK and the research community\n\n${entries.join('')}`)
    .messages.filter(({ ruleId, fatal }) => ruleId === 'truncated' && fatal === false)
    .map(({ reason }) => reason);
}

const words = ['harbor', 'kettle', 'lagoon'];
/** Three texts of a length that differ from their begin on. */
const three = (length: number) =>
  words.map((word) =>
    `A ${word} `
      .repeat(300)
      .slice(0, length - 1)
      .concat('x'),
  );
const said = (field: string, length: number) =>
  `The ${field} has ${length} characters, as have others, and none has more: it may be cut`;

it.each([
  ['title', 39, false],
  ['title', 40, true],
  ['title', 255, true],
  ['title', 256, false],
  ['abstract', 79, false],
  ['abstract', 80, true],
  ['abstract', 1900, true],
  ['abstract', 1901, false],
] as const)('three texts, each a %s of %i characters, may have been cut: %j', (field, length, isCut) => {
  const abstract = 'We look at it for a long time. '.repeat(10).trim();
  const texts = three(length).map((text) =>
    field === 'title' ? ([text, abstract] as const) : ([`Notes on ${text.slice(2, 8)}s`, text] as const),
  );
  expect(cutTexts(texts)).toEqual(isCut ? Array(3).fill(said(field, length)) : []);
});

it.each([
  [59, 3, false],
  [59, 2, true],
  [60, 3, true],
])('three titles of %i characters beside %i shorter ones may have been cut: %j', (length, others, isCut) => {
  const abstract = 'We look at it for a long time.';
  const shorter = ['Tea for Two', 'Old Oaks', 'A Big Sea'].slice(0, others);
  const texts = [...three(length), ...shorter].map((title) => [title, abstract] as const);
  expect(cutTexts(texts)).toEqual(isCut ? Array(3).fill(said('title', length)) : []);
});

describe('titles that end alike are of one name, and not cut', () => {
  it.each([
    [
      'in eight characters',
      ['a', 'b', 'c'].map((letter) => `Kettles and Boats in the Harbor, Part ${letter} of more`),
      false,
    ],
    [
      'in seven',
      ['a', 'b', 'c'].map((letter) => `Kettles and Boats in the Harbor, Part ${letter}of more`),
      true,
    ],
    [
      'but for a number',
      ['1', '2', '3'].map((digit) => `Kettles and Boats in the Harbor, Part ${digit}of more`),
      false,
    ],
  ])('%s', (_, titles, isCut) => {
    const texts = titles.map((title) => [title, 'We look at it for a long time.'] as const);
    expect(cutTexts(texts)).toEqual(isCut ? titles.map(({ length }) => said('title', length)) : []);
  });
});

describe('of texts that end inside of a sentence', () => {
  const abstract = (length: number, at: number, end = 'x') =>
    `We look at ${['harbors', 'kettles', 'lagoons', 'meadows', 'anchors', 'pebbles'][at]} and `
      .repeat(100)
      .slice(0, length - end.length)
      .concat(end);
  const cut = (abstracts: string[]) =>
    cutTexts(abstracts.map((text, at) => [`Notes on ${'Boats and '.repeat(at)}Cats`, text]));

  it.each<[what: string, lengths: number[], reported: number[]]>([
    ['those of the longest length are reported', [90, 100, 100, 100], [100, 100, 100]],
    ['one that is a character shorter lacks a space', [100, 99, 100, 100], [100, 99, 100, 100]],
    ['also above the others', [99, 100, 100, 100], [99, 100, 100, 100]],
    ['one that is two characters shorter does not', [98, 100, 100, 100], [100, 100, 100]],
    ['a length that only others have says nothing', [90, 90, 90, 100, 100, 100], [100, 100, 100]],
    ['nor does one where a text is longer', [100, 100, 100, 101], []],
    ['nor do two', [100, 100, 90], []],
  ])('%s', (_, lengths, reported) => {
    const texts = lengths.map((length, at) => abstract(length, at));
    expect(cut(texts)).toEqual(reported.map((length) => said('abstract', length)));
  });

  it.each(['.', '!', '?', ')', ']', '"', '”', '。'])('one that ends with %j has not been cut', (end) => {
    expect(cut([0, 1, 2].map((at) => abstract(100, at, end)))).toEqual([]);
    const inside = [0, 1, 2].map((at) => abstract(100, at).replace('and ', `and${end}`));
    expect(cut(inside)).toEqual(Array(3).fill(said('abstract', 100)));
  });

  it('one that is there several times counts once', () => {
    expect(cut([0, 0, 0, 1].map((at) => abstract(100, at)))).toEqual([]);
  });

  it('titles end as they like', () => {
    const titles = ['harbor', 'kettle', 'lagoon'].map((word) => `Notes on boats that float in the ${word}!`);
    expect(cutTexts(titles.map((title) => [title, 'We look at it for a long time.']))).toEqual(
      Array(3).fill(said('title', 40)),
    );
  });
});
