import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

type Text = readonly [title: string, abstract?: string];

/** What is said of a list of papers with these titles and abstracts. */
function read(texts: readonly Text[], pageTitle = 'Daily Papers') {
  const entries = texts.map(
    ([title, abstract = 'We look at it for a long time, and say in this text what it is for.']) =>
      `${title}\n\n${abstract}\n\n5 authors\n·\nAug 3, 2025\n\n`,
  );
  return parseListing(`${pageTitle}\n\nby AK and the research community\n\n${entries.join('')}`).messages.map(
    ({ line, fatal, ruleId, reason, expected, actual }) => ({
      line,
      isWarning: fatal === false,
      ruleId,
      reason,
      expected,
      actual,
    }),
  );
}

it('a page title in capitals above no whole entry says nothing', () => {
  expect(parseListing('DAILY PAPERS').messages).toEqual([]);
  expect(parseListing('DAILY PAPERS\n\nA Boat').messages.map(({ reason }) => reason)).toEqual([
    'The text ends inside the entry “A Boat”, which is left out',
  ]);
});

it.each([
  [['kettles on the sea', 'boats on the land', 'lamps in the dark'], true],
  [['kettles on the sea', 'boats on the land', 'lamps in the dark', 'word2vec'], true],
  [['kettles on the sea', 'boats on the land'], false],
  [['kettles on the sea', 'boats on the land', 'word2vec'], false],
  [['kettles on the sea', 'boats on the land', 'lamps in the dark', 'Oars and Ends'], false],
])('titles in lower case are those of a tool, or not: %j', (titles, isReported) => {
  expect(
    read(titles.map((title) => [title]))
      .filter(({ reason }) => reason.startsWith('All titles'))
      .map(({ isWarning, ruleId, reason }) => [isWarning, ruleId, reason]),
  ).toEqual(
    isReported
      ? [[true, 'odd-title', 'All titles of this page are in lower case: their original case is unknown']]
      : [],
  );
});

it.each([
  ['kettles on the sea', 'lower case'],
  ['TRAINING KETTLES WITH LARGE BOATS', 'capitals'],
  ['Training KETTLES WITH LARGE Boats', 'capitals'],
  ['word2vec', undefined],
  ['kettles', undefined],
  ['GPT-4 VS LLAMA ON MMLU', undefined],
  ['Kettles by BOAT LABS', undefined],
  ['Kettles by BOAT LABS OAR', undefined],
  ['茶壶 BOATS 测试 ON', undefined],
])('one title that has another case is noted: %j', (title, what) => {
  expect(
    read([['Oars and Ends'], [title]]).map(({ isWarning, ruleId, reason }) => [isWarning, ruleId, reason]),
  ).toEqual(what === undefined ? [] : [[false, 'odd-title', `The title is in ${what}: “${title}”`]]);
});

describe('titles in capitals', () => {
  const capitals = ['KETTLES AT SEA', 'BOATS ON LAND', 'LAMPS IN THE DARK', 'OARS AND ENDS'];
  const short = ['AI', 'Q&A', 'U-V', 'X'];

  it.each([
    ['three', 'Daily Papers', capitals.slice(0, 3), true],
    ['three of short words', 'Daily Papers', ['TEA FOR TWO', 'OLD OAK', 'A BIG SEA'], true],
    ['two', 'Daily Papers', capitals.slice(0, 2), false],
    ['two, below a title in capitals', 'DAILY PAPERS', capitals.slice(0, 2), true],
    ['three, with three short ones', 'Daily Papers', [...capitals.slice(0, 3), ...short.slice(0, 3)], true],
    ['three, with four short ones', 'Daily Papers', [...capitals.slice(0, 3), ...short], false],
    ['only short ones, below a title in capitals', 'DAILY PAPERS', short, false],
    ['four of five', 'Daily Papers', [...capitals, 'Tea for Two'], true],
    ['two, with one in Chinese', 'DAILY PAPERS', [...capitals.slice(0, 2), '水壶的大规模学习'], true],
    ['three of four', 'Daily Papers', [...capitals.slice(0, 3), 'Tea for Two'], false],
  ])('are those of a tool, or not: %s', (_, pageTitle, titles, isReported) => {
    const reasons = read(
      titles.map((title) => [title]),
      pageTitle,
    ).map(({ reason }) => reason);
    const reason = 'All titles of this page are in capitals: their original case is unknown';
    expect(reasons).toEqual(isReported ? [reason] : []);
  });
});

it.each([
  [250, 100, false],
  [251, 100, true],
  [251, 250, true],
  [251, 251, false],
])('a title of %i characters above an abstract of %i', (length, below, isReported) => {
  const title = `A Study: ${'Kettles and Boats '.repeat(20)}`.slice(0, length - 1).concat('s');
  const abstract = 'We look at kettles. '
    .repeat(20)
    .slice(0, below - 1)
    .concat('.');
  expect(read([['Tea'], [title, abstract], ['Oars and Ends']])).toEqual(
    isReported
      ? [
          {
            line: 13,
            isWarning: true,
            ruleId: 'odd-title',
            reason:
              'The title is longer than the abstract: “A Study: Kettles and Boats Kettles and Boats Kettles and Bo…”',
            expected: ['a title of at most 250 characters'],
            actual: `${length} characters`,
          },
        ]
      : [],
  );
});

