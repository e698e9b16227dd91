import { expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';

const text =
  'Daily Papers\n\nbyAK and the research community\n\nJul 5\n\nA Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\nA Cat\n\nIt sleeps.\n\nTea Lab\n·\nJul 4, 2024 -\n';
const link = (path: string) => `https://huggingface.co/${path}`;
const markdown = `# Daily Papers

## by AK and the research community

Jul 5

[7](${link('login?next=%2Fpapers%2F2407.00001')})

### [A Boat](${link('papers/2407.00001')})

[It floats.](${link('papers/2407.00001')})

[- 2 authors](${link('papers/2407.00001')})

·

Jul 3, 2024
`;

const boat = {
  title: 'A Boat',
  abstract: 'It floats.',
  authorCount: 2,
  date: '2024-07-03',
  upvotes: 7,
  repoLinks: [],
};
const cat = {
  title: 'A Cat',
  abstract: 'It sleeps.',
  authorCount: null,
  date: '2024-07-04',
  upvotes: 0,
  repoLinks: [],
  organization: { fullname: 'Tea Lab' },
};
const linked = { ...boat, comments: 0, id: '2407.00001', url: link('papers/2407.00001') };

const lines = (all: string, change: (line: string, number: number) => string) =>
  all
    .split('\n')
    .map((line, at) => change(line, at + 1))
    .join('\n');

it.each<[string, (line: string, number: number) => string]>([
  ['a quotation', (line) => `> ${line}`],
  ['a quotation of a quotation', (line) => `>> ${line}`],
  ['an indented quotation of a quotation', (line) => ` > > ${line}`.trimEnd()],
  ['indented code', (line) => `    ${line}`],
  ['text behind a tab', (line) => `\t${line}`],
  ['a list', (line) => line && `- ${line}`],
  ['a list with other bullets', (line) => line && `  • ${line}`],
  ['numbered lines of cat', (line, number) => `${String(number).padStart(6)}\t${line}`],
  ['numbered lines without blanks at their ends', (line, number) => `${number}: ${line}`.trimEnd()],
  ['a numbered list', (line, number) => `${number}. ${line}`],
  ['a log', (line) => `[10:31:02] ${line}`],
  ['a log with days', (line) => `2024-07-05T10:31:02.123Z ${line}`],
  ['a chat', (line) => line && `10:31 AM ${line}`],
  ['a diff', (line) => `+${line}`],
  ['text behind a bar', (line) => `| ${line}`],
  ['text with Windows line ends', (line) => `> ${line}\r`],
])('reads %s', (_, change) => {
  expect(parseListing(lines(text, change)).papers).toEqual([boat, cat]);
  expect(parseListing(lines(markdown, change)).papers).toEqual([linked]);
});

it.each([
  ['carriage returns', '\r'],
  ['line separators', '\u2028'],
  ['paragraph separators', '\u2029'],
  ['vertical tabs, as word processors write', '\v'],
  ['next lines, as mainframes write', '\u0085'],
])('reads lines that end with %s', (_, end) => {
  expect(parseListing(text.replaceAll('\n', end)).papers).toEqual([boat, cat]);
  expect(parseListing(markdown.replaceAll('\n', end)).papers).toEqual([linked]);
});

it('a line separator inside of a line ends none', () => {
  const { papers } = parseListing(text.replace('It floats', 'It\u2028floats'));
  expect(papers).toEqual([{ ...boat, abstract: 'It\u2028floats.' }, cat]);
});

it.each([
  ['two spaces', '  '],
  ['a tab', '\t'],
  ['a space and a tab', ' \t'],
])('one space stands for %s between words', (_, space) => {
  expect(parseListing(text.replace(/(?<=\w) (?=\w)/g, space)).papers).toEqual([boat, cat]);
});

it('one space stands for two between words in Markdown', () => {
  const { papers } = parseListing(markdown.replace('It floats', 'It  floats').replace('[A Boat', '[A  Boat'));
  expect(papers).toEqual([linked]);
});

it.each(['|', ' | ', '\t', ' ¶ ', '||'])('reads texts that a program has joined with %j', (separator) => {
  const texts = text
    .replace('byAK and', 'by\nAK\nand')
    .split(/\n+/)
    .map((line) => line.trim());
  const joined = texts.join(separator);
  expect(parseListing(joined)).toMatchObject({ title: 'Daily Papers', curator: 'AK', papers: [boat, cat] });
  const [first] = parseListing(joined, { positions: true }).papers;
  const { start, end } = first!.positions!.title!;
  expect(joined.slice(start.offset, end.offset)).toBe('A Boat');
});

it('does not cut texts at commas', () => {
  const texts = [
    'Daily Papers',
    'by',
    'AK',
    'and the research community',
    'A Boat',
    'It floats.',
    '2 authors',
  ];
  expect(() => parseListing(texts.join(', '))).toThrow('Not a Daily Papers listing');
});

it('gives places in a text with wide spaces', () => {
  const { papers } = parseListing(text.replace('A Cat', 'A   Cat'), { positions: true });
  expect(papers[1]!.positions!.title).toEqual({
    start: { line: 15, column: 1, offset: 105 },
    end: { line: 15, column: 8, offset: 112 },
  });
});

it('gives places in the text with what stands before its lines', () => {
  const { papers } = parseListing(
    lines(text, (line) => `[10:31:02] ${line}`),
    { positions: true },
  );
  expect(papers[1]!.positions!.title).toEqual({
    start: { line: 15, column: 12, offset: 270 },
    end: { line: 15, column: 17, offset: 275 },
  });
});

it('lines that begin with numbers are not counted by them', () => {
  const { papers } = parseListing(
    '7 A Boat\n\n12 2 authors · Jul 3, 2024\n\n3 A Cat\n\n7 2 authors · Jul 4, 2024\n',
  );
  expect(papers.map(({ title }) => title)).toEqual(['7 A Boat', '3 A Cat']);
});

it('takes the mark that most lines have from their ends, where another one has a different mark', () => {
  const entry = (at: number) =>
    `A Boat of ${at}<br>\nIt floats ${at} times.<br>\n${at} authors<br>\n·<br>\nJul ${at}, 2024`;
  const list = [2, 3, 4, 5].map(entry).join('\n\n');
  const { papers } = parseListing(`Saved from C:\\\n\nDaily Papers\n\nJul 9\n\n${list}\n`);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual(
    [2, 3, 4, 5].map((at) => [`A Boat of ${at}`, `It floats ${at} times.`]),
  );
});

it.each<[string, string, (line: string) => string]>([
  ['a backslash', '\\', (paragraph) => paragraph.replace(/\n/g, '\\\n')],
  ['a backslash, with carriage returns', '\\', (paragraph) => paragraph.replace(/\n/g, '\\\r\n')],
  ['<br>', '<br>', (paragraph) => paragraph.replace(/\n/g, '<br>\n')],
  ['<br />', '<br />', (paragraph) => paragraph.replace(/$/gm, '<br />')],
])('takes %s from the ends of lines where Markdown or HTML breaks them', (_, mark, change) => {
  const entry = (at: number) => `A Boat of ${at}\nIt floats ${at} times.\n${at} authors\n·\nJul ${at}, 2024`;
  const entries = [2, 3, 4, 5].map(entry);
  const page = (list: string[]) =>
    `Daily Papers\n\nby AK and the research community\n\nJul 9\n\n${list.join('\n\n')}\n`;
  const read = (input: string) => {
    const { papers, messages } = parseListing(input, { referenceDate: '2024-07-09' });
    return [papers, messages.map(({ reason }) => reason)];
  };
  expect(page(entries.map(change))).toContain(`times.${mark}`);
  expect(read(page(entries.map(change)))).toEqual(read(page(entries)));
  expect(read(page(entries))).toEqual([
    [2, 3, 4, 5].map((at) => ({
      title: `A Boat of ${at}`,
      abstract: `It floats ${at} times.`,
      authorCount: at,
      date: `2024-07-0${at}`,
      upvotes: 0,
      repoLinks: [],
    })),
    [],
  ]);
});
