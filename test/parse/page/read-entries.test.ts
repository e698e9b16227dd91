import { describe, expect, it } from 'vitest';
import { parseListing, safeParseListing } from '../../../src/index.js';

const header = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';
const titles = ['Kettles at Sea', 'Boats on Land'] as const;
const texts = [
  'We boil water, and it boils.',
  'We row on eight lakes, and in two harbors of one island.',
] as const;
const options = { referenceDate: '2025-08-14' };

const both = (lines: (at: 0 | 1) => string[], gap = '\n') => `${[...lines(0), ...lines(1)].join(gap)}\n`;
const entry = (at: 0 | 1, ...inside: string[]) => [
  ...[titles[at], texts[at], ...inside, '5 authors', '·', `Aug ${at + 1}`],
];
const linked = (at: 0 | 1) => `### [${titles[at]}](https://huggingface.co/papers/2508.0000${at})`;

/** What messages say in full, without where they stand. */
const said = (text: string) =>
  parseListing(text, options).messages.map(({ line, ruleId, reason, expected, actual }) => ({
    ...{ line, ruleId, reason, expected, actual },
  }));

describe('a text without the header of a page', () => {
  it.each([
    ['authors alone', (at: 0 | 1) => [titles[at], texts[at], '5 authors'], false],
    ['authors, a dot and a label', (at: 0 | 1) => [titles[at], texts[at], '5 authors', '·', 'GitHub'], false],
    ['authors and `Upvote`', (at: 0 | 1) => [titles[at], texts[at], '5 authors', 'Upvote'], true],
    ['authors and a submitter', (at: 0 | 1) => ['Submitted by ann', titles[at], '·', '5 authors'], true],
  ])('is no listing, or is one, where its entries have %s', (_, lines, isListing) => {
    const result = safeParseListing(both(lines), options);
    expect(result.success ? result.data.papers.map(({ title }) => title) : null).toEqual(
      isListing ? titles : null,
    );
  });

  it.each([
    ['nothing', []],
    ['texts', texts],
  ])('is no listing where headings that link to papers have below them %s', (_, below) => {
    const text = both((at) => [linked(at), ...below.slice(at, at + 1)], '\n\n');
    expect(safeParseListing(text, options).success).toBe(false);
  });
});

it.each([
  ['links to the login', (at: 0 | 1) => `[${9 - at}](/login?next=%2Fpapers%2F2508.0000${at})`, true],
  ['numbers alone', (at: 0 | 1) => `${9 - at}`, false],
])(
  'headings that link to papers are a listing without its header where upvotes are %s',
  (_, upvotes, isListing) => {
    const result = safeParseListing(
      both((at) => [upvotes(at), linked(at), texts[at]], '\n\n'),
      options,
    );
    expect(result.success ? result.data.papers.map((paper) => [paper.title, paper.upvotes]) : null).toEqual(
      isListing ? titles.map((title, at) => [title, 9 - at]) : null,
    );
  },
);

it.each([
  ['above the dot', '[Boat Works]\n·\nAug 1', ['9: Not read: “[Boat Works]”']],
  ['above the authors', '[Boat Works]\n5 authors\n·\nAug 1', []],
  ['in one word above the dot', '[boat-works]\n·\nAug 1', []],
])('words in brackets are an image, or may be an organization: %s', (_, lines, said) => {
  const { papers, messages } = parseListing(
    `${header}${titles[0]}\n${texts[0]}\n${lines}\n${entry(1).join('\n')}\n`,
    options,
  );
  expect(papers.map((paper) => [paper.title, paper.organization])).toEqual([
    [titles[0], undefined],
    [titles[1], undefined],
  ]);
  expect(
    messages.filter(({ ruleId }) => ruleId === 'unread-line').map(({ line, reason }) => `${line}: ${reason}`),
  ).toEqual(said);
});

describe('words that the site prints around its lists', () => {
  it.each([
    ['of the first entry', 0, 9],
    ['of the second entry', 1, 14],
  ] as const)('are reported inside %s', (_, odd, line) => {
    const { papers, messages } = parseListing(
      header + both((at) => entry(at, ...(at === odd ? ['Load more'] : []))),
      options,
    );
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      [titles[0], texts[0]],
      [titles[1], texts[1]],
    ]);
    expect(messages.map((message) => [message.line, message.reason])).toEqual([
      [line, 'Not read: “Load more”'],
    ]);
  });

  it('are not reported below the last one', () => {
    expect(said(`${header}${both((at) => entry(at))}Previous\nNext\n`)).toEqual([]);
  });
});

