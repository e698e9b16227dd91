import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** What is said of a list whose abstracts are given; the entries named in `bare` have lost their authors. */
function read(abstracts: readonly string[], bare: readonly number[] = []) {
  const entries = abstracts.map(
    (abstract, at) =>
      `Kettles at Sea, Part ${at}\n\n${abstract}\n\n${bare.includes(at) ? '' : '  • 5 authors\n'}·\nAug 3, 2025\n\n`,
  );
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${entries.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ abstract }) => abstract)).toEqual(abstracts);
  return messages.map(({ line, fatal, ruleId, reason, expected }) => [line, fatal, ruleId, reason, expected]);
}

const one = 'Kettles boil water of all kinds.';
const two = `${one}\n\nThey whistle as soon as it is hot.`;
const note = [
  11,
  undefined,
  'extra-paragraph',
  'The abstract of “Kettles at Sea, Part 0” has 2 paragraphs, unlike those of its neighbors',
  ['one paragraph'],
];

it('a second paragraph is noted where four of five abstracts have one', () => {
  expect(read([two, one, one, one, one])).toEqual([note]);
  expect(read([two, one, one, one])).toEqual([]);
});

it('an entry that is unlike others in something else has no such note', () => {
  expect(read([two, one, one, one, one], [3])).toEqual([
    note,
    [
      33,
      false,
      'missing-meta',
      'No authors or organization for “Kettles at Sea, Part 3”',
      ['a line such as `5 authors`'],
    ],
  ]);
});
