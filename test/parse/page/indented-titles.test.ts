import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const things = ['Kettles', 'Boats', 'Lamps', 'Trains', 'Spoons', 'Cranes'];
const titleOf = (at: number) => [
  `A Long Study of ${things[at]} That Are on Sale in Eight Shops of One`,
  '  Old Town',
];
const abstractOf = (at: number) => [
  `We look at ${things[at]!.toLowerCase()} of all kinds, and ask the people who work in the shops of`,
  'one old town by the sea how often they sell one, to whom, on which day of the',
  'week, and why. Most answers come within three days, and those of the shops in',
  'the harbor come later, as the people there are at work until late in the day.',
  'They have little time for letters. We find that nearly all of the things that',
  'we asked for are sold on Mondays.',
];

/** A search page as `get_text("\n")` prints it: lines as the site's data has them, the second one of a title indented. */
const entry = (at: number): string[] => [
  String(20 - at),
  ...titleOf(at),
  ...abstractOf(at),
  `${at + 2} authors`,
  '·',
  `Aug ${at + 1}`,
  '1',
];

const read = (entries: readonly string[][], before = '') => {
  const lines = ['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14', ...entries.flat(), ''];
  const text = lines.map((line) => before + line).join('\n');
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    papers: papers.map(({ title, abstract }) => [title, abstract]),
    messages: messages.map(({ line, ruleId, reason }) => [line, ruleId, reason]),
  };
};

const whole = things.map((_, at) => [
  titleOf(at)
    .map((line) => line.trim())
    .join(' '),
  abstractOf(at).join(' '),
]);

it('titles whose second line is indented are joined', () => {
  expect(read(things.map((_, at) => entry(at)))).toEqual({ papers: whole, messages: [] });
});

it('titles of three lines are joined, however many the page has', () => {
  const long = entry(0);
  long.splice(
    2,
    1,
    '  Old Town by the Sea in the North of a Country That We Do Not Name Here',
    '  and of Another',
  );
  const title =
    'A Long Study of Kettles That Are on Sale in Eight Shops of One Old Town by the Sea in the North of a Country That We Do Not Name Here and of Another';
  const short = ['9', 'Spoons', ...abstractOf(4), '2 authors', '·', 'Aug 5', '1'];
  expect(read([long, short])).toEqual({
    papers: [
      [title, abstractOf(0).join(' ')],
      ['Spoons', abstractOf(4).join(' ')],
    ],
    messages: [],
  });
});

it.each(['> ', '>> ', '+', '| '])('what stands before each line is no indentation: %s', (before) => {
  expect(
    read(
      things.map((_, at) => entry(at)),
      before,
    ),
  ).toEqual({ papers: whole, messages: [] });
});

it('a line that a tool has indented by one more space is the second line of a title, too', () => {
  const entries = things.map((_, at) => entry(at).map((line) => line.replace(/^ {2}/, '   ')));
  expect(read(entries)).toEqual({ papers: whole, messages: [] });
});

it.each([
  [120, ' '],
  [121, null],
])('the first line of a title has no more than 120 characters: %i', (length, gap) => {
  const first = `A Study of ${'Kettles and Boats '.repeat(10)}`.slice(0, length - 1).concat('s');
  const entries = things.map((_, at) => (at === 2 ? entry(at).with(1, first) : entry(at)));
  expect(read(entries).papers[2]![0]).toBe(gap === null ? first : `${first}${gap}Old Town`);
});

it('the end of an abstract that is missing does not hide the title below it', () => {
  const entries = things.map((_, at) => entry(at));
  // The number had no room on the line above it, and may be a part of that.
  entries[1] = [...entries[1]!.slice(0, 6), `${entries[1]![6]!.slice(0, 77)},`];
  const title = 'A Long Study of Boats That Are on Sale in Eight Shops of One Old Town';
  const result = read(entries);
  expect(result.papers.map(([each]) => each)).toEqual(whole.map(([each]) => each));
  expect(result.papers.with(1, whole[1]!)).toEqual(whole);
  expect(result.messages.map(([line, , reason]) => [line, reason])).toContainEqual([
    20,
    `No authors, organization or date for “${title.slice(0, 59)}…”`,
  ]);
});

it('a second line of a title whose first one is missing is reported', () => {
  const { papers, messages } = read(
    things.map((_, at) => (at === 2 ? entry(at).toSpliced(1, 1) : entry(at))),
  );
  expect(papers).toEqual(whole.with(2, ['Old Town', whole[2]![1]!]));
  expect(messages).toEqual([
    [
      33,
      'odd-title',
      'The title is indented like a second line; the line above it may be missing: “Old Town”',
    ],
  ]);
});

it('a second line alone has a message that says what was expected', () => {
  const entries = things.map((_, at) => (at === 2 ? entry(at).toSpliced(1, 1) : entry(at)));
  const lines = ['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14', ...entries.flat(), ''];
  const { messages } = parseListing(lines.join('\n'), { referenceDate: '2025-08-14' });
  expect(messages.map(({ name, expected }) => [name, expected])).toEqual([
    ['33:3-33:11', ['a title whose first line is not indented']],
  ]);
});

it('one line that is longer than the others does not change how they are joined', () => {
  const entries = things.map((_, at) => entry(at));
  entries[3]![5] = `${entries[3]![5]} (new)`;
  expect(read(entries)).toEqual({
    papers: whole.map(([title, abstract], at) => [
      title,
      at === 3 ? abstract!.replace('shops in', 'shops in (new)') : abstract,
    ]),
    messages: [],
  });
});

it('a line that is far longer than the others is reported', () => {
  const entries = things.map((_, at) => entry(at));
  entries[3]![5] = `${entries[3]![5]} Read more about this in our blog.`;
  expect(read(entries).messages).toEqual([
    [
      48,
      'ambiguous-value',
      'A line in the entry “A Long Study of Trains That Are on Sale in Eight Shops of O…” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing',
    ],
  ]);
});

it('a short line among the full ones of an abstract is reported, where it is less than half of them', () => {
  const withLine = (line: string) =>
    read(things.map((_, at) => (at === 2 ? entry(at).toSpliced(5, 0, line) : entry(at)))).messages;
  // The site's data has lines that are shorter than others.
  expect(withLine('at the beginning of March or in the last week of May')).toEqual([]);
  expect(withLine('Advertisement')).toEqual([
    [
      35,
      'ambiguous-value',
      'A line in the entry “A Long Study of Lamps That Are on Sale in Eight Shops of On…” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing',
    ],
  ]);
});
