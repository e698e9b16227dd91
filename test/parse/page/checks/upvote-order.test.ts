import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/parse/parse-listing.js';

/** A search page: upvotes above titles, comments below dates; null where that line is missing. */
function page(counts: readonly (readonly [upvotes: number | '-' | null, comments: number | null])[]): string {
  const line = (count: number | '-' | null) => (count === null ? [] : [String(count)]);
  const entries = counts.flatMap(([upvotes, comments], at) => [
    ...line(upvotes),
    `Kettle ${'ABCDEFGHIJKLMNOPQRST'[at]} Boils`,
    'We boil water in a kettle and measure how long that takes, on eight stoves and in two rooms of one house.',
    '2 authors',
    '·',
    'Aug 13',
    ...line(comments),
  ]);
  return ['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14', ...entries, ''].join('\n');
}

const read = (counts: Parameters<typeof page>[0]) => {
  const { papers, messages } = parseListing(page(counts), { referenceDate: '2025-08-20' });
  return {
    counts: papers.map(({ upvotes, comments }) => [upvotes, comments]),
    messages: messages.map(({ ruleId, line, reason }) => [ruleId, line, reason]),
  };
};

const begin: [number, number][] = [
  [40, 2],
  [30, 1],
];

describe('a list that begins with the most upvotes', () => {
  it('is read as it is', () => {
    const counts: [number, number][] = [
      [40, 2],
      [30, 1],
      [20, 3],
      [10, 1],
      [5, 1],
      [5, 2],
    ];
    expect(read(counts)).toEqual({ counts, messages: [] });
  });

  it('reports comments in the place of the last upvotes, which are missing', () => {
    const counts: [number | null, number | null][] = [
      [60, 2],
      [55, null],
      [41, 3],
      [38, 1],
      [31, 3],
      [null, null],
    ];
    expect(read(counts)).toEqual({
      counts: [
        [60, 2],
        [55, 0],
        [41, 3],
        [38, 1],
        [31, 0],
        [3, 0],
      ],
      messages: [
        [
          'unusual-count',
          39,
          'The count “3”, read as upvotes of the last entry, may be the comments of the entry above',
        ],
      ],
    });
  });

  it('tells whose a lone count between two entries is', () => {
    const counts: [number | null, number][] = [
      [40, 2],
      [30, 1],
      [null, 3],
      [10, 1],
      [5, 1],
      [5, 2],
    ];
    expect(read(counts)).toEqual({
      counts,
      messages: [['missing-meta', 20, 'No upvotes for “Kettle C Boils”']],
    });
  });

  it('takes `-` for no upvotes, wherever it stands', () => {
    expect(
      read([
        [40, 2],
        [30, null],
        ['-', 3],
        [10, 1],
        [5, 1],
        [5, 2],
      ]),
    ).toEqual({
      counts: [
        [40, 2],
        [30, 0],
        [0, 3],
        [10, 1],
        [5, 1],
        [5, 2],
      ],
      messages: [
        ['unusual-count', 19, 'The upvotes “-” are out of order on this page'],
        ['unusual-count', 19, 'No comments for “Kettle B Boils”, unlike most of its neighbors'],
      ],
    });
  });

  it('shows which count is out of order', () => {
    const counts: [number, number][] = [
      [40, 2],
      [30, 1],
      [1, 3],
      [10, 1],
      [5, 1],
      [5, 2],
    ];
    expect(read(counts)).toEqual({
      counts,
      messages: [['unusual-count', 20, 'The upvotes “1” are out of order on this page']],
    });
  });

  it.each<[what: string, counts: Parameters<typeof page>[0], line: number, found: string, expected: string]>([
    ['too small', [...begin, [1, 3], [10, 1], [5, 1], [5, 2]], 20, '“1”', 'a count from 10 to 30'],
    [
      'too small at the top',
      [
        [4, 2],
        [30, 1],
        [20, 3],
        [10, 1],
        [5, 1],
        [5, 2],
      ],
      6,
      '“4”',
      'a count of at least 30',
    ],
    ['too large', [...begin, [50, 3], [10, 1], [5, 1], [5, 2]], 20, '“50”', 'a count from 10 to 30'],
  ])('shows which counts would be in order where one is %s', (_, counts, line, found, expected) => {
    const { messages } = parseListing(page(counts), { referenceDate: '2025-08-20' });
    expect(
      messages.map((message) => [message.line, message.fatal, message.expected, message.actual]),
    ).toEqual([[line, undefined, [expected], found]]);
  });

  it.each<[string, (text: string) => string, number]>([
    [
      'that stand on the line of the date',
      (text) => text.replaceAll(/Aug 13\n(\d+)\n(?=\d|$)/g, 'Aug 13 $1\n'),
      18,
    ],
    [
      'that may be missing, below a submitter',
      (text) =>
        text.replaceAll(/(\d+\nKettle)/g, 'Submitted by ann\n$1').replace('\n1\nSubmitted', '\nSubmitted'),
      22,
    ],
  ])('does not take upvotes for comments %s', (_, change, line) => {
    const text = change(page([...begin, [1, 3], [10, 1], [5, 1], [5, 2]]));
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
    expect(papers.map(({ upvotes }) => upvotes)).toEqual([40, 30, 1, 10, 5, 5]);
    expect(messages.map((message) => [message.line, message.reason])).toContainEqual([
      line,
      'The upvotes “1” are out of order on this page',
    ]);
  });

  it('does not take what links to the upvotes for comments', () => {
    const counts = [40, 30, 1, 10, 5, 5];
    const entries = counts.map((count, at) => {
      const link = `](/papers/2508.0000${at}`;
      const comments = at === 1 ? '' : `[3${link}#community)\n\n`;
      return `[${count}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### [Kettle ${at} Boils${link})\n\n[We boil.${link})\n\n[5 authors${link})\n\n·\n\nAug 13\n\n${comments}`;
    });
    const { papers, messages } = parseListing(
      `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('')}`,
      { referenceDate: '2025-08-20' },
    );
    expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual(
      counts.map((count, at) => [count, at === 1 ? 0 : 3]),
    );
    expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
      [33, 'The upvotes “1” are out of order on this page'],
      [33, 'No comments for “Kettle 1 Boils”, unlike most of its neighbors'],
    ]);
  });

  it('is not seen in a list of another order', () => {
    const counts: [number, number][] = [
      [3, 2],
      [30, 1],
      [20, 3],
      [41, 1],
      [5, 1],
      [9, 2],
    ];
    expect(read(counts)).toEqual({ counts, messages: [] });
  });
});

