import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** Lines of 60 characters: none has room for the first word of another one. */
const [boil, stoves, people, fire, again] = [
  'We boil water in a kettle and measure how long that takes on',
  'eight stoves in two rooms of one house, which is warm enough',
  'for people and cats that live in it and wait for their drink',
  'until the kettle whistles, as we show on seven kinds of fire',
  'that we light and put out again. All of them boil the water.',
] as const;
const abstract = [boil, stoves, people, fire, again];
const whole = abstract.join(' ');
/** A line with room for many words. */
const short = 'which is a room that has a door';

type Entry = readonly [title: string, ...lines: string[]];

/** A search page without blank lines. Above a dot stand the authors, or the last line of the entry. */
const page = (entries: readonly Entry[], who = '5 authors\n') =>
  [
    'Daily Papers\nby AK and the research community\nAug 14, 2025\n',
    ...entries.map((lines, at) => `${lines.join('\n')}\n${who}·\nAug ${at + 1}, 2025\n`),
  ].join('');

const read = (text: string) => {
  const { papers, messages } = parseListing(text);
  return {
    papers: papers.map((paper) => [
      paper.title,
      paper.abstract,
      ...(paper.organization ? [paper.organization] : []),
    ]),
    // That all lines are full is another matter.
    messages: messages
      .filter(({ ruleId }) => ruleId !== 'uncertain-space')
      .map(({ line, reason }) => [line, reason]),
  };
};

const openEnds = [
  4,
  'It is uncertain where titles and paragraphs of this page end: its blank lines are missing',
];
const endsOpen = (line: number, title: string) => [
  line,
  `The abstract of “${title}” ends inside a sentence, unlike those of its neighbors`,
];
const brokenOff = (line: number, title: string) => [
  line,
  `A line in the entry “${title}” breaks off a sentence: it may not belong there, or one below it is missing`,
];
const oddLine = (line: number, title: string) => [
  line,
  `A line in the entry “${title}” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing`,
];

it.each([
  ['six', [boil, short, stoves, people, fire], []],
  ['five', [boil, short, stoves, short, fire], [openEnds]],
])(
  'where less than three fifths of all lines are full, titles may go on as well: %s of ten',
  (_, lines, warnings) => {
    expect(
      read(
        page([
          ['Kettles at Sea', boil, stoves, short, people, fire],
          ['Boats on Land', ...lines],
        ]),
      ),
    ).toEqual({
      papers: [
        ['Kettles at Sea', [boil, stoves, short, people, fire].join(' ')],
        ['Boats on Land', lines.join(' ')],
      ],
      messages: [...warnings, oddLine(5, 'Kettles at Sea'), oddLine(14, 'Boats on Land')],
    });
  },
);

it.each([2, 3])('so they may where three abstracts have an odd line: %i', (count) => {
  const odd = [boil, stoves, short, people, fire, again];
  const titles = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark'];
  const entries = titles.map((title, at): Entry => [title, ...(at < count ? odd : [...abstract, fire])]);
  expect(read(page(entries))).toEqual({
    papers: entries.map(([title, ...lines]) => [title, lines.join(' ')]),
    messages: [
      ...(count === 3 ? [openEnds] : []),
      ...titles.slice(0, count).map((title, at) => oddLine(5 + at * 10, title)),
      ...(count === 2 ? [endsOpen(25, 'Lamps in the Dark'), brokenOff(25, 'Lamps in the Dark')] : []),
    ],
  });
});

const labelled = (line: number, title: string) => [
  line,
  `“A kettle sings. It” was read as a paragraph of the abstract of “${title}”, which it may not belong to`,
];

