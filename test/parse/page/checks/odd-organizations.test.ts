import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

/** A card of the day: its title, and the name of an organization above the dot where it has one. */
type Card = readonly [title: string, name?: string, authors?: string];

/** The warnings of a page of cards, or all of its messages. */
function messagesOf(cards: readonly Card[], areWarnings = true) {
  const lines = cards.flatMap(([title, name, authors = '5 authors'], at) => [
    ...['Submitted by', `user-${at}`, String(90 - at), title],
    ...(name === undefined ? [] : [name]),
    ...(authors === '' ? ['·'] : ['·', authors]),
  ]);
  const header = ['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14'];
  return parseListing([...header, ...lines, ''].join('\n'), {
    referenceDate: '2025-08-14',
  }).messages.filter(({ fatal }) => !areWarnings || fatal === false);
}
const warningsOf = (cards: readonly Card[]) => messagesOf(cards).map(({ reason }) => reason);

const long = (at: number) => `Kettles at Sea and in Harbors, Part ${at}`;
const cardsOf = (count: number, card: (at: number) => Card) =>
  Array.from({ length: count }, (_, at) => card(at));
const named = (count: number) => cardsOf(count, (at) => [long(at), `Boat Works ${at}`]);
const unnamed = (count: number) => cardsOf(count, (at) => [long(at + 50)]);

describe('a short title without an organization may be one', () => {
  const doubt = (title: string) =>
    `“${title}” was read as a title; it may be an organization below a title that is missing`;

  it.each<[what: string, cards: Card[], isReported: boolean]>([
    ['three of four other cards have organizations', [...named(3), ...unnamed(1), ['Tea Lab']], true],
    ['three of five others do', [...named(3), ...unnamed(2), ['Tea Lab']], false],
    ['one more title of eight is short', [...named(6), ['Oars', 'Boat Works'], ['Tea Lab']], true],
    ['one more title of seven is', [...named(5), ['Oars', 'Boat Works'], ['Tea Lab']], false],
  ])('where %s: %j', (_, cards, isReported) => {
    expect(warningsOf(cards)).toEqual(isReported ? [doubt('Tea Lab')] : []);
  });

  it.each([
    ['Tea Lab Bergen', true],
    ['The Tea Lab Bergen', false],
    // 41 characters, and 40.
    ['Thermodynamically Homogeneous Kettlewares', false],
    ['Thermodynamically Homogenous Kettlewares', true],
  ])('but no long one: %s', (title, isReported) => {
    expect(warningsOf([...named(4), [title]])).toEqual(isReported ? [doubt(title)] : []);
  });
});

it('a title that is the name of a neighbor may be an organization, and does not end with one', () => {
  const name = 'Harbor School of Tea';
  expect(warningsOf([...named(3), [long(3), name], [name]])).toEqual([
    `“${name}” was read as a title; it may be an organization below a title that is missing`,
  ]);
});

it.each([
  [2, true],
  [3, false],
])(
  'words on one line with the dot may be an organization where %i of four cards have some: %s',
  (count, isReported) => {
    const lines = cardsOf(4, (at) => [at < count ? `Kettles ${at} · 5 authors` : long(at)]).flatMap(
      ([words], at) => [
        ...['Submitted by', `user-${at}`, String(90 - at), words],
        ...(at < count ? [] : ['·', '5 authors']),
      ],
    );
    const { papers, messages } = parseListing(
      ['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14', ...lines, ''].join('\n'),
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map(({ title, authorCount }) => [title, authorCount])).toEqual(
      [0, 1, 2, 3].map((at) => [at < count ? `Kettles ${at}` : long(at), 5]),
    );
    expect(messages.map(({ line, ruleId, reason }) => [line, ruleId, reason])).toEqual(
      isReported
        ? [0, 1].map((at) => [
            9 + at * 4,
            'ambiguous-value',
            `“Kettles ${at}” was read as a title; it may be an organization below a title that is missing`,
          ])
        : [],
    );
  },
);

describe('a title may end with an organization', () => {
  it.each([
    ['the name of a neighbor, of two words', 'Kettles by Kettle Works', 'Kettle Works', true],
    [
      'the name of a neighbor, of four words',
      'Kettles by Harbor School of Tea',
      'Harbor School of Tea',
      true,
    ],
    ['a word that is the name of a neighbor', 'Kettles in Lakes and Boats', 'Boats', false],
    [
      'the name of a neighbor, of five words',
      'Kettles by Harbor School of Fine Tea',
      'Harbor School of Fine Tea',
      false,
    ],
    ['a logo with a digit', 'Kettles of ai2 AI2 Lab', 'Tea Lab', true],
    ['a logo of two words', 'Kettles of boat-works Boat Works', 'Tea Lab', true],
    ['a name in capitals, twice', 'Kettles of IBM IBM Research', 'Tea Lab', false],
    ['a logo of three letters', 'Kettles ibm IBM Research', 'Tea Lab', true],
    ['a word of two letters', 'Kettles of hp HP Sauce', 'Tea Lab', false],
  ])('%s: %s', (_, title, neighbor, isReported) => {
    const reason = `The title ends like the name of an organization, which may not belong to it: “${title}”`;
    expect(warningsOf([...named(3), [long(3), neighbor], [title]])).toEqual(isReported ? [reason] : []);
  });
});

