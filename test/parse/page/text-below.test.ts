import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const options = { referenceDate: '2025-08-14' };
const card = (user: string, upvotes: number, title: string, comments: number) =>
  `Submitted by\n${user}\n${upvotes}\n${title}\n·\n2 authors\n${comments}\n`;
const cards = `Daily Papers\nby\nAK\nand the research community\nAug 14\n${card('ann', 50, 'A Boat', 5)}${card('bob', 42, 'Kettles Boil', 3)}${card('eve', 12, 'Why Do Cats Sleep?', 1)}`;
const entry = (id: number, upvotes: number, title: string, comments: number) =>
  `[${upvotes}](/login?next=%2Fpapers%2F2508.0000${id})\n\n### [${title}](/papers/2508.0000${id})\n\n[·2 authors](/papers/2508.0000${id})\n\n[${comments}](/papers/2508.0000${id}#community)\n`;
const markdown = `# Daily Papers\n\n## by [AK](/akhaliq) and the research community\n\nAug 14\n\nSubmitted by ann\n\n${entry(1, 50, 'A Boat', 5)}\nSubmitted by bob\n\n${entry(2, 42, 'Kettles Boil', 3)}\nSubmitted by eve\n\n${entry(3, 12, 'Why Do Cats Sleep?', 1)}`;

const read = (text: string) => {
  const { papers, messages } = parseListing(text, options);
  return {
    papers: papers.map(({ title, upvotes, comments }) => [title, upvotes, comments]),
    messages: messages.map(({ line, reason }) => `${line} ${reason}`),
  };
};
const papers = [
  ['A Boat', 50, 5],
  ['Kettles Boil', 42, 3],
  ['Why Do Cats Sleep?', 12, 1],
];

describe('what somebody has written below the last card is not a paper, and takes no number from it', () => {
  it.each([
    ['Thanks!\nAnn', ['27 Not read: “Thanks!”']],
    ['-- \nAnn\nSent from a phone', ['28 Not read: “Ann”']],
    ['\nNotes:\n- read the first\n- skip the rest', ['28 Not read: “Notes:”']],
  ])('%j', (below, messages) => {
    expect(read(cards + below)).toEqual({ papers, messages });
  });
});

describe('below the last line of a list in Markdown', () => {
  it.each(['-- ', '---'])('`%s` is no underline of that line', (rule) => {
    expect(read(`${markdown}${rule}\nAnn\n`)).toEqual({ papers, messages: ['37 Not read: “Ann”'] });
  });
});

it('titles that are underlined with a few dashes are titles, also below a heading of another kind', () => {
  const list = [1, 2, 3].map(
    (at) =>
      `[Boats, Part ${at}](/papers/2508.0000${at})\n---\n\nIt floats on ${at} lakes.\n\n5 authors · Aug ${at}\n\n`,
  );
  const page = `# Daily Papers\n\nby AK and the research community\n\nAug 14\n\n### Trending\n\n${list.join('')}`;
  expect(parseListing(page, options).papers.map(({ title }) => title)).toEqual([
    'Boats, Part 1',
    'Boats, Part 2',
    'Boats, Part 3',
  ]);
});
