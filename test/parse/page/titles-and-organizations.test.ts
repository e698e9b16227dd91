import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const header = ['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14'];

function read(lines: readonly string[]) {
  const { papers, messages } = parseListing([...header, ...lines, ''].join('\n'), {
    referenceDate: '2025-08-14',
  });
  return {
    papers: papers.map(({ title, organization }) => [title, organization?.name, organization?.fullname]),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason]),
  };
}

/** The cards of a day: what stands below the upvotes of each is given. */
const cards = (...below: string[][]) =>
  below.flatMap((lines, at) => ['Submitted by', `user-${at}`, String(90 - at), ...lines]);

/** A search page whose entries name their organizations as given. */
const entries = (...who: string[][]) =>
  who.flatMap((lines, at) => [
    String(90 - at),
    `A Study of Kettle Number ${at + 1}`,
    'We boil water in a kettle and measure how long that takes, on eight stoves and in two rooms of one house.',
    ...lines,
    '·',
    'Aug 11',
  ]);

describe('a card without its title', () => {
  it('has the name of another organization of the page as its title', () => {
    expect(
      read(
        cards(
          ['Kettles at Sea and in the Harbor', 'Boat Works', '·', '5 authors'],
          ['Boat Works', '·', '7 authors'],
          ['Lamps That Light Up in the Dark', '·', '3 authors'],
        ),
      ).warnings,
    ).toContainEqual([
      16,
      '“Boat Works” was read as a title; it may be an organization below a title that is missing',
    ]);
  });

  it('has a short title on a page of long ones, nearly all of which have an organization', () => {
    const titles = [
      'Kettles at Sea and in the Harbor',
      'Lamps That Light Up in the Dark',
      'Do Boats Need Oars?',
    ];
    expect(
      read(
        cards(...titles.map((title, at) => [title, `Boat Works ${at}`, '·', '5 authors']), [
          'Kettle Labs',
          '·',
          '7 authors',
        ]),
      ),
    ).toEqual({
      papers: [
        ['Kettles at Sea and in the Harbor', undefined, 'Boat Works 0'],
        ['Lamps That Light Up in the Dark', undefined, 'Boat Works 1'],
        ['Do Boats Need Oars?', undefined, 'Boat Works 2'],
        ['Kettle Labs', undefined, undefined],
      ],
      warnings: [
        [30, '“Kettle Labs” was read as a title; it may be an organization below a title that is missing'],
      ],
    });
  });

  it('has the text of a logo as its title', () => {
    expect(
      read(
        cards(
          ['Kettles at Sea and in the Harbor', 'boat-works', 'Boat Works', '·', '5 authors'],
          ['kettle-labs', 'Kettle Labs', '·', '7 authors'],
          ['Lamps That Light Up in the Dark', '·', '3 authors'],
        ),
      ),
    ).toEqual({
      papers: [
        ['Kettles at Sea and in the Harbor', 'boat-works', 'Boat Works'],
        ['kettle-labs', undefined, 'Kettle Labs'],
        ['Lamps That Light Up in the Dark', undefined, undefined],
      ],
      warnings: [
        [17, '“kettle-labs” was read as a title; it may be an organization below a title that is missing'],
      ],
    });
  });
});

