import { describe, expect, it } from 'vitest';
import { parseListing, parsePapers, safeParseListing } from '../../../src/index.js';

/** Reads a text: the titles, and each warning with its place. */
function read(text: string): { titles: string[]; warnings: string[] } {
  const { papers, messages } = parseListing(text);
  const warnings = messages.filter(({ fatal }) => fatal === false);
  return {
    titles: papers.map(({ title }) => title),
    warnings: warnings.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`),
  };
}

it('five faults in a hundred rows are five messages, at their lines', () => {
  const rows = Array.from(
    { length: 100 },
    (_, at) => `  {"title": "Paper ${at + 1}", "id": "2407.${10000 + at}", "upvotes": ${at}}`,
  );
  rows[9] = '  {"title": "Paper 10" "id: "2407.10009", "upvotes": 9}';
  rows[24] = '  {"title": "", "id": "2407.10024", "upvotes": 24}';
  rows[49] = '  null';
  rows[74] = '  {"title": "Paper 75", "id": 2407.10074, "upvotes": many}';
  rows[99] = '  {"title": "Paper 100", "id": "2407.10099", "upvo';
  const { titles, warnings } = read(`[\n${rows.join(',\n')}`);
  expect(titles).toHaveLength(95);
  expect(titles).toEqual(
    rows.flatMap((_, at) => ([9, 24, 49, 74, 99].includes(at) ? [] : [`Paper ${at + 1}`])),
  );
  expect(warnings).toEqual([
    '11:24 invalid-syntax Row 10: not valid JSON: a missing comma, line 11; the row is left out',
    '26:3 unread-row Row 25: not a paper: expected a title, found none',
    '51:3 unread-row Row 50: not a paper: expected an object with a title, found null',
    '76:54 invalid-syntax Row 75: not valid JSON: a value without quotes, line 76; the row is left out',
    '101:51 truncated Row 100: the input is cut off: the end of the text inside an object, line 101; the row is left out',
  ]);
});

const a = '{"title": "A", "id": "1"}';
const b = '{"title": "B", "id": "2"}';
const row = (text: string) => `[\n${a},\n${text},\n${b}\n]`;

describe('damaged JSON', () => {
  it.each<[string, string, string[], string[]]>([
    [
      'a trailing comma',
      `[\n${a},\n${b},\n]`,
      ['A', 'B'],
      ['3:26 invalid-syntax Not valid JSON: a trailing comma, line 3'],
    ],
    [
      'a trailing comma in a row',
      row('{"title": "C", "id": "3",}'),
      ['A', 'C', 'B'],
      ['3:25 invalid-syntax Row 2: not valid JSON: a trailing comma, line 3'],
    ],
    [
      'an extra comma',
      `[${a},,${b}]`,
      ['A', 'B'],
      ['1:28 invalid-syntax Not valid JSON: an extra comma, line 1'],
    ],
    [
      'a missing comma between rows',
      `[${a}\n${b}]`,
      ['A', 'B'],
      ['2:1 invalid-syntax Not valid JSON: a missing comma, line 2'],
    ],
    [
      'a missing comma in a row',
      row('{"title": "C" "id": "3"}'),
      ['A', 'C', 'B'],
      ['3:15 invalid-syntax Row 2: not valid JSON: a missing comma, line 3'],
    ],
    [
      'a missing colon',
      row('{"title" "C", "id": "3"}'),
      ['A', 'B'],
      ['3:10 invalid-syntax Row 2: not valid JSON: a missing colon, line 3; the row is left out'],
    ],
    [
      'a missing value',
      row('{"title": "C", "id": }'),
      ['A', 'B'],
      ['3:22 invalid-syntax Row 2: not valid JSON: a missing value, line 3; the row is left out'],
    ],
    [
      'a missing quotation mark',
      row('{"title": "C, "id": "3"}'),
      ['A', 'B'],
      ['3:16 invalid-syntax Row 2: not valid JSON: text after a value, line 3; the row is left out'],
    ],
    [
      'a missing quotation mark at the end of a line',
      row('{"id": "3",\n"title": "C\n}'),
      ['A', 'B'],
      [
        '4:10 invalid-syntax Row 2: not valid JSON: a string without its closing quote, line 4; the row is left out',
      ],
    ],
    [
      'a missing brace',
      row('{"title": "C", "id": "3"'),
      ['A', 'B'],
      ['4:1 invalid-syntax Row 2: not valid JSON: a missing key, line 4; the row is left out'],
    ],
    [
      'an extra brace',
      row('{"title": "C", "id": "3"}}'),
      ['A', 'C', 'B'],
      ['3:26 invalid-syntax Not valid JSON: an extra closing brace, line 3'],
    ],
    [
      'a wrong bracket',
      row('{"title": "C", "id": "3", "authors": ["x"}'),
      ['A', 'B'],
      ['3:42 invalid-syntax Row 2: not valid JSON: a missing closing bracket, line 3; the row is left out'],
    ],
    [
      'a value without quotes',
      row('{"title": A Cat, at Sea, "id": "3"}'),
      ['A', 'B'],
      ['3:11 invalid-syntax Row 2: not valid JSON: a value without quotes, line 3; the row is left out'],
    ],
    [
      'an escape that JSON does not have',
      row('{"title": "$\\\\alpha$ \\gamma", "id": "3"}'),
      ['A', '$\\alpha$ \\gamma', 'B'],
      ['3:11 invalid-syntax Row 2: not valid JSON: an invalid escape sequence, line 3'],
    ],
    [
      'comments',
      `[\n// the first\n${a}, /* and */ ${b}]`,
      ['A', 'B'],
      ['2:1 invalid-syntax Not valid JSON: a comment, line 2'],
    ],
    [
      'keys without quotes',
      '[{title: "A", id: "1"}]',
      ['A'],
      ['1:3 invalid-syntax Row 1: not valid JSON: a key without quotes, line 1'],
    ],
    [
      'what Python prints',
      "[{'title': 'A', 'id': '1', 'upvotes': None, 'x': True}]",
      ['A'],
      ['1:3 invalid-syntax Row 1: not valid JSON: the notation of Python or JavaScript, line 1'],
    ],
    [
      'a key twice',
      '[{"title": "A", "id": "1", "upvotes": 1, "upvotes": 2}]',
      ['A'],
      ['1:42 duplicate-key Row 1: the key “upvotes” appears twice, line 1; its last value was read'],
    ],
    [
      'an end inside a row',
      `[${a},\n${b.slice(0, 15)}`,
      ['A'],
      [
        '2:15 truncated Row 2: the input is cut off: the end of the text inside an object, line 2; the row is left out',
      ],
    ],
    [
      'an end between rows',
      `[${a},\n`,
      ['A'],
      ['1:28 truncated The input is cut off: the end of the text inside an array, line 1'],
    ],
    [
      'values one after another',
      `{\n"title": "A", "id": "1"\n}\n{\n"title": "B", "id": "2"\n}\n`,
      ['A', 'B'],
      [],
    ],
  ])('%s', (_, text, titles, warnings) => {
    const found = read(text);
    expect(found.titles).toEqual(titles);
    expect(found.warnings).toEqual(warnings);
  });

  it.each([
    ['{"papers": [{"title" "A"}]}', 'found JSON that is not valid: a missing colon, line 1'],
    ['[{"title": "A", "id": ', 'found JSON that is not valid: the end of the text inside an object, line 1'],
    ['{"name": "x",\n"version" 1}', 'found JSON that is not valid: a missing colon, line 2'],
  ])('%j is refused, with the place', (text, message) => {
    expect(() => parsePapers(text)).toThrow(message);
  });

  it('no depth of nesting is an error of its own', () => {
    const deep = '['.repeat(100_000);
    expect(parsePapers(`[${a},${deep}${']'.repeat(100_000)}]`)).toHaveLength(1);
    expect(parsePapers(`[${a},${deep}`)).toHaveLength(1);
    expect(
      parsePapers(`[{"title":"A","id":"1","x":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]`),
    ).toHaveLength(1);
    for (const text of [deep, '{"data":'.repeat(100_000), `{"data":${deep}`])
      expect(safeParseListing(text, { format: 'json' })).toMatchObject({
        success: false,
        error: { code: 'not-a-listing' },
      });
  });

  it('no key reaches a prototype', () => {
    const { papers, messages } = parseListing(
      '[{"title": "A", "id": "1", "__proto__": {"upvotes": 7}, "constructor": {"x": 1},}]',
    );
    expect(papers).toMatchObject([{ title: 'A', upvotes: null }]);
    expect(messages.map(({ actual }) => actual)).toEqual(['__proto__', 'constructor', 'a trailing comma']);
    expect(({} as { upvotes?: number }).upvotes).toBeUndefined();
  });
});

