import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const text =
  'Daily Papers\n\nbyAK and the research community\n\nJul 5\n\nA Boat &amp; a Kettle\n\nIt floats &lt;3 times, and a &lt; b.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
const boat = {
  title: 'A Boat & a Kettle',
  abstract: 'It floats <3 times, and a < b.',
  authorCount: 2,
  date: '2024-07-03',
  upvotes: 7,
  repoLinks: [],
};
const options = { referenceDate: '2024-07-05', unlabeledCount: 'upvotes', positions: true } as const;
const read = (input: string) => {
  const { format, papers, messages } = parseListing(input, options);
  const titles = papers.map(({ positions }) => positions!.title!);
  return {
    format,
    papers: papers.map(({ positions: _, ...paper }) => paper),
    titles: titles.map(({ start, end }) => input.slice(start.offset, end.offset)),
    messages: messages.map(String),
  };
};
const expected = { format: 'text', papers: [boat], titles: ['A Boat &amp; a Kettle'], messages: [] };

it.each([
  [
    'a browser has saved',
    `<html><head><meta name="color-scheme" content="light dark"></head><body><pre style="word-wrap: break-word;">${text}</pre></body></html>\n`,
  ],
  ['has a title', `<!doctype html><title>page.txt</title>\n<body>\n<pre>${text}</pre>`],
  ['stands in one element', `<pre>${text}</pre>\n`],
  ['stands in XML', `<?xml version="1.0"?>\n<doc>${text}</doc>\n`],
])('the text that %s is read as text', (_, input) => {
  expect(read(input)).toEqual(expected);
});

it('JSON that a browser has saved is read as JSON', () => {
  const json = '[{"title": "A Boat &amp; a Kettle", "upvotes": 7}]';
  expect(read(`<html><body><pre>${json}</pre><div class="formatter"></div></body></html>`)).toMatchObject({
    format: 'json',
    papers: [{ title: 'A Boat & a Kettle', upvotes: 7 }],
    titles: ['"A Boat &amp; a Kettle"'],
  });
});

it('a document with other text is not one text', () => {
  const { papers, messages } = read(`<html><body><b>Saved</b><pre>${text}</pre></body></html>`);
  expect(papers[0]!.title).toBe('A Boat &amp; a Kettle');
  expect(messages.at(-1)).toBe(
    '14:1-14:21: The text ends inside the entry “</pre></body></html>”, which is left out',
  );
});

it('a document of one text that is no listing is refused', () => {
  expect(() => parseListing('<html><body><pre>It floats.\nIt sinks.</pre></body></html>')).toThrow(
    'Not a Daily Papers listing',
  );
});
