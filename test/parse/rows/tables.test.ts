import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { readJson } from '../../helpers/read-json.js';

const outside = (key: string) => `"${key}" “${key}” is not read: it is outside the rows`;
const unreadable = 'cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”';

describe('columns', () => {
  it.each<[string, unknown, string[], string[]]>([
    [
      'below other keys',
      { source: 'a.example', title: ['A', 'B'], upvotes: [1, 2] },
      ['A', 'B'],
      [outside('source')],
    ],
    ['beside null', { title: ['A'], upvotes: [1], note: null }, ['A'], [outside('note')]],
    [
      'beside a day, which all of them may have',
      { date: '2024-07-03', title: ['A', 'B'], abstract: ['It floats.', 'It sits.'] },
      ['A', 'B'],
      [],
    ],
    [
      'beside what all of them may have',
      {
        title: ['A', 'B'],
        abstract: ['It floats.', 'It sits.'],
        organization: 'Tea Lab',
        submitted_by: 'cy',
        listedOn: '2024-07-03',
      },
      ['A', 'B'],
      ['organization', 'submitted_by', 'listedOn'].map(outside),
    ],
    ['with long indexes', { title: { 9: 'A', 10: 'B' }, upvotes: { 9: 1, 10: 2 } }, ['A', 'B'], []],
    [
      'with one unreadable value',
      { title: ['A', 'B'], upvotes: [1, 'many'] },
      ['A', 'B'],
      [`"many" Row 2: ${unreadable}`],
    ],
  ])('%s are read', (_, value, titles, said) => {
    expect(readJson(value)).toEqual({ titles, said });
  });

  it('in which a title is missing are read without it', () => {
    const { papers, messages } = parseListing('{"title": ["A", null], "upvotes": [1, 2]}');
    expect(papers.map(({ title, upvotes }) => [title, upvotes])).toEqual([['A', 1]]);
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Row 2: not a paper: expected a title, found none',
    ]);
  });

  it('beside what one paper has are not put beside each other', () => {
    const value = { upvotes: 3, title: ['A', 'B'], abstract: ['It floats.', 'It sits.'] };
    expect(() => parseListing(JSON.stringify(value))).toThrow(
      'found an object with a list in “title” and one value in “upvotes”.',
    );
  });

  it('of one value are the row, where it has other fields', () => {
    const value = { title: ['A'], abstract: ['It floats.'], organization: 'Tea Lab' };
    expect(parseListing(JSON.stringify(value))).toMatchObject({
      papers: [{ title: 'A', abstract: 'It floats.', organization: { fullname: 'Tea Lab' } }],
      messages: [],
    });
  });

  it.each<[string, unknown]>([
    ['with keys that end in a number', { title: { v1: 'A', v2: 'B' }, upvotes: { v1: 1, v2: 2 } }],
    [
      'with keys that begin with a number',
      { title: { '1st': 'A', '2nd': 'B' }, upvotes: { '1st': 1, '2nd': 2 } },
    ],
    ['with indexes and other keys', { title: { 0: 'A', fr: 'B' }, upvotes: { 0: 1, fr: 2 } }],
    ['with other indexes', { title: { 0: 'A', 1: 'B' }, upvotes: { 0: 1, 2: 3 } }],
    ['of anything else', { title: ['A', 'B'], color: ['red', 'blue'] }],
  ])('%s are not put beside each other', (_, value) => {
    expect(() => parseListing(JSON.stringify(value))).toThrow('found an object without such rows');
  });
});

