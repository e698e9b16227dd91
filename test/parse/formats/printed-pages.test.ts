import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const options = { referenceDate: '2025-08-20' };
const url = 'https://huggingface.co/papers';
/** A printed page of three sheets, each with a header and a footer, in the middle of abstracts. */
const printed = (header: string, footer: (sheet: number) => string, mark: string) => {
  const turn = (sheet: number) => `${header}\n${footer(sheet)}\n${mark}`;
  return `Daily Papers
byAK and the research community
Aug 14, 2025
16
A Boat That Carries Seven People over a Cold River
We row it across the river and back. Nobody falls into the water, which is
${turn(1)}cold even in July, although the sun stands high and warms the land for many
hours of each day. In the end all seven stand on the shore, and the boat lies
beside them.
9 authors
·Aug 11 1
15
A Kettle That Sings
It sings as long as there is water in it, and when there is none any more, it
${turn(2)}whistles.
5 authors
·Aug 13 2
${header}
${footer(3)}
`;
};

describe('the text of a printed page', () => {
  it.each([
    ['Chromium', '8/14/25, 11:24 PM Daily Papers - Hugging Face', (sheet: number) => `${url} ${sheet}/3`],
    ['Firefox', 'Daily Papers - Hugging Face', (sheet: number) => `${sheet} of 3 8/14/25, 11:24 PM`],
  ])('has no headers and footers of %s in its abstracts', (_, header, footer) => {
    for (const mark of ['\f', '']) {
      const { papers, messages } = parseListing(printed(header, footer, mark), options);
      expect(papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes])).toEqual([
        [
          'A Boat That Carries Seven People over a Cold River',
          'We row it across the river and back. Nobody falls into the water, which is cold even in July, although the sun stands high and warms the land for many hours of each day. In the end all seven stand on the shore, and the boat lies beside them.',
          16,
        ],
        [
          'A Kettle That Sings',
          'It sings as long as there is water in it, and when there is none any more, it whistles.',
          15,
        ],
      ]);
      expect(messages).toEqual([]);
    }
  });

  it('may have its words at other distances on each sheet, and end with its last footer', () => {
    const wide = (sheet: number) => `8/14/25, 11:24 PM${' '.repeat(3 * sheet)}${url}  ${sheet}/3`;
    const text = printed('Daily Papers - Hugging Face', wide, '\f').trimEnd();
    const { papers, messages } = parseListing(text, options);
    expect(papers.map(({ title, comments }) => [title, comments])).toEqual([
      ['A Boat That Carries Seven People over a Cold River', 1],
      ['A Kettle That Sings', 2],
    ]);
    expect(papers[1]!.abstract).toMatch(/none any more, it whistles\.$/);
    expect(messages).toEqual([]);
  });

  it('keeps its places', () => {
    const text = printed('Daily Papers - Hugging Face', (sheet) => `${url} ${sheet}/3`, '\f');
    const { papers } = parseListing(text, { ...options, positions: true });
    const { start, end } = papers[1]!.positions!.abstract!;
    expect(text.slice(start.offset, end.offset)).toMatch(/^It sings as [\s\S]* 2\/3\n\fwhistles\.$/);
  });
});

it('address, number, time and title may have lines of their own, as pdftotext prints them', () => {
  const turn = (sheet: number) =>
    `${url}\n\n${sheet}/3\n\n\f8/14/25, 11:24 PM\n\nDaily Papers - Hugging Face\n\n`;
  const text = `8/14/25, 11:24 PM\n\nDaily Papers - Hugging Face\n\nDaily Papers\nbyAK and the research community\n\nAug 14, 2025\n
16\n\nA Boat That Carries Seven People\n\nWe row it across the river and back, which is
${turn(1)}cold even in July.\n\n9 authors\n\n·\n\nAug 11\n\n1\n
15\n\nA Kettle That Sings\n\nIt sings as long as there is water in it, and when there is none,
${turn(2)}it whistles.\n\n5 authors\n\n·\n\nAug 13\n\n2\n\n${url}\n\n3/3\n`;
  const { papers, messages } = parseListing(text, options);
  expect(papers.map(({ title, abstract, comments }) => [title, abstract, comments])).toEqual([
    [
      'A Boat That Carries Seven People',
      'We row it across the river and back, which is cold even in July.',
      1,
    ],
    [
      'A Kettle That Sings',
      'It sings as long as there is water in it, and when there is none, it whistles.',
      2,
    ],
  ]);
  expect(messages).toEqual([]);
});

