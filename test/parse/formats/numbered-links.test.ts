import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const entry = (at: number) =>
  `[\n${9 - at}\n][${at * 4 + 10}]\n\n### [Kettles at Sea, Part ${at}][${at * 4 + 11}]\n\n[\n\nKettles boil water of all kinds.\n\n][${at * 4 + 12}]\n[\n* ${at + 2} authors\n][${at * 4 + 13}]\n·\nAug ${at + 1}\n`;

it('the image of an advert is no part of a page with numbered links', () => {
  const read = (advert: string) => {
    const { papers, messages } = parseListing(
      `# Daily Papers\n\n## by[AK][1] and the research community\n\nAug 14\n${[entry(0), advert, entry(1)].join('')}`,
      { referenceDate: '2025-08-14' },
    );
    return [
      papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes]),
      messages.map(({ line, reason }) => [line, reason]),
    ];
  };
  const papers = [
    ['Kettles at Sea, Part 0', 'Kettles boil water of all kinds.', 9],
    ['Kettles at Sea, Part 1', 'Kettles boil water of all kinds.', 8],
  ];
  expect(read('')).toEqual([papers, []]);
  expect(read('\n![Boats Ltd.](https://boats.example/a.png)\n\n')).toEqual([
    papers,
    [[23, 'Not read: “![Boats Ltd.](https://boats.example/a.png)”']],
  ]);
});
