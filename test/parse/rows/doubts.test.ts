import { expect, it } from 'vitest';
import { fromRows, parseListing } from '../../../src/index.js';

const boat = { title: 'A Boat', upvotes: 3 };
const sentence = 'We study boats that float, and show that they do.';

function warningsOf(...rows: object[]): string[] {
  const warnings: string[] = [];
  fromRows(rows, { onMessage: ({ fatal, reason }) => fatal === false && warnings.push(reason) });
  return warnings;
}

it.each<[rule: string, value: unknown, at: string, expected: string, actual: string]>([
  ['zero-authors', [{ ...boat, authors: [] }], '[]', '1 author or more', '0'],
  [
    'future-date',
    { dateString: '2024-07-03', papers: [{ ...boat, published: 'Jul 5, 2024' }] },
    '"Jul 5, 2024"',
    'a date not after 2024-07-03',
    '2024-07-05',
  ],
  [
    'truncated',
    [{ row: { ...boat, abstract: 'It flo' }, truncated_cells: ['abstract', 7, null] }],
    '"It flo"',
    'the whole value',
    '“abstract”',
  ],
  [
    'conflicting-values',
    [{ ...boat, date: '2018-12-31', id: '2407.00001' }],
    '"2018-12-31"',
    'a date not before 2024-04-22',
    '2018-12-31',
  ],
  [
    'ambiguous-value',
    [{ upvotes: 3, title: 'A <i>Boat</i>' }],
    '"A <i>Boat</i>"',
    'plain text',
    '“A <i>Boat</i>”',
  ],
  ['ambiguous-value', [{ ...boat, authors: ['Ann Bell1'] }], '["Ann Bell1"]', 'plain text', '“Ann Bell1”'],
  [
    'ambiguous-value',
    [
      { title: 'Boats on Lakes and Seas', id: '2407.00001' },
      { id: '2407.00002', title: 'Boats on Lakes and Seas' },
    ],
    '"Boats on Lakes and Seas"',
    'a title of its own',
    '“Boats on Lakes and Seas”',
  ],
  [
    'conflicting-values',
    [{ ...boat, abstract: 'It floats.', summary: 'It sinks.' }],
    '"It sinks."',
    'one value for abstract',
    '“It sinks.”',
  ],
  [
    'conflicting-values',
    { '2407.00001': { ...boat, id: '2407.00002' } },
    '"2407.00002"',
    'one value for id',
    '2407.00001',
  ],
  [
    'odd-title',
    [{ upvotes: 3, abstract: 'Boats That Float', title: sentence }],
    JSON.stringify(sentence),
    'a title that is shorter than the abstract',
    `“${sentence}”`,
  ],
])('%s of %j stands at its value', (rule, value, at, expected, actual) => {
  const json = JSON.stringify(value);
  const said = parseListing(json).messages.filter(({ fatal }) => fatal === false);
  const texts = said.map((message) => {
    const { start, end } = message.place as { start: { offset: number }; end: { offset: number } };
    return [message.ruleId, json.slice(start.offset, end.offset), message.expected, message.actual];
  });
  expect(texts).toEqual([[rule, at, [expected], actual]]);
});

it('an abstract that is the title is named', () => {
  const actual: unknown[] = [];
  fromRows([{ ...boat, abstract: 'A Boat' }], { onMessage: (message) => actual.push(message.actual) });
  expect(actual).toEqual(['“A Boat”']);
});

it.each<[string, Record<string, unknown>]>([
  ['a date in the second month before the id', { id: '2407.00001', date: '2024-05-01' }],
  ['an id that only ends like one of arXiv', { id: 'tea-0407.0001', date: '1990-01-01' }],
  ['an id that only begins like one of arXiv', { id: '0407.0001-tea', date: '1990-01-01' }],
  ['an abstract that ends like a sentence', { title: sentence, abstract: 'Boats “that float.”' }],
  ['a title that is as long as the abstract', { title: 'Boats sink.', abstract: 'Boats float' }],
  ['a title that is shorter', { title: 'Boats sink.', abstract: 'Boats float or sink' }],
  ['a title that ends in a number', { title: 'We Compare Boat 2.5 and Boat 1.5', abstract: 'They float' }],
  ['a title that ends in dots', { title: 'We Compare All Boats, and..', abstract: 'They float' }],
  ['eight authors of one letter', { authors: [...'ABCDEFGH'] }],
  ['one author of one letter', { authors: ['X', ...[...'ABCDEFGH'].map((letter) => `Ann ${letter}.`)] }],
])('%s is no reason for doubt', (_, row) => {
  expect(warningsOf({ ...boat, ...row })).toEqual([]);
});

it('a title may end in a quoted sentence, and an abstract in a number', () => {
  for (const [title, abstract] of [
    ['We say that “boats of all kinds float.”', 'Boats that Float'],
    [sentence, 'The Boat 1.5'],
  ])
    expect(warningsOf({ ...boat, title, abstract })).toEqual([
      `Row 1: the title is longer than the abstract and ends like a sentence, so the two may be swapped: “${title}”`,
    ]);
});

it('of fifty authors, two in a row hardly have one name', () => {
  const names = Array.from({ length: 48 }, (_, at) => `Ann ${'I'.repeat(at + 1)}`);
  expect(warningsOf({ ...boat, authors: ['Cy Dorn', 'Cy Dorn', ...names] })).toEqual([
    'Row 1: authors contains a name twice in a row; it was kept as it is: “Cy Dorn”',
  ]);
});

it('only the first thousand doubts about each field are told one by one', () => {
  const rows = Array.from({ length: 1001 }, (_, at) => ({
    title: `<b>Boat ${at}</b>`,
    upvotes: at,
    abstract: `<p>It floats ${at} times.</p>`,
  }));
  const warnings = warningsOf(...rows);
  expect(warnings).toHaveLength(2002);
  expect(warnings.slice(-2)).toEqual([
    '1 more message of this kind about title, the last about row 1001',
    '1 more message of this kind about abstract, the last about row 1001',
  ]);
});
