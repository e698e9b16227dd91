import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const daily = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';
const trending = 'Trending Papers\n\nby AK and the research community\n\n';
const titles = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark'] as const;
const texts = [
  'We boil water, and it boils.',
  'We row on eight lakes, and in two harbors of one island.',
  'We light lamps, and count them.',
] as const;

const read = (header: string, ...entries: (string | undefined)[][]) => {
  const { papers, messages } = parseListing(`${header}${entries.flat().join('\n')}\n`, {
    referenceDate: '2025-08-14',
  });
  return { papers, messages: messages.map(({ line, reason }) => [line, reason]) };
};

describe('cards of a day', () => {
  const card = (at: number, ...below: string[]) => [
    ...['Submitted by ann', `${90 - at}`, titles[at], '·', '5 authors'],
    ...below,
  ];
  const said = (...entries: (string | undefined)[][]) => {
    const { papers, messages } = read(daily, ...entries);
    return [
      papers.map((paper) => [
        ...[paper.title, paper.submittedBy, paper.upvotes, paper.authorCount, paper.comments],
        ...(paper.organization ? [paper.organization] : []),
      ]),
      messages,
    ];
  };

  it('images below the header are no part of a line above them, which is not read', () => {
    expect(said(['Accept them', '[a kettle]', '[a boat]', '[a lamp]'], card(0, '1'), card(1, '2'))).toEqual([
      [
        ['Kettles at Sea', 'ann', 90, 5, 1],
        ['Boats on Land', 'ann', 89, 5, 2],
      ],
      [[7, 'Not read: “Accept them”']],
    ]);
  });

  it('what is left of a card without its submitter and its title is not read, but its authors are doubtful', () => {
    expect(said(card(0), ['89', '·', '5 authors'], card(2))).toEqual([
      [
        ['Kettles at Sea', 'ann', 90, 5, 0],
        ['Lamps in the Dark', 'ann', 88, 5, 0],
      ],
      [
        [10, 'Not read: “·”'],
        [
          11,
          '“5 authors” stands where others have an organization, and was read as the authors of “Kettles at Sea”',
        ],
        [12, 'Not read: “89”'],
      ],
    ]);
  });

  it('a number below the dot of a card without authors is of its comments', () => {
    expect(said(card(0, '1'), ['Submitted by ann', '89', 'Boats on Land', '·', '2'])).toEqual([
      [
        ['Kettles at Sea', 'ann', 90, 5, 1],
        ['Boats on Land', 'ann', 89, null, 2],
      ],
      [[15, 'No authors or organization for “Boats on Land”']],
    ]);
  });

  it('a user stands there without a label, which is reported', () => {
    const named = (at: number, ...submitter: string[]) => [
      ...[...submitter, `${90 - at}`, titles[at], 'harbor', 'Harbor Works', '·', '5 authors', `${at + 1}`],
    ];
    const works = { name: 'harbor', fullname: 'Harbor Works' };
    expect(said(named(0, 'Submitted by', 'ann'), named(1, 'Submitted by', 'bob'), named(2, 'carla'))).toEqual(
      [
        [
          ['Kettles at Sea', 'ann', 90, 5, 1, works],
          ['Boats on Land', 'bob', 89, 5, 2, works],
          ['Lamps in the Dark', 'carla', 88, 5, 3, works],
        ],
        [[27, 'No submitter for “Lamps in the Dark”']],
      ],
    );
  });

  it('an organization below a dot may be called like a part of the menu, and so may its logo', () => {
    expect(
      said(['Submitted by ann', '90', 'Kettles at Sea', '·', 'models', 'Models', '1'], card(1, '2')),
    ).toEqual([
      [
        ['Kettles at Sea', 'ann', 90, null, 1, { name: 'models', fullname: 'Models' }],
        ['Boats on Land', 'ann', 89, 5, 2],
      ],
      [],
    ]);
  });

  it('a number below a line of the footer is not read', () => {
    expect(said(card(0, '1'), card(1, '2'), card(2, '3'), ['Load more', '12'])).toEqual([
      [
        ['Kettles at Sea', 'ann', 90, 5, 1],
        ['Boats on Land', 'ann', 89, 5, 2],
        ['Lamps in the Dark', 'ann', 88, 5, 3],
      ],
      [[26, 'Not read: “12”']],
    ]);
  });
});