describe('the order of upvotes', () => {
  /** What is said of a page whose entries have these upvotes; above null, no number stands between two entries. */
  const said = (...upvotes: (number | null)[]) =>
    read(upvotes.map((count, at) => [count, upvotes[at + 1] === null ? null : 1]))
      .messages.map(([, , reason]) => `${reason}`)
      .filter((reason) => !reason.startsWith('No comments'));
  const outOfOrder = (count: number) => `The upvotes “${count}” are out of order on this page`;

  it.each([
    ['a count below both of its neighbors, which are equal', [40, 30, 1, 30, 20, 10], [1]],
    ['a count above both of its neighbors, which are equal', [40, 30, 50, 30, 20, 10], [50]],
    ['a count where three neighbors fall', [40, 30, 50, 20, 10, 10], [50]],
    ['no count where two neighbors fall', [40, 30, 50, 20, 20, 20], []],
    ['two counts of twenty', [90, 80, 99, 70, ...sevens(12), 5, 9, 4, 3], [99, 9]],
    ['no two counts of nineteen', [90, 80, 99, 70, ...sevens(11), 5, 9, 4, 3], []],
  ])('shows %s', (_, upvotes, odd) => {
    expect(said(...upvotes)).toEqual(odd.map(outOfOrder));
  });

  it('is seen where one entry lacks upvotes, and not where two do', () => {
    expect(said(40, null, 20, 1, 10, 9)).toEqual(['No upvotes for “Kettle B Boils”', outOfOrder(1)]);
    expect(said(40, null, 20, 1, 10, null, 9)).toEqual([
      'No upvotes for “Kettle B Boils”',
      'No upvotes for “Kettle F Boils”',
    ]);
  });

  it.each<[count: number | '-', above: number, mostComments: number, isDoubtful: boolean]>([
    [6, 30, 3, true],
    [7, 30, 4, false],
    [5, 30, 2, false],
    [1, 30, 2, true],
    ['-', 30, 2, false],
  ])(
    'shows whether the last count may be comments: %s below %i upvotes, where others have at most %i comments',
    (count, above, mostComments, isDoubtful) => {
      const { messages } = read([
        [60, mostComments],
        [50, 1],
        [above, null],
        [count, null],
      ]);
      const doubt = `The count “${count}”, read as upvotes of the last entry, may be the comments of the entry above`;
      expect(messages.map(([, , reason]) => reason)).toEqual(isDoubtful ? [doubt] : []);
    },
  );
});