it('a line beside all footers that is no header of a browser is reported', () => {
  const card = (user: string, upvotes: number, title: string, sheet: number) =>
    `Submitted by ${user}\n${upvotes}\n${title}\nKettle Works\n${url} ${sheet}/2\n·\n5 authors\n3\n`;
  const { papers, messages } = parseListing(
    `Daily Papers\nbyAK and the research community\nAug 14, 2025\n${card('boatman', 16, 'A Boat', 1)}${card('stoker', 15, 'A Kettle', 2)}`,
    options,
  );
  expect(papers.map(({ title, organization }) => [title, organization])).toEqual([
    ['A Boat', undefined],
    ['A Kettle', undefined],
  ]);
  const reason =
    '“Kettle Works” was left out as the header or footer of a printed page; it may be a part of an entry';
  const expected = ['the title of the page, its address, or the time of printing'];
  expect(messages.map((message) => [message.line, message.ruleId, message.reason, message.expected])).toEqual(
    [
      [7, 'ambiguous-value', reason, expected],
      [15, 'ambiguous-value', reason, expected],
    ],
  );
});

it.each([
  'In a cold sea the share is 1/3\n\nIn a cold sea the share is 2/3',
  'See https://boats.example/a 1/3\n\nSee https://boats.example/a 2/3',
  'See https://boats.example/a 1/1',
])('lines that count less than all, or one, are the abstract’s own: %j', (abstract) => {
  const { papers } = parseListing(
    `Daily Papers\n\nbyAK and the research community\n\nAug 14, 2025\n\nA Boat\n\n${abstract}\n\n9 authors\n·\nAug 11, 2025\n`,
    options,
  );
  expect(papers.map((paper) => paper.abstract)).toEqual([abstract]);
});

it('footers may have nothing but blank lines above and below', () => {
  expect(() => parseListing('\nA 1/2\nA 2/2\n\n', options)).toThrow('Not a Daily Papers listing');
});

it('titles that count their papers are titles', () => {
  const entry = (title: string) => `${title}\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\n`;
  const titles = ['Boats, Part 1 of 2', 'Boats, Part 2 of 2', 'Kettles 1/2', 'Kettles 2/2'];
  const { papers } = parseListing(titles.map(entry).join(''));
  expect(papers.map(({ title }) => title)).toEqual(titles);
});

it('values of entries beside footers are no headers, however often they are the same', () => {
  const entry = (title: string, sheet: number) =>
    `${title}\nIt floats.\n9 authors\nhttps://huggingface.co/papers ${sheet}/3\n·\nJul 3, 2024\n7\n`;
  const { papers } = parseListing(
    `Daily Papers\nbyAK and the research community\n${['A Boat', 'A Kettle', 'A Train'].map((title, at) => entry(title, at + 1)).join('')}`,
  );
  expect(papers.map(({ title, authorCount, date, upvotes }) => [title, authorCount, date, upvotes])).toEqual([
    ['A Boat', 9, '2024-07-03', 7],
    ['A Kettle', 9, '2024-07-03', 7],
    ['A Train', 9, '2024-07-03', 7],
  ]);
});

