import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const header = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';
const read = (text: string) => parseListing(header + text, { referenceDate: '2025-08-14' });

it('a title `Upvote` in a list of two papers does not make it the trending page', () => {
  const entry = (title: string, at: number) =>
    `${title}\n\nWe boil water in it.\n\n5 authors\n·\nAug ${at}\n${at}\n\n`;
  const { papers } = read(entry('Upvote', 2) + entry('Kettles at Sea', 1));
  expect(papers.map(({ title, date, upvotes }) => [title, date, upvotes])).toEqual([
    ['Upvote', '2025-08-02', 2],
    ['Kettles at Sea', '2025-08-01', 1],
  ]);
});

describe('cards that show nothing of the trending page but their code', () => {
  const card = (title: string, stars: number) =>
    `### ${title}\n\nWe study ${title.toLowerCase()}.\n- 3 authors\n[LINK: GitHub ${stars}](https://github.com/a/${title})\n\n`;
  const curator = '## by AK and the research community\n\n';
  const paper = (title: string, stars: number) => ({
    title,
    abstract: `We study ${title.toLowerCase()}.`,
    authorCount: 3,
    date: null,
    upvotes: null,
    repoLinks: [`https://github.com/a/${title}`],
    githubStars: stars,
    links: [{ url: `https://github.com/a/${title}`, kind: 'repository' }],
  });
  const withoutTitle = 'The header of the page has no title';

  it.each<[what: string, above: string, said: string[]]>([
    ['below its title', `## Trending Papers\n\n${curator}`, []],
    [
      'below a button',
      `## Trending Papers\n\nShow more\n\n${curator}`,
      ['Not read: “Show more”', withoutTitle],
    ],
    ['without a title above', curator, [withoutTitle]],
  ])('are trending ones %s, once or twice each', (_, above, said) => {
    for (const times of [1, 2]) {
      const cards = ['Kettles', 'Boats'].map((title, at) => card(title, 10 + at).repeat(times)).join('');
      const { papers, messages } = parseListing(above + cards);
      expect(papers).toEqual([paper('Kettles', 10), paper('Boats', 11)]);
      expect(messages.map(({ fatal, reason }) => [fatal, reason])).toEqual(
        said.map((reason) => [undefined, reason]),
      );
    }
  });

  it('are a list where most have dates', () => {
    const entry = (title: string, code: string) =>
      `### ${title}\n\nWe study ${title}.\n\n- 3 authors\n\n· Aug 3\n\n${code}`;
    const { papers, messages } = read(
      `${entry('Kettles', '[GitHub 10](https://github.com/a/k)\n\n')}${entry('Boats', '')}${entry('Cats', '')}`,
    );
    expect(papers.map(({ title, date }) => [title, date])).toEqual([
      ['Kettles', '2025-08-03'],
      ['Boats', '2025-08-03'],
      ['Cats', '2025-08-03'],
    ]);
    expect(messages.map(({ fatal, reason }) => [fatal, reason])).toEqual([
      [false, 'No entry of this page shows its upvotes'],
      [false, 'Not read: “10”'],
    ]);
  });
});

it('a list that names its submitters is no page of cards where half of its dates cannot be read', () => {
  const entry = (date: string, at: number) =>
    `Submitted by ann\n${90 - at}\nKettles at Sea, Part ${at}\nWe boil water in kettle ${at}, and it boils.\n5 people\n·\n${date}\n`;
  const { papers } = read(['Aug 3', '2 days ago', 'Aug 2', 'yesterday'].map(entry).join(''));
  expect(papers.map(({ abstract, upvotes, date }) => [abstract, upvotes, date])).toEqual([
    ['We boil water in kettle 0, and it boils.', 90, '2025-08-03'],
    ['We boil water in kettle 1, and it boils.', 89, null],
    ['We boil water in kettle 2, and it boils.', 88, '2025-08-02'],
    ['We boil water in kettle 3, and it boils.', 87, null],
  ]);
});

