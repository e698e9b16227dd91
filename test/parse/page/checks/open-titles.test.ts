import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

function read(...titles: string[]) {
  const entries = titles.flatMap((title) => [
    ...[title, '', 'Kettles boil water.', ''],
    ...['  • 5 authors', '·', 'Aug 3, 2025', ''],
  ]);
  const page = ['Daily Papers', '', 'by AK and the research community', '', 'Aug 14', '', ...entries];
  const { papers, messages } = parseListing(page.join('\n'), { referenceDate: '2025-08-14' });
  expect(papers.map(({ title }) => title)).toEqual(titles);
  return messages.map(({ line, fatal, ruleId, reason }) => [line, fatal, ruleId, reason]);
}

const message = (title: string, what: string, fatal: boolean | undefined) => [
  [7, fatal, 'truncated', `The title “${title}” ${what}, so its end may be missing`],
];

describe('a title that lost its end', () => {
  it.each([
    ['Boats That Float on the', 'ends with “the”'],
    ['Boats That Float on The', 'ends with “The”'],
    ['A Study of a', 'ends with “a”'],
    ['Kettles, Boats, Cats, and', 'ends with “and”'],
    ['Cats Sleep:', 'ends with “Sleep:”'],
    ['Cats Sleep All Day,', 'ends with “Day,”'],
    ['Cats Sleep Long-', 'ends with “Long-”'],
    ['Cats Sleep –', 'ends with “–”'],
    ['Cats & Dogs &', 'ends with “&”'],
    ['Cats Sleep (All', 'does not close “(”'],
    ['Cats (and Dogs) Sleep [All', 'does not close “[”'],
  ])('is reported: %s', (title, what) => {
    expect(read(title, 'Trains Are Late')).toEqual(message(title, what, false));
    expect(read(title)).toEqual(message(title, what, false));
  });

  it.each(['of', 'in', 'for', 'towards'])('is noted where few titles end with such a word: %s', (word) => {
    const title = `Trains: An Empirical Study ${word}`;
    expect(read(title, 'Boats')).toEqual(message(title, `ends with “${word}”`, undefined));
  });

  it.each([
    'Kettles That Scale Up',
    'Things That We Think On',
    'What Cats Look for',
    'A Study of How Boats Are Dealt with',
    'Garments for Virtual Try-on',
    'All About Vitamin A',
    'Paper a',
    'Note:',
    'Kettles (and Boats)',
    'Kettles on [0, 1)',
    'A [1mBoat[0m',
    'Do Cats Sleep?',
  ])('may be whole: %s', (title) => {
    expect(read(title, 'Trains Are Late')).toEqual([]);
  });
});