describe('a short page', () => {
  const doubt = (count: number, title: string) =>
    `The count “${count}”, read as upvotes of “${title}”, may be the comments of the entry above`;

  it('has a note where comments may be read as upvotes', () => {
    const { papers, messages } = parseListing(
      page([
        [16, null],
        [1, 2],
        [12, 3],
      ]),
      { referenceDate: '2025-08-20' },
    );
    expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
      [16, 0],
      [1, 2],
      [12, 3],
    ]);
    expect(
      messages.map(({ ruleId, fatal, line, reason, expected }) => [ruleId, fatal, line, reason, expected]),
    ).toEqual([
      [
        ...['unusual-count', undefined, 12, doubt(1, 'Kettle B Boils')],
        ['upvotes that are more like those above'],
      ],
    ]);
  });

  it.each<[what: string, counts: Parameters<typeof page>[0], reasons: string[]]>([
    [
      'with swapped numbers',
      [
        [16, 15],
        [1, 2],
        [12, 3],
      ],
      [doubt(1, 'Kettle B Boils')],
    ],
    [
      'of four entries',
      [
        [16, 4],
        [14, null],
        [6, 2],
        [12, 3],
      ],
      [doubt(6, 'Kettle C Boils')],
    ],
    [
      'with more than twice as many as the comments of others',
      [
        [16, 1],
        [14, null],
        [7, 2],
        [12, 3],
      ],
      [],
    ],
    [
      'with just twice as many as the comments of others',
      [
        [16, 1],
        [14, null],
        [6, 2],
        [12, 3],
      ],
      [doubt(6, 'Kettle C Boils')],
    ],
    [
      'with another entry without comments',
      [
        [16, null],
        [1, null],
        [12, 3],
      ],
      [],
    ],
    [
      'with comments above',
      [
        [16, 4],
        [1, 2],
        [12, 3],
      ],
      [],
    ],
    [
      'in order',
      [
        [16, null],
        [12, 2],
        [1, 3],
      ],
      [],
    ],
    [
      'in no order',
      [
        [10, null],
        [1, 2],
        [12, 3],
      ],
      [],
    ],
    [
      'that begins with the fewest',
      [
        [1, 1],
        [12, 2],
        [9, 3],
      ],
      [],
    ],
    [
      'with a dash',
      [
        [16, null],
        ['-', 2],
        [12, 3],
      ],
      [],
    ],
  ])('%s', (_, counts, reasons) => {
    const { messages } = parseListing(page(counts), { referenceDate: '2025-08-20' });
    const found = messages.filter(({ reason }) => reason.endsWith('the comments of the entry above'));
    expect(found.map(({ fatal, reason }) => [fatal, reason])).toEqual(
      reasons.map((reason) => [undefined, reason]),
    );
  });
});

