import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const header = ['by', 'AK', 'and the research community'];
const trending = [
  ...['Submitted by', 'boatman', 'Kettles at Sea', 'A framework for kettles that need no fire on a boat.'],
  ...['5 authors', '·', 'Published on Aug 4, 2025', 'Upvote', '12', 'GitHub', '33', 'arXiv Page'],
];
const daily = ['Submitted by', 'boatman', '12', 'Kettles at Sea', 'Boat Works', '·', '5 authors', '3'];

function read(title: string, lines: readonly string[], count: number) {
  const { papers, messages } = parseListing([title, ...header, ...lines.slice(0, count)].join('\n'), {
    referenceDate: '2025-08-14',
  });
  return {
    papers: papers.map(({ authorCount, date, upvotes }) => [authorCount, date, upvotes]),
    cuts: messages
      .filter(({ ruleId }) => ruleId === 'truncated')
      .map(({ line, reason, expected, actual }) => [line, reason, expected, actual]),
  };
}
/** What is said of the only entry of a page that ends with such a line. */
const cutBelow = (line: number, end: string) => [
  line,
  `The text ends with “${end}”, inside the entry “Kettles at Sea”`,
  ['what stands below it: authors, a date or counts'],
  'the end of the page',
];

it.each([
  [5, null, null, '5 authors'],
  [6, null, null, '·'],
  [7, '2025-08-04', null, 'Published on Aug 4, 2025'],
  [8, '2025-08-04', null, 'Upvote'],
])('reports that the only trending card ends with its line %i', (count, date, upvotes, end) => {
  expect(read('Trending Papers', trending, count)).toEqual({
    papers: [[5, date, upvotes]],
    cuts: [cutBelow(count + 4, end)],
  });
});

it('reports that the only trending card ends with a label for stars', () => {
  expect(read('Trending Papers', trending, 10).cuts).toEqual([cutBelow(14, 'GitHub')]);
});

it.each([
  [9, [[37, '12']]],
  [11, [[39, '33']]],
  [12, []],
])(
  'reports that the last of several trending cards ends with its line %i, as others have a link below',
  (count, cuts) => {
    const { papers, messages } = parseListing(
      [
        'Trending Papers',
        ...header,
        ...[2, 3].flatMap((at) => cardOf(at)),
        ...cardOf(1).slice(0, count),
      ].join('\n'),
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map(({ upvotes }) => upvotes)).toEqual([12, 12, 12]);
    expect(
      messages.filter(({ ruleId }) => ruleId === 'truncated').map(({ line, reason }) => [line, reason]),
    ).toEqual(
      cuts.map(([line, end]) => [line, `The text ends with “${end}”, inside the entry “Kettles at Sea 1”`]),
    );
  },
);
const cardOf = (at: number) => trending.map((line) => line.replace('Kettles at Sea', `Kettles at Sea ${at}`));

it.each([
  [
    'cards of a day',
    ['Submitted by', 'ann', '20', 'Kettles at Sea', '2 authors', '·', 'Published on Aug 4, 2025', '3'],
  ],
  [
    'entries of a list',
    ['20', 'Kettles at Sea', 'They boil at sea.', '• 2 authors', '·', 'Published on Aug 4, 2025'],
  ],
])('such a date with counts beside it does not make trending cards of %s', (_, lines) => {
  const { papers } = parseListing(['Daily Papers', ...header, ...lines, ...lines, ''].join('\n'), {
    referenceDate: '2025-08-14',
  });
  expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([
    ['Kettles at Sea', 20],
    ['Kettles at Sea', 20],
  ]);
});

it('knows a trending card without a header by how it dates the paper', () => {
  const { papers, messages } = parseListing(trending.slice(0, 7).join('\n'), { referenceDate: '2025-08-14' });
  expect(papers.map(({ date, upvotes }) => [date, upvotes])).toEqual([['2025-08-04', null]]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [7, 'The text ends with “Published on Aug 4, 2025”, inside the entry “Kettles at Sea”'],
  ]);
});

it.each([
  [4, 'Kettles at Sea'],
  [5, 'Boat Works'],
  [6, '·'],
])('reports that the only card of a day ends with its line %i', (count, end) => {
  expect(read('Daily Papers', daily, count)).toEqual({
    papers: [[null, null, 12]],
    cuts: [cutBelow(count + 4, end)],
  });
});

it('says nothing of cards that are whole', () => {
  expect(read('Trending Papers', trending, 12)).toEqual({ papers: [[5, '2025-08-04', 12]], cuts: [] });
  expect(read('Daily Papers', daily, 7)).toEqual({ papers: [[5, null, 12]], cuts: [] });
});

