import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const header = 'Daily Papers\nby\nAK\nand the research community\nAug 14\n';
const read = (text: string) => {
  const { papers, messages } = parseListing(header + text, { referenceDate: '2025-08-14' });
  return { papers, reasons: messages.map(({ reason }) => reason) };
};

it.each([
  [99, false],
  [100, true],
])('numbers of a day may be stars where one is %i: %j', (most, mayBeStars) => {
  const titles = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark'];
  const numbers = [2, most, 3];
  const cards = titles.map(
    (title, at) => `Submitted by\nann\n${most + 9 - at}\n${title}\n·\n5 authors\n${numbers[at]}\n`,
  );
  const { papers, reasons } = read(cards.join(''));
  expect(papers.map(({ comments }) => comments)).toEqual(numbers);
  expect(reasons).toEqual(
    titles
      .filter(() => mayBeStars)
      .map((title) => `The number below “${title}” was read as comments; it may be GitHub stars`),
  );
});

/** Six entries of a list; the text of one abstract and one title is given. */
const list = (abstract: string, title = 'A Study of Harbors') => {
  const titles = ['Kettles at Sea', 'Boats on Land', title, 'Lamps in the Dark', 'Oars and Ends', 'Tea'];
  return titles
    .map(
      (each, at) =>
        `${each}\n${each === title ? abstract : 'We look at it for a long time, and say what it is for.'}\n5 authors\n·\nAug ${at + 1}\n`,
    )
    .join('');
};

describe('an abstract on two lines', () => {
  it.each([
    // 50 characters, and 49.
    ['Kettles boil water on the coldest days of a winter', 'Harbors do not.', ' '],
    ['Kettles boil water on the coldest days of winters', 'Harbors do not.', '\n\n'],
    ['Kettles boil water on the coldest days of a winter', '12 boats do not.', ' '],
    ['Kettles boil water on the coldest days of a winter', '3.5 boats do not.', ' '],
    ['Kettles boil water on the coldest days of a winter', '$2$ boats do not.', ' '],
    ['Kettles boil water on the coldest days of a winter', 'Boats did in 2012. We did not.', ' '],
    ['Kettles boil water on the coldest days of a winter', '1. Harbors do not.', '\n\n'],
    ['Kettles boil water on the coldest days of a winter', '12) Harbors do not.', '\n\n'],
    ['Kettles boil water on the coldest days of a winter', '“Harbors” do not.', '\n\n'],
    ['Kettles boil water on the coldest days of a winter.', 'Harbors do not.', '\n\n'],
    ['Kettles boil', 'water.', ' '],
    ['Kettles boil.', 'Harbors do not.', '\n\n'],
  ])('goes on after %j with %j as one paragraph, or begins another', (first, second, gap) => {
    expect(read(list(`${first}\n${second}`)).papers[2]!.abstract).toBe(first + gap + second);
  });

  it('is noted where those of its neighbors are on one', () => {
    const { messages } = parseListing(header + list('We look at harbors, and\nsay what they are for.'), {
      referenceDate: '2025-08-14',
    });
    expect(messages.map(({ fatal, reason, expected }) => [fatal, reason, expected])).toEqual([
      [
        undefined,
        'The abstract of “A Study of Harbors” has 2 lines, unlike those of its neighbors',
        ['one line'],
      ],
    ]);
  });
});

it('a title that is the name of a part of abstracts is reported', () => {
  expect(read(list('We look at harbors.\nThey are full of boats.', 'Results')).reasons).toContain(
    'The title reads like a part of an abstract: “Results”',
  );
});

describe('logos are usual where more than half of the organizations have one', () => {
  const said = (count: number) => {
    const names = ['Harbour Works', 'Tea House', 'Boat School', 'Lamp Lab'];
    const logos = ['acme\n', 'umbra\n', 'zenith\n'].slice(0, count);
    const entries = names.map(
      (name, at) =>
        `Kettles at Sea, Part ${at}\nWe boil water in kettle ${at}.\n${logos[at] ?? ''}${name}\n·\nAug 3, 2025\n`,
    );
    const { papers, messages } = parseListing(header + entries.join(''), {
      referenceDate: '2025-08-14',
    });
    return [
      papers.map(({ organization }) => [organization?.name, organization?.fullname]),
      messages.map(({ line, fatal, reason }) => [line, fatal, reason]),
    ];
  };
  const odd = (logo: string, name: string) =>
    `“${logo}” was read as the logo of “${name}”, although others have none; it may be the organization`;

  it('two of four are reported', () => {
    expect(said(2)).toEqual([
      [
        ['acme', 'Harbour Works'],
        ['umbra', 'Tea House'],
        [undefined, 'Boat School'],
        [undefined, 'Lamp Lab'],
      ],
      [
        [8, false, odd('acme', 'Harbour Works')],
        [14, false, odd('umbra', 'Tea House')],
      ],
    ]);
  });

  it('of three of four, the one that is missing is noted', () => {
    expect(said(3)).toEqual([
      [
        ['acme', 'Harbour Works'],
        ['umbra', 'Tea House'],
        ['zenith', 'Boat School'],
        [undefined, 'Lamp Lab'],
      ],
      [[24, undefined, 'No logo above the organization of “Kettles at Sea, Part 3”']],
    ]);
  });
});
