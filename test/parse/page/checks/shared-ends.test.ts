import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const titles = [
  'Boats That Float',
  'Cats on Mats',
  'Kettles at Sea',
  'Lamps and Moths',
  'Stoves of the North',
];
const abstracts = [
  'We build boats and put them on water.',
  'Cats like mats, as we find in two rooms.',
  'At sea, kettles boil as they do on land.',
  'Moths come to lamps, and we count them.',
  'In the north, stoves burn all winter.',
];

/** A search page of five papers whose titles and abstracts a tool has changed. */
function read(
  titleOf: (title: string, at: number) => string,
  abstractOf: (abstract: string, at: number) => string = (abstract) => abstract,
) {
  const entries = titles.map((title, at) =>
    [
      ...[`${50 - at}`, titleOf(title, at), '', abstractOf(abstracts[at]!, at), ''],
      ...[`${at + 2} authors`, '·', `Aug ${at + 3}`, '1', ''],
    ].join('\n'),
  );
  const { papers, messages } = parseListing(
    `Daily Papers\nby\nAK\nand the research community\nAug 14\n\n${entries.join('\n')}\nPrevious\nNext\n`,
    { referenceDate: '2025-08-14' },
  );
  return {
    title: papers[0]!.title,
    abstract: papers[0]!.abstract,
    messages: messages.map(({ line, fatal, ruleId, reason }) => [line, fatal, ruleId, reason]),
  };
}

describe('what most titles begin or end with', () => {
  it.each([
    [' (new)', 'end with “(new)”', undefined],
    [' · 5 min read', 'end with “· N min read”', undefined],
    [' ★4.5', 'end with “★N”', undefined],
    ['alphaXiv', 'end with “alphaXiv”', undefined],
    ['Save', 'end with “Save”', undefined],
  ])('is reported at its first one: %j', (label, what, fatal) => {
    expect(read((title) => title + label)).toEqual({
      title: `Boats That Float${label}`,
      abstract: abstracts[0],
      messages: [
        [
          8,
          fatal,
          'odd-title',
          `5 of 5 titles ${what}, which may not belong to them: “Boats That Float${label}”`,
        ],
      ],
    });
  });

  it.each([
    ['Zotero: ', 'begin with “Zotero:”', undefined],
    ['Note 7: ', 'begin with “Note N:”', undefined],
  ])('is noted where it is a label before them: %j', (label, what, fatal) => {
    expect(read((title) => label + title).messages).toEqual([
      [
        8,
        fatal,
        'odd-title',
        `5 of 5 titles ${what}, which may not belong to them: “${label}Boats That Float”`,
      ],
    ]);
  });

  it('is reported where it is the place in the list', () => {
    expect(read((title, at) => `${at + 1} ${title}`).messages).toEqual([
      [
        8,
        false,
        'odd-title',
        '5 of 5 titles begin with “N”, which may not belong to them: “1 Boats That Float”',
      ],
    ]);
  });

  it.each([
    [' (new)', '(new)', undefined],
    [' ❤', '❤', false],
  ])('is reported where one of five is without it: %j', (label, shown, fatal) => {
    expect(read((title, at) => (at === 3 ? title : title + label)).messages).toEqual([
      [
        8,
        fatal,
        'odd-title',
        `4 of 5 titles end with “${shown}”, which may not belong to them: “Boats That Float${label}”`,
      ],
    ]);
  });

  it.each<[string, (title: string, at: number) => string]>([
    ['words of their own', (title) => `${title} Again`],
    ['a word before them', (title) => `More ${title}`],
    ['a question mark', (title) => `${title}?`],
    ['titles of a series', (_, at) => `Kettles at Sea (Part ${at})`],
    ['numbers that do not rise by one', (title, at) => `${[3, 2, 7, 4, 5][at]}D ${title}`],
    ['the end of three of five', (title, at) => (at > 2 ? title : `${title} (new)`)],
    ['the end of a word', (title) => `${title}ed`],
    ['a year', (title) => `${title} (2024)`],
    ['a number of its series', (title, at) => `${title} (Part ${at})`],
    ['a name with a sign', (title) => `${title} in C#`],
    ['a number behind a sign', (title, at) => `${title} #${at}`],
    ['emoji that differ', (title, at) => `${['🚀', '🚁', '🚂', '🚃', '🚄'][at]} ${title}`],
  ])('is theirs: %s', (_, titleOf) => {
    expect(read(titleOf).messages).toEqual([]);
  });
});

describe('what most abstracts begin or end with', () => {
  it.each([
    ['', ' Summarize', 'end with “. Summarize”'],
    ['', 'Copy', 'end with “.Copy”'],
    ['', ' (2 min read)', 'end with “. (N min read)”'],
    ['AI summary: ', '', 'begin with “AI summary:”'],
  ])('is reported at the first one: %j %j', (before, after, what) => {
    expect(
      read(
        (title) => title,
        (abstract) => before + abstract + after,
      ),
    ).toEqual({
      title: 'Boats That Float',
      abstract: before + abstracts[0] + after,
      messages: [
        [
          10,
          before === '' ? undefined : false,
          'ambiguous-value',
          `5 of 5 abstracts ${what}, which may not belong to them: “${before}${abstracts[0]}${after}”`,
        ],
      ],
    });
  });

  it.each([
    ['', ' It works well.'],
    ['', ' Code is at https://boats.example/a.html'],
    ['', ' We look at six of them in all of the rooms'],
    ['', '我们这样说。'],
    ['In this paper, we say this. ', ''],
    ['', ''],
  ])('is theirs: %j %j', (before, after) => {
    expect(
      read(
        (title) => title,
        (abstract) => before + abstract + after,
      ).messages,
    ).toEqual([]);
  });
});