it('two entries of a list with one paper and one text both stay, and the second is reported', () => {
  const card = [linked(0), texts[0], '5 authors', '·', 'Aug 1'].join('\n\n');
  const { papers, messages } = parseListing(`# ${header}${card}\n\n${card}\n`, options);
  expect(papers.map(({ title, abstract, date }) => [title, abstract, date])).toEqual([
    [titles[0], texts[0], '2025-08-01'],
    [titles[0], texts[0], '2025-08-01'],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [17, '“Kettles at Sea” is in the listing more than once'],
  ]);
});

it('a title above a mark of where a tool cut the text off is left out', () => {
  const { papers, messages } = parseListing(
    `${header}${entry(0).join('\n')}\nBoats on Land\n[truncated]\n`,
    options,
  );
  expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea']);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [12, 'The text ends inside the entry “Boats on Land”, which is left out'],
  ]);
});

describe('a message says what was expected', () => {
  it('where no entry shows its upvotes', () => {
    const entries = [0, 1, 2].map(
      (at) =>
        `### [Kettles at Sea, Part ${at}](https://huggingface.co/papers/2508.0000${at})\n\n${texts[0]}\n\n5 authors\n\n· Aug 3\n\n`,
    );
    expect(said(`# ${header}${entries.join('')}`)).toEqual([
      {
        line: 7,
        ruleId: 'missing-meta',
        reason: 'No entry of this page shows its upvotes',
        expected: ['a count in each entry'],
        actual: 'none',
      },
    ]);
  });

  it('where the period of the page cannot be read', () => {
    const period = header.replace('Aug 14', 'Week 33');
    expect(said(period + both((at) => entry(at)))).toEqual([
      {
        line: 5,
        ruleId: 'unreadable-value',
        reason: 'Cannot parse the period of the page: “Week 33”',
        expected: ['a day, a week such as `Week 29, 2026`, or a month such as `July 2026`'],
        actual: '“Week 33”',
      },
    ]);
  });

  it('where counts may stand above titles or below dates', () => {
    const first = [texts[0], '5 authors', '·', 'Aug 1', '5'];
    const lines = [...first, '89', titles[1], texts[1], '7 authors', '·', 'Aug 2', '3', '40'];
    const [, uncertain] = said(`${lines.join('\n')}\n`);
    expect(uncertain).toEqual({
      line: 5,
      ruleId: 'unlabeled-count',
      reason: 'It is uncertain whether counts are above titles or below dates; they were read as below dates',
      expected: ['a page from its header on'],
      actual: '“5”',
    });
  });
});

it('the words below a list are no entry, whatever stands among them and however its lines are wrapped', () => {
  const abstract = [
    'We boil water in kettles of iron, of tin and of red clay, on stoves and fires, and',
    'measure how long that takes in eight rooms of one house in each month of a year.',
  ];
  const entry = (at: number) => [
    ...[String(40 - at), `A Study of Kettle Number ${at}`, ...abstract, '5 authors', '·', `Aug ${at}`],
  ];
  const footer = ['Previous', 'Next', 'Trending Papers ranked by GitHub stars activity'];
  const form = [
    'Username or Email address',
    'Password',
    'Login',
    'System theme',
    'Company',
    'TOS',
    'Privacy',
  ];
  const { papers, messages } = parseListing(
    [
      ...['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14'],
      ...[1, 2, 3, 4, 5, 6].flatMap(entry),
      ...['2', ...footer, ...form, ''],
    ].join('\n'),
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, upvotes, comments }) => [title, upvotes, comments])).toEqual(
    [1, 2, 3, 4, 5, 6].map((at) => [`A Study of Kettle Number ${at}`, 40 - at, at === 6 ? 2 : 0]),
  );
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [48, 'A count of comments for “A Study of Kettle Number 6”, unlike most of its neighbors'],
    [52, 'Not read: “Username or Email address”'],
  ]);
});

it('words of the menu inside of a sentence are left out and reported, and do not part its entry', () => {
  const abstract = [
    'We boil water in kettles of iron, of tin and of red clay, on stoves and fires, and',
    'Models',
    'Datasets',
    'of them are in eight rooms of one house in each month of a year, on shelves of oak.',
  ];
  const entry = (at: number, lines: string[]) => [
    ...[String(40 - at), `A Study of Kettle Number ${at}`, ...lines, '5 authors', '·', `Aug ${at}`],
  ];
  const { papers, messages } = parseListing(
    [
      ...['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14'],
      ...[1, 2, 3, 4, 5, 6].flatMap((at) => entry(at, at === 3 ? abstract : [abstract[0]!, abstract[3]!])),
      ...['Previous', 'Next', ''],
    ].join('\n'),
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, upvotes, date }) => [title, upvotes, date])).toEqual(
    [1, 2, 3, 4, 5, 6].map((at) => [`A Study of Kettle Number ${at}`, 40 - at, `2025-08-0${at}`]),
  );
  expect(papers[2]!.abstract).toBe(`${abstract[0]} ${abstract[3]}`);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([[23, 'Not read: “Models”']]);
});
