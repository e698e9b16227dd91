import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parseListing, parsePapers } from '../../../src/index.js';

const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n\n';
const boat = 'A Boat\n\nWe float.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\n';
const cat = 'A Cat\n\nIt sleeps.\n\n  • 3 authors\n·\nJul 4, 2024\n\n';

describe('the number after a date', () => {
  const common = { repoLinks: [] };
  const first = { title: 'A Boat', abstract: 'We float.', authorCount: 2, date: '2024-07-03', ...common };
  const second = { title: 'A Cat', abstract: 'It sleeps.', authorCount: 3, date: '2024-07-04', ...common };

  it('is the upvotes by default, which is noted', () => {
    const { papers, messages } = parseListing(header + boat + cat);
    expect(papers).toEqual([
      { ...first, upvotes: 7 },
      { ...second, upvotes: 0 },
    ]);
    expect(messages).toMatchObject([
      {
        line: 13,
        column: 13,
        ruleId: 'unlabeled-count',
        fatal: undefined,
        reason: 'The number after the date was read as upvotes; set unlabeledCount to say what it counts',
        expected: ['the option unlabeledCount'],
        actual: '“7”',
      },
    ]);
  });

  it('is the upvotes', () => {
    const { papers, messages } = parseListing(header + boat + cat, { unlabeledCount: 'upvotes' });
    expect(papers).toEqual([
      { ...first, upvotes: 7 },
      { ...second, upvotes: 0 },
    ]);
    expect(messages).toEqual([]);
  });

  it('is the comments', () => {
    const { papers, messages } = parseListing(header + boat + cat, { unlabeledCount: 'comments' });
    expect(papers).toEqual([
      { ...first, upvotes: null, comments: 7 },
      { ...second, upvotes: null, comments: 0 },
    ]);
    expect(messages).toEqual([]);
  });
});

describe('a paper that comes again', () => {
  it.each<[string, string, string[]]>([
    [
      'with its id',
      'title,id,upvotes\nA Boat,2407.00001,7\nThe Boat,2407.00001,8\n',
      [
        '3:1 Row 2: “The Boat” is in the listing more than once, first in row 1, expected each paper once, found “2407.00001” again',
      ],
    ],
    [
      'with its title alone',
      'title,upvotes\nA Boat,7\nA Cat,1\nA Boat,8\n',
      [
        '4:1 Row 3: “A Boat” is in the listing more than once, first in row 1, expected each paper once, found “A Boat” again',
      ],
    ],
  ])('%s', (_, text, expected) => {
    const { papers, messages } = parseListing(text);
    expect(papers.length).toBe(text.split('\n').length - 2);
    expect(messages.every(({ ruleId }) => ruleId === 'repeated-paper')).toBe(true);
    expect(
      messages.map(
        ({ line, column, reason, expected, actual }) =>
          `${line}:${column} ${reason}, expected ${expected}, found ${actual}`,
      ),
    ).toEqual(expected);
  });

  it('with its title and another id is another one', () => {
    const { papers, messages } = parseListing('title,id\nA Boat,2407.00001\nA Boat,2407.00002\n');
    expect(papers.map(({ id }) => id)).toEqual(['2407.00001', '2407.00002']);
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      [
        'ambiguous-value',
        'Row 2: title is that of row 1, too, which has another id, so it may not belong to this paper',
      ],
    ]);
  });
});

