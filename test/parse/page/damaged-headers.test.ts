import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const tabs = 'Daily\nWeekly\nMonthly\nTrending Papers\n';
const card = (title: string, user: string) => `Submitted by\n${user}\n7\n${title}\n·\n5 authors\n2\n`;
const cards = card('A Kettle at Sea', 'ann') + card('Boats on Land', 'bo');

/** What is read of a page of a day, without blank lines: its header, its papers, and the messages about its header. */
function read(header: string) {
  const { title, curator, date, papers, messages } = parseListing(header + cards, {
    referenceDate: '2025-08-14',
  });
  expect(papers.map((paper) => [paper.title, paper.upvotes, paper.comments, paper.submittedBy])).toEqual([
    ['A Kettle at Sea', 7, 2, 'ann'],
    ['Boats on Land', 7, 2, 'bo'],
  ]);
  return {
    header: [title, curator, date],
    messages: messages.map(({ line, fatal, ruleId, reason }) => [line, fatal, ruleId, reason]),
  };
}

it('a whole header has no message', () => {
  expect(read(`Daily Papers\nby\nAK\nand the research community\n${tabs}Aug 14\n`)).toEqual({
    header: ['Daily Papers', 'AK', '2025-08-14'],
    messages: [],
  });
});

it.each<[string, string, unknown[][]]>([
  [
    'without a name',
    'by\nand the research community\n',
    [[2, false, 'unreadable-value', 'Cannot read the curator of the page: “by and the research community”']],
  ],
  [
    'with an image for a name',
    'by [image] and the research community\n',
    [
      [
        ...[2, false, 'unreadable-value'],
        'Cannot read the curator of the page: “by [image] and the research community”',
      ],
    ],
  ],
  [
    'with two names',
    'by Bo\nCy\nand the research community\n',
    [
      [
        2,
        false,
        'unreadable-value',
        'Cannot read the curator of the page: “by Bo Cy and the research community”',
      ],
    ],
  ],
  [
    'without its last line',
    'by\nAK\n',
    [[2, false, 'unreadable-value', 'Cannot read the curator of the page: “by AK”']],
  ],
  [
    'that is misspelled',
    'by AK and the reserach comunity\n',
    [
      [
        2,
        false,
        'unreadable-value',
        'Cannot read the curator of the page: “by AK and the reserach comunity”',
      ],
    ],
  ],
  ['that is missing', '', [[1, undefined, 'missing-meta', 'The header of the page has no curator']]],
])('the cards of a day are read below a line about the curator %s', (_, curator, messages) => {
  expect(read(`Daily Papers\n${curator}${tabs}Aug 14\n`)).toEqual({
    header: ['Daily Papers', null, '2025-08-14'],
    messages,
  });
});

describe('a damaged line about the curator', () => {
  const reasonFor = (text: string) => `Cannot read the curator of the page: “${text}”`;
  const length = (count: number) => `by ${'Kettles '.repeat(20)}`.slice(0, count - 1).concat('s');

  it.each([
    ['is of three lines', 'by\nAK\nand the reserach comunity', 'by AK and the reserach comunity'],
    ['is of 160 characters', length(160), `${length(160).slice(0, 59)}…`],
  ])('may be one that %s', (_, lines, text) => {
    expect(read(`Daily Papers\n${lines}\n${tabs}Aug 14\n`)).toEqual({
      header: ['Daily Papers', null, '2025-08-14'],
      messages: [[2, false, 'unreadable-value', reasonFor(text)]],
    });
  });

  it.each<[string, string, [number, string][]]>([
    ['is of four lines', 'by\nAK\nand the\nreserach comunity', [[5, 'ambiguous-value']]],
    ['is of 161 characters', length(161), []],
  ])('is not one that %s', (_, lines, others) => {
    const { title, date, messages } = parseListing(`Daily Papers\n${lines}\n${tabs}Aug 14\n${cards}`, {
      referenceDate: '2025-08-14',
    });
    expect([title, date]).toEqual(['Daily Papers', null]);
    expect(messages.map(({ line, ruleId }) => [line, ruleId])).toEqual([[2, 'missing-meta'], ...others]);
  });
});

it('the cards of a day are read below the tab of the trending page alone', () => {
  expect(read('Trending Papers\nAug 14\n').header).toEqual(['Trending Papers', null, '2025-08-14']);
});