describe('what is not read', () => {
  it('is noted once a key, with the number of its rows, at its first place', () => {
    const text = JSON.stringify(
      [
        {
          title: 'A',
          id: '1',
          authors: [
            { name: 'X', hidden: false },
            { name: 'Y', hidden: true },
          ],
          score: 1,
        },
        {
          title: 'B',
          id: '2',
          score: null,
          details: { abstract: 'b', lang: 'en' },
          organization: { fullname: 'O', logo: '' },
        },
        { title: 'C', id: '3', authors: [{ name: 'Z', hidden: false }], absract: 'c' },
      ],
      null,
      1,
    );
    const { messages } = parseListing(text);
    expect(messages.map(({ line, reason, fatal }) => [line, reason, fatal])).toEqual([
      [8, '“authors[].hidden” is not read, in 2 rows', undefined],
      [15, '“score” is not read, in 2 rows', undefined],
      [23, '“details.lang” is not read, in 1 row', undefined],
      [27, '“organization.logo” is not read, in 1 row', undefined],
      [
        39,
        '“absract” is not read, in 1 row: it may be abstract, which the row lacks; set fieldMap to say so',
        false,
      ],
    ]);
  });

  it('is noted around the rows, too', () => {
    const { messages } = parseListing(
      '{"total": 1, "papers": [{"title": "A", "id": "1"}], "next": {"page": 2}}',
    );
    expect(messages.map(({ column, reason }) => [column, reason])).toEqual([
      [2, '“total” is not read: it is outside the rows'],
      [53, '“next” is not read: it is outside the rows'],
    ]);
  });

  it('has a bound: so many keys are named, and the rest is counted', () => {
    const rows = Array.from({ length: 1500 }, (_, at) => ({ title: `T${at}`, id: `${at}`, [`key${at}`]: 1 }));
    const { papers, messages } = parseListing(JSON.stringify(rows));
    expect(papers).toHaveLength(1500);
    expect(messages).toHaveLength(1001);
    expect(messages.map(({ reason }) => reason)).toContain(
      'More keys are not read: 1000 are listed, 500 more values not',
    );
  });

  it('messages of one kind have a bound', () => {
    const rows = Array.from({ length: 1500 }, (_, at) => ({
      title: `T${at}`,
      id: `${at}`,
      upvotes: 'x',
      comments: at === 7 ? 'x' : 1,
    }));
    const { messages } = parseListing(JSON.stringify(rows));
    expect(messages).toHaveLength(1002);
    expect(messages.map(({ reason }) => reason)).toContain(
      '500 more messages of this kind about upvotes, the last about row 1500',
    );
    expect(messages.filter(({ reason }) => reason.includes('cannot parse comments'))).toHaveLength(1);
  });
});

