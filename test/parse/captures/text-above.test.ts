import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const entry = (title: string, count: number) =>
  `${90 - count}\n${title}\nIt floats on the lake. It is made of wood.\n\n2 authors\n·\nAug 12, 2025\n${count}\n`;
const text = `Daily Papers\nby\nAK\nand the research community\nAug 14, 2025\n${entry('A Boat', 1)}${entry('A Kettle', 2)}`;
const markdown = [1, 2]
  .map((at) => {
    const link = `](https://huggingface.co/papers/2507.0000${at}`;
    return `[${at}0](https://huggingface.co/login?next=%2Fpapers%2F2507.0000${at})\n\n### [A Cat, Part ${at}${link})\n\n[It sits on the mat. It is a cat of fur.${link})\n\n- [4 authors${link})\n\n·\n\nJul 11, 2025[3${link}#community)\n\n`;
  })
  .join('');

function read(input: string) {
  const listing = parseListing(input, { referenceDate: '2025-08-14', positions: true });
  return {
    title: listing.title,
    papers: listing.papers.map(({ title, upvotes, comments, positions }) => {
      const at = positions!.title!;
      return [title, upvotes, comments, input.slice(at.start.offset, at.end.offset)];
    }),
    messages: listing.messages.map(({ line, reason }) => [line, reason]),
  };
}

it('a copy of a page above Markdown without a header is read as text', () => {
  expect(read(`${text}\n${markdown}`)).toEqual({
    title: 'Daily Papers',
    papers: [
      ['A Boat', 89, 1, 'A Boat'],
      ['A Kettle', 88, 2, 'A Kettle'],
      ['A Cat, Part 1', 10, 3, '[A Cat, Part 1](https://huggingface.co/papers/2507.00001)'],
      ['A Cat, Part 2', 20, 3, '[A Cat, Part 2](https://huggingface.co/papers/2507.00002)'],
    ],
    messages: [],
  });
});

it('words above Markdown are no page', () => {
  expect(read(`Notes by AK and the research community\n\n${markdown}`)).toEqual({
    title: null,
    papers: [
      ['A Cat, Part 1', 10, 3, '[A Cat, Part 1](https://huggingface.co/papers/2507.00001)'],
      ['A Cat, Part 2', 20, 3, '[A Cat, Part 2](https://huggingface.co/papers/2507.00002)'],
    ],
    messages: [[1, 'Not read: “Notes by AK and the research community”']],
  });
});