it('entries of which a third has dates are cards, which have no texts, and what they have more is reported', () => {
  const entry = (date: string, at: number) =>
    `Submitted by ann\n${90 - at}\nKettles at Sea, Part ${at}\nWe boil water in kettle ${at}, and it boils.\n5 people\n·\n${date}\n`;
  const { papers, messages } = read(['Aug 1', 'yesterday', 'yesterday'].map(entry).join(''));
  expect(
    papers.map(({ abstract, upvotes, date, organization }) => [abstract, upvotes, date, organization]),
  ).toEqual([
    ['', 90, null, undefined],
    ['', 89, null, { fullname: 'yesterday' }],
    ['', 88, null, { fullname: 'yesterday' }],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [10, 'Not read: “We boil water in kettle 0, and it boils.”'],
    [11, 'Cannot parse authorCount: “5 people”'],
    [13, 'Not read: “Aug 1”'],
    [17, 'Not read: “We boil water in kettle 1, and it boils.”'],
    [18, 'Cannot parse authorCount: “5 people”'],
    [24, 'Not read: “We boil water in kettle 2, and it boils.”'],
    [25, 'Cannot parse authorCount: “5 people”'],
  ]);
});

describe('of two counts above a text without a title', () => {
  const said = (comments: (number | null)[]) => {
    const titles = ['Kettles at Sea', 'Boats on Land', null, 'Cats at Night', 'Trains at Dawn'];
    const entries = comments.map((count, at) =>
      [40 - at * 7, titles[at], 'We boil water, and it boils.', '5 authors', '·', 'Aug 3', count]
        .filter((line) => line !== null)
        .join('\n'),
    );
    const { papers, messages } = read(entries.join('\n'));
    return [
      papers.map((paper) => [paper.title, paper.upvotes, paper.comments]),
      messages.map(({ line, reason }) => [line, reason]),
    ];
  };

  it('the first one is of the comments above, where three of four entries have some', () => {
    expect(said([1, 2, 3, null])).toEqual([
      [
        ['Kettles at Sea', 40, 1],
        ['Boats on Land', 33, 2],
        ['Cats at Night', 19, 0],
      ],
      [[21, 'An entry without a title is left out: “26”']],
    ]);
  });

  it('the second one may be a title, where three of five have some', () => {
    expect(said([null, 2, 3, 4, null])).toEqual([
      [
        ['Kettles at Sea', 40, 0],
        ['Boats on Land', 33, 2],
        ['26', null, 3],
        ['Cats at Night', 19, 4],
        ['Trains at Dawn', 12, 0],
      ],
      [
        [20, 'No upvotes for “26”'],
        [20, 'The title looks like another value: “26”'],
      ],
    ]);
  });
});

