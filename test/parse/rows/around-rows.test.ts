import { describe, expect, it } from 'vitest';
import { toJsonFeed } from '../../../src/feed.js';
import { fromRows, parseListing, parsePapers, toCsl } from '../../../src/index.js';
import { readJson } from '../../helpers/read-json.js';

const outside = (key: string, path = key) => `"${key}" “${path}” is not read: it is outside the rows`;
const refusal = (value: unknown) => {
  try {
    return parseListing(JSON.stringify(value));
  } catch (error) {
    return (error as Error).message.split('found ')[1];
  }
};

const boat = { title: 'A Boat', abstract: 'It floats.', id: '2407.00001' };
const cat = { title: 'A Cat', abstract: 'It sits.', id: '2407.00002' };

describe('a JSON Feed', () => {
  const version = 'https://jsonfeed.org/version/1.1';
  const post = { id: 'x', title: 'A post', summary: 'y', authors: [{ name: 'z' }] };
  it.each(['id', 'url', 'external_url'])('is read where the %s of an item is that of a paper', (key) => {
    const items = [post, { ...post, title: 'A Boat', [key]: 'https://arxiv.org/abs/2407.00001' }];
    expect(readJson({ version, items }).titles).toEqual(['A post', 'A Boat']);
  });

  it('of this library has the whole papers', () => {
    const papers = parsePapers(JSON.stringify([boat, { title: 'A Kettle', upvotes: 3 }]));
    const feed = toJsonFeed(papers, { title: 'My Papers', feedUrl: 'https://a.example/feed.json' });
    const { title, papers: read, messages } = parseListing(feed);
    expect([title, read, messages]).toEqual(['My Papers', papers, []]);
    const broken = parseListing(feed.replace('"upvotes": 3', '"upvotes": -3'));
    expect(broken.messages.map(({ line, column, reason }) => `${line}:${column} ${reason}`)).toEqual([
      '36:20 Row 2: cannot parse upvotes: expected a count such as 12 or “1.2k”, found the number -3',
    ]);
  });

  it.each(['https://openreview.net/forum?id=x', 'https://kettle.example/boat.pdf'])(
    'of this library is known by its papers where they are at %s',
    (url) => {
      const papers = parsePapers(JSON.stringify([{ ...boat, id: 'x', url, date: '2024-07-03' }]));
      const { title, papers: read, messages } = parseListing(toJsonFeed(papers));
      expect([title, read, messages]).toEqual(['Daily Papers', papers, []]);
    },
  );

  it('has whole papers in all of its items, or is one of another program', () => {
    const items = [{ ...boat, url: 'https://arxiv.org/abs/2407.00001', _daily_papers: 7 }, post];
    expect(readJson({ version, items })).toEqual({
      titles: ['A Boat', 'A post'],
      said: [outside('version'), '"_daily_papers" “_daily_papers” is not read, in 1 row'],
    });
  });

  it('may have whole papers in some of its items', () => {
    const papers = parsePapers(JSON.stringify([{ ...boat, published: '2024-07-03' }]));
    const feed = JSON.parse(
      toJsonFeed(papers, { title: 'My Papers', feedUrl: 'https://a.example/feed.json' }),
    );
    feed.items.push({ id: '2407.00002', title: 'A Cat', summary: 'It sits.' });
    expect(parsePapers(JSON.stringify(feed))).toMatchObject([
      papers[0]!,
      { title: 'A Cat', abstract: 'It sits.', id: '2407.00002' },
    ]);
  });

  it('is known by its version', () => {
    expect(refusal({ version, items: [post] })).toBe('a JSON Feed of other things than papers.');
    expect(readJson({ version: '1.1', items: [post] })).toEqual({
      titles: ['A post'],
      said: [outside('version')],
    });
  });
});

