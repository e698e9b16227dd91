import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    papers: papers.map(({ authorCount, organization }) => [authorCount, organization?.fullname]),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason]),
  };
};

const header = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';

it('a word for the number of authors is no organization', () => {
  const entry = (authors: string, at: number) =>
    `Kettles at Sea, Part ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n${authors}\n·\nAug ${at + 1}, 2024\n`;
  const lines = ['5 authors', 'l2 authors', '  • O authors', '? author', 'Ten Authors Inc.'];
  expect(read(header + lines.map(entry).join('\n'))).toEqual({
    papers: [
      [5, undefined],
      [null, undefined],
      [null, undefined],
      [null, undefined],
      [null, 'Ten Authors Inc.'],
    ],
    warnings: [
      [19, 'Cannot parse authorCount: “l2 authors”'],
      [27, 'Cannot parse authorCount: “• O authors”'],
      [35, 'Cannot parse authorCount: “? author”'],
    ],
  });
});

it.each([
  'sixteen authors',
  'N/A authors',
  '> 5 authors',
  '1. 5 authors',
  '**5 authors**',
  '5 authors (new)',
  'Read more 5 authors',
  '* * 5 arthors',
  '5 au thors',
  'uthors',
  'rs',
  '1 0uthor',
  '1a uthor',
])('%j stands for authors that cannot be read', (line) => {
  const entry = (authors: string, at: number) =>
    `Kettles at Sea, Part ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n${authors}\n·\nAug ${at + 1}, 2024\n`;
  expect(read(header + ['5 authors', line, '7 authors'].map(entry).join('\n'))).toEqual({
    papers: [
      [5, undefined],
      [null, undefined],
      [7, undefined],
    ],
    warnings: [[19, `Cannot parse authorCount: “${line}”`]],
  });
});

/** A card whose organization stands above the dot, as in all others. */
const card = (name: string, authors: string, at: number) =>
  `Submitted by\nuser-${at}\n${90 - at}\nKettles at Sea: A Long Study of Boiling Water, Part ${at}\n${name}\n·\n${authors}${at + 1}\n`;

it('a card with an organization lacks authors, where the others have both', () => {
  const cards = ['5 authors\n', '6 authors\n', '', '7 authors\n', '8 authors\n'];
  expect(read(header + cards.map((authors, at) => card('Kettle Works', authors, at)).join(''))).toEqual({
    papers: [
      [5, 'Kettle Works'],
      [6, 'Kettle Works'],
      [null, 'Kettle Works'],
      [7, 'Kettle Works'],
      [8, 'Kettle Works'],
    ],
    warnings: [[26, 'No authors for “Kettles at Sea: A Long Study of Boiling Water, Part 2”']],
  });
});

it('authors above the dot of a card stand for an organization in Markdown, too', () => {
  const names = ['Kettle Works', '12 authors', 'Boats Ltd.'];
  const cards = names.map(
    (name, at) =>
      `Submitted by user-${at}\n\n${90 - at}\n\n### Kettles at Sea, Part ${at}\n\n${name}\n\n*   ·\n\n    ${at + 5} authors\n\n${at + 1}\n\n`,
  );
  expect(read(`# ${header.replace('by', '## by')}${cards.join('')}`)).toEqual({
    papers: [
      [5, 'Kettle Works'],
      [12, undefined],
      [7, 'Boats Ltd.'],
    ],
    warnings: [
      [
        27,
        '“12 authors” stands where others have an organization, and was read as the authors of “Kettles at Sea, Part 1”',
      ],
    ],
  });
});

const entryWith = (authors: string, dot: string, at: number) =>
  `Kettles at Sea, Part ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n${authors}\n${dot}\nAug ${at + 1}, 2024\n\n`;

const misread = (dot: string) =>
  `The dot of an entry is “${dot}”: the page was read or saved in the wrong encoding, and other characters may be wrong`;

it.each([
  ['â€¢', 'Â·', [[12, misread('Â·')]]],
  ['â\u0080¢', 'Â·', [[12, misread('Â·')]]],
  ['?', '?', [[12, misread('?')]]],
  ['\ufffd', '\ufffd', []],
  ['o', '.', []],
  ['\uf0b7', '°', []],
])(
  'authors stand behind what tools make of a bullet and above what they make of the dot: %j, %j',
  (bullet, dot, warnings) => {
    const entries = [5, 1, 12].map((count, at) => entryWith(`${bullet} ${count} authors`, dot, at));
    expect(read(header + entries.join(''))).toEqual({
      papers: [
        [5, undefined],
        [1, undefined],
        [12, undefined],
      ],
      warnings,
    });
  },
);

it('a dot in the wrong encoding stands between a name and a date on one line', () => {
  const text = 'Kettles at Sea\n\nKettles boil water of all kinds.\n\nTea Lab Â· Aug 3, 2024\n';
  expect(read(header + text)).toEqual({ papers: [[null, 'Tea Lab']], warnings: [[11, misread('Â·')]] });
});

it.each([
  ['• 5 Autoren', '• 7 Autoren'],
  ['5 Autoren', '7 Autoren'],
  ['5 位作者', '7 位作者'],
])('authors in another language are no organization: %s', (...authors) => {
  const entries = authors.map((line, at) => entryWith(line, '·', at));
  expect(read(header + entries.join(''))).toEqual({
    papers: [
      [null, undefined],
      [null, undefined],
    ],
    warnings: authors.map((line, at) => [11 + 8 * at, `Cannot parse authorCount: “${line}”`]),
  });
});

