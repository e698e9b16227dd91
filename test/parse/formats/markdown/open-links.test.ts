import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const abstract = 'We boil water in kettles.\nIt takes long [1].';

/** Entries of search results whose links span blocks; `join` stands between a link and what is above it. */
const page = (join: string) =>
  `# Daily Papers\n\n## by AK and the research community\n\n${[1, 2, 3]
    .map((at) => {
      const link = `/papers/2508.0000${at}`;
      return `[\n\n${40 - at}\n\n](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettles at Sea ${at}](${link})${join}[\n\n${abstract}\n\n](${link})\n\n[Tide Lab](/tide-lab) · Aug ${at}`;
    })
    .join(join)}\n`;

const paper = (at: number) => ({
  title: `Kettles at Sea ${at}`,
  abstract: 'We boil water in kettles. It takes long [1].',
  authorCount: null,
  date: `2025-08-0${at}`,
  upvotes: 40 - at,
  repoLinks: [],
  id: `2508.0000${at}`,
  url: `https://huggingface.co/papers/2508.0000${at}`,
  comments: 0,
  organization: { name: 'tide-lab', fullname: 'Tide Lab' },
});

it.each([
  ['on a line of its own', '\n\n'],
  ['behind the title or the date above it', ''],
  ['behind a space', ' '],
])('reads links that open %s and span blocks', (_, join) => {
  const { papers, messages } = parseListing(page(join), { referenceDate: '2025-08-30' });
  expect(papers).toEqual([1, 2, 3].map(paper));
  expect(messages).toEqual([]);
});

it('ends a link whose end is missing where the next one opens: the entry below keeps its upvotes', () => {
  const cut = page('\n\n').replace('\n\n](/papers/2508.00001)\n\n[Tide Lab](/tide-lab) · Aug 1', '');
  const { papers } = parseListing(cut, { referenceDate: '2025-08-30' });
  expect(papers.slice(1)).toEqual([2, 3].map(paper));
});

it('keeps a bracket at the end of a title that no link below closes', () => {
  const { papers, messages } = parseListing(
    page('\n\n').replace('### [Kettles at Sea 2](/papers/2508.00002)', '### Kettles at Sea 2 ['),
    { referenceDate: '2025-08-30' },
  );
  expect(papers.map(({ title }) => title)).toEqual([
    'Kettles at Sea 1',
    'Kettles at Sea 2 [',
    'Kettles at Sea 3',
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [28, 'The title is not a link, unlike those of its neighbors: “Kettles at Sea 2 [”'],
    [28, 'The title contains an open bracket; it was kept as it is: “Kettles at Sea 2 [”'],
  ]);
});

it('takes the path that stands for a link around an image for no text', () => {
  const { papers, date, messages } = parseListing(
    page('\n\n').replace(
      '[\n\n39\n\n]',
      '[/papers/date/2025-08-01](/papers/date/2025-08-01)Aug 4\n\n[\n\n39\n\n]',
    ),
    { referenceDate: '2025-08-30' },
  );
  expect(papers).toEqual([1, 2, 3].map(paper));
  expect(date).toBe('2025-08-04');
  expect(messages).toEqual([]);
});

it('reads a link that spans blocks and whose text has a link of its own', () => {
  const text = 'We boil water. Code: [boats.example](https://boats.example/code)';
  const { papers, messages } = parseListing(page('\n\n').replace(abstract, text), {
    referenceDate: '2025-08-30',
  });
  expect(papers.map((each) => each.abstract)).toEqual([text, paper(2).abstract, paper(3).abstract]);
  expect(messages).toEqual([]);
});

it.each([
  ['spans blocks', '[\n\n', '\n\n]'],
  ['begins with its text', '[', '\n\n]'],
])('reads such a link that %s', (_, open, close) => {
  const text = 'We boil water. Code: [boats.example](https://boats.example/code)';
  const { papers } = parseListing(
    page('\n\n').replaceAll(`[\n\n${abstract}\n\n]`, `${open}${text}${close}`),
    { referenceDate: '2025-08-30' },
  );
  expect(papers.map((each) => each.abstract)).toEqual([text, text, text]);
});