describe('CSL-JSON', () => {
  const item = { id: 'aBoat2025', type: 'article', title: 'A Boat', abstract: 'It floats.' };
  const issued = { 'date-parts': [[2025, 11, 4]] };

  it.each<[string, unknown]>([
    ['of this library', JSON.parse(toCsl(parsePapers(JSON.stringify([{ title: 'A', id: 'a' }]))))],
    ['with and without dates', [{ ...item, issued }, item]],
    ['in an object', { items: [{ ...item, issued }] }],
  ])('%s is refused: its ids are keys', (_, value) => {
    expect(refusal(value)).toBe('CSL-JSON, whose items are citations.');
  });

  it('has no rows, in lines and in memory either', () => {
    const lines = [item, { ...item, title: 'A Cat' }].map((each) => JSON.stringify({ ...each, issued }));
    expect(() => parseListing(lines.join('\n'))).toThrow(
      'found 2 rows that are not papers: row 1 is an item of CSL-JSON.',
    );
    const reasons: string[] = [];
    const options = { onMessage: ({ reason }: { reason: string }) => reasons.push(reason) };
    expect(fromRows([{ ...item, issued }, boat], options)).toMatchObject([boat]);
    expect(reasons).toEqual(['Row 1: not a paper: expected a paper, found an item of CSL-JSON']);
  });

  it.each<[string, Record<string, unknown>]>([
    ['other dates', { ...item, issued: '2025-11-04' }],
    ['no type', { id: 'a', title: 'A Boat', upvotes: 3, issued }],
    ['no id of text', { ...item, id: 7, upvotes: 3, issued }],
  ])('is something else than rows with %s', (_, row) => {
    expect(readJson([row]).titles).toEqual(['A Boat']);
  });
});

it.each([
  [8, ['A Boat']],
  [9, null],
])('a list is looked for in %i objects', (levels, titles) => {
  const value = Array.from({ length: levels }).reduce<unknown>((inner) => ({ a: inner }), [boat]);
  if (titles) expect(readJson(value)).toEqual({ titles, said: [] });
  else expect(refusal(value)).toBe('an object without such rows.');
});

describe('an empty array', () => {
  it.each<[string, unknown]>([
    ['in objects', { a: { b: { papers: [] } } }],
    ['of a day', { '2024-07-03': [] }],
    ['below names of columns', [['title', 'id']]],
  ])('%s is a listing without papers', (_, value) => {
    expect(readJson(value)).toEqual({ titles: [], said: [] });
  });

  it.each<[string, unknown, string]>([
    ['under any other key', { name: 'x', tags: [] }, 'an object'],
    ['in an array', [[], []], 'an array of 2'],
  ])('%s is none', (_, value, what) => {
    expect(refusal(value)).toBe(`${what} without such rows.`);
  });
});

it.each<[string, unknown, string[], string[]]>([
  [
    'cells',
    {
      note: 'x',
      papers: [
        ['title', 'id'],
        ['A Boat', '2407.00001'],
      ],
    },
    ['A Boat'],
    [outside('note')],
  ],
  ['columns', { data: { title: ['A Boat'], upvotes: [1] }, note: 'x' }, ['A Boat'], [outside('note')]],
  ['a paper of its own', { title: 'Found', best: boat, note: 'x' }, ['A Boat'], [outside('note')]],
  ['a list of anything else', { papers: ['x', 'y'], data: [boat] }, ['A Boat'], [outside('papers')]],
])('what is beside %s is noted', (_, value, titles, said) => {
  expect(readJson(value)).toEqual({ titles, said });
});

describe('an object that could be a paper', () => {
  const about = { title: 'Boats of Today', authors: ['AK'], abstract: 'All boats.' };
  it.each(['papers', 'results', 'daily_papers', 'items'])('is a listing with a list under %s', (key) => {
    expect(readJson({ ...about, [key]: [boat, cat] }).titles).toEqual(['A Boat', 'A Cat']);
  });

  it('is one beside papers under any other key, which are not read', () => {
    expect(readJson({ ...boat, related: [cat] })).toEqual({
      titles: ['A Boat'],
      said: ['"related" “related” is not read, in 1 row'],
    });
  });
});