it('a message has the number of its row', () => {
  const { messages } = parseListing(
    '{"papers": [{"title": "A", "id": "1"}, {"title": "B", "id": "2", "upvotes": -1}]}',
  );
  expect(messages).toMatchObject([{ row: 2, ruleId: 'unreadable-value', line: 1, column: 77 }]);
});

it('strict mode refuses warnings, and not notes', () => {
  expect(parsePapers('[{"title": "A", "id": "1", "score": 1}]', { strict: true })).toHaveLength(1);
  expect(() => parsePapers('[{"title": "A", "id": "1", "upvotes": -1}]', { strict: true })).toThrow(
    'found 1, the first at 1:39: Row 1: cannot parse upvotes',
  );
});

it('a date after the listing’s own day is reported', () => {
  const rows = [{ title: 'A', id: '1', date: '2024-07-05' }];
  expect(read(JSON.stringify({ date: '2024-07-03', papers: rows })).warnings).toEqual([
    '1:61 future-date Row 1: 2024-07-05 is after the day of the listing, 2024-07-03',
  ]);
  expect(read(JSON.stringify({ date: '2024-W27', papers: rows })).warnings).toEqual([]);
});

it('words between commas in JSON are not the header of a table', () => {
  const papers = parsePapers(
    '[{"id": "2407.10001", "abstract": "We read lists: id, title, upvotes, and so on.", "title": "A"}]',
  );
  expect(papers).toEqual([
    {
      title: 'A',
      abstract: 'We read lists: id, title, upvotes, and so on.',
      authorCount: null,
      date: null,
      upvotes: null,
      repoLinks: [],
      id: '2407.10001',
      url: 'https://huggingface.co/papers/2407.10001',
    },
  ]);
});

