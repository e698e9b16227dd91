import { describe, expect, it } from 'vitest';
import { fromCsv, fromJson, fromNdjson, ListingError, toCsv, toJson, toNdjson } from '../../src/index.js';
import { fromParquet, toParquet } from '../../src/parquet.js';
import { paper } from '../helpers/papers.js';

const row = '{"title":"A","abstract":"","authorCount":null,"date":null,"upvotes":null,"repoLinks":[]}';
const header = 'title,abstract,authorCount,date,upvotes,repoLinks';

describe('what is not such a file is refused with its place', () => {
  it.each<[string, () => unknown, string]>([
    ['cut JSON', () => fromJson(`[${row.slice(0, 40)}`), 'expected JSON, found a syntax error: '],
    ['no array', () => fromJson(row), 'expected a JSON array of papers, found an object'],
    [
      'a wrong field',
      () => fromJson(`[${row},${row.replace('"date":null', '"date":"Jul 3"')}]`),
      'expected `date` of row 2 to be a date as YYYY-MM-DD, in the years 1900 to 2999, or null, found “Jul 3”',
    ],
    [
      'an unsafe URL',
      () => fromJson(`[${row.replace('[]', '["javascript:alert(1)"]')}]`),
      'expected `repoLinks.0` of row 1 to be an http: or https: URL, or one without a scheme, found “javascript:alert(1)”',
    ],
    [
      'null in a field that is not always there',
      () => fromJson(`[${row.replace('{', '{"id":null,')}]`),
      'expected `id` of row 1 to be a string, found null',
    ],
    [
      'a row that is not an object',
      () => fromJson('[7]'),
      'expected row 1 to be an object, found the number 7',
    ],
    [
      'no text',
      () => fromJson(7 as never),
      'expected a JSON array of papers, as a string or bytes, found the number 7',
    ],
    ['bytes that are not UTF-8', () => fromJson(Uint8Array.of(0x22, 0xe9, 0x22)), 'expected text in UTF-8'],
    [
      'a wrong line',
      () => fromNdjson(`${row}\n\n${row.replace('"A"', '""')}\n`),
      'expected `title` of row 2 (line 3) to be a string that is not empty, found “”',
    ],
    [
      'a cut line',
      () => fromNdjson(`${row}\n${row.slice(0, 9)}`),
      'expected JSON in row 2 (line 2), found a syntax error: ',
    ],
    ['no header', () => fromCsv(''), 'expected a header of field names that includes `title`, found “”'],
    ['another table', () => fromCsv('name,age\nx,3\n'), 'found “name,age”'],
    [
      'a column twice',
      () => fromCsv('title,title\nA,B\n'),
      'expected each column once, found two columns “title”',
    ],
    [
      'a wrong cell',
      () => fromCsv(`${header}\nA,,many,,,[]\n`),
      'expected `authorCount` of row 1 to be an integer of 0 or more, or null, found “many”',
    ],
    [
      'a cut cell',
      () => fromCsv(`${header}\nA,"two\nlines",,,,[]\nB,"cut`),
      'expected a cell with both quotation marks in row 2 (line 4)',
    ],
    ['a cut row', () => fromCsv(`${header}\nA,,,\n`), 'expected 6 cells in row 1, found 4'],
    [
      'cells without a column',
      () => fromCsv(`${header}\nA,,,,,[],x\n`),
      'expected 6 cells in row 1, found 7',
    ],
    [
      'a missing column',
      () => fromCsv('title,abstract\nA,b\n'),
      'expected `authorCount` of row 1 to be an integer of 0 or more, or null, found nothing',
    ],
    [
      'old line ends',
      () => fromCsv('title,abstract\rA,b\r'),
      'expected `authorCount` of row 1 to be an integer of 0 or more, or null, found nothing',
    ],
  ])('%s', (_, read, message) => {
    expect(read).toThrow(ListingError);
    expect(read).toThrow(message);
  });

  it('bytes that are not a Parquet file, and a cut one', async () => {
    const refused = (found: string) =>
      new ListingError('invalid-papers', { expected: 'a valid Parquet file', found });
    await expect(fromParquet(new Uint8Array(0))).rejects.toThrow(
      refused('0 bytes that do not begin with PAR1'),
    );
    await expect(fromParquet(new TextEncoder().encode('title,upvotes\nA Boat,7\n'))).rejects.toThrow(
      refused('23 bytes that do not begin with PAR1'),
    );
    await expect(fromParquet(toParquet([paper({ title: 'A' })]).slice(0, 99))).rejects.toThrow(
      refused('99 bytes that do not end with PAR1, as in a truncated file'),
    );
    await expect(fromParquet('PAR1' as never)).rejects.toThrow(
      'expected the bytes of a Parquet file, found “PAR1”',
    );
  });

  it('an unknown option is refused before anything is read', async () => {
    const options = { onmessage: () => {} } as object;
    const message = 'Unknown option “onmessage”: did you mean `onMessage`?';
    for (const read of [fromJson, fromNdjson, fromCsv])
      expect(() => read('', options)).toThrow(new TypeError(message));
    await expect(fromParquet(new Uint8Array(0), options)).rejects.toThrow(new TypeError(message));
  });
});