describe('arrays of cells', () => {
  const names = ['title', 'id', 'upvotes'];
  const boat = ['A', '2407.00001', 3];

  it.each<[string, (rows: unknown[]) => unknown]>([
    ['below the names of their columns', (rows) => [names, ...rows]],
    ['beside them', (rows) => ({ columns: names, data: rows })],
  ])('%s may lack cells, but have none too many', (_, around) => {
    const rows = [
      ['A', '2407.00001'],
      ['B', '2407.00002', 1, 'red'],
      ['C', '2407.00003', 'many', ' ', null],
    ];
    expect(readJson(around(rows))).toEqual({
      titles: ['A', 'C'],
      said: [
        '["A","2407.00001"] Row 1: expected 3 cells, as in the header, found 2 cells',
        '["B","2407.00002",1,"red"] Row 2: expected 3 cells, as in the header, found 4 cells; the row is left out',
        `"many" Row 3: ${unreadable}`,
      ],
    });
  });

  it.each<[string, (rows: unknown[]) => unknown]>([
    ['below them', (rows) => [names, ...rows]],
    ['beside them', (rows) => ({ columns: names, data: rows })],
  ])('may have the names of their columns again, %s', (_, around) => {
    expect(readJson(around([boat, names, ['title', '2407.00002', 1]]))).toEqual({
      titles: ['A', 'title'],
      said: [
        '["title","id","upvotes"] Row 2: not read: a repeated header, “title, id, upvotes”',
        '"title" Row 3: title contains a placeholder; it was kept as it is: “title”',
      ],
    });
  });

  it.each<[string, unknown, string[]]>([
    ['which stand below them', { data: [boat], columns: names }, []],
    ['and an empty array', { columns: names, index: [], data: [boat] }, ['index']],
    ['text and null', { columns: names, name: 'x', none: null, data: [boat] }, ['name', 'none']],
    [
      'and an array of which one item is an array',
      { columns: names, errors: ['x', []], data: [boat] },
      ['errors'],
    ],
  ])('are read beside the names of their columns, %s', (_, value, notes) => {
    expect(readJson(value)).toEqual({ titles: ['A'], said: notes.map(outside) });
  });

  it.each<[string, Record<string, unknown>]>([
    ['the names of other things', { columns: ['color', 'size'], data: [['red', 3]] }],
    ['names without cells', { columns: names, note: 'x' }],
  ])('%s keep no other papers from being read', (_, value) => {
    const said = Object.keys(value).map(outside);
    expect(readJson({ ...value, papers: [{ title: 'A', id: '2407.00001' }] })).toEqual({
      titles: ['A'],
      said,
    });
  });

  it('are read as such only where all rows are arrays, and all names are text', () => {
    expect(readJson([names, ['X', '2407.00002', 3], { title: 'A', id: '2407.00001' }])).toEqual({
      titles: ['A'],
      said: [
        `${JSON.stringify(names)} Row 1: not a paper: expected an object with a title, found an array of 3`,
        '["X","2407.00002",3] Row 2: not a paper: expected an object with a title, found an array of 3',
      ],
    });
    expect(() => parseListing(JSON.stringify([['title', 'id', {}], boat]))).toThrow(
      'found an array of 2 without such rows',
    );
  });

  it('are lost where the JSON is damaged in them', () => {
    const rows = ['["title", "id"]', '["A", "2407.00001"]', '["B", 2407 00002 x]', '["C", "2407.00003"]'];
    const { papers, messages } = parseListing(`[${rows.join(',\n')}]`);
    expect(papers.map(({ title }) => title)).toEqual(['A', 'C']);
    expect(messages.map(({ reason }) => reason)).toEqual([
      'Row 2: not valid JSON: a value without quotes, line 3; the row is left out',
    ]);
  });
});

it('columns in which the JSON is damaged are refused', () => {
  const message = 'found 2 rows that are not papers: the JSON is not valid: a value without quotes, line 1.';
  for (const upvotes of ['[1, x y]', '{"0": 1, "1": x y}']) {
    const title = upvotes.startsWith('[') ? '["A", "B"]' : '{"0": "A", "1": "B"}';
    expect(() => parseListing(`{"title": ${title}, "upvotes": ${upvotes}}`)).toThrow(message);
  }
});