describe('trending cards', () => {
  const card = (at: number, ...below: string[]) => [
    ...[titles[at], texts[at], '5 authors', '·', `Published on Aug ${at + 1}, 2025`],
    ...(below.length > 0 ? below : ['Upvote', `${90 - at}`]),
  ];
  const said = (...entries: (string | undefined)[][]) => {
    const { papers, messages } = read(trending, ...entries);
    return [
      papers.map((paper) => [
        ...[paper.title, paper.date, paper.upvotes],
        ...(paper.githubStars === undefined ? [] : [paper.githubStars]),
      ]),
      messages,
    ];
  };

  it('a number below the upvotes is neither upvotes nor stars, as no card has any', () => {
    const others = [
      ['Boats on Land', '2025-08-02', 89],
      ['Lamps in the Dark', '2025-08-03', 88],
    ];
    expect(said(card(0, 'Upvote', '90', '12'), card(1), card(2))).toEqual([
      [['Kettles at Sea', '2025-08-01', 90], ...others],
      [[12, 'Not read: “12”']],
    ]);
    // Of two, the one below the label is what it says.
    expect(said(card(0, 'Upvote', '12', '90'), card(1), card(2))).toEqual([
      [['Kettles at Sea', '2025-08-01', 12], ...others],
      [[12, 'Not read: “90”']],
    ]);
  });

  const starred = (at: number, ...below: string[]) =>
    card(at, 'Upvote', `${90 - at}`, 'GitHub', `${at + 3}00`, ...below);
  const papers = [
    ['Kettles at Sea', '2025-08-01', 90, 300],
    ['Boats on Land', '2025-08-02', 89, 400],
    ['Lamps in the Dark', '2025-08-03', 88, 500],
  ];

  it('a number below the stars is not read', () => {
    expect(said(starred(0, '12'), starred(1), starred(2))).toEqual([papers, [[14, 'Not read: “12”']]]);
  });

  it('a label that stands twice is not read', () => {
    const twice = card(1, 'Upvote', 'Upvote', '89', 'GitHub', '400');
    expect(said(starred(0), twice, starred(2))).toEqual([papers, [[20, 'Not read: “Upvote”']]]);
  });

  it('the only number below `Upvote` and `GitHub` is that of the stars', () => {
    expect(said(starred(0), card(1, 'Upvote', 'GitHub', '400'), starred(2))).toEqual([
      [papers[0], ['Boats on Land', '2025-08-02', null, 400], papers[2]],
      [[14, 'No upvotes for “Boats on Land”']],
    ]);
  });

  it('a label below the last link of a card is a line of the menu', () => {
    const linked = (at: number) => ['Submitted by ann', ...card(at), 'arXiv Page'];
    expect(said(linked(0), [...linked(1), 'GitHub'], linked(2))).toEqual([
      papers.map((paper) => paper.slice(0, 3)),
      [[23, 'Not read: “GitHub”']],
    ]);
  });
});