describe('one sheet break among others that were not copied', () => {
  const page = (stamp: string) =>
    `Daily Papers\nbyAK and the research community\nAug 14, 2025\n16\nA Boat That Carries Seven\nWe row it across the river and back. Nobody falls into the water, which is\n${stamp}cold even in July.\n9 authors\n·\nAug 11\n1\n15\nKettles\nThey boil, and whistle as long as there is water in them, which is not for\nlong.\n8 authors\n·\nAug 11\n2\n`;
  const read = (stamp: string) => {
    const { papers, messages } = parseListing(page(stamp), options);
    return [papers.map(({ abstract }) => abstract), messages.map(({ line, reason }) => [line, reason])];
  };
  const abstracts = [
    'We row it across the river and back. Nobody falls into the water, which is cold even in July.',
    'They boil, and whistle as long as there is water in them, which is not for long.',
  ];
  const leftOut = (line: number, words: string) => [
    line,
    `“${words}” was left out as the header or footer of a printed page; it may be a part of an entry`,
  ];

  it.each<[string, string[]]>([
    ['an address', ['https://huggingface.co/papers 2/5']],
    ['an address without a scheme', ['huggingface.co/papers/date/2025-08-14 12/15']],
    ['a time', ['8/14/25, 11:24 PM Daily Papers - Hugging Face']],
    ['a time of 24 hours', ['14.08.2025, 23:24 Daily Papers - Hugging Face']],
    ['both', ['https://huggingface.co/papers 2/5', '2025/8/14 23:24 Daily Papers - Hugging Face']],
  ])('is left out, and reported: %s', (_, lines) => {
    expect(read(lines.map((line) => `${line}\n`).join(''))).toEqual([
      abstracts,
      lines.map((line, at) => leftOut(7 + at, line)),
    ]);
  });

  it('is no line that only mentions the site', () => {
    const [, kettles] = abstracts;
    const line = 'listed on huggingface.co/papers 2/5 of the year, and';
    expect(read(`${line}\n`)[0]).toEqual([
      `We row it across the river and back. Nobody falls into the water, which is ${line} cold even in July.`,
      kettles,
    ]);
  });
});

describe('numbers above form feeds', () => {
  const card = (at: number, below: string) =>
    `Submitted by ann${at}\n${30 - at}\nKettle ${'ABC'[at]} Boils\n·\n${at + 2} authors\n${below}`;
  /** What is read of three cards, and what is said of them. */
  const read = (...below: string[]) => {
    const cards = below.map((lines, at) => card(at, lines)).join('');
    const { papers, messages } = parseListing(
      `Daily Papers\nby AK and the research community\nAug 14\n${cards}`,
      options,
    );
    return {
      counts: papers.map(({ githubStars, comments }) => [githubStars, comments]),
      messages: messages
        .filter(({ fatal }) => fatal === false)
        .map(({ line, ruleId, reason }) => [line, ruleId, reason]),
    };
  };
  const leftOut = (line: number, number: number) => [
    line,
    'ambiguous-value',
    `“${number}” was left out as the header or footer of a printed page; it may be a part of an entry`,
  ];
  const counts = [
    [undefined, 4],
    [undefined, 5],
    [undefined, 6],
  ];

  it('are those of three sheets', () => {
    expect(read('4\n\n1\n\f', '\n2\n\f5\n', '6\n\n3\n\f')).toEqual({ counts, messages: [] });
    expect(read('4\n\n  1\n\n\f', '\n2\n\n\f5\n', '6\n\n3')).toEqual({ counts, messages: [] });
  });

  it('may be those of two', () => {
    expect(read('4\n', '\n1\n\f5\n', '6\n\n2\n\f')).toEqual({
      counts,
      messages: [leftOut(16, 1), leftOut(25, 2)],
    });
  });

  it.each([
    ['do not begin with 1', ['4\n\n2\n\f', '5\n\n3\n\f', '6\n\n4\n\f']],
    ['do not rise', ['4\n\n1\n\f', '5\n\n1\n\f', '6\n\n1\n\f']],
    ['stand right below another line', ['4\n1\n\f', '5\n2\n\f', '6\n3\n\f']],
    ['are missing on one sheet', ['4\n\n1\n\f', '5\n\n2\n\f', '6\n\n3\n\fPrevious\n']],
    ['stand on one sheet', ['4\n\n1\n', '5\n\n2\n', '6\n\n1\n\f']],
  ])('are read as counts where they %s', (_, below) => {
    const numbers = below.map((lines) => lines.match(/\d+/g)!.map(Number));
    expect(read(...below)).toEqual({ counts: numbers, messages: [] });
  });
});