it.each([
  ['two of ten', [], ' ', [openEnds, oddLine(12, 'Boats on Land'), oddLine(20, 'Lamps in the Dark')]],
  [
    'two of eleven',
    ['So we say.'],
    '\n\n',
    [labelled(12, 'Boats on Land'), labelled(20, 'Lamps in the Dark')],
  ],
])('lines are wrapped where a fifth of them is full: %s', (_, more, gap, messages) => {
  const steps = ['A kettle sings. It', 'Boils.', 'It is hot in there.', 'So we say.'];
  const lamps = [...steps.slice(0, 3), ...more];
  const joined = ([first, second, ...others]: string[]) =>
    [`${first}${gap}${second}`, ...others].join('\n\n');
  expect(
    read(
      page([
        ['Kettles at Sea', boil, stoves, 'for people.'],
        ['Boats on Land', ...steps],
        ['Lamps in the Dark', ...lamps],
      ]),
    ),
  ).toEqual({
    papers: [
      ['Kettles at Sea', `${boil} ${stoves} for people.`],
      ['Boats on Land', joined(steps)],
      ['Lamps in the Dark', joined(lamps)],
    ],
    messages,
  });
});

it.each([
  [24, 'now', 'asleep', ' '],
  [23, 'on', 'awake', '\n\n'],
])('nobody wraps at fewer than 24 columns: %i', (_, joint, state, gap) => {
  const lines = ['Kettles at Sea boil', 'Boats on Land float', 'Lamps in Rooms burn', 'Cats on Stoves purr'];
  const wrapped = [...lines.map((line) => `${line} ${joint},`), `Everybody is ${state} now.`];
  const titles = ['Tea at Sea', 'Tea on Land', 'Tea at Night'];
  expect(read(page(titles.map((title): Entry => [title, ...wrapped])))).toEqual({
    papers: titles.map((title) => [title, wrapped.join(gap)]),
    messages: [],
  });
});

const others: Entry[] = [
  ['Boats on Land', ...abstract],
  ['Lamps in the Dark', ...abstract],
];
const otherPapers = others.map(([title]) => [title, whole]);

it.each([
  [
    'some',
    'The title is longer than the abstract: “A Study of Kettles at Sea and on Land, and of Cats in Winte…”',
  ],
  ['seven', null],
])(
  'a title that fills its line is parted from a text with which it has more than 300 characters: %s',
  (word, warning) => {
    const title = 'A Study of Kettles at Sea and on Land, and of Cats in Winter';
    const lines = [boil, stoves, people, `until the kettle whistles, as we show on ${word} old fires.`];
    expect(read(page([[title, ...lines, 'It boils.'], ...others]))).toEqual({
      papers: [
        warning ? [[title, ...lines].join(' '), 'It boils.'] : [title, `${lines.join(' ')}\n\nIt boils.`],
        ...otherPapers,
      ],
      messages: warning
        ? [brokenOff(4, 'A Study of Kettles at Sea and on Land, and of Cats in Winte…'), [4, warning]]
        : [],
    });
  },
);

describe('an abstract that its author has wrapped, on a page that is not', () => {
  const unwrapped =
    'It is as long as the page is wide, and says what there is to say of boats, of lamps and of the sea.';
  const titles = ['Boats on Land', 'Lamps in the Dark', 'Cats at Night', 'Trains at Dawn', 'Spoons in Cups'];
  const entries = titles.map((title): Entry => [title, unwrapped, 'It floats.', 'It sinks.', 'We like it.']);
  const wide = [
    'Kettles at Sea boil as long as it rains,',
    'Boats on Land float as soon as it snows,',
    'Lamps in Rooms burn until it is morning.',
  ];
  const narrow = [
    'Kettles at Sea boil as long as we wait,',
    'Boats on Land float as soon as we wait,',
    'Lamps in Rooms burn until it is so dry.',
  ];

  it.each([
    ['three of 40', wide, ' '],
    ['two of 40', wide.slice(1), '\n\n'],
    ['three of 39', narrow, '\n\n'],
  ])('has at least three lines of at least 40 characters: %s', (_, lines, gap) => {
    expect(read(page([['Tea', ...lines], ...entries]))).toEqual({
      papers: [
        ['Tea', lines.join(gap)],
        ...entries.map(([title, ...paragraphs]) => [title, paragraphs.join('\n\n')]),
      ],
      messages: [],
    });
  });
});