describe('in an answer of a language model', () => {
  const answer = (json: string) => `Here are the papers:\n\n\`\`\`json\n${json}\n\`\`\`\n\nLet me know.\n`;

  it('is read, with its places, and what stands around is noted', () => {
    const { papers, messages } = parseListing(answer('[{"title": "A Boat", "upvotes": "many"}]'));
    expect(papers.map(({ title }) => title)).toEqual(['A Boat']);
    expect(messages.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [1, 1, 'Not read: notes around the listing, “Here are the papers:”'],
      [4, 33, 'Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”'],
      [7, 1, 'Not read: notes around the listing, “Let me know.”'],
    ]);
  });

  it.each([
    ['of other things', answer('{"title": "My page", "lang": "en"}')],
    ['in an article', `${'How to use it. '.repeat(50)}\n\n${answer('[{"title": "A Boat", "upvotes": 3}]')}`],
  ])('%s is refused', (_, text) => {
    expect(() => parseListing(text)).toThrow('Not a Daily Papers listing');
  });
});

describe('what is wrong with JSON', () => {
  it.each<[string, string, (string | number | undefined)[][]]>([
    [
      'a row that is read',
      '[{"title": "A" "id": "1"}]',
      [['invalid-syntax', 1, 'valid JSON', 'a missing comma']],
    ],
    [
      'a row that is lost, at the first of several places',
      '[{"title": "A", "id": "1"}, {"title": "B", "id": 2 3, "upvotes": x y, "date": }]',
      [['invalid-syntax', 2, 'valid JSON', 'text after a value']],
    ],
    [
      'two rows that are lost',
      '[{"title": "A", "id": }, {"title": "B", "id": }, {"title": "C", "id": "3"}]',
      [
        ['invalid-syntax', 1, 'valid JSON', 'a missing value'],
        ['invalid-syntax', 2, 'valid JSON', 'a missing value'],
      ],
    ],
    [
      'no row',
      '[{"title": "A", "id": "1"} {"title": "B", "id": "2"}]',
      [['invalid-syntax', undefined, 'valid JSON', 'a missing comma']],
    ],
    [
      'its end',
      '[{"title": "A", "id": "1"}',
      [['truncated', undefined, 'the end of the document', 'the end of the text inside an array']],
    ],
    [
      'a key, twice',
      '[{"title": "A", "id": "1"}, {"title": "B", "id": "2", "title": "C"}]',
      [['duplicate-key', 2, 'each key once', 'title']],
    ],
  ])('is said about %s', (_, json, expected) => {
    const said = parseListing(json).messages.map((message) => [
      message.ruleId,
      message.row,
      message.expected?.[0],
      message.actual,
    ]);
    expect(said).toEqual(expected);
  });

  it('is said beside what else is wrong, each at its place', () => {
    expect(read('[{"title": "A", "title": "B", "id": "1", "upvotes": "many"}]')).toEqual({
      titles: ['B'],
      warnings: [
        '1:17 duplicate-key Row 1: the key “title” appears twice, line 1; its last value was read',
        '1:53 unreadable-value Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”',
      ],
    });
  });

  it.each([
    ['{"papers": [],}', 'a trailing comma, line 1'],
    ['{"papers": [], "date": "2024-07-03"', 'the end of the text inside an object, line 1'],
  ])('is said where there are no rows: %s', (json, problem) => {
    expect(() => parsePapers(json)).toThrow(`found JSON that is not valid: ${problem}.`);
  });

  it('is said where no row is a paper', () => {
    expect(() => parsePapers('[{"title": "nan", "upvotes": 3,}]')).toThrow(
      'found 1 row that is not a paper: the JSON is not valid: a trailing comma, line 1.',
    );
  });

  it('is said of the first thousand places', () => {
    const rows = Array.from({ length: 1001 }, (_, at) => `{"title": "Boat ${at}" "id": "a${at}"}`);
    const { papers, messages } = parseListing(`[${rows.join(',\n')}]`);
    expect(papers).toHaveLength(1001);
    expect(messages).toHaveLength(1001);
    expect(messages.at(-1)).toMatchObject({
      line: 1000,
      ruleId: 'invalid-syntax',
      reason: 'Not valid JSON in more places: only the first 1000 places are reported',
      expected: ['valid JSON'],
      actual: 'more',
    });
  });
});