describe('days', () => {
  const paper = { title: 'A Boat', upvotes: 3 };
  const listedOn = (value: unknown) => parseListing(JSON.stringify(value)).papers[0]?.listedOn;
  it('of a list in an object among others, behind other keys', () => {
    const value = [{ id: 'x', date: '2024-07-03', papers: [paper] }];
    expect([listedOn(value), readJson(value)]).toEqual([
      '2024-07-03',
      { titles: ['A Boat'], said: [outside('id', '[].id')] },
    ]);
  });

  it.each<[string, unknown]>([
    ['the whole document, which is its header', { date: '2024-07-03', papers: [paper] }],
    ['one row', [{ date: '2024-07-03', found: paper }]],
    ['a number that is a key', { 1720000000: [paper] }],
  ])('are no days of a list where they are those of %s', (_, value) => {
    expect(listedOn(value)).toBeUndefined();
  });
});

describe('the header', () => {
  it('is read without blanks, and of an empty listing', () => {
    const header = { title: ' Daily Papers ', curator: '\tAK', date: '2024-07-03' };
    for (const papers of [[], [boat]])
      expect(parseListing(JSON.stringify({ ...header, papers }))).toMatchObject({
        title: 'Daily Papers',
        curator: 'AK',
        date: '2024-07-03',
        period: 'day',
        messages: [],
      });
  });

  it('has no other values than text', () => {
    const value = { title: 7, date: ' ', curator: null, period: ['day'], papers: [boat] };
    expect(readJson(value)).toEqual({
      titles: ['A Boat'],
      said: [outside('title'), outside('date'), outside('period')],
    });
    expect(parseListing(JSON.stringify(value))).toMatchObject({ title: null, curator: null, date: null });
  });
});

describe('an error of the server', () => {
  it.each<[unknown, string]>([
    [{ error: 'Not found' }, 'Not found'],
    [{ errors: [{ message: 'Not found' }] }, 'Not found'],
    [{ errors: ['Not found', 'x'] }, 'Not found'],
    [{ message: 'Not found' }, 'Not found'],
    [{ detail: 'Not found' }, 'Not found'],
    [{ error: { code: 404 }, message: 'Not found' }, 'Not found'],
    [{ error: { message: 404 }, detail: 'Not found' }, 'Not found'],
    [{ error: true, message: 'Not found' }, 'Not found'],
    [{ error: true, message: 404 }, 'true'],
    [{ error: ' ', detail: 'Not found' }, 'Not found'],
    [{ errors: ['', 'x'], detail: 'Not found' }, 'Not found'],
    [{ data: { error: 'Not found' } }, 'Not found'],
  ])('%j', (value, error) => {
    expect(refusal(value)).toBe(`an error message: “${error}”.`);
  });

  it.each<unknown>([{ message: true }, { error: false }, { a: { b: { error: 'x' } } }, { errors: [] }])(
    '%j is none',
    (value) => {
      expect(refusal(value)).toBe('an object without such rows.');
    },
  );
});

describe('pages', () => {
  const page = 'A Boat\n\nIt floats,\nand sails.\n\n  • 2 authors\n·\nJul 3, 2024';

  it('that are in a crawl twice are read once', () => {
    expect(readJson([page, page].map((text) => ({ url: 'https://a.example', text })))).toEqual({
      titles: ['A Boat'],
      said: [],
    });
  });

  it.each<[string, string[]]>([
    ['with their ends', page.split(/(?<=\n)/)],
    ['without them', page.split('\n')],
  ])('may be lines %s', (_, content) => {
    expect(parseListing(JSON.stringify({ content })).papers).toMatchObject([
      { title: 'A Boat', abstract: 'It floats, and sails.', date: '2024-07-03' },
    ]);
  });

  it('are no arrays of other things', () => {
    expect(refusal({ content: [null, ...page.split('\n')] })).toBe('an object without such rows.');
  });
});