describe('an organization', () => {
  it('may be the text of a logo whose name is missing', () => {
    expect(read(entries(['google', 'Google'], ['boat-works'], ['4 authors']))).toEqual({
      papers: [
        ['A Study of Kettle Number 1', 'google', 'Google'],
        ['A Study of Kettle Number 2', undefined, 'boat-works'],
        ['A Study of Kettle Number 3', undefined, undefined],
      ],
      warnings: [
        [
          16,
          '“boat-works” was read as the organization of “A Study of Kettle Number 2”; it may be the text of its logo, as nothing stands above it',
        ],
      ],
    });
  });

  it('has a message that says what was expected where a logo may stand in its place', () => {
    const lines = entries(['google', 'Google'], ['boat-works'], ['4 authors']);
    const { messages } = parseListing([...header, ...lines, ''].join('\n'), { referenceDate: '2025-08-14' });
    expect(messages.map(({ line, ruleId, expected }) => [line, ruleId, expected])).toEqual([
      [16, 'ambiguous-value', ["a logo's text and a name, as in its neighbors"]],
    ]);
  });

  it('is noted where its logo is missing', () => {
    const text = [...header, ...entries(['google', 'Google'], ['Boat Works'], ['4 authors']), ''].join('\n');
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
    expect(papers.map(({ organization }) => organization)).toEqual([
      { name: 'google', fullname: 'Google' },
      { fullname: 'Boat Works' },
      undefined,
    ]);
    expect(
      messages.map(({ line, fatal, reason, expected, actual }) => [line, fatal, reason, expected, actual]),
    ).toEqual([
      [
        ...[14, undefined, 'No logo above the organization of “A Study of Kettle Number 2”'],
        ...[["a logo's text, as in its neighbors"], 'none'],
      ],
    ]);
  });

  it('may be a number, whose logo looks like a line of the abstract', () => {
    expect(read(entries(['google', 'Google'], ['42', '42'], ['4 authors']))).toEqual({
      papers: [
        ['A Study of Kettle Number 1', 'google', 'Google'],
        ['A Study of Kettle Number 2', undefined, '42'],
        ['A Study of Kettle Number 3', undefined, undefined],
      ],
      warnings: [
        [
          16,
          '“42” was read as a part of the abstract of “A Study of Kettle Number 2”; it may be an organization or its logo',
        ],
        [17, 'The organization “42” is a number'],
      ],
    });
  });

  it.each(['boat-works', '42'])('may be %s, the only words where an abstract is missing', (words) => {
    const lines = entries(['google', 'Google'], ['5 authors'], ['4 authors']);
    const text = [...header, ...lines, ''].join('\n').split('\n');
    text[14] = words;
    const { papers, messages } = parseListing(text.join('\n'), { referenceDate: '2025-08-14' });
    expect(papers.map(({ abstract, organization }) => [abstract === words, organization])).toEqual([
      [false, { name: 'google', fullname: 'Google' }],
      [true, undefined],
      [false, undefined],
    ]);
    expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
      ...(words === '42'
        ? []
        : [
            [
              15,
              undefined,
              'The abstract of “A Study of Kettle Number 2” ends inside a sentence, unlike those of its neighbors',
            ],
          ]),
      [
        15,
        false,
        `“${words}” was read as a part of the abstract of “A Study of Kettle Number 2”; it may be an organization or its logo`,
      ],
    ]);
  });

  it('may be called like a number of authors', () => {
    expect(
      read(
        cards(
          ['Kettles at Sea and in the Harbor', '12 authors', '·', '5 authors'],
          ['Do Boats Need Oars?', '·', '7 authors'],
        ),
      ),
    ).toEqual({
      papers: [
        ['Kettles at Sea and in the Harbor', undefined, undefined],
        ['Do Boats Need Oars?', undefined, undefined],
      ],
      warnings: [
        [
          10,
          '“12 authors” stands where others have an organization, and was read as the authors of “Kettles at Sea and in the Harbor”',
        ],
      ],
    });
  });
});

it('a title that begins with a date is reported below an entry without one', () => {
  const list = (date: string) =>
    ['Boats That Float', 'It floats, which we show.', '  • 5 authors', '·', `${date} Cats on Mats`]
      .concat(['They sleep, which we show.', '  • 2 authors', '·', 'Aug 2, 2025', 'Lamps', 'They burn.'])
      .concat(['  • 2 authors', '·', 'Aug 1, 2025']);
  for (const date of ['Aug 3, 2025', 'Aug 3 4']) {
    const { messages } = parseListing([...header, ...list(date), ''].join('\n'), {
      referenceDate: '2025-08-14',
    });
    expect(
      messages.map(({ line, ruleId, reason, expected }) => [line, ruleId, reason, expected]),
    ).toContainEqual([
      ...[10, 'odd-title'],
      `The title begins with a date, which may belong to the entry above: “${date} Cats on Mats”`,
      ['a title alone'],
    ]);
  }
});