describe('a name above the dot may be a part of the title', () => {
  const doubt = ([title, name]: Card) =>
    `“${name}” was read as the organization of “${title}”; it may be a part of the title, or belong elsewhere`;

  it.each([
    [15, false],
    [16, true],
  ])('where three of %i cards have one: %j', (count, isReported) => {
    expect(warningsOf([...named(3), ...unnamed(count - 3)])).toEqual(isReported ? named(3).map(doubt) : []);
  });

  /** A title of so many characters. */
  const titled = (length: number, at: number) =>
    `${'Kettles and Boats '.repeat(5).slice(0, length - 2)} ${at}`;

  it.each([
    ['no title is longer than 59 characters', [59, 59, 59], false],
    ['titles of 60 characters left no room for it', [60, 60, 60], true],
    ['half of the titles left room for it', [60, 60, 30, 30], false],
  ])('where %s', (_, lengths, isReported) => {
    const cards = lengths.map((length, at): Card => [titled(length, at), `Boat Works ${at}`]);
    expect(warningsOf(cards)).toEqual(isReported ? cards.map(doubt) : []);
  });
});

it('authors above the dot of all cards are those of the page', () => {
  expect(warningsOf(cardsOf(3, (at) => [long(at), '12 authors', '']))).toEqual([]);
});

it.each<[what: string, cards: Card[], rule: string, expected: string]>([
  [
    'a title may be one',
    [...named(4), ['Tea Lab']],
    'ambiguous-value',
    'a title, and an organization below it',
  ],
  [
    'a title may end with one',
    [...named(4), ['Kettles of ibm IBM Research']],
    'odd-title',
    'an organization below the title',
  ],
  [
    'it may be a part of a title',
    [[long(0), 'Boat Works'], ...unnamed(5)],
    'ambiguous-value',
    'a name below the dot, or authors',
  ],
  [
    'it may be a number of authors',
    [[long(0), '12 authors'], ...unnamed(5)],
    'ambiguous-value',
    'authors below the dot',
  ],
])('a message says what was expected of an organization: %s', (_, cards, rule, expected) => {
  expect(messagesOf(cards).map((message) => [message.ruleId, message.expected])).toEqual([
    [rule, [expected]],
  ]);
});

it.each([
  [3, 4, true],
  [2, 3, false],
])('a card without authors lacks them where %i of %i cards have some: %j', (having, count, isReported) => {
  const cards = cardsOf(count, (at): Card => [long(at), `Boat Works ${at}`, at < having ? '5 authors' : '']);
  expect(warningsOf(cards)).toEqual(isReported ? [`No authors for “${long(having)}”`] : []);
});

it('a name in brackets keeps them in a link that has no text of a logo', () => {
  const html = `<main><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2><article><a href="/login?next=%2Fpapers%2F2508.00001"><div>9</div></a><h3><a href="/papers/2508.00001">Kettles at Sea</a></h3><a href="/papers/2508.00001"><p>We boil water.</p></a><div><a href="/re-lab"><img alt="re-lab" src="a.png"/> <span>[Re] Lab</span></a><span>·</span> <span>Aug 13, 2025</span></div></article></main>`;
  const [paper] = parseListing(html).papers;
  expect(paper!.organization).toEqual({ name: 're-lab', fullname: '[Re] Lab' });
});

describe('a name that no organization has', () => {
  it.each([
    ['Ann Bell et al.', 'may be names of authors'],
    ['Ann Bell, Cy Dorn and 3 others', 'may be names of authors'],
    ['Ann Bell; Cy Dorn', 'may be names of authors'],
    ['Ann Bell, Cy Dorn', 'may be names of authors'],
    ['A. Bell, C. van Dorn, and Eve Fox', 'may be names of authors'],
    ['Ann Bell, Cy Dorn and Eve Fox', 'may be names of authors'],
    ['Wasserkessel: Eine lange Studie', 'has a colon, as titles have'],
    ['水壶：一项研究', 'has a colon, as titles have'],
  ])('is reported: %s', (name, what) => {
    expect(warningsOf([...named(3), [long(3), name]])).toEqual([`The organization “${name}” ${what}`]);
  });

  it.each([
    'Et Alia Lab',
    'Institute of Kettles, Academy of Tea',
    'Works and 3rd Mind',
    'Bytes by Tea',
    'Lab 1:1',
    'MIT: CSAIL',
    'By Design Labs',
    'Tea Lab, Kettle Works',
    'Kettle Works, Inc.',
    'University of Tea, Berkeley',
    'Data Mining and Machine Learning',
    'Fudan NLP, Shanghai AI Lab',
  ])('is not one that sounds alike: %s', (name) => {
    expect(warningsOf([...named(3), [long(3), name]])).toEqual([]);
  });

  it('is what most cards have with another number', () => {
    const said = (cards: Card[]) =>
      messagesOf(cards, false).filter(({ reason }) => reason.includes('label of the page'));
    expect(said(cardsOf(5, (at) => [long(at), `Cited by ${at + 1}`])).map(({ reason }) => reason)).toEqual([
      '“Cited by 1” is the organization of 5 of 5 entries; it may be a label of the page',
    ]);
    expect(said(cardsOf(5, (at) => [long(at), `Boat Works ${at}`]))).toEqual([]);
  });

  it.each([
    [
      'four of six',
      4,
      2,
      ['“Kettle Works” is the organization of 4 of 6 entries; it may be a label of the page'],
    ],
    ['four of seven', 4, 3, []],
    [
      'six of ten',
      6,
      4,
      ['“Kettle Works” is the organization of 6 of 10 entries; it may be a label of the page'],
    ],
    ['three of four', 3, 1, []],
  ])('is what %s cards have', (_, shared, others, reasons) => {
    const cards = [...cardsOf(shared, (at) => [long(at), 'Kettle Works'] as const), ...unnamed(others)];
    expect(messagesOf(cards, false).map(({ reason }) => reason)).toEqual(reasons);
  });
});