it('a line about the curator that stands twice is reported, and the day below it is read', () => {
  const line = 'by AK and the research community';
  expect(read(`Daily Papers\n${line}\n${line}\n${tabs}Aug 14\n`)).toEqual({
    header: ['Daily Papers', 'AK', '2025-08-14'],
    messages: [[3, false, 'repeated-line', `A line appears twice: “${line}”`]],
  });
  const entry =
    '### [A Kettle](https://huggingface.co/papers/2508.00001)\n\nIt boils.\n\n* 5 authors\n\n· Aug 3, 2025\n';
  const markdown = `# Daily Papers\n\n## ${line}\n\n## ${line}\n\nDaily\n\nWeekly\n\nAug 14\n\n${entry}`;
  const { title, curator, date, papers, messages } = parseListing(markdown, { referenceDate: '2025-08-14' });
  expect([title, curator, date]).toEqual(['Daily Papers', 'AK', '2025-08-14']);
  expect(papers.map(({ id }) => id)).toEqual(['2508.00001']);
  expect(messages.map(({ line: at, fatal, reason }) => [at, fatal, reason])).toEqual([
    [5, false, `A line appears twice: “## ${line}”`],
  ]);
});

it.each<[string, string, (string | null)[], unknown[]]>([
  [
    'no title',
    `by AK and the research community\n${tabs}Aug 14\n`,
    [null, 'AK', '2025-08-14'],
    [1, undefined, 'missing-meta', 'The header of the page has no title'],
  ],
  [
    'no day',
    `Daily Papers\nby AK and the research community\n${tabs}`,
    ['Daily Papers', 'AK', null],
    [1, undefined, 'missing-meta', 'The header of the page has no day'],
  ],
  [
    'another line in its title',
    `Subscribe to Daily Papers\nby AK and the research community\n${tabs}Aug 14\n`,
    ['Subscribe to Daily Papers', 'AK', '2025-08-14'],
    [
      1,
      undefined,
      'odd-title',
      'Words in the title of the page may not belong to it: “Subscribe to Daily Papers”',
    ],
  ],
  [
    'a number for its curator',
    `Daily Papers\nby\n12\nand the research community\n${tabs}Aug 14\n`,
    ['Daily Papers', '12', '2025-08-14'],
    [3, false, 'ambiguous-value', '“12” was read as the curator of the page; it may be another line'],
  ],
  [
    'a sentence for its curator',
    `Daily Papers\nby\nWe like it.\nand the research community\n${tabs}Aug 14\n`,
    ['Daily Papers', 'We like it.', '2025-08-14'],
    [
      3,
      false,
      'ambiguous-value',
      '“We like it.” was read as the curator of the page; it may be another line',
    ],
  ],
  [
    'a curator of 40 characters',
    `Daily Papers\nby Ann, Bo and Cy of the Old Kettle Company and the research community\n${tabs}Aug 14\n`,
    ['Daily Papers', 'Ann, Bo and Cy of the Old Kettle Company', '2025-08-14'],
    [
      2,
      false,
      'ambiguous-value',
      '“Ann, Bo and Cy of the Old Kettle Company” was read as the curator of the page; it may be another line',
    ],
  ],
])('a header with %s has a message', (_, text, header, message) => {
  expect(read(text)).toEqual({ header, messages: [message] });
});

it('a curator of 39 characters has none', () => {
  const curator = 'Ann, Bo and Cy of the Old Boats Company';
  expect(read(`Daily Papers\nby ${curator} and the research community\n${tabs}Aug 14\n`)).toEqual({
    header: ['Daily Papers', curator, '2025-08-14'],
    messages: [],
  });
});

it.each([
  ['Daily\nWeekly\n', [[1, undefined, 'missing-meta', 'The header of the page has no day']]],
  ['Daily\n', []],
])('the day is missing below several tabs: %j', (shown, messages) => {
  expect(read(`Daily Papers\nby AK and the research community\n${shown}`)).toEqual({
    header: ['Daily Papers', 'AK', null],
    messages,
  });
});

it('what follows a dash in the title says which papers', () => {
  expect(read(`Daily Papers - Week 33\nby AK and the research community\n${tabs}Aug 14\n`)).toEqual({
    header: ['Daily Papers - Week 33', 'AK', '2025-08-14'],
    messages: [],
  });
});