it.each([
  ['largest', []],
  [
    'larger',
    [
      [
        7,
        '“2024” was read as a part of the abstract of “Kettles at Sea”; it may be an organization or its logo',
      ],
    ],
  ],
])(
  'a number on the last line is a word of the text, if the line above had no room for it: %s',
  (word, messages) => {
    const lines = [boil, `eight stoves in two rooms of one house, which is ${word}`, '2024'];
    expect(read(page([['Kettles at Sea', ...lines], ...others]))).toEqual({
      papers: [['Kettles at Sea', lines.join(' ')], ...otherPapers],
      messages,
    });
  },
);

describe('a name above the dot', () => {
  const names = (...entries: Entry[]) => read(page(entries, ''));

  it('is what follows the last sentence, with up to 60 characters', () => {
    const name = 'Kettle Works and Harbor Boards of the Northern Islands, Ltd.';
    const read = (fullname: string) =>
      names(['Kettles at Sea', ...abstract, fullname], ['Boats on Land', ...abstract, 'Boat Works']);
    const boats = ['Boats on Land', whole, { fullname: 'Boat Works' }];
    expect(read(name)).toEqual({
      papers: [['Kettles at Sea', whole, { fullname: name }], boats],
      messages: [],
    });
    expect(read(`${name}.`)).toEqual({
      papers: [['Kettles at Sea', `${whole} ${name}.`], boats],
      messages: [[4, 'No authors or organization for “Kettles at Sea”']],
    });
  });

  it('does not belong to an abstract that ends inside a sentence, nor does the text of its logo', () => {
    const cut = [boil, stoves, people, 'until the kettle'];
    const text = cut.join(' ');
    const long = [boil, stoves, people, fire, ...abstract];
    const boats: Entry[] = [
      ['Boats on Land', ...long, 'Boat Works'],
      ['Lamps in the Dark', ...long, 'Lamp Works'],
    ];
    const papers = [
      ['Boats on Land', long.join(' '), { fullname: 'Boat Works' }],
      ['Lamps in the Dark', long.join(' '), { fullname: 'Lamp Works' }],
    ];
    const withoutLogos = (line: number) => [
      [line, 'No logo above the organization of “Boats on Land”'],
      brokenOff(line + 1, 'Boats on Land'),
      [line + 13, 'No logo above the organization of “Lamps in the Dark”'],
      brokenOff(line + 14, 'Lamps in the Dark'),
    ];
    expect(names(['Kettles at Sea', ...cut, 'nvidia'], ...boats)).toEqual({
      papers: [['Kettles at Sea', text, { fullname: 'nvidia' }], ...papers],
      messages: [
        endsOpen(5, 'Kettles at Sea'),
        brokenOff(13, 'Boats on Land'),
        brokenOff(26, 'Lamps in the Dark'),
      ],
    });
    expect(names(['Kettles at Sea', ...cut, 'nvidia', 'NVIDIA'], ...boats)).toEqual({
      papers: [['Kettles at Sea', text, { name: 'nvidia', fullname: 'NVIDIA' }], ...papers],
      messages: [endsOpen(5, 'Kettles at Sea'), ...withoutLogos(13)],
    });
    expect(names(['Kettles at Sea', ...cut, 'whistles', 'nvidia', 'NVIDIA'], ...boats)).toEqual({
      papers: [['Kettles at Sea', `${text} whistles`, { name: 'nvidia', fullname: 'NVIDIA' }], ...papers],
      messages: [endsOpen(5, 'Kettles at Sea'), oddLine(5, 'Kettles at Sea'), ...withoutLogos(14)],
    });
  });

  it.each([
    ['some', 'Tea for', 300, true],
    ['seven', 'Tea for', 301, false],
  ])(
    'may have the only blank line of an entry, below 300 characters or more: %s',
    (word, title, length, isDoubtful) => {
      const lines = [
        boil,
        stoves,
        people,
        fire,
        `until the kettle whistles, as we show on ${word} old fires!`.slice(8),
      ];
      const titles = [`${title} Two1`, `${title} Two2`];
      expect([...lines, titles[0]!].join('').length).toBe(length);
      expect(names(...titles.map((title): Entry => [title, ...lines, '', 'Kettle Works']))).toEqual({
        papers: titles.map((title) => [title, lines.join(' '), { fullname: 'Kettle Works' }]),
        messages: isDoubtful
          ? titles.map((title, at) => [
              4 + at * 10,
              `No blank line follows the title, unlike those of its neighbors; it may be part of the abstract: “${title}”`,
            ])
          : [],
      });
    },
  );
});

