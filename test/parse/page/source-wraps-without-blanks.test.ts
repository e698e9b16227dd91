import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const words =
  'We boil water in a kettle and measure how long that takes on eight stoves and in two rooms of one house which is cold in winter and warm in summer and find that kettles with a lid are quicker than those without one and that a lid of glass shows when the water is about to boil which helps people who are in a hurry and need their tea at once or who have guests that are thirsty and will not wait for longer than it takes to sit down at the table and to look out of the window at the boats that lie in the harbor below the house where we did all of this'.split(
    ' ',
  );

/** Lines that hold as many words as they can. */
function wrap(width: number): string[] {
  const lines = [''];
  for (const word of words) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A search page without blank lines and without indentation, as scrapers leave it: each abstract is as wide as given. */
function warnings(...widths: number[]) {
  const text = [
    ...['Daily Papers', 'by AK and the research community', 'Aug 14'],
    ...widths.flatMap((width, at) => [
      ...[`A Study of Kettle Number ${at + 1} and of the House in Which It Stands`, ...wrap(width)],
      ...['5 authors', '·', 'Aug 3, 2025'],
    ]),
  ].join('\n');
  return parseListing(text, { referenceDate: '2025-08-14' })
    .messages.filter(({ reason }) => reason.startsWith('It is uncertain'))
    .map(({ reason }) => reason);
}

it('warns that titles may go on where each abstract is as wide as its author has made it', () => {
  expect(warnings(80, 80, 80, 80)).toEqual([]);
  expect(warnings(80, 80, 76, 80, 77, 80, 78)).toEqual([
    'It is uncertain where titles and paragraphs of this page end: its blank lines are missing',
  ]);
});

it.each([
  [200, ' '],
  [201, '\n\n'],
])('lines of more than 200 characters are not wrapped: %i', (width, gap) => {
  const full = (end: string) =>
    'We boil water in kettles '
      .repeat(9)
      .slice(0, width - end.length)
      .concat(end);
  const lines = [full('a'), full('b'), full('c.'), 'Then it boils.'];
  const entries = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark'].map(
    (title) => `${title}\n\n${lines.join('\n')}\n\n5 authors\n·\nAug 3, 2025\n\n`,
  );
  const { papers } = parseListing(`Daily Papers\n\nby AK and the research community\n\n${entries.join('')}`);
  expect(papers.map(({ abstract }) => abstract)).toEqual(
    Array(3).fill(`${lines.slice(0, 3).join(' ')}${gap}Then it boils.`),
  );
});

it('takes a number in the middle of a sentence for no upvotes, and says so', () => {
  const abstract = [
    ...['Large kettles have empowered the boiling of water for tea and coffee with'],
    ...['agents of several kinds that leverage diverse external tools for boiling'],
    ...['water. They pour it over leaves, and wait for a while until it is done. As a'],
    ...['result, our system of kettles achieved the first place among systems of the'],
    ...['same kind, and these findings highlight the practical value of large kettles'],
    ...['in developing more reliable and trustworthy systems for tea and coffee.'],
  ];
  const subject = [': On the Boiling of Water in Kettles of Several', 'Kinds and Sizes'];
  const entry = (title: string, upvotes: number, ...lines: string[]) => [
    ...[`${upvotes}`, title + subject[0], `  ${subject[1]}`, ...lines],
    ...['2 authors', '·', 'Aug 3', '1'],
  ];
  const [first, ...others] = abstract as [string, ...string[]];
  const { papers, messages } = parseListing(
    [
      ...['Daily Papers', '', 'by AK and the research community', ''],
      ...entry('Kettles at Sea', 30, ...abstract),
      ...entry('Boats on Land', 29, first, '12', ...others),
      ...entry('Lamps in the Dark', 28, ...abstract),
    ].join('\n'),
    { referenceDate: '2025-08-14' },
  );
  expect(
    papers.map(({ title, abstract, upvotes, comments }) => [title, abstract, upvotes, comments]),
  ).toEqual([
    [`Kettles at Sea${subject.join(' ')}`, abstract.join(' '), 30, 1],
    [`Boats on Land${subject.join(' ')}`, [first, '12', ...others].join(' '), 29, 1],
    [`Lamps in the Dark${subject.join(' ')}`, abstract.join(' '), 28, 1],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual([
    [
      22,
      `“12” was read as a part of the abstract of “Boats on Land: On the Boiling of Water in Kettles of Severa…”; it may be another value`,
    ],
  ]);
});

/** The same page with upvotes, some of whose abstracts their authors have not wrapped. */
function mixed(isWhole: (at: number) => boolean) {
  const text = [
    ...['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14'],
    ...Array.from({ length: 6 }, (_, at) => [
      ...[`${90 - at}`, `A Study of Kettle Number ${at}`, '  and of the House in Which It Stands'],
      ...(isWhole(at) ? [`${words.join(' ')}.`] : `${wrap(78).join('\n')}.`.split('\n')),
      ...['5 authors', '·', `Aug ${at + 1}`, `${at + 1}`],
    ]).flat(),
  ].join('\n');
  return parseListing(text, { referenceDate: '2025-08-14' });
}

it.each<[which: string, isWhole: (at: number) => boolean]>([
  ['none', () => false],
  ['one', (at) => at === 2],
  ['half', (at) => at % 2 === 0],
  ['all but one', (at) => at !== 4],
  ['all', () => true],
])('reads wrapped abstracts beside those that are one line each: %s', (_, isWhole) => {
  const { papers, messages } = mixed(isWhole);
  expect(
    papers.map(({ title, abstract, authorCount, date, upvotes, comments }) => [
      ...[title, abstract, authorCount, date, upvotes, comments],
    ]),
  ).toEqual(
    Array.from({ length: 6 }, (_, at) => [
      `A Study of Kettle Number ${at} and of the House in Which It Stands`,
      `${words.join(' ')}.`,
      ...[5, `2025-08-0${at + 1}`, 90 - at, at + 1],
    ]),
  );
  expect(messages.map(String)).toEqual([]);
});
