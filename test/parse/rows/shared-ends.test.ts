import { describe, expect, it } from 'vitest';
import { fromRows } from '../../../src/index.js';

/** What is said about rows, and whether as a warning. */
function read(rows: readonly Record<string, unknown>[]): [severity: string, message: string][] {
  const found: [string, string][] = [];
  const papers = fromRows(rows, {
    onMessage: ({ fatal, ruleId, reason }) =>
      found.push([fatal === false ? 'warning' : 'note', `${ruleId}: ${reason}`]),
  });
  expect(papers.map(({ title }) => title)).toEqual(rows.map(({ title }) => title));
  return found;
}

const titles = ['A Boat', 'Cups That Float', 'Tea in Gardens', 'How Do Kettles Sing?', 'On Rain'];
const titled = (all: readonly string[]) => all.map((title) => ({ title }));

it.each(['• ', '- ', '* ', '> ', '· ', '▲ ', '## ', "'", '📄 ', '['])('all titles begin with %j', (mark) => {
  expect(read(titled(titles.map((title) => mark + title)))).toEqual([
    [
      'warning',
      `odd-title: Row 1: 5 of 5 titles begin with “${mark.trim()}”, which may not belong to them: “${mark}A Boat”`,
    ],
  ]);
});

it.each([' →', '*', ',', ';', ' •'])('all titles end with %j', (mark) => {
  expect(read(titled(titles.map((title) => title + mark)))).toEqual([
    [
      'warning',
      `odd-title: Row 1: 5 of 5 titles end with “${mark.trim()}”, which may not belong to them: “A Boat${mark}”`,
    ],
  ]);
});

it.each([' (PDF)', ' arXiv', ' - arXiv', ' · Hugging Face'])('all titles end with %j, a note', (words) => {
  expect(read(titled(titles.map((title) => title + words)))).toEqual([
    [
      'note',
      `odd-title: Row 1: 5 of 5 titles end with “${words.trim()}”, which may not belong to them: “A Boat${words}”`,
    ],
  ]);
});

it.each([
  ['1st Paper', '2nd Paper', '3rd Paper', '4th Paper'],
  ['[Re] Boats', '[New] Cups', '[Old] Tea', '[Re] Rain', '[A] Cats'],
  ['$K$-Means', '$N$-Bit Cups', '$X$ at Sea', '$L_2$ Rain', '$O$ Cats'],
  ['Boats in $x$', 'Cups in $y$', 'Tea in $z$', 'Rain in $w$'],
])('titles of one kind: %j, %j', (...all) => {
  expect(read(titled(all))).toEqual([]);
});

it('all titles begin with a label, a note', () => {
  expect(read(titled(titles.map((title) => `Paper: ${title}`)))).toEqual([
    [
      'note',
      'odd-title: Row 1: 5 of 5 titles begin with “Paper:”, which may not belong to them: “Paper: A Boat”',
    ],
  ]);
});

const texts = [
  'We show that boats float.',
  'Cups do not float, as we find.',
  'Tea grows in gardens!',
  'How do kettles sing? We ask one.',
];
const withText = (all: readonly string[]) => all.map((abstract, at) => ({ title: titles[at]!, abstract }));

it.each<[string, string, string, string]>([
  ['• ', '', 'begin', '•'],
  ['- ', '', 'begin', '-'],
  ['> ', '', 'begin', '>'],
  ["'", '', 'begin', "'"],
  ['Abstract—', '', 'begin', 'Abstract—'],
  ['', ' |', 'end', '|'],
  ['', '*', 'end', '*'],
])('all abstracts have %j before and %j behind them', (before, behind, end, shown) => {
  expect(read(withText(texts.map((text) => before + text + behind)))).toEqual([
    [
      'warning',
      `ambiguous-value: Row 1: 4 of 4 abstracts ${end} with “${shown}”, which may not belong to them: “${before}${texts[0]}${behind}”`,
    ],
  ]);
});

it.each([
  [['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']],
  [['#1', '#2', '#3', '#4']],
  [['A Boat', 'A Cat', 'A Kettle', 'A Lake']],
  [['Towards Boats', 'Towards Cats', 'Towards Kettles', 'Towards Lakes']],
  [['2024 in Boats', '2025 in Cats', '2024 in Tea', '2023 in Rain']],
  [['Boats in 2024', 'Cats in 2024', 'Tea in 2024', 'Rain in 2024']],
  [['Do Boats Float?', 'Do Cats Swim?', 'Is Tea Hot?', 'Is Rain Wet?']],
  [['x'.repeat(30), 'x'.repeat(31), 'x'.repeat(32), 'x'.repeat(33)]],
])('nothing is odd about the titles %j', (all) => {
  expect(read(titled(all))).toEqual([]);
});

it('an abstract that is reported by itself is not counted', () => {
  const reason = (row: number, text: string) =>
    `ambiguous-value: Row ${row}: abstract contains a label; it was kept as it is: “Abstract: ${text}”`;
  expect(read(withText(texts.map((text) => `Abstract: ${text}`)))).toEqual(
    texts.map((text, at) => ['warning', reason(at + 1, text)]),
  );
});

describe('the mark of a heading or a list before a title', () => {
  const message = (kind: string, title: string, row = 1) => [
    kind,
    `ambiguous-value: Row ${row}: title contains the mark of a heading or a list; it was kept as it is: “${title}”`,
  ];

  it.each([
    ['## Boats That Float', 'warning'],
    ['### Boats That Float', 'warning'],
    ['# Boats That Float', 'note'],
    ['• Boats That Float', 'note'],
  ])('%s is a %s', (title, kind) => {
    expect(read(titled([title]))).toEqual([message(kind, title)]);
  });

  it('is reported for each of a few titles', () => {
    const all = ['### A Boat', '### A Cat', '### A Kettle'];
    expect(read(titled(all))).toEqual(all.map((title, at) => message('warning', title, at + 1)));
  });

  it.each(['#Boats', 'C# Boats', '- A Dash of Salt', '1 # 2', '+ Boats'])('is not in %s', (title) => {
    expect(read(titled([title]))).toEqual([]);
  });
});
