import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** The abstract of the second entry, and the messages, of a page whose other abstracts are links. */
function read(abstract: string, others = 1) {
  const entry = (at: number, text: string) =>
    `[${9 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles: Part ${at}](/papers/2508.0000${at})\n\n${text}\n\n[5 authors](/papers/2508.0000${at})\n\n·\n\nAug 3\n\n`;
  const entries = Array.from({ length: others + 1 }, (_, at) =>
    entry(at, at === 1 ? abstract : `[We row.](/papers/2508.0000${at})`),
  );
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  return [papers[1]!.abstract, messages.map(({ line, fatal, reason }) => [line, fatal, reason])];
}

const link = '[We boil water.](/papers/2508.00001)';
const reason =
  '“My note.” was read as a paragraph of the abstract of “Kettles: Part 1”, although it is not in its link';

describe('a paragraph that is not in the link of its abstract', () => {
  it.each([
    ['above', `My note.\n\n${link}`, 'My note.\n\nWe boil water.', 23],
    ['below', `${link}\n\nMy note.`, 'We boil water.\n\nMy note.', 25],
  ])('has a warning: %s the link', (_, lines, abstract, line) => {
    expect(read(lines)).toEqual([abstract, [[line, false, reason]]]);
  });

  it('has no note as well where the other abstracts have one paragraph each', () => {
    expect(read(`My note.\n\n${link}`, 5)).toEqual(['My note.\n\nWe boil water.', [[23, false, reason]]]);
  });

  it('has none where both are links, or neither is', () => {
    expect(read(`${link}\n\n${link.replace('boil', 'heat')}`)).toEqual([
      'We boil water.\n\nWe heat water.',
      [],
    ]);
    expect(read('We boil water.\n\nMy note.')).toEqual(['We boil water.\n\nMy note.', []]);
  });
});