it.each([
  [7, 0],
  [8, null],
])('of %i papers with links one alone has a number, and the others have %j', (count, others) => {
  const entries = Array.from({ length: count }, (_, at) => {
    const link = `(https://huggingface.co/papers/2508.0000${at})`;
    return `### [Kettles at Sea, Part ${at}]${link}\n\nWe boil water in kettle ${at}, and it boils.\n\n5 authors\n\n· Aug 3${at === 0 ? ' 12' : ''}\n\n`;
  });
  const { papers } = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.join('')}`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ upvotes }) => upvotes)).toEqual([12, ...Array(count - 1).fill(others)]);
});

const linkTo = (at: number) => `https://huggingface.co/papers/2508.0000${at}`;

describe('cards below the title Trending Papers that have lost their labels', () => {
  const read = (dated: number) => {
    const cards = [1, 2, 3, 4].map(
      (at) =>
        `Submitted by\n\nann\n\n### [Kettles at Sea, Part ${at}](${linkTo(at)})\n\n[We boil water in kettle ${at}.](${linkTo(at)})\n\n*   5 authors\n\n·${at > dated ? '' : ` Published on Aug ${at}, 2025`}\n\n${90 - at}\n\n[GitHub ${at}00](https://github.com/kettles/${at})\n\n`,
    );
    const { papers, messages } = parseListing(
      `# Trending Papers\n\nby AK and the research community\n\n${cards.join('')}`,
    );
    return [
      papers.map(({ date, upvotes, githubStars }) => [date, upvotes, githubStars]),
      messages.map(({ line, reason }) => [line, reason]),
    ];
  };

  it('are trending cards where half of them have no date', () => {
    expect(read(2)).toEqual([
      [
        ['2025-08-01', 89, 100],
        ['2025-08-02', 88, 200],
        [null, null, 87],
        [null, null, 86],
      ],
      [
        [41, 'No date for “Kettles at Sea, Part 3”'],
        [41, 'Stars without `GitHub` above them for “Kettles at Sea, Part 3”'],
        [57, 'No date for “Kettles at Sea, Part 4”'],
        [57, 'Stars without `GitHub` above them for “Kettles at Sea, Part 4”'],
      ],
    ]);
  });

  it('are trending cards where half of them show nothing but upvotes', () => {
    const cards = [1, 2, 3, 4].map(
      (at) =>
        `### [Kettles at Sea, Part ${at}](${linkTo(at)})\n\n[We boil water in kettle ${at}.](${linkTo(at)})\n\n${at > 2 ? '' : `*   5 authors\n\n· Aug ${at}, 2025\n\n`}${90 - at}\n\n`,
    );
    const { papers, messages } = parseListing(
      `# Trending Papers\n\nby AK and the research community\n\n${cards.join('')}`,
    );
    expect(papers.map(({ abstract, date, upvotes }) => [abstract, date, upvotes])).toEqual([
      ['We boil water in kettle 1.', '2025-08-01', 89],
      ['We boil water in kettle 2.', '2025-08-02', 88],
      ['We boil water in kettle 3.', null, null],
      ['We boil water in kettle 4.', null, null],
    ]);
    expect(messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason])).toEqual(
      [
        [25, 'No date for “Kettles at Sea, Part 3”'],
        [29, 'The organization “87” is a number'],
        [31, 'No date for “Kettles at Sea, Part 4”'],
        [35, 'The organization “86” is a number'],
      ],
    );
  });

  it('are so where most of them have one, as their code is labeled', () => {
    expect(read(3)).toEqual([
      [
        ['2025-08-01', 89, 100],
        ['2025-08-02', 88, 200],
        ['2025-08-03', 87, 300],
        [null, null, 86],
      ],
      [
        [57, 'No date for “Kettles at Sea, Part 4”'],
        [57, 'Stars without `GitHub` above them for “Kettles at Sea, Part 4”'],
      ],
    ]);
  });
});

it.each([
  [2, []],
  [3, [[7, 'No entry of this page shows its upvotes']]],
])('none of %i papers with links shows its upvotes', (count, messages) => {
  const entries = Array.from(
    { length: count },
    (_, at) =>
      `### [Kettles at Sea, Part ${at}](${linkTo(at)})\n\nWe boil water in kettle ${at}.\n\n5 authors\n\n· Aug 3, 2025\n\n`,
  );
  const listing = parseListing(
    `# Daily Papers\n\n## by AK and the research community\n\nAug 14, 2025\n\n${entries.join('')}`,
  );
  expect([
    listing.papers.map(({ upvotes }) => upvotes),
    listing.messages.map(({ line, reason }) => [line, reason]),
  ]).toEqual([Array(count).fill(null), messages]);
});