describe('the second line of a title in HTML without links may be read as an organization', () => {
  const lines = (title: string) =>
    [
      ...['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14'],
      ...['Submitted by', 'ann', '16', title, 'Small Kitchens', '·', '9 authors', '1'],
      ...['Submitted by', 'bob', '15', 'Boats on Lakes', '·', '5 authors', '2'],
    ].map((line) => (line.startsWith('<') ? line : `<p>${line}</p>`));
  const title = 'A Study of Whistles in Several';
  const warning = `“Small Kitchens” was read as the organization of “${title}”; it may be a part of the title, or belong elsewhere`;

  it.each([
    ['in paragraphs', lines(title).join('\n'), [[10, warning]]],
    ['in <div>', lines(title).join('\n').replaceAll('p>', 'div>'), [[10, warning]]],
    ['with <br>', lines(title).join('\n').replaceAll('<p>', '').replaceAll('</p>', '<br>'), [[10, warning]]],
    ['below a heading', lines(`<h3>${title}</h3>`).join('\n'), []],
    ['below a link', lines(`<a href="/papers/2508.00001">${title}</a>`).join('\n'), []],
  ])('%s', (_, html, warnings) => {
    const { papers, messages } = parseListing(html, { referenceDate: '2025-08-14' });
    expect(papers.map((paper) => [paper.title, paper.organization?.fullname])).toEqual([
      [title, 'Small Kitchens'],
      ['Boats on Lakes', undefined],
    ]);
    expect(messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason])).toEqual(
      warnings,
    );
  });
});

it.each<[title: string, organization: string | undefined, isReported: boolean]>([
  ['Very Very Deep Kettles for Boats', undefined, false],
  ['Knock Knock: Probing the Kettle', 'Kettle Works', false],
  ['acme Acme Research', undefined, false],
  ['acme Acme Research', 'Kettle Works', true],
])('the title %s on a page with the organization %s is one: %s', (title, organization, isReported) => {
  const card = (at: number, words: string, name: string | undefined) =>
    [
      'Submitted by',
      `user-${at}`,
      `${50 - at}`,
      words,
      ...(name ? [name] : []),
      '·',
      '5 authors',
      `${at}`,
    ].join('\n');
  const cards = [1, 2, 3, 4].map((at) =>
    card(at, `A Study of Large Kettles on Boats, Part ${at}`, organization),
  );
  const { papers, messages } = parseListing(
    [
      'Daily Papers',
      'by',
      'AK',
      'and the research community',
      'Aug 14',
      ...cards,
      card(5, title, undefined),
      '',
    ].join('\n'),
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map((paper) => paper.title).at(-1)).toBe(title);
  expect(messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason)).toEqual(
    isReported
      ? [`“${title}” was read as a title; it may be an organization below a title that is missing`]
      : [],
  );
});

it.each([
  ['one of six cards', 1, 6, [9]],
  ['one of five', 1, 5, []],
  ['two of eleven', 2, 11, [9, 19]],
  ['three of eleven', 3, 11, []],
])('a name below a heading may not belong there where few cards have one: %s', (_, named, all, lines) => {
  const cards = Array.from(
    { length: all },
    (_, at) =>
      `Submitted by user-${at}\n\n${90 - at}\n\n### Kettles at Sea, Part ${at}\n${at < named ? `Works ${at}\n` : '\n'}\n* ·\n5 authors\n\n`,
  );
  const { papers, messages } = parseListing(
    `# Daily Papers\nby AK and the research community\n\n${cards.join('')}`,
  );
  expect(papers.map(({ organization }) => organization?.fullname)).toEqual(
    cards.map((_, at) => (at < named ? `Works ${at}` : undefined)),
  );
  expect(messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason])).toEqual(
    lines.map((line, at) => [
      line,
      `“Works ${at}” was read as the organization of “Kettles at Sea, Part ${at}”; it may be a part of the title, or belong elsewhere`,
    ]),
  );
});