const sevens = (length: number) => Array.from({ length }, () => 7);

describe('comments', () => {
  it('that are many more than the upvotes are told of', () => {
    expect(
      read([
        [40, 2],
        [30, 36],
        [20, 3],
        [10, 1],
        [5, 1],
        [5, 2],
      ]).messages,
    ).toEqual([
      [
        'unusual-count',
        19,
        '“Kettle B Boils” has many more comments than upvotes: a number may be missing, or there may be one too many',
      ],
    ]);
  });
});

it.each([
  [35, []],
  [
    36,
    [
      '“Kettle A Boils” has many more comments than upvotes: a number may be missing, or there may be one too many',
    ],
  ],
])('%i comments below 30 upvotes', (comments, reasons) => {
  const { messages } = read([
    [30, comments],
    [20, 3],
  ]);
  expect(messages.map(([, , reason]) => reason)).toEqual(reasons);
});

describe('a text that ends with a count', () => {
  const cut = (counts: Parameters<typeof page>[0], end: string) =>
    parseListing(page(counts) + end, { referenceDate: '2025-08-20' }).messages.map(
      ({ ruleId, line, reason }) => [...[ruleId, line, reason]],
    );
  const doubt =
    'The text ends with the count “28”, read as comments: it may be the upvotes of an entry that was cut off';

  it('may have been cut below the upvotes of an entry', () => {
    expect(
      cut(
        [
          [40, 2],
          [30, null],
        ],
        '28\n',
      ),
    ).toEqual([['truncated', 19, doubt]]);
    expect(cut([[30, null]], '28\n')).toEqual([['truncated', 12, doubt]]);
  });

  it('has a message that says what is expected', () => {
    const said = (text: string) =>
      parseListing(text, { referenceDate: '2025-08-20' }).messages.map(({ expected, actual }) => [
        expected,
        actual,
      ]);
    expect(said(`${page([[30, null]])}28\n`)).toEqual([[['the whole page'], '“28”']]);
    const last = page([
      [60, 3],
      [50, 1],
      [30, null],
      [6, null],
    ]);
    expect(said(last)).toEqual([[['upvotes that are more like those above'], '“6”']]);
  });

  it('has the comments of its last entry where they are as few as those of others', () => {
    expect(
      cut(
        [
          [40, 2],
          [30, null],
        ],
        '1\n',
      ),
    ).toEqual([]);
    expect(
      cut(
        [
          [40, 28],
          [30, null],
        ],
        '28\n',
      ),
    ).toEqual([]);
  });

  it.each([
    [30, 1, true],
    [31, 1, false],
    [16, 1, true],
    [15, 1, false],
    [28, 13, true],
    [28, 14, false],
  ])(
    'may be cut below %i, as the last entry has 30 upvotes and the other one %i comments: %j',
    (count, comments, isDoubtful) => {
      const counts: [number, number | null][] = [
        [40, comments],
        [30, null],
      ];
      expect(cut(counts, `${count}\n`).filter(([rule]) => rule === 'truncated')).toEqual(
        isDoubtful ? [['truncated', 19, doubt.replace('28', `${count}`)]] : [],
      );
    },
  );

  it('is whole where the page goes on below', () => {
    expect(
      cut(
        [
          [40, 2],
          [30, null],
        ],
        '28\nPrevious\nNext\n',
      ),
    ).toEqual([]);
  });
});

