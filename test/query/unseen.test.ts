import { expect, expectTypeOf, it } from 'vitest';
import { type Paper, unseenPapers } from '../../src/query.js';
import { frozen, paper, titles } from '../helpers/papers.js';

const papers = frozen<Paper[]>([
  paper({ title: 'Boats', id: '2407.00001' }),
  paper({ title: 'Kettles', id: '2407.00002' }),
  paper({ title: 'A Sky' }),
  paper({ title: 'Boats' }),
]);

it.each<[string, Iterable<string | Paper>, string[]]>([
  ['nothing', [], ['Boats', 'Kettles', 'A Sky', 'Boats']],
  ['an id', ['2407.00002'], ['Boats', 'A Sky', 'Boats']],
  ['an id of another version', new Set(['2407.00002v3']), ['Boats', 'A Sky', 'Boats']],
  ['a title', ['a sky!'], ['Boats', 'Kettles', 'Boats']],
  ['a title, also of a paper that has an id', ['Boats'], ['Kettles', 'A Sky']],
  ['what is not there', ['2407.00009', 'Clouds', ''], ['Boats', 'Kettles', 'A Sky', 'Boats']],
  ['a paper by its id', [paper({ title: 'x', id: '2407.00001' })], ['Kettles', 'A Sky', 'Boats']],
  ['a paper without an id', [paper({ title: 'kettles' })], ['Boats', 'A Sky', 'Boats']],
  [
    'a paper of another id',
    [paper({ title: 'Kettles', id: '2407.00009' })],
    ['Boats', 'Kettles', 'A Sky', 'Boats'],
  ],
  ['papers and ids', [papers[2]!, '2407.00001'], ['Kettles', 'Boats']],
  ['itself', papers, []],
])('not in %s', (_, seen, expected) => expect(titles(unseenPapers(papers, seen))).toEqual(expected));

it('the number of a row is no paper that was seen', () => {
  const rows = [paper({ title: 'Boats', id: '7' }), paper({ title: 'Kettles', id: '8' })];
  expect(titles(unseenPapers(rows, ['7', 'Kettles']))).toEqual(['Boats']);
  expect(titles(unseenPapers(rows, [paper({ title: 'Cats', id: '7' })]))).toEqual(['Boats', 'Kettles']);
});

it('returns the same objects, those that are there twice included', () => {
  const twice = [papers[0]!, papers[0]!];
  expect(unseenPapers(twice, ['Other'])).toEqual(twice);
  expect(unseenPapers(twice, ['Other'])[1]).toBe(papers[0]);
});

it.each<[unknown, string]>([
  [undefined, 'Expected `seen` to be an iterable of ids, titles or papers, received nothing.'],
  ['2407.00001', 'Expected `seen` to be an iterable of ids, titles or papers, received “2407.00001”.'],
  [['a', null], 'Expected `seen[1]` to be an id, a title or a paper, received null.'],
  [[7], 'Expected `seen[0]` to be an id, a title or a paper, received the number 7.'],
  [[{ id: '1' }], 'Expected `seen[0].title` to be a string, received nothing.'],
])('refuses %o', (seen, message) => {
  expect(() => unseenPapers(papers, seen as never)).toThrow(new TypeError(message));
});

it('types: keeps the papers’ own', () => {
  const own: (Paper & { shelf: number })[] = [];
  expectTypeOf(unseenPapers(own, ['x'])).toEqualTypeOf<(Paper & { shelf: number })[]>();
});
