import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** The titles, and of each message its place, its rule, and what it says. */
const read = (text: string) => {
  const { papers, messages } = parseListing(text, { format: 'ndjson' });
  return [
    papers.map(({ title }) => title),
    ...messages.map(({ name, ruleId, reason, expected, actual, row }) => [
      name,
      ruleId,
      reason,
      expected?.join(),
      actual,
      row,
    ]),
  ];
};

const oneValue = 'one JSON value per line';
const unreadable = 'Row 2: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”';
const aCount = 'a count such as 12 or “1.2k”';

describe('lines of JSON', () => {
  it('may stand among lines of text, of which the first of each run is reported', () => {
    expect(read('start\nstarting up\n{"title":"A","id":"1"}\nlog\n\n{"title":"B","id":"2"}')).toEqual([
      ['A', 'B'],
      [
        '1:1-1:6',
        'unread-line',
        'Not read: text among the lines of JSON, “start”',
        oneValue,
        '“start”',
        undefined,
      ],
      [
        '4:1-4:4',
        'unread-line',
        'Not read: text among the lines of JSON, “log”',
        oneValue,
        '“log”',
        undefined,
      ],
    ]);
  });

  it('may have text behind them', () => {
    expect(read('{"title":"B","id":"2"}\n{"title":"A","id":"1"} and more \n')).toEqual([
      ['B', 'A'],
      [
        '2:24-2:32',
        'unread-line',
        'Not read: text among the lines of JSON, “and more”',
        oneValue,
        '“and more”',
        undefined,
      ],
    ]);
  });

  it('may begin with a byte order mark, and have blank lines between them', () => {
    expect(read('\ufeff{"title":"A","id":"1"}\n \ufeff\0\n{"title":"B","upvotes":"many"}')).toEqual([
      ['A', 'B'],
      ['3:24-3:30', 'unreadable-value', unreadable, aCount, '“many”', 2],
    ]);
  });

  it('may hold a key twice, of which the last value is read', () => {
    const text = '{"title":"B","id":"1"}\n{"title":"A","id":"1","id":"2"}';
    expect(read(text)).toEqual([
      ['B', 'A'],
      [
        '2:23-2:27',
        'duplicate-key',
        'Row 2: the key “id” appears twice, line 2; its last value was read',
        'each key once',
        'id',
        2,
      ],
    ]);
    expect(parseListing(text).papers.map(({ id }) => id)).toEqual(['1', '2']);
  });

  it('may hold no value', () => {
    expect(read('{"title":"A","id":"1"}\n,\n{"title":"B","upvotes":"many"}')).toEqual([
      ['A', 'B'],
      [
        '2:1-2:2',
        'invalid-syntax',
        'Row 2: not valid JSON: an extra comma, line 2; the row is left out',
        oneValue,
        'no value',
        2,
      ],
      ['3:24-3:30', 'unreadable-value', unreadable.replace('Row 2', 'Row 3'), aCount, '“many”', 3],
    ]);
  });

  it('may hold a list of rows, which count each', () => {
    expect(read('{"papers":[{"title":"B","id":"2"}]}\n{"title":"A","id":"1","upvotes":"many"}')).toEqual([
      ['B', 'A'],
      ['2:33-2:39', 'unreadable-value', unreadable, aCount, '“many”', 2],
    ]);
  });

  it('may hold a list without rows, which counts as one', () => {
    expect(read('{"papers":[]}\n{"title":"A","id":"1","upvotes":"many"}')).toEqual([
      ['A'],
      ['2:33-2:39', 'unreadable-value', unreadable, aCount, '“many”', 2],
    ]);
  });

  it('may hold several damaged values, which have their places', () => {
    expect(read('{"title":"B","id":"2"}\n{"title":"A","id":"1","upvotes":"many",}')).toEqual([
      ['B', 'A'],
      ['2:33-2:39', 'unreadable-value', unreadable, aCount, '“many”', 2],
      [
        '2:39-2:40',
        'invalid-syntax',
        'Row 2: not valid JSON: a trailing comma, line 2',
        oneValue,
        'a trailing comma',
        2,
      ],
    ]);
  });

  it('may be damaged more often than there are messages', () => {
    const text = `{"title":"A","id":"2401.00001"}\n${'{"title":x}\n'.repeat(1001)}`;
    expect(read(text).at(-1)).toEqual([
      '1001:10-1001:11',
      'invalid-syntax',
      '1 more line is not valid JSON',
      oneValue,
      '1001',
      undefined,
    ]);
  });

  it('may stand among so much text that not all of it is reported', () => {
    const [, ...messages] = read(`${'log\n{"papers":[]}\n'.repeat(1001)}{"title":"A","id":"1"}`);
    expect(messages).toHaveLength(1001);
    expect(messages.at(-1)).toEqual([
      '1999:1-1999:4',
      'invalid-syntax',
      '1 more line is not valid JSON',
      oneValue,
      '1001',
      undefined,
    ]);
  });
});

describe('a text is refused', () => {
  const expected =
    'expected rows with a title and other fields of papers, such as an id, an abstract, authors or upvotes';
  it.each([
    [
      'that is empty',
      '\n',
      'The input is empty: expected the text of a listing, found nothing but white space (1 character).',
    ],
    ['without JSON', 'log\n', `Not a Daily Papers listing: ${expected}, found text, and no line of JSON.`],
    [
      'without papers, with what is wrong with its first line',
      '{"name":"x",}\n{"name":"y"}\n{"name" "z"}',
      `Not a Daily Papers listing: ${expected}, found 3 rows that are not papers: a trailing comma, line 1.`,
    ],
    [
      'whose rows are titles',
      '{"title":"A"}\n{"title":"B"}',
      `Not a Daily Papers listing: ${expected}, found rows with titles, but without such fields.`,
    ],
  ])('%s', (_, text, message) => {
    expect(() => parseListing(text, { format: 'ndjson' })).toThrow(message);
  });
});