it.each<[unknown, string]>([
  [[{ title: 'nan', upvotes: 3 }], '1 row that is not a paper: row 1 has no title.'],
  [[cat, boat].map((row) => ({ ...row, title: 'n/a' })), '2 rows that are not papers: row 1 has no title.'],
  [[{ title: ' ', id: '2407.00001' }], 'an array of 1 without such rows.'],
  [[{ title: 'A', id: 'https://a.example/1' }], 'an array of 1 without such rows.'],
])('%j is refused: no title, or no paper', (value, found) => {
  expect(refusal(value)).toBe(found);
});

it.each([
  { title: 1984, id: '2407.00001' },
  { title: 'A', id: 'http://arxiv.org/abs/2407.00001v1' },
])('%j is a paper', (row) => {
  expect(readJson([row])).toEqual({ titles: [String(row.title)], said: [] });
});

it('notes about columns in an object stand at the names of the columns, or inside of them', () => {
  const data = { title: ['A Boat'], authors: [[{ name: 'Ann Bell', age: 7 }]], misc: [1] };
  expect(readJson({ list: { data } })).toEqual({
    titles: ['A Boat'],
    said: ['"age" “authors[].age” is not read, in 1 row', '"misc" “misc” is not read, in 1 row'],
  });
});

describe('an arXiv id beside a single row', () => {
  const value = { title: 'A Boat', upvotes: 1 };
  const read = (document: unknown) => {
    const { papers, messages } = parseListing(JSON.stringify(document));
    return [papers.map(({ id }) => id), messages.map(({ reason }) => reason)];
  };

  it.each(['key', '_id', 'paperId'])('is its id, under %s', (key) => {
    expect(read({ [key]: '2407.00001', value })).toEqual([['2407.00001'], []]);
    expect(read([{ [key]: '2407.00001', value }])).toEqual([['2407.00001'], []]);
  });

  it('is not that of a list beside the row', () => {
    expect(read({ key: '2407.00001', value, papers: [{ title: 'Kettles', upvotes: 3 }] })[0]).toEqual([
      '2407.00001',
      undefined,
    ]);
  });

  it('is not that of an object about a list', () => {
    const [ids, reasons] = read({ key: '2407.00001', meta: value, papers: [cat] });
    expect(ids).toEqual(['2407.00002']);
    expect(reasons).toContain('“key” is not read: it is outside the rows');
  });

  it('does not come before its own', () => {
    expect(read({ key: '2407.00001', value: { ...value, id: '2407.00002' } })).toEqual([
      ['2407.00002'],
      ['Row 1: id is 2407.00002, but the row is under the key 2407.00001; 2407.00002 was used'],
    ]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['another text', { key: 'a', value }, ['key']],
    ['two ids', { key: '2407.00001', paperId: '2407.00002', value }, ['key', 'paperId']],
    ['that of another paper', { previousId: '2407.00001', value }, ['previousId']],
    ['under a key that says nothing of ids', { cursor: '2407.00001', value }, ['cursor']],
    ['several rows', { key: '2407.00001', value, other: cat }, ['key']],
  ])('is not %s', (_, document, unread) => {
    const [ids, reasons] = read(document);
    expect(ids![0]).toBeUndefined();
    expect(reasons).toEqual(unread.map((key) => `“${key}” is not read: it is outside the rows`));
  });
});

it('a repeated paper is reported at its title', () => {
  expect(readJson([boat, { ...boat, title: 'A  Boat' }]).said).toEqual([
    '"A  Boat" Row 2: “A Boat” is in the listing more than once, first in row 1',
  ]);
});

it('positions are those of fields, not of what they are made of', () => {
  const row = { title: 'A Boat', 'organization.name': 'tea', 'organization.fullname': 'Tea Lab', upvotes: 1 };
  const json = JSON.stringify([row]);
  const { positions } = parseListing(json, { positions: true }).papers[0]!;
  const texts = Object.entries(positions!).map(([field, { start, end }]) => [
    field,
    json.slice(start.offset, end.offset),
  ]);
  expect(Object.fromEntries(texts)).toEqual({ title: '"A Boat"', upvotes: '1', organization: '"Tea Lab"' });
});
