import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const lines = [
  'We boil water in a kettle and measure how long that takes, on eight stoves and',
  'in two rooms of one house, and find that kettles with a lid are quicker than',
  'those without one, on all of the stoves that we tried, and in both rooms that',
  'are in that house. Kettles of copper are quicker than those of steel in all of',
  'the cases that we tried, and there is no difference between those of steel and',
  'those of glass.',
];

/** Three cards of the search page, whose abstracts keep the lines of their source. */
const read = (second: readonly string[]) => {
  const card = (at: number) =>
    `<article><a href="/login?next=%2Fpapers%2F2508.0000${at}"><div>${9 - at}</div></a><h3><a href="/papers/2508.0000${at}">Kettles, Part ${at}</a></h3><a href="/papers/2508.0000${at}"><p>${(at === 1 ? second : lines).join('\n')}</p></a><ul><li>5 authors</li></ul><span>·</span> <time>Aug ${at + 1}</time></article>`;
  const { papers, messages } = parseListing(
    `<main><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2>${[0, 1, 2].map(card).join('\n')}</main>`,
    { referenceDate: '2025-08-14' },
  );
  return [papers[1]!.abstract, messages.map(({ line, ruleId, reason }) => [line, ruleId, reason])];
};

it('lines of an abstract are joined', () => {
  expect(read(lines)).toEqual([lines.join(' '), []]);
});

it('white space around an abstract, as pretty-printed HTML has it, is no line', () => {
  expect(read(['', `      ${lines[0]!}`, ...lines.slice(1), '    '])).toEqual([lines.join(' '), []]);
});

it('a short paragraph above or below a blank line is no wrapped line', () => {
  const last = 'It floats. Code is at https://github.com/acme/kettle.';
  const first = 'We look at kettles.';
  expect(read([...lines, '', last])).toEqual([`${lines.join(' ')} ${last}`, []]);
  expect(read([first, '', lines.join(' ')])).toEqual([`${first} ${lines.join(' ')}`, []]);
});

it('a line that stands twice is reported', () => {
  const twice = lines.toSpliced(1, 0, lines[1]!);
  expect(read(twice)).toEqual([
    twice.join(' '),
    [[7, 'repeated-line', `A line appears twice: “${lines[1]!.slice(0, 59)}…”`]],
  ]);
});

it('a line of another text is reported', () => {
  const more = lines.toSpliced(2, 0, 'Read more in our blog.');
  expect(read(more)).toEqual([
    more.join(' '),
    [
      [
        7,
        'ambiguous-value',
        'A line in the entry “Kettles, Part 1” is shorter or longer than wrapped lines are: it may not belong there, or one below it is missing',
      ],
    ],
  ]);
});

it('signs that the lines of abstracts begin with are kept: other lines are not those of the page', () => {
  const list = [
    'We boil water:',
    '- in a kettle,',
    '- in a pot,',
    '- in a pan,',
    '- in a cup,',
    '- on a stove,',
  ];
  const cards = [0, 1, 2].map(
    (at) =>
      `<article><a href="/login?next=%2Fpapers%2F2508.0000${at}"><div>${9 - at}</div></a><h3><a href="/papers/2508.0000${at}">Kettles, Part ${at}</a></h3><a href="/papers/2508.0000${at}"><p>${list.join('\n')}\n- at ${at} o’clock.</p></a><ul><li>5 authors</li></ul><span>·</span> <time>Aug ${at + 1}</time></article>`,
  );
  const { papers, messages } = parseListing(
    `<main><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2>${cards.join('')}</main>`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ abstract }) => abstract)).toEqual(
    [0, 1, 2].map((at) => `${list.join(' ')} - at ${at} o’clock.`),
  );
  expect(messages).toEqual([]);
});