it('a message says what titles are expected', () => {
  const message = (line: number, reason: string, expected: string, actual: string) => [
    { line, isWarning: true, ruleId: 'odd-title', reason, expected: [expected], actual },
  ];
  expect(read([['KETTLES AT SEA'], ['BOATS ON LAND'], ['LAMPS IN THE DARK']])).toEqual(
    message(
      5,
      'All titles of this page are in capitals: their original case is unknown',
      'titles as the page has them',
      '“KETTLES AT SEA”',
    ),
  );
});

it.each([
  ['We look at tea for a long time.', 'A Study of All Teas', true],
  // As long as its abstract, and shorter.
  ['We look at tea now.', 'A Study of All Teas', false],
  ['We look at tea.', 'A Study of All Teas', false],
  ['We look at tea for a long time', 'A Study of All Teas', false],
  ['We look at tea for a long time.', 'We look at tea again.', false],
])('the title %j above the abstract %j may be swapped with it: %j', (title, abstract, isReported) => {
  const warnings = read([['Tea'], [title, abstract], ['Oars and Ends']]).filter(({ isWarning }) => isWarning);
  expect(warnings).toEqual(
    isReported
      ? [
          {
            line: 13,
            isWarning: true,
            ruleId: 'odd-title',
            reason: `The title reads like a sentence and the abstract like a title; they may be swapped: “${title}”`,
            expected: ['a title above its abstract'],
            actual: `“${title}”`,
          },
        ]
      : [],
  );
});

it('the first paragraph of an abstract whose title is missing is reported, although the entry is like its neighbors', () => {
  const texts: Text[] = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark', 'Oars and Ends'].map(
    (title) => [title],
  );
  const sentence = 'We boil water in a kettle and measure how long that takes.';
  expect(read([...texts, [sentence, `${sentence} It takes as long as a pipe of tobacco.`]])).toEqual([
    {
      line: 37,
      isWarning: true,
      ruleId: 'odd-title',
      reason: `The title reads like a part of an abstract: “${sentence}”`,
      expected: ['a title above its abstract'],
      actual: `“${sentence}”`,
    },
  ]);
});

it('a title behind an address is reported', () => {
  const title = 'https://kettles.example/sea Kettles at Sea';
  expect(read([['Tea'], [title], ['Oars and Ends']])).toEqual([
    {
      line: 13,
      isWarning: true,
      ruleId: 'ambiguous-value',
      reason: `The title contains an address; it was kept as it is: “${title}”`,
      expected: ['plain text'],
      actual: `“${title}”`,
    },
  ]);
});

describe('texts below the authors are reported where they are read as titles', () => {
  const header = 'Daily Papers\nby AK and the research community\nAug 14\n\n';
  const digest = (...papers: [title: string, text: string][]) =>
    parseListing(
      header + papers.map(([title, text]) => `${title}\n9 authors · Aug 13\n${text}\n\n`).join(''),
      { referenceDate: '2025-08-14' },
    );
  const doubt = (line: number, text: string) => [
    ...[line, 'odd-title'],
    `The title ends like a sentence and may be the abstract of the entry above: “${text}”`,
  ];
  const texts = ['We boil. They whistle.', 'We row. They float.', 'We drive. They stop.'] as const;

  it('in each entry', () => {
    const { papers, messages } = digest(
      ['Kettles (16)', texts[0]],
      ['Boats (15)', texts[1]],
      ['Trains (12)', texts[2]],
    );
    expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
      ['Kettles (16)', ''],
      [texts[0], 'Boats (15)'],
      [texts[1], 'Trains (12)'],
    ]);
    expect(
      messages
        .filter(({ fatal }) => fatal === false)
        .map(({ line, ruleId, reason }) => [line, ruleId, reason]),
    ).toEqual([
      [5, 'missing-abstract', 'No abstract for “Kettles (16)”'],
      doubt(7, texts[0]),
      doubt(11, texts[1]),
      [15, 'missing-title', `An entry without a title is left out: “${texts[2]}”`],
    ]);
  });

  it.each<[what: string, texts: Text[]]>([
    ['the first entry has a text', [['Kettles at Sea'], ['We Row.'], ['We Drive.']]],
    [
      'most titles end like titles',
      [['Kettles at Sea', ''], ['We Row.'], ['Trains at Dawn'], ['Cats at Night']],
    ],
    ['half of them do', [['Kettles at Sea', ''], ['We Row.'], ['Trains at Dawn']]],
  ])('but not where %s', (_, entries) => {
    expect(read(entries).filter(({ reason }) => reason.includes('of the entry above'))).toEqual([]);
  });
});

it.each([
  [['### Kettles at Sea', 'Boats on Lakes', '### Lamps in the Dark'], [[21, 'Boats on Lakes']]],
  [['### Kettles at Sea', '### Boats on Lakes', '### Lamps in the Dark'], []],
])('a title is no heading, unlike its neighbors: %j', (titles, warnings) => {
  const cards = titles.map(
    (title, at) => `Submitted by user-${at}\n\n${90 - at}\n\n${title}\n\n* ·\n\n5 authors\n\n`,
  );
  const { papers, messages } = parseListing(
    `# Daily Papers\n\nby AK and the research community\n\nAug 14, 2025\n\n${cards.join('')}`,
  );
  expect(papers.map(({ title, upvotes, authorCount }) => [title, upvotes, authorCount])).toEqual(
    titles.map((title, at) => [title.replace('### ', ''), 90 - at, 5]),
  );
  expect(messages.map(({ line, reason, expected }) => [line, reason, expected])).toEqual(
    warnings.map(([line, title]) => [
      line,
      `The title is not a heading, unlike those of its neighbors: “${title}”`,
      ['a heading'],
    ]),
  );
});
