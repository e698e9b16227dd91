import { describe, expect, it } from 'vitest';
import { fromRows, type Paper, type RowOptions } from '../../../src/index.js';

/** The paper of one row in memory, and what is said. */
function read(
  row: Record<string, unknown>,
  fieldMap: RowOptions['fieldMap'] = {},
): { paper: Paper | undefined; warnings: string[]; notes: unknown[] } {
  const [warnings, notes]: [string[], unknown[]] = [[], []];
  const [paper] = fromRows([row], {
    fieldMap,
    onMessage: ({ fatal, reason, actual }) => (fatal === false ? warnings.push(reason) : notes.push(actual)),
  });
  return { paper, warnings, notes };
}
const conflict = (field: string, first: string, other: string) =>
  `Row 1: two values for ${field}: ${first} and ${other}; the first was used`;

describe('of two keys of one name, the first is used that is', () => {
  const upvotes = (first: string, other: string) =>
    conflict('upvotes', `the number 4 in “${first}”`, `the number 3 in “${other}”`);
  it.each<[string, Record<string, unknown>, string]>([
    ['written exactly so', { Upvotes: 3, upvotes: 4 }, upvotes('upvotes', 'Upvotes')],
    ['written in camel case', { up_votes: 3, upvotes: 4 }, upvotes('upvotes', 'up_votes')],
    [
      'of the paper, and not of another object in it',
      { metrics: { paper_upvotes: 3 }, upvotes: 4 },
      upvotes('upvotes', 'metrics.paper_upvotes'),
    ],
    [
      'of the paper, and not of a paper in another object',
      { metrics: { paper: { upvotes: 3 } }, upvotes: 4 },
      upvotes('upvotes', 'metrics.paper.upvotes'),
    ],
    [
      'in fewer objects',
      { details: { metrics: { upvotes: 3 } }, metrics: { upvotes: 4 } },
      upvotes('metrics.upvotes', 'details.metrics.upvotes'),
    ],
    ['in the paper', { upvotes: 3, paper: { upvotes: 4 } }, upvotes('paper.upvotes', 'upvotes')],
  ])('%s', (_, row, warning) => {
    const { paper, warnings } = read({ title: 'A Boat', ...row });
    expect([paper?.upvotes, warnings]).toEqual([4, [warning]]);
  });
});

describe('two dates are a conflict', () => {
  const [first, other] = ['2024-07-03', '2024-07-05'];
  const dates = (used: string, name: string) =>
    conflict('date', `“${first}” in “${used}”`, `“${other}” in “${name}”`);
  it.each<[string, Record<string, unknown>, string]>([
    ['of the row itself', { published_at: other, publishedAt: first }, dates('publishedAt', 'published_at')],
    [
      'of the paper and of any object',
      { paper: { publishedAt: first }, details: { publishedAt: other } },
      dates('paper.publishedAt', 'details.publishedAt'),
    ],
    ['of two names', { paper: { date: first }, publishedAt: other }, dates('paper.date', 'publishedAt')],
  ])('%s', (_, row, warning) => {
    const { paper, warnings } = read({ title: 'A Boat', ...row });
    expect([paper?.date, warnings]).toEqual([first, [warning]]);
  });
});

it.each([
  [4, 'It floats.', []],
  [5, '', ['info.info.info.info.info']],
])('a field is looked for in %i objects', (levels, abstract, notes) => {
  const info = Array.from({ length: levels }).reduce<unknown>((inner) => ({ info: inner }), {
    abstract: 'It floats.',
  });
  const read4 = read({ title: 'A Boat', ...(info as object) });
  expect([read4.paper?.abstract, read4.notes]).toEqual([abstract, notes]);
});

it('objects that hold nothing are noted', () => {
  expect(read({ title: 'A Boat', details: {}, metrics: '{}' }).notes).toEqual(['details', 'metrics']);
});

it('what objects hold that are written as text is noted', () => {
  const row = {
    title: 'A Boat',
    organization: '{"fullname": "Tea Lab", "logo": "x"}',
    authors: "[{'name': 'Ann Bell', 'hidden': False}]",
  };
  expect(read(row)).toMatchObject({
    paper: { organization: { fullname: 'Tea Lab' }, authors: ['Ann Bell'] },
    warnings: [],
    notes: ['organization.logo', 'authors[].hidden'],
  });
});

describe('fieldMap', () => {
  it('leads into objects of any name', () => {
    const row = { x: { y: { name: 'A Boat', sum: 'It floats.' } }, y: 1 };
    expect(read(row, { 'x.y.name': 'title', 'x.y.sum': 'abstract' })).toMatchObject({
      paper: { title: 'A Boat', abstract: 'It floats.' },
      warnings: [],
      notes: ['y'],
    });
  });

  it('takes an object as the value of a field, whatever it is called', () => {
    const row = { title: 'A Boat', info: { name: 'tea', fullname: 'Tea Lab' } };
    expect(read(row, { info: 'organization' })).toMatchObject({
      paper: { organization: { name: 'tea', fullname: 'Tea Lab' } },
      notes: [],
    });
  });

  it('wins over the paper’s own object', () => {
    const row = { title: 'A Boat', paper: { upvotes: 3 }, stars: 4 };
    expect(read(row, { stars: 'upvotes' })).toMatchObject({
      paper: { upvotes: 4 },
      warnings: [conflict('upvotes', 'the number 4 in “stars”', 'the number 3 in “paper.upvotes”')],
    });
  });

  it('may name an id of any kind', () => {
    const row = { title: 'A Boat', ref: 'own-7' };
    expect(read(row, { ref: 'id' })).toMatchObject({ paper: { id: 'own-7' }, warnings: [], notes: [] });
  });
});
