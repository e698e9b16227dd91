import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

const header = 'Daily Papers\n\nby AK and the research community\n\nAug 14\n\n';
const titles = ['Boats That Float', 'Cats on Mats', 'Kettles at Sea'];
const abstract = 'It floats if it is lighter than water, and sinks if it is not.';
const read = (change: (title: string, abstract: string, at: number) => [title: string, abstract: string]) =>
  readAll(titles.map((title, at) => change(title, abstract, at)));
const readAll = (entries: [title: string, abstract: string][]) => {
  const { papers, messages } = parseListing(
    header + entries.map((texts) => `${texts.join('\n\n')}\n\n  • 2 authors\n·\nJul 3, 2025\n\n\n`).join(''),
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map((paper) => [paper.title, paper.abstract])).toEqual(entries);
  return messages.map(({ line, reason, fatal }) => [line, reason, fatal]);
};

it.each<[string, string, (title: string) => string]>([
  ['- ', '-', (title) => `- ${title}`],
  ['• ', '•', (title) => `• ${title}`],
  ['📄 ', '📄', (title) => `📄 ${title}`],
  ['“…”', '“', (title) => `“${title}”`],
])('titles all of which have %s are reported', (_, mark, change) => {
  expect(read((title, text) => [change(title), text])).toEqual(
    [7, 16, 25].map((line) => [
      line,
      `All titles of this page begin with “${mark}”, which may not belong to them`,
      false,
    ]),
  );
});

it('two titles that have a mark are too few', () => {
  const two = titles.slice(0, 2).map((title): [string, string] => [`“${title}”`, abstract]);
  expect(readAll(two)).toEqual([]);
});

it('a title or an abstract that begins with the mark of a quotation is reported', () => {
  expect(read((title, text, at) => [at === 1 ? `> ${title}` : title, at === 2 ? `> ${text}` : text])).toEqual(
    [
      [16, 'The title begins with the mark of a quotation or a heading: “> Cats on Mats”', false],
      [
        27,
        'The abstract begins with the mark of a quotation or a heading: “> It floats if it is lighter than water, and sinks if it is…”',
        false,
      ],
    ],
  );
});

it.each([
  ['## ', true],
  ['####### ', true],
  ['# ', false],
])('an abstract that begins with %j begins with the mark of a heading: %s', (mark, isReported) => {
  expect(read((title, text, at) => [title, at === 1 ? `${mark}Boats float.` : text])).toEqual(
    isReported
      ? [[18, `The abstract begins with the mark of a quotation or a heading: “${mark}Boats float.”`, false]]
      : [],
  );
});

it.each(['- ', '• ', '★ '])('one title or abstract behind %j is noted', (mark) => {
  expect(read((title, text, at) => [at === 1 ? mark + title : title, at === 2 ? mark + text : text])).toEqual(
    [
      [16, `The title begins with the mark of a list: “${mark}Cats on Mats”`, undefined],
      [
        27,
        `The abstract begins with the mark of a list: “${mark}It floats if it is lighter than water, and sinks if it is…”`,
        undefined,
      ],
    ],
  );
});

it('one abstract behind a number is noted, if it is the only one', () => {
  expect(read((title, text, at) => [title, at === 1 ? `1. ${text}` : text])).toEqual([
    [
      18,
      'The abstract begins with the mark of a list: “1. It floats if it is lighter than water, and sinks if it i…”',
      undefined,
    ],
  ]);
  for (const [begin, isNoted] of [
    ['12. Boats', true],
    ['123. Boats', false],
    ['9. Boats float. 10. Boats', false],
    ['99. Boats float in 100. Boats', true],
  ] as const)
    expect(read((title, text, at) => [title, at === 1 ? `${begin} sink.` : text])).toEqual(
      isNoted ? [[18, `The abstract begins with the mark of a list: “${begin} sink.”`, undefined]] : [],
    );
  expect(read((title, text, at) => [title, at === 1 ? `1. ${text} 2. ${text.slice(3)}` : text])).toEqual([]);
});

it('an abstract that is a list is not reported', () => {
  expect(
    readAll([
      ['Boats That Float', 'Boats float. We show why.'],
      ['Cats on Mats', '• Cats sleep on mats. • They wake up when it rains.'],
    ]),
  ).toEqual([]);
});

it('titles all of which have the number of a note are reported', () => {
  expect(read((title, text, at) => [`${title} [${at + 9}]`, text])).toEqual([
    [7, 'All titles of this page end with “[9]”, which may not belong to them', false],
    [16, 'All titles of this page end with “[10]”, which may not belong to them', false],
    [25, 'All titles of this page end with “[11]”, which may not belong to them', false],
  ]);
});