describe('a number as a title', () => {
  const read = (comments: number | null) => {
    const text = page([
      [40, 2],
      [30, comments],
      [20, 1],
    ]).replace('Kettle C Boils', '1984');
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
    return {
      papers: papers.map(({ title, upvotes, comments: count }) => [title, upvotes, count]),
      messages: messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal === false, reason]),
    };
  };

  it('is read below the comments of the entry above and its own upvotes', () => {
    expect(read(3)).toEqual({
      papers: [
        ['Kettle A Boils', 40, 2],
        ['Kettle B Boils', 30, 3],
        ['1984', 20, 1],
      ],
      messages: [['odd-title', false, 'The title looks like another value: “1984”']],
    });
  });

  it('is uncertain where one of them is missing', () => {
    const { messages } = read(null);
    expect(messages.filter(([, isWarning]) => isWarning)).toEqual([
      ['missing-title', true, 'An entry without a title is left out: “1984”'],
    ]);
  });

  it('is read in the first entry, too', () => {
    const text = page([
      [40, 2],
      [30, 1],
      [20, 3],
    ]).replace('Kettle A Boils', '1984');
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
    expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([
      ['1984', 40],
      ['Kettle B Boils', 30],
      ['Kettle C Boils', 20],
    ]);
    expect(messages.map(({ fatal, reason, expected }) => [fatal === false, reason, expected])).toEqual([
      [false, 'The title looks like another value: “1984”', ['words']],
    ]);
  });
});

describe('a capture without upvotes above its titles, below a page that has them', () => {
  const kettles: Parameters<typeof page>[0] = [
    [90, 1],
    [70, 2],
  ];
  const other = (title: string, day: string) =>
    `\n${title}\n\nIt sits on the mat in the room of one house.\n\n  • 4 authors\n·\n${day}\n`;
  const below = (counts: Parameters<typeof page>[0], ...days: string[]) => {
    const { papers, messages } = parseListing(
      page(counts) + days.map((day, at) => other(`A Cat, Part ${at + 1}`, day)).join(''),
      { referenceDate: '2025-08-20' },
    );
    return {
      counts: papers.map(({ upvotes, comments }) => [upvotes, comments]),
      warnings: messages
        .filter(({ fatal }) => fatal === false)
        .map(({ ruleId, line, reason }) => [ruleId, line, reason]),
    };
  };
  const doubt = (line: number, count: number) => [
    'unusual-count',
    line,
    `The count “${count}”, read as upvotes of “A Cat, Part 1”, may be the comments of the entry above`,
  ];

  it('takes the last comments of the page, which is reported', () => {
    expect(below([...kettles, [60, 3]], 'Jul 11, 2025 40', 'Jul 11, 2025 39')).toEqual({
      counts: [
        [90, 1],
        [70, 2],
        [60, 0],
        [3, 40],
        [null, 39],
      ],
      warnings: [doubt(26, 3), ['missing-meta', 36, 'No upvotes for “A Cat, Part 2”']],
    });
  });

  it('does so too where it has no numbers, and above more than one more entry', () => {
    expect(below([...kettles, [60, 3]], 'Jul 11, 2025', 'Jul 11, 2025', 'Jul 11, 2025')).toEqual({
      counts: [
        [90, 1],
        [70, 2],
        [60, 0],
        [3, 0],
        [null, 0],
        [null, 0],
      ],
      warnings: [
        doubt(26, 3),
        ['missing-meta', 36, 'No upvotes for “A Cat, Part 2”'],
        ['missing-meta', 44, 'No upvotes for “A Cat, Part 3”'],
      ],
    });
  });

  it('takes none where the last entry of the page has no comments', () => {
    expect(below([...kettles, [60, null]], 'Jul 11, 2025 40', 'Jul 11, 2025 39').warnings).toEqual([
      ['missing-meta', 27, 'No upvotes for “A Cat, Part 1”'],
      ['missing-meta', 35, 'No upvotes for “A Cat, Part 2”'],
    ]);
  });

  it.each<[upvotes: number, isDoubtful: boolean]>([
    [4, true],
    [5, false],
    [31, false],
  ])('is not seen in upvotes that are like those of the page: %i', (upvotes, isDoubtful) => {
    const { messages } = read([...kettles, [60, null], [upvotes, null], [null, 1]]);
    const doubts = messages.filter(([, , reason]) => String(reason).includes('may be the comments'));
    expect(doubts).toHaveLength(isDoubtful ? 1 : 0);
  });
});