it.each([
  ['a trending card without its dot and date', 'Trending Papers', trending, [5, 6], [5, null, 12]],
  ['a card of a day without its dot', 'Daily Papers', daily, [4, 5], [5, null, 12]],
])('says nothing of %s', (_, title, lines, left, paper) => {
  const rest = lines.filter((_line, at) => !left.includes(at));
  expect(read(title, rest, rest.length)).toEqual({ papers: [paper], cuts: [] });
});

it.each([
  ['an image does', ['[image]'], [cutBelow(8, 'Kettles at Sea')]],
  ['the footer of the site does', ['Previous', 'Next'], []],
])('reports the end of the text, not of the page: below the title %s', (_, below, cuts) => {
  const lines = [...daily.slice(0, 4), ...below];
  expect(read('Daily Papers', lines, lines.length)).toEqual({ papers: [[null, null, 12]], cuts });
});

it.each([
  [2, false],
  [3, true],
])(
  'a last abstract that stops inside a sentence was cut off where %i entries have their authors',
  (count, isCut) => {
    const entries = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark']
      .slice(0, count)
      .map((title) => `${title}\n\nWe look at it for a long time and say\n\n5 authors\n·\nAug 3, 2025\n\n`);
    const text = `Daily Papers\n\nby AK and the research community\n\n${entries.join('')}`;
    const cut = text.slice(0, text.lastIndexOf('\n\n5 authors'));
    const { papers, messages } = parseListing(cut);
    expect(papers.map(({ title }) => title)).toHaveLength(isCut ? count - 1 : count);
    expect(messages.some(({ ruleId }) => ruleId === 'truncated')).toBe(isCut);
  },
);

describe('a last abstract below others', () => {
  const texts = (middle: string, last: string) =>
    parseListing(
      `Daily Papers\n\nby AK and the research community\n\nKettles\n\nThey boil.\n\n5 authors\n·\nAug 3, 2025\n\n${middle}\n\nLamps\n\n${last}\n`,
    );

  it('may stop inside its second sentence', () => {
    const { papers, messages } = texts(
      'Boats\n\nThey float.\n\n5 authors\n·\nAug 2, 2025',
      'They burn. They also',
    );
    expect(papers.map(({ title }) => title)).toEqual(['Kettles', 'Boats']);
    expect(
      messages.map(({ line, ruleId, reason, expected, actual }) => [line, ruleId, reason, expected, actual]),
    ).toEqual([
      [
        21,
        'truncated',
        'The text ends inside the entry “Lamps”, which is left out',
        ['an abstract, and authors or an organization with a date'],
        'the end of the page',
      ],
    ]);
  });

  it('is whole where another entry shows no authors, too', () => {
    const { papers, messages } = texts('Boats\n\nThey float', 'They burn');
    expect(papers.map(({ title }) => title)).toEqual(['Kettles', 'Boats', 'Lamps']);
    expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
      [13, 'No authors, organization or date for “Boats”'],
      [17, 'No authors, organization or date for “Lamps”'],
    ]);
  });

  it('is whole where another entry has no abstract', () => {
    const { papers, messages } = texts('Boats\n\n5 authors\n·\nAug 2, 2025', 'They burn.');
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Kettles', 'They boil.'],
      ['Boats', ''],
      ['Lamps', 'They burn.'],
    ]);
    expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
      [13, 'No abstract for “Boats”'],
      [19, 'No authors, organization or date for “Lamps”'],
    ]);
  });
});