describe('a count between two entries', () => {
  const entry = (title: string, below = '') =>
    `${title}\nWe boil water, and it boils.\n5 authors\n·\nAug 3, 2025\n${below}`;
  const said = (text: string) => {
    const { papers, messages } = read(text);
    return [
      papers.map(({ title, upvotes, comments }) => [title, upvotes, comments]),
      messages.map(({ line, fatal, reason }) => [line, fatal === false, reason]),
    ];
  };
  const note = [
    false,
    'The number after the date was read as upvotes; set unlabeledCount to say what it counts',
  ];

  it('is of the one above where each has one above its title, too: the last one shows it', () => {
    const text =
      '50\n\nWhat is this?\n\n1 author\n·\nJul 1, 2024\n2\n\n49\n\nx\n\n2 authors\n·\nJul 2, 2024\n3\n';
    expect(said(text)).toEqual([
      [
        ['What is this?', 50, 2],
        ['x', 49, 3],
      ],
      [[9, true, 'No entry of this page has an abstract']],
    ]);
  });

  it('may be of the one above or of the one below', () => {
    expect(said(`${entry('Kettles at Sea', '7\n')}${entry('Boats on Land')}`)).toEqual([
      [
        ['Kettles at Sea', 7, undefined],
        ['Boats on Land', 0, undefined],
      ],
      [
        [
          12,
          true,
          'It is uncertain whether counts are above titles or below dates; they were read as below dates',
        ],
        [12, ...note],
      ],
    ]);
  });

  it('is of the one above where no other has a date', () => {
    const text = `${entry('Kettles at Sea', '7\n')}${entry('Boats on Land').replace('Aug 3, 2025', '8')}`;
    expect(said(text)).toEqual([
      [
        ['Kettles at Sea', 7, undefined],
        ['Boats on Land', 8, undefined],
      ],
      [
        [12, ...note],
        [13, true, 'No date for “Boats on Land”'],
      ],
    ]);
  });

  it('is of the one below where it stands below a blank line, as two others of the page do', () => {
    const first = `9\n${entry('Kettles at Sea', '3\n')}`;
    const boats = `\n8\n${entry('Boats on Land', '2\n')}`;
    const cats = `\n7\n${entry('Cats at Night', '2\n')}`;
    const untitled = entry('Lamps in the Dark', '4\n').replace('Lamps in the Dark\n', '');
    expect(said(`${first}${boats}${untitled}`)).toEqual([
      [
        ['Kettles at Sea', 9, 3],
        ['Boats on Land', 8, 0],
      ],
      [[21, true, 'An entry without a title is left out: “2”']],
    ]);
    expect(said(`${first}${boats}${cats}${untitled}`)).toEqual([
      [
        ['Kettles at Sea', 9, 3],
        ['Boats on Land', 8, 2],
        ['Cats at Night', 7, 2],
      ],
      [[30, true, 'An entry without a title is left out: “We boil water, and it boils.”']],
    ]);
    // One such count alone may be a title.
    expect(said(`${first}\n8\nWe boil water, and it boils.\n5 authors\n·\nAug 3, 2025\n`)).toEqual([
      [
        ['Kettles at Sea', 9, 0],
        ['8', 3, 0],
      ],
      [[15, true, 'The title looks like another value: “8”']],
    ]);
    // Two counts above a text are not two below a date.
    expect(said(`${first}${boats.replace('Boats on Land', '1984')}${cats}${untitled}`)).toEqual([
      [
        ['Kettles at Sea', 9, 3],
        ['1984', 8, 2],
        ['Cats at Night', 7, 2],
      ],
      [
        [16, false, 'The title looks like another value: “1984”'],
        [30, true, 'An entry without a title is left out: “We boil water, and it boils.”'],
      ],
    ]);
  });

  it('is of the one below, blank line or not, where as many stand alone right below a date as behind another one', () => {
    const entries = [
      `9\n${entry('Kettles at Sea', '3\n')}`,
      `\n8\n${entry('Boats on Land', '2\n')}`,
      `\n7\n${entry('Cats at Night', '2\n')}`,
      `${entry('', '4\n').slice(1)}`,
      ...['Lamps in the Dark', 'Oars', 'Trains at Dawn'].map((title) => entry(title)),
    ];
    expect(said(entries.join(''))).toEqual([
      [
        ['Kettles at Sea', 9, 3],
        ['Boats on Land', 8, 2],
        ['Cats at Night', 7, 0],
        ['Lamps in the Dark', 4, 0],
        ['Oars', null, 0],
        ['Trains at Dawn', null, 0],
      ],
      [
        [29, true, 'An entry without a title is left out: “2”'],
        [40, true, 'No upvotes for “Oars”'],
        [45, true, 'No upvotes for “Trains at Dawn”'],
      ],
    ]);
  });

  it('is of the one below where it stands behind an image, as each other does', () => {
    expect(said(`[] 90\n${entry('Kettles at Sea')}[up] 89\n${entry('Boats on Land')}`)).toEqual([
      [
        ['Kettles at Sea', 90, 0],
        ['Boats on Land', 89, 0],
      ],
      [],
    ]);
  });
});

