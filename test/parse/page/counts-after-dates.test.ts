import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

it.each([
  // In Markdown, the `-` that stands for no upvotes is a bullet without text.
  ['-', 0],
  ['', null],
])(
  'a count below a date with a count of its own belongs to the next title, where the last have “%s”',
  (none, upvotesOfNone) => {
    const entry = (at: number) =>
      `${at > 3 ? none : 20 - at}\n\n### Kettle ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n  * 5 authors\n\n· Aug ${at} ${at}\n`;
    const { papers } = parseListing(
      `# Daily Papers\n\n## byAK and the research community\n\nAug 14\n\n${[1, 2, 3, 4, 5, 6].map(entry).join('\n')}`,
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
      [19, 1],
      [18, 2],
      [17, 3],
      [upvotesOfNone, 4],
      [upvotesOfNone, 5],
      [upvotesOfNone, 6],
    ]);
  },
);

it('a dash below the label of upvotes is a count, and no other empty bullet is', () => {
  const entry = (at: number, upvotes: string) =>
    `### Kettle ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n-\n\n· Published on Aug ${at}, 2025\n\nUpvote\n\n${upvotes}\n`;
  const { papers, messages } = parseListing(
    `# Trending Papers\n\n## byAK and the research community\n\n${[1, 2, 3].map((at) => entry(at, at === 2 ? '-' : `${at}0`)).join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes])).toEqual([
    ['Kettle 1', 'Kettles boil water of all kinds, and number 1 boils it twice.', 10],
    ['Kettle 2', 'Kettles boil water of all kinds, and number 2 boils it twice.', 0],
    ['Kettle 3', 'Kettles boil water of all kinds, and number 3 boils it twice.', 30],
  ]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'No authors or organization for “Kettle 1”',
    'No authors or organization for “Kettle 2”',
    'No authors or organization for “Kettle 3”',
  ]);
});

it('a lone count below no blank line is comments where each count above a title stands below one', () => {
  const entry = (name: string, upvotes: string, comments: string) =>
    `\n${upvotes}A ${name}\nWe look at a ${name}, and say what it is for and how long it lasts.\n\n5 authors\n·\nAug 14, 2025\n${comments}`;
  const { papers, messages } = parseListing(
    `Daily Papers\n\nbyAK and the research community\n${[
      entry('Boat', '16\n', '1\n'),
      entry('Kettle', '40\n', '2\n'),
      entry('Lamp', '7\n', '3\n'),
      entry('Spoon', '', '4\n'),
      entry('Train', '90\n', ''),
    ].join('')}`,
  );
  expect(papers.map(({ title, upvotes, comments }) => [title, upvotes, comments])).toEqual([
    ['A Boat', 16, 1],
    ['A Kettle', 40, 2],
    ['A Lamp', 7, 3],
    ['A Spoon', null, 4],
    ['A Train', 90, 0],
  ]);
  expect(messages.map(({ reason }) => reason)).toEqual([
    'No upvotes for “A Spoon”',
    'No comments for “A Train”, unlike most of its neighbors',
  ]);
});

it('a label and its number may be two links to the login page', () => {
  const login = (id: string) => `(https://huggingface.co/login?next=%2Fpapers%2F${id})`;
  const entry = (id: string, upvotes: string) =>
    `### [Kettle ${id}](https://huggingface.co/papers/${id})\n\nKettles boil.\n\n* 4 authors\n\n· Published on Aug 11, 2025\n\n[Upvote]${login(id)}\n\n[${upvotes}]${login(id)}\n\n[arXiv Page](https://arxiv.org/abs/${id})\n`;
  const { papers, messages } = parseListing(
    `# Trending Papers\n\n## byAK and the research community\n\n${entry('2508.00001', '58')}\n${entry('2508.00002', '-')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([
    ['Kettle 2508.00001', 58],
    ['Kettle 2508.00002', 0],
  ]);
  expect(messages).toEqual([]);
});

it('a hundred comments show that the numbers of cards may be stars', () => {
  const card = (at: number, count: string) =>
    `Submitted by\n\nuser-${at}\n\n${at}00\n\nKettles at Sea, Part ${at}\n\n·\n${at + 2} authors\n\n${count}\n`;
  const read = (...counts: string[]) =>
    parseListing(
      `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${counts.map((count, at) => card(at + 1, count)).join('\n')}`,
      { referenceDate: '2025-08-14' },
    ).messages.flatMap(({ line, ruleId }) => (ruleId === 'unlabeled-count' ? [line] : []));
  expect(read('124', '3', '2')).toEqual([18, 31, 44]);
  expect(read('12', '3', '2')).toEqual([]);
});
