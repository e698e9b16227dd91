import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const header = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';
const read = (text: string) => parseListing(header + text, { referenceDate: '2025-08-14' });

it('a title `Upvote` in a list of two papers does not make it the trending page', () => {
  const entry = (title: string, at: number) =>
    `${title}\n\nWe boil water in it.\n\n5 authors\n·\nAug ${at}\n${at}\n\n`;
  const { papers } = read(entry('Upvote', 2) + entry('Kettles at Sea', 1));
  expect(papers.map(({ title, date, upvotes }) => [title, date, upvotes])).toEqual([
    ['Upvote', '2025-08-02', 2],
    ['Kettles at Sea', '2025-08-01', 1],
  ]);
});

it('a list that names its submitters is no page of cards where half of its dates cannot be read', () => {
  const entry = (date: string, at: number) =>
    `Submitted by ann\n${90 - at}\nKettles at Sea, Part ${at}\nWe boil water in kettle ${at}, and it boils.\n5 people\n·\n${date}\n`;
  const { papers } = read(['Aug 3', '2 days ago', 'Aug 2', 'yesterday'].map(entry).join(''));
  expect(papers.map(({ abstract, upvotes, date }) => [abstract, upvotes, date])).toEqual([
    ['We boil water in kettle 0, and it boils.', 90, '2025-08-03'],
    ['We boil water in kettle 1, and it boils.', 89, null],
    ['We boil water in kettle 2, and it boils.', 88, '2025-08-02'],
    ['We boil water in kettle 3, and it boils.', 87, null],
  ]);
});

it.each([
  [7, 0],
  [8, null],
])('of %i papers with links one alone has a number, and the others have %j', (count, others) => {
  const entries = Array.from({ length: count }, (_, at) => {
    const link = `(https://huggingface.co/papers/2508.0000${at})`;
    return `### [Kettles at Sea, Part ${at}]${link}\n\nWe boil water in kettle ${at}, and it boils.\n\n5 authors\n\n· Aug 3${at === 0 ? ' 12' : ''}\n\n`;
  });
  const { papers } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ upvotes }) => upvotes)).toEqual([12, ...Array(count - 1).fill(others)]);
});