describe('lines of a title that are as long as those of the abstract', () => {
  const first = 'A Long Study of Kettles, of Boats, of Lamps and of Old Oars:';
  const second = 'What They Do at Sea and in the Harbors of Eight Small Towns';
  const entries = (...lines: string[]): Entry[] => [
    ['Boats That Float', ...abstract],
    [...lines, ...abstract] as unknown as Entry,
    ['Spoons That Stir', ...abstract],
  ];

  it.each([
    ['one', [second]],
    ['two, the first of which ends with a colon', [first, second]],
  ])('are told from it by how they look: %s', (_, lines) => {
    expect(read(page(entries(...lines)))).toEqual({
      papers: [
        ['Boats That Float', whole],
        [lines.join(' '), whole],
        ['Spoons That Stir', whole],
      ],
      messages: [],
    });
  });
});

describe('the last line of a card of the day', () => {
  const cards = (...titles: string[][]) =>
    read(
      `Daily Papers\nby AK and the research community\nAug 14, 2025\n${titles
        .map((lines, at) => `Submitted by ann\n${90 - at}\n${lines.join('\n')}\n·\n5 authors\n${at + 2}\n`)
        .join('')}`,
    );
  const title = [
    'Kettles at Sea: A Study of Boiling Water in Boats and of Harbors',
    'That Are Far Away From the Sea and Know No Tide at All (KETTLES)',
  ];

  it('is the end of a title of two lines, if it had no room above; below more lines it is a name', () => {
    const [first, second] = title as [string, string];
    expect(cards([second, 'Islands'], ['Lamps'], [first, second, 'Islands'], ['Cats'])).toEqual({
      papers: [
        [`${second} Islands`, ''],
        ['Lamps', ''],
        [`${first} ${second}`, '', { fullname: 'Islands' }],
        ['Cats', ''],
      ],
      messages: [
        [
          21,
          '“Islands” was read as the organization of “Kettles at Sea: A Study of Boiling Water in Boats and of Ha…”; it may be a part of the title, or belong elsewhere',
        ],
      ],
    });
  });
});

it('a blank line above a logo is none between titles and abstracts, on a page of two entries', () => {
  const page = `Daily Papers
by
AK
and the research community
Dec 1, 2025
51
Kettles Are Almost All You Need
We prove that water can be boiled in one kettle or in two when the
stove is small. Experiments on real lakes show gains of 3.2 points over
the best stove.

boats
Boats
·
Nov 30, 2025
12
50
Boats, Kettles, and Lamps Walk into a Bar: Humor, Irony, and Timing
Humor is hard. Here we list what fails. We then mend all of it with one
simple trick.

3 authors
·
Nov 29, 2025
2
`;
  const { papers, messages } = parseListing(page);
  expect(messages).toEqual([]);
  expect(papers).toEqual([
    {
      title: 'Kettles Are Almost All You Need',
      abstract:
        'We prove that water can be boiled in one kettle or in two when the stove is small. Experiments on real lakes show gains of 3.2 points over the best stove.',
      authorCount: null,
      date: '2025-11-30',
      upvotes: 51,
      repoLinks: [],
      comments: 12,
      organization: { name: 'boats', fullname: 'Boats' },
    },
    {
      title: 'Boats, Kettles, and Lamps Walk into a Bar: Humor, Irony, and Timing',
      abstract: 'Humor is hard. Here we list what fails. We then mend all of it with one simple trick.',
      authorCount: 3,
      date: '2025-11-29',
      upvotes: 50,
      repoLinks: [],
      comments: 2,
    },
  ]);
});
