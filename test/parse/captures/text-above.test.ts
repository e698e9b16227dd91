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

it.each<[string, string, string, number, string[]]>([
  [
    'a list with more entries than the Markdown has',
    'Daily Papers\n\nbyAK and the research community\n\nAug 14, 2025\n\n',
    'Daily Papers',
    0,
    ['A Boat', 'A Kettle', 'A Lamp'].map(
      (title) => `${title}\n\nIt floats on the lake.\n\n  • 2 authors\n·\nAug 3, 2025\n\n`,
    ),
  ],
  [
    'trending cards',
    'Trending Papers\n\nby\n\nAK\n\nand the research community\n\n',
    'Trending Papers',
    12,
    ['A Boat', 'A Kettle', 'A Lamp'].map(
      (title) =>
        `${title}\n\nIt floats on the lake.\n\n2 authors\n\n·\n\nPublished on Aug 3, 2025\n\nUpvote\n\n12\n\nGitHub\n\n100\n\narXiv Page\n\n`,
    ),
  ],
])('%s above Markdown keep their values', (_, header, title, upvotes, entries) => {
  expect(read(`${header}${entries.join('')}\n${markdown}`)).toEqual({
    title,
    papers: [
      ['A Boat', upvotes, undefined, 'A Boat'],
      ['A Kettle', upvotes, undefined, 'A Kettle'],
      ['A Lamp', upvotes, undefined, 'A Lamp'],
      ['A Cat, Part 1', 10, 3, '[A Cat, Part 1](https://huggingface.co/papers/2507.00001)'],
      ['A Cat, Part 2', 20, 3, '[A Cat, Part 2](https://huggingface.co/papers/2507.00002)'],
    ],
    messages: [],
  });
});

it.each<[string, string, number | null, number | undefined]>([
  [
    'whose first line is the upvotes, and whose titles are no links',
    '[7](https://huggingface.co/login?next=%2Fpapers%2F2507.00001)\n\n### A Cat\n\n[It sits on the mat.](https://huggingface.co/papers/2507.00001)\n\n- 4 authors\n\n· Jul 11, 2025[3](https://huggingface.co/papers/2507.00001#community)\n',
    7,
    3,
  ],
  [
    'whose first line is an image, with no id anywhere',
    '[![](https://cdn.example/a.png)](https://huggingface.co/papers/2507.00001)\n\nSubmitted by ![](https://cdn.example/b.png) ann\n\n### A Cat\n\nIt sits on the mat.\n\n- 4 authors\n· Published on Jul 11, 2025\n',
    null,
    undefined,
  ],
])('a copy of a page above Markdown %s is read as text', (_, below, upvotes, comments) => {
  const { title, papers } = read(`${text}\n${below}`);
  expect([title, papers.map((paper) => paper.slice(0, 3))]).toEqual([
    'Daily Papers',
    [
      ['A Boat', 89, 1],
      ['A Kettle', 88, 2],
      ['A Cat', upvotes, comments],
    ],
  ]);
});

it.each([
  ['in the first entry', 'A Boat', 'It is made of wood.'],
  ['in the last one', 'A Kettle', 'It is made of wood.'],
  ['as the begin of an abstract', 'A Kettle', ''],
])('a heading that is quoted %s begins no Markdown', (_, title, before) => {
  const quoted = '### [A Cat](https://huggingface.co/papers/2507.00001) is a heading.';
  const abstract = 'It floats on the lake. It is made of wood.';
  const quoting = text.replace(`${title}\n${abstract}`, `${title}\n${before}\n${quoted}`);
  const { papers } = parseListing(quoting, { referenceDate: '2025-08-14' });
  expect(papers.map((paper) => [paper.title, paper.abstract, paper.upvotes, paper.comments])).toEqual(
    ['A Boat', 'A Kettle'].map((name, at) => [
      name,
      name === title ? expect.stringContaining(quoted) : abstract,
      89 - at,
      at + 1,
    ]),
  );
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

const html = `<main><h1>Daily Papers</h1><h2>by<a href="/akhaliq">AK</a>and the research community</h2><article><h3><a href="/papers/2508.00001">A Lamp</a></h3><p>It shines.</p><a href="/papers/2508.00001"><ul><li>2 authors</li></ul></a>·<span>Aug 11, 2025</span></article></main>`;

it.each<[string, string, string[]]>([
  [
    'Markdown',
    `# Daily Papers\n\n## by [AK](https://huggingface.co/akhaliq) and the research community\n\n${markdown}`,
    ['A Cat, Part 1', 'A Cat, Part 2'],
  ],
  ['text', text, ['A Boat', 'A Kettle']],
])('a part of a page in HTML above %s is read, and what is below', (_, below, titles) => {
  const { papers, messages } = parseListing(`${html}\n\n${below}`, { referenceDate: '2025-08-14' });
  expect(papers.map(({ title }) => title)).toEqual(['A Lamp', ...titles]);
  expect(messages).toEqual([]);
});

it.each<[string, string, string, boolean]>([
  ['a warning where it has authors', text, 'A Lamp', true],
  ['a note where it has none', 'Seen by few authors.\n', 'A Lamp', false],
])('what stands above a part of a page in HTML is %s', (_, above, title, isWarning) => {
  const { papers, messages } = parseListing(`${above}\n${html}`, { referenceDate: '2025-08-14' });
  expect(papers.map((paper) => paper.title)).toEqual([title]);
  expect(messages.map(({ line, ruleId, fatal }) => [line, ruleId, fatal === false])).toEqual([
    [1, 'unread-line', isWarning],
  ]);
});
