import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

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
    messages: messages.map(({ line, ruleId, reason }) => [line, ruleId, reason]),
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
      ],
    ],
  });
});