it.each([
  ['5 tác giả', '7 tác giả'],
  ['저자 5명', '저자 7명'],
])('names that differ in a number alone may be authors in another language: %s', (...names) => {
  const entries = names.map((line, at) => entryWith(line, '·', at));
  expect(read(header + entries.join('')).warnings).toEqual(
    names.map((name, at) => [11 + 8 * at, `The organization “${name}” may be a number of authors`]),
  );
});

it('a name of one character, a number, or a name behind a bullet is reported', () => {
  const entries = ['e', '• Tea Lab', '🫖 Tea Lab', '36', '36Kr'].map((line, at) => entryWith(line, '·', at));
  expect(read(header + entries.join(''))).toEqual({
    papers: [
      [null, 'e'],
      [null, '• Tea Lab'],
      [null, '🫖 Tea Lab'],
      [null, '36'],
      [null, '36Kr'],
    ],
    warnings: [
      [11, 'The organization “e” is a single character'],
      [19, 'The organization “• Tea Lab” begins with a bullet'],
      [35, 'The organization “36” is a number'],
    ],
  });
});

it.each([
  ['Upvote', 'The organization “Upvote” may be a label of the site'],
  ['Loading', 'The organization contains a placeholder; it was kept as it is: “Loading”'],
  ['unknown', 'The organization contains a placeholder; it was kept as it is: “unknown”'],
])('an organization that is called %s is reported', (name, reason) => {
  expect(read(header + entryWith('Tea Lab', '·', 0) + entryWith(name, '·', 1))).toEqual({
    papers: [
      [null, 'Tea Lab'],
      [null, name],
    ],
    warnings: [[19, reason]],
  });
});

it('a period on a line of its own belongs to its abstract where the page has dots', () => {
  const text = `Kettles at Sea\n\nKettles boil water of all kinds, as https://github.com/tea/kettles shows\n.\n\n5 authors\n·\nAug 3, 2024\n`;
  const { papers } = parseListing(header + text);
  expect(papers.map(({ abstract, authorCount }) => [abstract, authorCount])).toEqual([
    ['Kettles boil water of all kinds, as https://github.com/tea/kettles shows\n\n.', 5],
  ]);
});

it('a number alone where most entries have a number of authors is reported', () => {
  const list = (...who: string[]) =>
    `Daily Papers\n\nby AK and the research community\n\n${who.map((each, at) => `Kettles at Sea, Part ${at}\n\nKettles boil water of all kinds.\n\n${each}\n·\nAug 3, 2025\n\n`).join('')}`;
  const read = (...who: string[]) => {
    const { papers, messages } = parseListing(list(...who), { referenceDate: '2025-08-14' });
    return [
      papers.map(({ authorCount, organization }) => authorCount ?? organization?.fullname),
      messages.map(({ line, fatal, reason }) => [line, fatal, reason]),
    ];
  };
  expect(read('5 authors', '6 authors', '12', '7 authors')).toEqual([
    [5, 6, '12', 7],
    [[25, false, 'The organization “12” may be a number of authors']],
  ]);
  expect(read('5 authors', '42', '7 authors')).toEqual([
    [5, '42', 7],
    [[17, false, 'The organization “42” is a number']],
  ]);
  expect(read('5 authors', '6 authors', '360 AI', '7 authors')).toEqual([[5, 6, '360 AI', 7], []]);
});

/** The middle one of three papers whose links all lead to it, in Markdown and as one line of HTML each. */
const linked = {
  Markdown: (text: string, at: number) =>
    `### [Kettles at Sea, Part ${at}](/papers/2408.0000${at})\n\n[Kettles boil water of all kinds, and number ${at} boils it twice.](/papers/2408.0000${at})\n\n[${text}](/papers/2408.0000${at})\n\n· Aug ${at}, 2024\n\n`,
  HTML: (text: string, at: number) =>
    `<article><h3><a href="/papers/2408.0000${at}">Kettles at Sea, Part ${at}</a></h3><p><a href="/papers/2408.0000${at}">Kettles boil water of all kinds, and number ${at} boils it twice.</a></p><a href="/papers/2408.0000${at}"><span>${text}</span></a><div>· <time datetime="2024-08-0${at}">Aug ${at}, 2024</time></div></article>\n`,
};
const noUpvotes = [1, 'No entry of this page shows its upvotes'];
const middleLinked = (format: 'Markdown' | 'HTML', text: string) => {
  const entry = linked[format];
  const page = entry('4 authors', 1) + entry(text, 2) + entry('6 authors', 3);
  const { papers, messages } = parseListing(page, { referenceDate: '2025-08-14' });
  return {
    read: [papers.length, papers[1]?.authorCount, papers[1]?.abstract],
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason]),
  };
};

it.each([
  ['Markdown', '12 auth0rs', 13],
  ['Markdown', 'twelve authors', 13],
  ['Markdown', '\\* 5 auth0rs', 13],
  ['HTML', '12 auth0rs', 2],
  ['HTML', 'twelve authors', 2],
] as const)(
  'authors that cannot be read are no abstract where they lead to the paper: %s, %s',
  (format, text, line) => {
    expect(middleLinked(format, text)).toEqual({
      read: [3, null, 'Kettles boil water of all kinds, and number 2 boils it twice.'],
      warnings: [noUpvotes, [line, `Cannot parse authorCount: “${text.replace('\\', '')}”`]],
    });
  },
);

it.each([
  ['Markdown', 9],
  ['HTML', 2],
] as const)('a short text that leads to the paper is a paragraph of its abstract: %s', (format, line) => {
  expect(middleLinked(format, 'Two author notes.')).toEqual({
    read: [3, null, 'Kettles boil water of all kinds, and number 2 boils it twice.\n\nTwo author notes.'],
    warnings: [noUpvotes, [line, 'No authors or organization for “Kettles at Sea, Part 2”']],
  });
});