describe('a page in JSON', () => {
  const page = (title: string) => `${title}\n\nIt sits.\n\n  • 2 authors\n·\nJul 3, 2024\n`;
  const boat = { title: 'A Boat', abstract: 'It floats.', id: '2407.00001' };

  it('is read instead of the object around it, which has its title', () => {
    const value = { id: '2407.00001', title: 'Boats', text: page('A Cat') };
    for (const whole of [value, { data: value }])
      expect(read(JSON.stringify(whole))).toEqual({ titles: ['A Cat'], warnings: [] });
  });

  it('is read once where it is there in two ways', () => {
    for (const value of [{ content: page('A Cat'), markdown: page('A Dog') }])
      for (const whole of [value, [value]])
        expect(read(JSON.stringify(whole))).toEqual({ titles: ['A Cat'], warnings: [] });
  });

  it('is not read beside rows, unless it is that of a whole listing', () => {
    const { papers, messages } = parseListing(JSON.stringify({ rows: [boat, boat], text: page('A Cat') }));
    expect(papers.map(({ title }) => title)).toEqual(['A Boat', 'A Boat']);
    expect(messages.map(({ reason }) => reason)).toContain('“text” is not read: it is outside the rows');
  });
});

it.each([
  [8, ''],
  [9, ' …'],
])('of rows without a title, the first eight keys are named: %i', (count, more) => {
  const row = Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at + 1}`, at]));
  expect(() => parsePapers(JSON.stringify([row]))).toThrow(
    `(the first has the keys “k1”, “k2”, “k3”, “k4”, “k5”, “k6”, “k7”, “k8”${more}; set fieldMap`,
  );
});

it.each<[unknown, string]>([
  [{ text: 'A Boat' }, 'an object'],
  [['A', 'B'], 'an array of 2'],
])('an error says that titles are no texts: %j', (title, what) => {
  expect(() => parseListing(JSON.stringify([{ title, upvotes: 3, authors: ['Ann Bell'] }]))).toThrow(
    `found an array of 1 without such rows (“title” of the first is ${what}, not text).`,
  );
});
