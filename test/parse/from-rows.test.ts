import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { fromRows } from '../../src/index.js';

const boat = { title: 'A Boat', summary: 'It floats.', upvotes: '1.2k' };

it.each<[string, Iterable<unknown>]>([
  ['an array', [boat]],
  ['a set', new Set([boat])],
  ['a map’s values', new Map([[1, boat]]).values()],
  [
    'a generator',
    (function* () {
      yield boat;
    })(),
  ],
])('reads %s', (_, rows) => {
  expect(fromRows(rows)).toEqual([
    { title: 'A Boat', abstract: 'It floats.', authorCount: null, date: null, upvotes: 1200, repoLinks: [] },
  ]);
});

it('does not change the rows', () => {
  const row = Object.freeze({ ...boat, authors: Object.freeze([Object.freeze({ name: 'Ann Bell' })]) });
  const [paper] = fromRows([row]);
  paper!.authors!.push('Cy Dorn');
  expect(row).toEqual({ ...boat, authors: [{ name: 'Ann Bell' }] });
});

it('leaves out what is not a paper, and says so', () => {
  const messages: unknown[][] = [];
  const papers = fromRows([boat, null, 'A Cat', [], {}, { title: '' }, boat], {
    onMessage: (message) => messages.push([message.row, message.ruleId, message.fatal, message.reason]),
  });
  expect(papers).toHaveLength(2);
  expect(messages).toEqual([
    [2, 'unread-row', false, 'Row 2: not a paper: expected an object with a title, found null'],
    [3, 'unread-row', false, 'Row 3: not a paper: expected an object with a title, found “A Cat”'],
    [4, 'unread-row', false, 'Row 4: not a paper: expected an object with a title, found an empty array'],
    [5, 'unread-row', false, 'Row 5: not a paper: expected a title, found none'],
    [6, 'unread-row', false, 'Row 6: not a paper: expected a title, found none'],
    [7, 'repeated-paper', false, 'Row 7: “A Boat” is in the listing more than once, first in row 1'],
  ]);
});

it('reads dates without a year by referenceDate', () => {
  const rows = [{ title: 'A Boat', date: 'Jul 3' }];
  expect(fromRows(rows, { referenceDate: '2022-08-01' })[0]?.date).toBe('2022-07-03');
  expect(fromRows(rows, { referenceDate: new Date('2023-08-01') })[0]?.date).toBe('2023-07-03');
  expect(() => fromRows(rows, { referenceDate: 'today' })).toThrow(
    new TypeError('Expected `referenceDate` to be a Date or a day as YYYY-MM-DD, received “today”.'),
  );
});

