import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const entries = [
  ['Boats That Float', 'Boats float. We show it on eight lakes.', 50, 5],
  ['Kettles at Sea', 'We boil water in kettles of all sizes.', 42, 3],
  ['Why Do Cats Sleep?', 'They can. We measure how warm it is.', 12, 1],
] as const;
const page = (mark: (count: number, at: number) => string, markBelow = mark) =>
  `Daily Papers\nby\nAK\nand the research community\nAug 14\n${entries
    .map(
      ([title, abstract, upvotes, comments], at) =>
        `${mark(upvotes, at)}\n${title}\n${abstract}\n\n2 authors\n·\nAug ${at + 7}\n${markBelow(comments, at)}\n`,
    )
    .join('')}`;
const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    papers: papers.map(({ title, upvotes, comments }) => [title, upvotes, comments]),
    messages: messages.map(({ line, reason, fatal }) => [line, reason, fatal]),
  };
};
const papers = entries.map(([title, , upvotes, comments]) => [title, upvotes, comments]);
const taken = (line: number, text: string) => [
  line,
  `“${text}”, and others with these marks, were read as counts`,
  false,
];

it.each<[string, (count: number) => string]>([
  ['(50)', (count) => `(${count})`],
  ['**50**', (count) => `**${count}**`],
  ['♥ 50', (count) => `♥ ${count}`],
  ['+50', (count) => `+${count}`],
])('counts that are marked alike are read without their marks: %s', (first, mark) => {
  expect(read(page(mark))).toEqual({ papers, messages: [taken(6, first)] });
});

it('upvotes and comments may have marks of their own', () => {
  const text = page(
    (count) => `▲ ${count}`,
    (count) => `💬 ${count}`,
  );
  expect(read(text)).toEqual({ papers, messages: [taken(6, '▲ 50'), taken(13, '💬 5')] });
});

it('a count that alone has a mark is none', () => {
  const { messages } = read(page((count, at) => (at === 1 ? `(${count})` : String(count))));
  expect(messages.filter(([, reason]) => String(reason).includes('these marks'))).toEqual([]);
});

it.each<[string, (at: number) => string]>([
  ['ranks', (at) => `#${at + 1}`],
  ['ranks of some of a list', (at) => `(${[1, 2, 4][at]})`],
  ['ranks that begin again', (at) => `(${[1, 2, 1][at]})`],
  ['percentages', (at) => `${[62, 60, 30][at]}%`],
  ['notes', (at) => `[${[11, 4, 2][at]}]`],
])('marked numbers may be %s', (_, markOf) => {
  let at = 0;
  const marked = page((count) => String(count)).replace(
    /^(?=Boats That|Kettles at|Why)/gm,
    () => `${markOf(at++)}\n`,
  );
  const { messages } = read(marked);
  expect(messages.filter(([, reason]) => String(reason).includes('these marks'))).toEqual([]);
});

it('marks are taken from the counts of more than half of the entries', () => {
  const pageOf = (all: number, marked: number) =>
    `Daily Papers\nby\nAK\nand the research community\nAug 14\n${Array.from(
      { length: all },
      (_, at) =>
        `${at < marked ? '▲ ' : ''}${90 - at}\nKettle Part ${at}\nWe boil it on eight lakes.\n\n2 authors\n·\nAug ${at + 1}\n${at + 1}\n`,
    ).join('')}`;
  const entry = (at: number) => [`Kettle Part ${at}`, 90 - at, at + 1];
  expect(read(pageOf(7, 4))).toEqual({
    papers: [0, 1, 2, 3, 4, 5, 6].map(entry),
    messages: [taken(6, '▲ 90')],
  });
  // Of just half, they are words that stand above titles.
  const { papers: read6, messages } = read(pageOf(6, 3));
  expect(read6.slice(3)).toEqual([3, 4, 5].map(entry));
  expect(messages).toEqual([
    [6, 'No upvotes for “▲ 90”', false],
    ...[0, 1, 2].flatMap((at) =>
      [', which it may not belong to', '; it may be the title, or a part of it'].map((rest) => [
        7 + at * 8,
        `“Kettle Part ${at}” was read as a paragraph of the abstract of “▲ ${90 - at}”${rest}`,
        rest.startsWith(',') ? undefined : false,
      ]),
    ),
  ]);
});
