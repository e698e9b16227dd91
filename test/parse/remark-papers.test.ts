import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { papersParse, remarkPapers } from '../../src/parse/remark-papers.js';

const page = readFileSync(new URL('../fixtures/markdown/reader.md', import.meta.url), 'utf8');

it('remarkPapers leaves the listing on the file, and its messages', () => {
  const file = new VFile({ path: 'page.md', value: page });
  const processor = unified().use(remarkParse).use(remarkPapers);
  const tree = processor.runSync(processor.parse(file), file);
  expect(tree.type).toBe('root');
  expect(file.data.listing?.papers.map(({ title }) => title)).toEqual([
    'Marble Runs for Program_Synthesis, Wrapped in its Source',
    'When Do Clocks Agree?',
    'A Cat Sat on the Tokenizer',
  ]);
  expect(file.messages.map(String)).toEqual([
    'page.md:28:1-28:6: Dates without a year were taken to be of 2025; give referenceDate to say the year',
  ]);
});

it('remarkPapers says so of a file that is no listing', () => {
  const file = new VFile('Dear diary.');
  const processor = unified().use(remarkParse).use(remarkPapers);
  processor.runSync(processor.parse(file), file);
  expect(file.data.listing).toBeUndefined();
  expect(file.messages[0]).toMatchObject({ ruleId: 'not-a-listing', source: 'daily-papers' });
});

it('papersParse gives a unist tree with positions', () => {
  const text = 'A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
  const tree = unified().use(papersParse).parse(text);
  expect(tree.data).toEqual({ title: null, curator: null, date: null, format: 'text' });
  const [paper] = tree.children;
  expect(paper!.data.paper.upvotes).toBe(7);
  expect(
    paper!.children.map((node) => [node.type, node.data?.field, node.value, node.position?.start.line]),
  ).toEqual([
    ['title', undefined, 'A Small Model', 1],
    ['abstract', undefined, 'We train one.', 3],
    ['meta', 'authorCount', '2', 5],
    ['meta', 'date', '2024-07-03', 7],
    ['meta', 'upvotes', '7', 7],
  ]);
  for (const { position, type, value } of paper!.children) {
    const slice = text.slice(position!.start.offset, position!.end.offset);
    if (type !== 'meta') expect(slice).toBe(value);
  }
  expect(paper!.position).toMatchObject({ start: { line: 1, column: 1 }, end: { line: 7, column: 14 } });
});