it('a count behind the authors and a dot is no date, and the date is missing', () => {
  const entry = (title: string, count: number) =>
    `${title}\nWe boil water, and it boils.\n5 authors · ${count}\n`;
  const { papers, messages } = read(entry('Kettles at Sea', 7) + entry('Boats on Land', 8));
  expect(papers.map(({ title, date, upvotes }) => [title, date, upvotes])).toEqual([
    ['Kettles at Sea', null, 7],
    ['Boats on Land', null, 8],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [7, 'No date for “Kettles at Sea”'],
    [9, 'The number after the date was read as upvotes; set unlabeledCount to say what it counts'],
    [10, 'No date for “Boats on Land”'],
  ]);
});

it.each([
  ['nobody has submitted them: entries of a list without upvotes', '', undefined, 0],
  ['somebody has: cards that were cut off above their upvotes', 'Submitted by ann\n', 'ann', null],
])(
  'entries with dates and no counts, below the title Trending Papers, where %s',
  (_, above, user, upvotes) => {
    const entry = (title: string) =>
      `${above}${title}\nWe boil water, and it boils.\n5 authors\n·\nAug 3, 2025\n`;
    const { papers } = parseListing(
      `Trending Papers\nby AK and the research community\n${entry('Kettles at Sea')}${entry('Boats on Land')}`,
    );
    expect(papers.map((paper) => [paper.title, paper.submittedBy, paper.upvotes])).toEqual([
      ['Kettles at Sea', user, upvotes],
      ['Boats on Land', user, upvotes],
    ]);
  },
);

it.each([
  ['one of two', ['Submitted by ann\n', ''], []],
  [
    'two of three',
    ['Submitted by ann\n', '', 'Submitted by bob\n'],
    [[14, 'No submitter for “Boats on Land”']],
  ],
])('a card without a submitter is reported where most others have one: %s', (_, submitters, missing) => {
  const titles = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark'];
  const cards = submitters.map((by, at) => `${by}${90 - at}\n${titles[at]}\n·\n5 authors\n${at + 1}\n`);
  const { papers, messages } = read(cards.join(''));
  expect(papers.map(({ title, upvotes, comments }) => [title, upvotes, comments])).toEqual(
    submitters.map((_, at) => [titles[at], 90 - at, at + 1]),
  );
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual(missing);
});

/** An entry of the search page: its upvotes above its title, and no comments. */
const searched = (upvotes: string, title: string) =>
  `${upvotes}\n${title}\nWe look at it on eight stoves and in two rooms, and say how long it takes.\n\nharbour\nHarbour\n·\nAug 2\n`;