it.each(['1. ', '#1 ', '[1] ', 'Title: '])('a title behind %j is reported', (mark) => {
  expect(read((title, text, at) => [at === 1 ? mark + title : title, text])).toEqual([
    [16, `The title contains a number or a label; it was kept as it is: “${mark}Cats on Mats”`, false],
  ]);
});

it('abstracts all of which have a mark or a label are reported', () => {
  for (const mark of ['> ', 'Abstract: ', '*'])
    expect(read((title, text) => [title, mark + text])).toEqual(
      [9, 18, 27].map((line) => [
        line,
        `All abstracts of this page begin with “${mark.trim()}”, which may not belong to them`,
        false,
      ]),
    );
});

it.each(['…', '...', '... more', ' [truncated]', ' Read more'])(
  'an abstract that ends with %j is reported',
  (end) => {
    const cut = abstract.slice(0, 40) + end;
    const endsOpen = 'The abstract of “Cats on Mats” ends inside a sentence, unlike those of its neighbors';
    expect(read((title, text, at) => [title, at === 1 ? cut : text])).toEqual([
      ...(end.endsWith('more') ? [[18, endsOpen, undefined]] : []),
      [18, `The abstract contains a mark of truncation; it was kept as it is: “${cut}”`, false],
    ]);
  },
);

it('abstracts that a tool has cut at one length are reported', () => {
  const long = (at: number) => `Number ${at} ${abstract.slice(0, -1)}, as we show. `.repeat(3).slice(0, 150);
  expect(read((title, _, at) => [title, long(at)])).toEqual(
    [9, 18, 27].map((line) => [
      line,
      'The abstract has 150 characters, as have others, and none has more: it may be cut',
      false,
    ]),
  );
  // Whole sentences may be of one length.
  expect(read((title, _, at) => [title, `${long(at).slice(0, -1)}.`])).toEqual([]);
});

it('an abstract that was cut at a space is one character shorter', () => {
  const long = (at: number) => `Number ${at} ${abstract.slice(0, -1)}, as we show. `.repeat(3);
  const cut = [long(0).slice(0, 150), long(1).slice(0, 150), long(2).slice(0, 150), long(3).slice(0, 149)];
  expect(readAll(cut.map((text, at) => [`Boats ${at}`, text]))).toEqual(
    [150, 150, 150, 149].map((length, at) => [
      9 + 9 * at,
      `The abstract has ${length} characters, as have others, and none has more: it may be cut`,
      false,
    ]),
  );
});

it('two abstracts of one length and one that was cut at a space are enough', () => {
  const long = (at: number, length: number) =>
    `${`${'In the end, '.repeat(at)}${abstract.slice(0, -1)}, as we show. `.repeat(3).slice(0, length - 1)}x`;
  const of = (...lengths: number[]) =>
    readAll(lengths.map((length, at) => [`Boats ${at}`, long(at, length)])).map(([line]) => line);
  expect(of(150, 149, 150)).toEqual([9, 18, 27]);
  expect(of(149, 149, 150)).toEqual([9, 18, 27]);
  expect(of(150, 148, 150)).toEqual([]);
});

it('titles that a tool has cut at one length are reported', () => {
  const long = (at: number) =>
    `${['Nine', 'Ten', 'Seven'][at]} Ways to Float a Boat That Has a Hole`.slice(0, 40);
  expect(read((_, text, at) => [long(at), text])).toEqual(
    [7, 16, 25].map((line) => [
      line,
      'The title has 40 characters, as have others, and none has more: it may be cut',
      false,
    ]),
  );
  // Short titles are of one length by chance, and one paper has one title wherever it stands.
  expect(read((_, text, at) => [long(at).slice(0, 39), text])).toEqual([]);
  expect(
    readAll([1, 2, 3].map((at) => [`Ways to Float a Boat That Has a Hole, Part ${at}`, abstract])),
  ).toEqual([]);
  const same = readAll([0, 1, 2].map((at) => [long(at % 2), `It floats ${at} times.`]));
  expect(same.filter(([, reason]) => `${reason}`.includes('may be cut'))).toEqual([]);
});

it('marks that only some titles and abstracts have are their own', () => {
  const begins = ['“Boats” ', '$', '¿'];
  expect(read((title, text, at) => [`${begins[at]}${title}`, at === 0 ? text : `(${at}) ${text}`])).toEqual(
    [],
  );
});

it('titles all of which have the label of a heading are reported', () => {
  const label = (title: string) => title.toLowerCase().replaceAll(' ', '-');
  expect(read((title, text) => [`${title} [${label(title)}]`, text])).toEqual([
    [7, 'All titles of this page end with “[boats-that-float]”, which may not belong to them', false],
    [16, 'All titles of this page end with “[cats-on-mats]”, which may not belong to them', false],
    [25, 'All titles of this page end with “[kettles-at-sea]”, which may not belong to them', false],
  ]);
});