it.each([
  ['one of two', [true, false], false],
  ['all three', [true, true, true], false],
  ['two of three', [true, true, false], true],
  ['two of four', [true, true, false, false], false],
])('a last abstract that is no link was cut off where most are links: %s are', (_, linked, isCut) => {
  const entries = linked.map((isLinked, at) => {
    const link = `](/papers/2508.0000${at})`;
    const abstract = 'Kettles boil water of all kinds.';
    const last = at === linked.length - 1;
    return [
      `### [Kettles at Sea, Part ${at}${link}\n\n${isLinked ? `[${abstract}${link}` : abstract}\n\n`,
      last ? '' : `[5 authors${link}\n\n·\n\nAug 3\n\n`,
    ].join('');
  });
  const page = `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('')}`;
  const { papers, messages } = parseListing(page, { referenceDate: '2025-08-14' });
  expect(papers).toHaveLength(isCut ? linked.length - 1 : linked.length);
  const end = `Kettles at Sea, Part ${linked.length - 1}`;
  expect(messages.map(({ reason }) => reason)).toContain(
    isCut
      ? `The text ends inside the entry “${end}”, which is left out`
      : `No authors, organization or date for “${end}”`,
  );
});

/** An entry of a list, and a page of such entries. */
const entry = (title: string) =>
  `${title}\n\nWe look at it for a long time.\n\n  • 5 authors\n·\nAug 3, 2025\n\n`;
const above = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';
const page = (...parts: string[]) => parseListing(above + parts.join(''), { referenceDate: '2025-08-14' });

it.each([
  ['Lamps at Night', 'truncated', 'The text ends inside the entry “Lamps at Night”, which is left out'],
  ['Lamps at Night.', 'unread-line', 'Not read: “Lamps at Night.”'],
])('the last line may be the title of another entry if it does not end like a sentence: %s', (...line) => {
  const { papers, messages } = page(entry('Kettles at Sea'), entry('Boats'), line[0]);
  expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea', 'Boats']);
  expect(
    messages.filter(({ fatal }) => fatal === false).map(({ line, ruleId, reason }) => [line, ruleId, reason]),
  ).toEqual([[23, line[1], line[2]]]);
});

it.each(['…', '...', '[...]', '[truncated]', '(output truncated)', '[content truncated at 4000 characters]'])(
  'reports %s, with which a tool ends a page that it has cut off',
  (mark) => {
    for (const { papers, messages } of [
      page(entry('Kettles at Sea'), entry('Boats'), `${mark}\n`),
      parseListing(
        `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${['Kettles at Sea', 'Boats']
          .map(
            (title) => `### ${title}\n\nWe look at it for a long time.\n\n5 authors\n\n·\n\nAug 3, 2025\n\n`,
          )
          .join('')}${mark}\n`,
        { referenceDate: '2025-08-14' },
      ),
    ]) {
      expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea', 'Boats']);
      expect(messages.map(({ fatal, ruleId, reason }) => [fatal, ruleId, reason])).toContainEqual([
        false,
        'truncated',
        'The text ends before the end of the page',
      ]);
    }
  },
);

it('reports such a mark above the footer of the site', () => {
  const { papers, messages } = page(
    entry('Kettles at Sea'),
    entry('Boats'),
    '[truncated]\n\nPrevious\nNext\n',
  );
  expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea', 'Boats']);
  expect(messages.map(({ line, reason, expected, actual }) => [line, reason, expected, actual])).toEqual([
    [23, 'The text ends before the end of the page', ['the whole page'], '“[truncated]”'],
  ]);
});

it('reports such a mark between two entries as a line that is not read', () => {
  const { papers, messages } = page(entry('Kettles at Sea'), '[truncated]\n\n', entry('Boats'));
  expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea', 'Boats']);
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [15, false, 'Not read: “[truncated]”'],
  ]);
});

describe('what is left of an entry without its title', () => {
  const rest = entry('Kettles at Sea').slice('Kettles at Sea\n\n'.length);
  const untitled = '90\n\n  • 5 authors\n·\nAug 3, 2025\n\n';
  const begin = [
    ...[1, false, 'truncated', 'The text begins inside an entry, which is left out', ['a title']],
    '“We look at it for a long time.”',
  ];
  const missing = (line: number) => [
    ...[line, false, 'missing-title', 'An entry without a title is left out: “90”', ['a title'], '“90”'],
  ];
  const end = [
    ...[15, false, 'truncated', 'The text ends before the end of the page', ['the whole page']],
    '“[truncated]”',
  ];

  it.each([
    ['at the begin of a text', rest + entry('Boats'), ['Boats'], [begin]],
    ['in a text that is cut at both ends', `${rest}${entry('Boats')}[truncated]\n`, ['Boats'], [begin, end]],
    ['inside a text', entry('Boats') + untitled + entry('Lamps'), ['Boats', 'Lamps'], [missing(9)]],
    ['inside a page', above + entry('Boats') + untitled + entry('Lamps'), ['Boats', 'Lamps'], [missing(15)]],
  ])('is left out and reported %s', (_, text, titles, said) => {
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
    expect(papers.map(({ title }) => title)).toEqual(titles);
    expect(
      messages.map(({ line, fatal, ruleId, reason, expected, actual }) => [
        ...[line, fatal, ruleId, reason, expected, actual],
      ]),
    ).toEqual(said);
  });
});

it('reports that the first of two cards begins below its submitter', () => {
  const card = (user: string, upvotes: number) => [
    `Submitted by ${user}`,
    String(upvotes),
    `Kettles of ${user}`,
    '·',
    '5 authors',
    '3',
  ];
  const cuts = (lines: readonly string[]) =>
    parseListing(lines.join('\n')).messages.map(({ line, ruleId, reason }) => [line, ruleId, reason]);
  expect(cuts([...card('ann', 12).slice(1), ...card('bob', 11)])).toEqual([
    [1, 'truncated', 'The text begins with “12”, inside the entry “Kettles of ann”'],
  ]);
  expect(cuts([...card('ann', 12), ...card('bob', 11)])).toEqual([]);
});