describe('a card', () => {
  const card = (name: string, id: number, upvotes: number, below: string) =>
    `Submitted by ${name}\n\n${upvotes}\n\n### [Kettle ${id}](https://huggingface.co/papers/2408.0000${id})\n\n${below}`;
  const page = (...cards: string[]) =>
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${cards.join('')}`;
  const options = { referenceDate: '2024-08-14' };

  it('has its links and counts, and their places', () => {
    const below =
      '· 2 authors\n\n[GitHub 5](https://github.com/kettle/boil)\n\n[3](https://huggingface.co/papers/2408.00001#community)\n';
    const text = page(card('ann', 1, 12, below));
    const { papers, messages } = parseListing(text, { ...options, positions: true });
    const [{ positions, ...paper }] = papers as [(typeof papers)[0]];
    expect(paper).toEqual({
      title: 'Kettle 1',
      abstract: '',
      authorCount: 2,
      date: null,
      upvotes: 12,
      repoLinks: ['https://github.com/kettle/boil'],
      id: '2408.00001',
      url: 'https://huggingface.co/papers/2408.00001',
      comments: 3,
      submittedBy: 'ann',
      githubStars: 5,
      links: [{ url: 'https://github.com/kettle/boil', kind: 'repository' }],
    });
    expect(messages).toEqual([]);
    const places = Object.entries(positions!).map(([field, { start, end }]) => [
      field,
      `${start.line}:${start.column}`,
      text.slice(start.offset, end.offset),
    ]);
    expect(places).toEqual([
      ['title', '11:5', '[Kettle 1](https://huggingface.co/papers/2408.00001)'],
      ['authorCount', '13:3', '2 authors'],
      ['upvotes', '9:1', '12'],
      ['comments', '17:2', '3'],
      ['submittedBy', '7:14', 'ann'],
      ['githubStars', '15:2', 'GitHub 5'],
    ]);
  });

  it('has no comments where others have, unless its line of authors is gone', () => {
    const text = page(
      card('ann', 1, 12, '· 2 authors\n\n[3](https://huggingface.co/papers/2408.00001#community)\n\n'),
      card('bob', 2, 11, ''),
      card('cy', 3, 10, '· 2 authors\n'),
    );
    expect(parsePapers(text, options).map(({ comments }) => comments)).toEqual([3, undefined, 0]);
  });
});

describe('the place of an unlabeled count', () => {
  it('is that of the field that it is read as', () => {
    const text = header + boat;
    const [paper] = parsePapers(text, { positions: true, unlabeledCount: 'upvotes' });
    const { start, end } = paper!.positions!.upvotes!;
    expect([start, end]).toEqual([
      { line: 13, column: 13, offset: text.indexOf('7\n') },
      { line: 13, column: 14, offset: text.indexOf('7\n') + 1 },
    ]);
  });
});

describe('links in a text', () => {
  it('come in their order, repositories also by themselves', () => {
    const text = boat.replace(
      'We float.',
      'We float: https://github.com/kettle/boat and https://boats.example/x.',
    );
    expect(parsePapers(header + text)).toMatchObject([
      {
        repoLinks: ['https://github.com/kettle/boat'],
        links: [
          { url: 'https://github.com/kettle/boat', kind: 'repository' },
          { url: 'https://boats.example/x', kind: 'other' },
        ],
      },
    ]);
  });
});

describe('a date after that of the page', () => {
  it.each<[string, string[]]>([
    ['Nov 13, 2024', ['2024-11-14 is after the day of the listing, 2024-11-13']],
    ['Week 46, 2024', []],
    ['Nov 2024', []],
  ])('is reported below a day alone: %s', (day, expected) => {
    const text = header.replace('Nov 13, 2024', day) + boat.replace('Jul 3', 'Nov 14');
    const { papers, messages } = parseListing(text, { unlabeledCount: 'upvotes' });
    expect(papers.map(({ date }) => date)).toEqual(['2024-11-14']);
    expect(messages.map(({ reason }) => reason)).toEqual(expected);
  });
});

describe('dates without a year, on June 15, 2026', () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date('2026-06-15T12:00:00Z') }));
  afterEach(() => vi.useRealTimers());

  it.each<[string, string, number]>([
    ['Jun 15', '2026-06-15', 2026],
    ['Jun 16', '2025-06-16', 2025],
    ['Jan 1', '2026-01-01', 2026],
    ['Dec 31', '2025-12-31', 2025],
  ])('%s is %s', (printed, expected, year) => {
    const { papers, messages } = parseListing(boat.replace('Jul 3, 2024 7', printed));
    expect(papers.map(({ date }) => date)).toEqual([expected]);
    expect(messages).toMatchObject([
      {
        line: 7,
        column: 1,
        ruleId: 'guessed-year',
        fatal: false,
        reason: `Dates without a year were read as dates in ${year}; set referenceDate to the day of the capture`,
        expected: ['a year, or the option referenceDate'],
        actual: `“${printed}”`,
      },
    ]);
  });

  it.each<[string, string[], string[]]>([
    // The latest of all of them is not after today, in whatever order they come.
    ['the latest first', ['Jul 9', 'Jan 3'], ['2025-07-09', '2025-01-03']],
    ['the latest last', ['Jan 3', 'Jul 9'], ['2025-01-03', '2025-07-09']],
    ['one digit and two', ['Jun 9', 'Jun 12'], ['2026-06-09', '2026-06-12']],
    // A page that prints a year is of a later one, but of none that is to come.
    ['beside an old one', ['Jan 3', 'Jul 9, 2023'], ['2024-01-03', '2023-07-09']],
    ['beside one of this year', ['Jan 3', 'Feb 1, 2026'], ['2026-01-03', '2026-02-01']],
  ])('%s: %j', (_, printed, expected) => {
    const text = printed.map((date, at) => boat.replace('Boat', `Boat ${at}`).replace('Jul 3, 2024 7', date));
    expect(parsePapers(text.join('')).map(({ date }) => date)).toEqual(expected);
  });

  it('are of the year of referenceDate', () => {
    expect(
      parsePapers(boat.replace('Jul 3, 2024 7', 'Jul 3'), { referenceDate: '2019-08-01' }),
    ).toMatchObject([{ date: '2019-07-03' }]);
  });
});

it.each<[count: string, authorCount: number | null, report: [string, string]]>([
  [
    '10000000',
    10_000_000,
    ['unusual-count', 'The count “• 10000000 authors”, read as authorCount, is implausibly large'],
  ],
  ['1,2', null, ['unreadable-value', 'Cannot parse authorCount: “• 1,2 authors”']],
  ['0', 0, ['zero-authors', 'The author count is 0']],
])('%s authors are reported', (count, authorCount, report) => {
  const { papers, messages } = parseListing(boat.replace('2 authors', `${count} authors`).replace(' 7', ''), {
    referenceDate: '2024-08-01',
  });
  expect(papers.map((paper) => paper.authorCount)).toEqual([authorCount]);
  expect(messages.map(({ line, ruleId, fatal, reason }) => [line, ruleId, fatal, reason])).toEqual([
    [5, report[0], false, report[1]],
  ]);
});

it('upvotes that no paper has are kept and reported', () => {
  const read = (upvotes: string) => {
    const { papers, messages } = parseListing(
      `Trending Papers\nby AK and the research community\n\nSubmitted by\nann\n\nA Boat\n\nWe float.\n\n2 authors\n·\nPublished on Jul 3, 2026\nUpvote\n${upvotes}\narXiv Page\n`,
      { referenceDate: '2026-08-14' },
    );
    return [
      papers.map((paper) => paper.upvotes),
      messages.map(({ line, ruleId, fatal, reason }) => [line, ruleId, fatal, reason]),
    ];
  };
  const report = (text: string) => [
    ...[15, 'unusual-count', false],
    `The count “${text}”, read as upvotes, is implausibly large`,
  ];
  expect(read('12M')).toEqual([[12_000_000], [report('12M')]]);
  expect(read('10000000')).toEqual([[10_000_000], [report('10000000')]]);
  expect(read('9.9M')).toEqual([[9_900_000], []]);
  // A page that was saved while its digits roll into place has a zero before some.
  expect(read('012')).toEqual([[12], []]);
});