it('strings and bytes are read, with a byte order mark or without', async () => {
  const papers = [paper({ title: 'Ä' })];
  for (const [read, written] of [
    [fromJson, toJson(papers)],
    [fromNdjson, toNdjson(papers)],
    [fromCsv, toCsv(papers)],
  ] as const) {
    const bytes = new TextEncoder().encode(`\ufeff${written}`);
    for (const input of [written, `\ufeff${written}`, bytes, Buffer.from(written), bytes.slice().buffer])
      expect(read(input)).toEqual(papers);
  }
  expect(await fromParquet(Buffer.from(toParquet(papers)))).toEqual(papers);
  expect(await fromParquet(toParquet(papers).buffer as ArrayBuffer)).toEqual(papers);
});

it('tables of other programs are read', () => {
  const wanted = paper({
    title: 'A',
    abstract: 'two\nlines',
    authorCount: 3,
    date: '2024-07-03',
    repoLinks: ['github.com/a/b'],
  });
  const cells = 'A,"two\nlines",3.0,2024-07-03,,"[""github.com/a/b""]"';
  expect(fromCsv(`\ufeff${header},shelf\n${cells},kitchen\n`)).toEqual([wanted]);
  expect(fromCsv(`${header}\n\n${cells}\n\n`)).toEqual([wanted]);
  // Quotes around every name are another program's, and a `'` is text.
  expect(fromCsv(`"title",${'"abstract","authorCount","date","upvotes","repoLinks"'}\n'=1,,,,,\n`)).toEqual([
    paper({ title: "'=1" }),
  ]);
});

describe('fields that Paper does not have', () => {
  const notes = (read: (onMessage: (message: unknown) => void) => unknown) => {
    const found: unknown[] = [];
    read((message) => found.push(message));
    return found;
  };

  it('are named in a note each', () => {
    const more = row.replace('{', '{"author_count":2,"shelf":"x",');
    expect(notes((onMessage) => fromJson(`[${row},${more},${more}]`, { onMessage } as object))).toEqual([
      expect.objectContaining({
        ruleId: 'unknown-field',
        reason: 'Unknown field “author_count” in 2 rows (did you mean “authorCount”?)',
        fatal: undefined,
        expected: ['a field of Paper'],
        actual: 'author_count',
        url: 'https://unpkg.com/daily-papers/docs/rules.md#unknown-field',
      }),
      expect.objectContaining({ reason: 'Unknown field “shelf” in 2 rows' }),
    ]);
  });

  it('may have any name', () => {
    const hostile = row.replace('{', '{"__proto__":{"title":"B"},"constructor":1,');
    const found: string[] = [];
    const papers = fromNdjson(hostile, { onMessage: ({ reason }) => found.push(reason) });
    expect(papers).toStrictEqual([paper({ title: 'A' })]);
    expect(Object.getPrototypeOf(papers[0])).toBe(Object.prototype);
    expect(found).toEqual(['Unknown field “__proto__” in 1 row', 'Unknown field “constructor” in 1 row']);
    const csv = `${header},__proto__,constructor\nA,,,,,[],"{""title"":""B""}",x\n`;
    expect(fromCsv(csv)).toStrictEqual([paper({ title: 'A' })]);
  });

  it('are counted beyond the hundredth', () => {
    const keys = Array.from({ length: 150 }, (_, at) => `"key ${at}":1`).join();
    const found = notes((onMessage) => fromNdjson(row.replace('{', `{${keys},`), { onMessage } as object));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toMatchObject({ reason: '50 more unknown fields' });
  });
});