it('runs no code of a row that throws', () => {
  const messages: string[] = [];
  const thrower = () => {
    throw new Error('no');
  };
  const rows = [
    Object.defineProperty({ title: 'A', id: '1' }, 'abstract', { get: thrower, enumerable: true }),
    new Proxy({}, { ownKeys: thrower }),
    Proxy.revocable({}, {}).proxy,
    { title: 'B', authors: new Proxy([], { get: thrower }) },
    { title: 'C', date: { toString: thrower, valueOf: thrower }, upvotes: { [Symbol.toPrimitive]: thrower } },
  ];
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const papers = fromRows([...rows, revoked.proxy], { onMessage: ({ reason }) => messages.push(reason) });
  expect(papers.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  expect(messages).toEqual([
    'Row 1: cannot parse abstract: expected text, found a value that throws when it is read',
    'Row 2: not a paper: expected an object with a title, found a value that throws when it is read',
    'Row 3: not a paper: expected a title, found none',
    'Row 4: cannot parse authors: expected names, or objects with names, found a value that throws when it is read',
    'Row 5: cannot parse date: expected a date such as 2024-07-03, in the years 1900 to 2999, or a time in seconds since 1970, found an object',
    'Row 5: cannot parse upvotes: expected a count such as 12 or “1.2k”, found an object',
    'Row 6: not a paper: expected an object with a title, found a value that throws when it is read',
  ]);
});

it('an object that holds itself is read as far as a paper goes', () => {
  const row: Record<string, unknown> = { title: 'A', id: '1' };
  Object.assign(row, { paper: row, details: row, data: [row, row], authors: [row] });
  expect(fromRows([row])).toMatchObject([{ title: 'A', id: '1' }]);
});

describe('objects that JSON has not', () => {
  const read = (row: unknown) => {
    const messages: string[] = [];
    const [paper] = fromRows([row], { onMessage: ({ reason }) => messages.push(reason) });
    return { paper, messages };
  };
  const boat = { title: 'A Boat', abstract: '', authorCount: null, date: null, upvotes: 3, repoLinks: [] };
  class Row {
    title = 'A Boat';
    get upvotes() {
      return 3;
    }
  }

  class Other extends Row {}

  it.each<[string, unknown]>([
    ['getters of a class', new Row()],
    ['getters of a class that another one extends', new Other()],
    ['an object of another realm', runInNewContext('({ title: "A Boat", upvotes: 3 })')],
    [
      'a Map',
      new Map<string, unknown>([
        ['title', 'A Boat'],
        ['upvotes', 3],
      ]),
    ],
    ['toJSON', { toJSON: () => ({ title: 'A Boat', upvotes: { toJSON: () => 3 } }) }],
  ])('%s', (_, row) => {
    expect(read(row)).toEqual({ paper: boat, messages: [] });
  });

  it('a URL and a Set', () => {
    const url = 'https://huggingface.co/papers/2407.00001';
    expect(read({ title: 'A Boat', upvotes: 3, url: new URL(url), authors: new Set(['Ann Bell']) })).toEqual({
      paper: { ...boat, id: '2407.00001', url, authors: ['Ann Bell'], authorCount: 1 },
      messages: [],
    });
  });

  it('no getter is called that is not called like a key of a paper', () => {
    class Element {
      title = 'A Boat';
      get upvotes() {
        return 3;
      }
      get children() {
        return Array.from({ length: 10 }, () => new Element());
      }
      get ownerDocument(): never {
        throw new Error('The document is gone.');
      }
    }
    expect(read(new Element())).toEqual({ paper: boat, messages: [] });
  });

  it('have an end, whatever they hold', () => {
    const self = {
      title: 'A Boat',
      toJSON() {
        return this;
      },
    };
    expect(read(self).paper?.title).toBe('A Boat');
    const endless = { toJSON: () => ({ title: 'A Boat', all: Array(20).fill(endless) }) };
    expect(read(endless).paper?.title).toBe('A Boat');
    const fresh = (): object => ({ toJSON: () => ({ title: 'A Boat', next: fresh() }) });
    expect(read(fresh()).paper?.title).toBe('A Boat');
  });
});

describe('wrong arguments', () => {
  it.each<[unknown, unknown, string]>([
    [undefined, undefined, 'Expected `rows` to be an array or another iterable of rows, received nothing.'],
    ['[{}]', undefined, 'Expected `rows` to be an array or another iterable of rows, received “[{}]”.'],
    [
      { title: 'A' },
      undefined,
      'Expected `rows` to be an array or another iterable of rows, received an object.',
    ],
    [[], { fieldmap: {} }, 'Unknown option “fieldmap”: did you mean `fieldMap`?'],
    [
      [],
      { fieldMap: new Map([['name', 'title']]) },
      'Expected `fieldMap` to be an object of field names, received a Map.',
    ],
    [[], { onMessage: 1 }, 'Expected `onMessage` to be a function, received the number 1.'],
    [[], null, 'Expected `options` to be an object, received null.'],
  ])('%j, %j', (rows, options, message) => {
    expect(() => fromRows(rows as never, options as never)).toThrow(new TypeError(message));
  });
});

it.each([' ', '\n', '\u200b', '\ufeff\u00ad', '\u2060'.repeat(40)])('the title %o shows nothing', (title) => {
  const reasons: string[] = [];
  const onMessage = ({ reason }: { reason: string }) => void reasons.push(reason);
  expect(fromRows([{ title, upvotes: 1 }], { onMessage })).toEqual([]);
  expect(reasons).toEqual(['Row 1: not a paper: expected a title, found none']);
});
