import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { htmlPieces } from '../../../src/parse/formats/html/pieces.js';

it.each<[string, string[]]>([
  ['<h3><a href="x:1"><span style="display:none">Copy link</span>A Boat</a></h3>', ['A Boat']],
  ['<h3><a href="x:1">A Boat<b hidden>Copied</b></a></h3>', ['A Boat']],
  ['A<span style="color: red; DISPLAY : None !important">x<span>y</span>z</span>B', ['AB']],
  ['<h3>A<div hidden><p>x<div>y</div></p></div>B</h3>', ['A B']],
  ['<img hidden alt="ada">A<br hidden>B', ['A', 'B']],
  ['<div>A<span hidden>x</div>B', ['A', 'B']],
  ['A<span aria-hidden="true">b</span><span style="no-display:none">c</span>', ['Abc']],
  ['<span class="hidden" data-hidden title="hidden">A</span>', ['A']],
])('a hidden element is not read, another one is: %s', (html, texts) => {
  expect(htmlPieces(html).pieces.map(({ text }) => text)).toEqual(texts);
});

it.each([
  '<div hidden>A</div>B',
  '<li hidden>A<li>B',
  '<h2 style="display:none">A</h2><h3>B</h3>',
  '<article hidden><h3>A</h3></article>B',
])('what may hold cards is read: %s', (html) => {
  expect(htmlPieces(html).pieces.map(({ text }) => text)).toEqual(['A', 'B']);
});

const read = (...titles: string[]) => {
  const card = (title: string, at: number) =>
    `<article><a href="/login?next=%2Fpapers%2F2508.0000${at}">${90 - at}</a><h3><a href="/papers/2508.0000${at}">${title}</a></h3><a href="/papers/2508.0000${at}"><p>We boil water in kettles at sea.</p></a><ul><li>5 authors</li></ul><span>·</span> <time>Aug 3</time> <a href="/papers/2508.0000${at}#community">1</a></article>`;
  const { papers, messages } = parseListing(
    `<main><h1>Daily Papers</h1><h2>by <a href="/akhaliq">AK</a> and the research community</h2><p>Aug 14</p>${titles.map(card).join('\n')}</main>`,
    { referenceDate: '2025-08-14' },
  );
  return [papers.map(({ title }) => title), messages.map(({ ruleId, reason }) => [ruleId, reason])];
};

it('words in an element of their own in one title are reported', () => {
  expect(read('A Boat<span>Save</span>', 'A Kettle', 'A Train', 'A Cat', 'A Dog')).toEqual([
    ['A BoatSave', 'A Kettle', 'A Train', 'A Cat', 'A Dog'],
    [['odd-title', 'Words next to the link in the title may not belong to it: “A BoatSave”']],
  ]);
});

it('words that are marked, or in the middle of a title, are its own', () => {
  const titles = [
    'H<sub>2</sub>O',
    'A <mark>Boat</mark>',
    'Boats',
    'Multi-<span>Cat</span> Trains',
    'Cats',
    'Dogs',
  ];
  expect(read(...titles)).toEqual([['H2O', 'A Boat', 'Boats', 'Multi-Cat Trains', 'Cats', 'Dogs'], []]);
});

it('elements that many titles have, and those without words, are their own', () => {
  const titles = [
    'A <em>Boat</em>',
    'A <em>Kettle</em>',
    'A Train',
    '<span>A Cat</span><i></i>',
    'A<!-- --> Dog',
  ];
  expect(read(...titles)).toEqual([['A Boat', 'A Kettle', 'A Train', 'A Cat', 'A Dog'], []]);
});