it('the sentence of the footer between two entries is no title', () => {
  const sentence = 'Trending Papers ranked by GitHub stars activity';
  const entry = (title: string) => `${title}\nWe boil water in it, and it boils.\n5 authors\n·\nAug 3\n`;
  const { papers, messages } = read(`${entry('Kettles at Sea')}${sentence}\n${entry('Boats on Land')}`);
  expect(papers.map(({ title, abstract }) => [title, abstract])).toEqual([
    ['Kettles at Sea', 'We boil water in it, and it boils.'],
    ['Boats on Land', 'We boil water in it, and it boils.'],
  ]);
  expect(messages).toEqual([]);
});

it('other lines above and below three entries do not move their upvotes', () => {
  const { papers } = read(
    `This site stores cookies\nAccept them\n\n${searched('11,694', 'Kettles at Sea')}${searched('7805', 'Lamps in the Dark')}${searched('7,265', 'Cats on Trains')}Leave a message\nSend\n`,
  );
  expect(
    papers.filter(({ date }) => date).map(({ title, upvotes, comments }) => [title, upvotes, comments]),
  ).toEqual([
    ['Kettles at Sea', 11_694, 0],
    ['Lamps in the Dark', 7805, 0],
    ['Cats on Trains', 7265, 0],
  ]);
});

it('two titles that are numbers do not move the upvotes of others', () => {
  const titles = ['Kettles at Sea', '1984', 'Lamps in the Dark', '2048', 'Cats on Trains', 'A Cup of Tea'];
  const { papers } = read(
    titles.map((title, at) => searched(`${90 - at}\n`, title).replace('\nWe look', '\n\nWe look')).join(''),
  );
  expect(papers.map(({ title, upvotes, comments }) => [title, upvotes, comments])).toEqual(
    titles.map((title, at) => [title, 90 - at, 0]),
  );
});

it('comments of the last card are no upvotes of a footer that other lines follow', () => {
  const card = (upvotes: string, title: string, comments: string) =>
    `Submitted byann\n${upvotes}\n${title}\nharbour\nHarbour\n·\n5 authors\n${comments}\n`;
  const { papers } = read(
    `\n${card('6', 'Kettles at Sea', '2')}\n${card('-', 'Lamps in the Dark', '')}\n${card('-', 'Cats on Trains', '3')}Previous\nNext\nTrending Papers ranked by GitHub stars activity\nThis site stores cookies\nAccept\nReject\n`,
  );
  expect(
    papers
      .filter(({ submittedBy }) => submittedBy)
      .map(({ title, upvotes, comments }) => [title, upvotes, comments]),
  ).toEqual([
    ['Kettles at Sea', 6, 2],
    ['Lamps in the Dark', 0, 0],
    ['Cats on Trains', 0, 3],
  ]);
});

it('a footer that lynx has wrapped is no card, whatever stands below it', () => {
  const card = (upvotes: string, title: string, comments: string) =>
    `   Submitted by ann\n   [ ]\n   ${upvotes}\n\n${title}\n\n     * ·\n       5 authors\n\n   ${comments}\n`;
  const footer =
    '(BUTTON) Load more|PreviousNext|Trending Papers ranked by GitHub stars activity|(BUTTON) System theme|Company|TOS Privacy About Careers|Website|Models Datasets Spaces Pricing Docs';
  const long = 'Kettles at Sea: How to Boil Water on a Boat That Is Out in a Storm, for a\nCrew of Eight';
  const { papers, messages } = read(
    `${card('96', long, '2')}${card('75', 'Lamps in the Dark', '1')}${card('13', 'Cats on Trains: What They See, and What They Would See from a Boat, in a\nStorm', '2')}   ${footer.replaceAll('|', '\n   ')}\n\n\nThanks,\nAnn`,
  );
  expect(papers.map(({ title, upvotes, comments }) => [title, upvotes, comments])).toEqual([
    [long.replace('\n', ' '), 96, 2],
    ['Lamps in the Dark', 75, 1],
    ['Cats on Trains: What They See, and What They Would See from a Boat, in a Storm', 13, 2],
  ]);
  expect(messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason)).toEqual([
    'Not read: “Thanks, Ann”',
  ]);
});
