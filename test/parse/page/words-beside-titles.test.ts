import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A page of cards whose titles have these words behind their links. */
const read = (words: readonly string[]) => {
  const card = (more: string, at: number) => {
    const link = `](/papers/2508.0000${at})`;
    return `Submitted by user-${at}\n\n[1${at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea, Part ${at}${link}${more}\n\n[· 5 authors${link}\n\n[2](/papers/2508.0000${at}#community)\n`;
  };
  const { papers, messages } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${words.map(card).join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  return {
    titles: papers.map(({ title }) => title),
    messages: messages.map(({ line, ruleId, reason }) => [line, ruleId, reason]),
  };
};

it('words that were joined to a title behind its link are reported', () => {
  expect(read(['', ' Harbour Ltd.', ' ↗'])).toEqual({
    titles: ['Kettles at Sea, Part 0', 'Kettles at Sea, Part 1 Harbour Ltd.', 'Kettles at Sea, Part 2 ↗'],
    messages: [
      [
        21,
        'odd-title',
        'Words stand beside the link in the title, and may not belong to it: “Kettles at Sea, Part 1 Harbour Ltd.”',
      ],
    ],
  });
});

it('words behind the links of most titles are what the page shows', () => {
  expect(read([' (new)', ' (new)', ''])).toEqual({
    titles: ['Kettles at Sea, Part 0 (new)', 'Kettles at Sea, Part 1 (new)', 'Kettles at Sea, Part 2'],
    messages: [],
  });
});