describe('entries of a list', () => {
  const said = (...entries: (string | undefined)[][]) => {
    const { papers, messages } = read(daily, ...entries);
    return [
      papers.map((paper) => [
        ...[paper.title, paper.abstract, paper.submittedBy, paper.upvotes, paper.authorCount, paper.date],
        ...(paper.organization ? [paper.organization] : []),
      ]),
      messages,
    ];
  };

  it('one without submitter and authors is whole otherwise', () => {
    const first = ['Submitted by ann', '90', titles[0], texts[0], '5 authors', '·', 'Aug 1'];
    expect(said(first, ['89', titles[1], texts[1], '·', 'Aug 2'])).toEqual([
      [
        ['Kettles at Sea', texts[0], 'ann', 90, 5, '2025-08-01'],
        ['Boats on Land', texts[1], undefined, 89, null, '2025-08-02'],
      ],
      [[15, 'No authors or organization for “Boats on Land”']],
    ]);
  });

  it('a line of the menu above a logo is no part of the abstract', () => {
    const entry = (at: number, ...above: string[]) => [
      ...['Submitted by ann', `${90 - at}`, titles[at], texts[at], ...above],
      ...['harbor', 'Harbor Works', '·', `Aug ${at + 1}`],
    ];
    const works = { name: 'harbor', fullname: 'Harbor Works' };
    expect(said(entry(0), entry(1, 'Load more'), entry(2))).toEqual([
      [
        ['Kettles at Sea', texts[0], 'ann', 90, null, '2025-08-01', works],
        ['Boats on Land', texts[1], 'ann', 89, null, '2025-08-02', works],
        ['Lamps in the Dark', texts[2], 'ann', 88, null, '2025-08-03', works],
      ],
      [[19, 'Not read: “Load more”']],
    ]);
  });

  it('a logo stands above no authors: it is doubtful as a part of the abstract', () => {
    const works = { name: 'harbor', fullname: 'Harbor Works' };
    const entry = (at: number, name: string) => [
      ...[titles[at], texts[at], 'harbor', name, '·', `Aug ${at + 1}`],
    ];
    expect(said(entry(0, 'Harbor Works'), entry(1, 'Harbor Works'), entry(2, '5 authors'))).toEqual([
      [
        ['Kettles at Sea', texts[0], undefined, 0, null, '2025-08-01', works],
        ['Boats on Land', texts[1], undefined, 0, null, '2025-08-02', works],
        ['Lamps in the Dark', `${texts[2]}\n\nharbor`, undefined, 0, 5, '2025-08-03'],
      ],
      [
        [21, 'The abstract of “Lamps in the Dark” ends inside a sentence, unlike those of its neighbors'],
        [
          21,
          '“harbor” was read as a part of the abstract of “Lamps in the Dark”; it may be an organization or its logo',
        ],
      ],
    ]);
  });
});

it.each([
  [0, 13],
  [2, 25],
])('a count below a date that has one is not read, and the first one stays: entry %i', (odd, line) => {
  const entry = (at: number) => [
    ...[`${90 - at}`, titles[at], texts[at], '5 authors', '·', `Aug ${at + 1} ${at + 3}`],
    ...(at === odd ? ['17'] : []),
  ];
  const { papers, messages } = read(daily, entry(0), entry(1), entry(2));
  expect(papers.map(({ title, upvotes, comments }) => [title, upvotes, comments])).toEqual([
    ['Kettles at Sea', 90, 3],
    ['Boats on Land', 89, 4],
    ['Lamps in the Dark', 88, 5],
  ]);
  expect(messages).toEqual([[line, 'Not read: “17”']]);
});

describe('a page with links', () => {
  const link = (at: number) => `[${titles[at]}](https://huggingface.co/papers/2508.0000${at})`;
  const entry = (at: number, ...lines: string[]) => [`### ${link(at)}`, texts[at]!, ...lines];
  const said = (...entries: string[][]) => {
    const { papers, messages } = parseListing(
      `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\n${entries.flat().join('\n\n')}\n`,
      { referenceDate: '2025-08-14' },
    );
    return [
      papers.map(({ title, abstract, date, upvotes }) => [title, abstract, date, upvotes]),
      messages.map(({ line, reason }) => [line, reason]),
    ];
  };

  it('an abstract that stands there twice is read once, where it lacks its date too', () => {
    expect(said(entry(0, '5 authors', '·', 'Aug 1'), entry(1, texts[1], '5 authors', '·'))).toEqual([
      [
        ['Kettles at Sea', texts[0], '2025-08-01', null],
        ['Boats on Land', texts[1], null, null],
      ],
      [
        [17, 'No date for “Boats on Land”'],
        [21, `A line appears twice: “${texts[1]}”`],
      ],
    ]);
  });

  it('an entry whose heading is missing has no title, though its text could be one', () => {
    const dated = ['5 authors', '·', 'Aug 3'];
    expect(said(entry(0, ...dated, '1'), entry(1, ...dated, '2'), [texts[2], ...dated, '3'])).toEqual([
      [
        ['Kettles at Sea', texts[0], '2025-08-03', 1],
        ['Boats on Land', texts[1], '2025-08-03', 2],
      ],
      [
        [17, 'It is uncertain whether counts are above titles or below dates; they were read as below dates'],
        [17, 'The number after the date was read as upvotes; set unlabeledCount to say what it counts'],
        [31, `An entry without a title is left out: “${texts[2]}”`],
      ],
    ]);
  });
});
