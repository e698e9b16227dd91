import { describe, expect, it } from 'vitest';
import { parseListing, parsePapers } from '../../../../src/index.js';

const options = { referenceDate: '2025-08-20' };
const header = '# Daily Papers\n\n## by AK and the research community\n\nAug 14, 2025\n\n';
const of = (text: string) =>
  parsePapers(text, options).map(({ title, abstract, upvotes, comments }) => [
    title,
    abstract,
    upvotes,
    comments,
  ]);

describe('headings that html2text has wrapped', () => {
  it('are one title each, on however many lines', () => {
    const page = `${header}16

### A Boat That Carries Seven People over a Cold River

We row it across the river and back. Nobody falls into the water, which is
cold even in July.

  * 9 authors

· Aug 11 1

15

### A Kettle That Sings: Learning to Tell from the Sound of Its Lid When Water
Boils, and How Much of It There Is, without a Thermometer or a Clock or a
Scale

It sings.

  * 5 authors

· Aug 13 2
`;
    expect(of(page)).toEqual([
      [
        'A Boat That Carries Seven People over a Cold River',
        'We row it across the river and back. Nobody falls into the water, which is cold even in July.',
        16,
        1,
      ],
      [
        'A Kettle That Sings: Learning to Tell from the Sound of Its Lid When Water Boils, and How Much of It There Is, without a Thermometer or a Clock or a Scale',
        'It sings.',
        15,
        2,
      ],
    ]);
    expect(of(page.replaceAll('\n', '\r\n'))).toEqual(of(page));
  });

  it('go on without a space after a hyphen, but before a word that two parts share', () => {
    const entry = (lines: string) =>
      `16\n\n### [${lines}](/papers/2508.00001)\n\nWe row it.\n\n  * 9 authors\n\n· Aug 11 1\n\n`;
    const page = `${header}${entry('A Plug-\nand-Play Boat')}${entry('From Text-\nto-Boat')}${entry('Pre-\nand Post-Training of Boats')}`;
    expect(of(page).map(([title]) => title)).toEqual([
      'A Plug-and-Play Boat',
      'From Text-to-Boat',
      'Pre- and Post-Training of Boats',
    ]);
  });

  it('are told from abstracts that stand directly below theirs', () => {
    const page = `${header}16

### A Boat
We row it across the river and back. Nobody falls into the water, which is
cold even in July.

  * 9 authors

· Aug 11 1

15

### A Kettle That Sings: Learning to Tell from the Sound of Its Lid When Water
It sings, and we listen to it. What we hear is how much water there is in it,
and how hot that is.

  * 5 authors

· Aug 13 2
`;
    expect(of(page)).toEqual([
      [
        'A Boat',
        'We row it across the river and back. Nobody falls into the water, which is cold even in July.',
        16,
        1,
      ],
      [
        'A Kettle That Sings: Learning to Tell from the Sound of Its Lid When Water',
        'It sings, and we listen to it. What we hear is how much water there is in it, and how hot that is.',
        15,
        2,
      ],
    ]);
  });

  it('are not joined with a whole abstract', () => {
    const [paper] = parsePapers(
      `${header}### A Kettle That Sings: Learning to Tell from the Sound of Its Lid When Water
is hot, and we listen to it. What we hear is how much water there is, and how
hot that is. The kettle is of iron, the lid is of tin, and the handle, of
wood, is what we hold it by. There are other kettles, of course, and most of
them do not sing at all; but ours does, and so do those of our neighbors, who
are many. It took us a year to write down all that they sang, and another one
to understand what they had meant by it, which is why we are late.

  * 5 authors

· Aug 13 2
`,
      options,
    );
    expect(paper?.title).toBe('A Kettle That Sings: Learning to Tell from the Sound of Its Lid When Water');
  });
});

/** The trending page as html2text writes it without links: at 78 columns, headings too. */
const trendingPage = (...titles: string[][]) =>
  [
    ...['# Trending Papers', '', '## byAK and the research community', ''],
    ...titles.flatMap((lines, at) => [
      ...[`Submitted by user-${at}`, '', `### ${lines[0]}`, ...lines.slice(1), ''],
      ...[`Kettles boil water of all kinds and sizes, and those of number ${at} boil it twice`, 'a day.', ''],
      ...['  * 5 authors', '', '· Published on Aug 13, 2025', '', `Upvote ${at + 10}`, '', 'arXiv Page', ''],
    ]),
  ].join('\n');

const readTrending = (...titles: string[][]) =>
  parseListing(trendingPage(...titles), { referenceDate: '2025-08-14' }).papers.map(({ title, abstract }) => [
    title,
    abstract,
  ]);
const trendingAbstract = (at: number) =>
  `Kettles boil water of all kinds and sizes, and those of number ${at} boil it twice a day.`;
const long = 'Kettles at Sea: A Study of Boiling Water in Boats and in Long Chains of';

describe('the line below a heading of the trending page', () => {
  it('is its rest where no heading with such a line has room for a word more', () => {
    expect(readTrending([long, 'Thought'], ['Lamps'], ['Trains'])).toEqual([
      [`${long} Thought`, trendingAbstract(0)],
      ['Lamps', trendingAbstract(1)],
      ['Trains', trendingAbstract(2)],
    ]);
  });

  it('is text where one has', () => {
    expect(readTrending(['Kettles at Sea', 'A note.'], [long, 'Thought.'])).toEqual([
      ['Kettles at Sea', `A note.\n\n${trendingAbstract(0)}`],
      [long, `Thought.\n\n${trendingAbstract(1)}`],
    ]);
  });
});

describe('Markdown without links', () => {
  it('a number after the date may be either count', () => {
    const { papers, messages } = parseListing(
      `${header}### A Boat\n\nIt floats.\n\n9 authors\n\n· Aug 11 1\n\n### A Kettle\n\nIt sings.\n\n5 authors\n\n· Aug 13\n`,
      options,
    );
    expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
      [1, undefined],
      [0, undefined],
    ]);
    expect(messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      [
        'unlabeled-count',
        'The number after the date was read as upvotes; set unlabeledCount to say what it counts',
      ],
    ]);
  });

  it('a number on a card of the day may be stars', () => {
    const card = (title: string, numbers: string) =>
      `Submitted by ann\n\n20\n\n### ${title}\n\n· 5 authors\n\n${numbers}\n\n`;
    const { papers, messages } = parseListing(
      `${header}${card('A Boat', '12\n\n3')}${card('A Kettle', '7')}`,
      options,
    );
    expect(papers.map(({ githubStars, comments }) => [githubStars, comments])).toEqual([
      [12, 3],
      [undefined, 7],
    ]);
    expect(messages.map(({ reason }) => reason)).toEqual([
      'The number below “A Kettle” was read as comments; it may be GitHub stars',
    ]);
  });
});
