import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromCsv,
  fromJson,
  fromNdjson,
  ListingError,
  type Paper,
  parsePapers,
  toCsv,
  toJson,
  toNdjson,
  toText,
  toTsv,
} from '../../src/index.js';
import { fromParquet, toParquet } from '../../src/parquet.js';
import { anyPapers } from '../helpers/any-papers.js';
import { capture, haveCaptures } from '../helpers/captures.js';
import { fixtures } from '../helpers/fixtures.js';
import { frozen, paper, six } from '../helpers/papers.js';

const formats: Record<string, (papers: Paper[]) => Paper[] | Promise<Paper[]>> = {
  json: (papers) => fromJson(toJson(papers)),
  ndjson: (papers) => fromNdjson(toNdjson(papers)),
  csv: (papers) => fromCsv(toCsv(papers)),
  tsv: (papers) => fromCsv(toTsv(papers)),
  parquet: (papers) => fromParquet(toParquet(papers)),
};

describe.each(Object.entries(formats))('%s gives back what was written', (_, roundTrip) => {
  it('of any papers', async () => {
    await fc.assert(
      fc.asyncProperty(anyPapers, async (papers) => {
        expect(await roundTrip(frozen(papers))).toEqual(papers);
      }),
      { numRuns: 150 },
    );
  });

  it('of every fixture', async () => {
    for (const { text } of ['text', 'html', 'json', 'trending'].flatMap(fixtures)) {
      const papers = parsePapers(text, { positions: true });
      expect(await roundTrip(papers)).toEqual(papers);
    }
  });

  it('fields of somebody’s own, and fields that are there in some papers', async () => {
    const papers = [
      {
        ...paper({ title: 'A', comments: null }),
        shelf: { row: 3, tags: ['a', null] },
        seen: null,
        note: 'null',
      },
      paper({ title: 'B', id: 'null', submittedBy: '"x"' }),
      { ...paper({ title: 'C', comments: 0 }), shelf: 'plain', seen: false },
    ] as Paper[];
    const back = await roundTrip(papers);
    expect(back).toEqual(papers);
    expect(back.map((each) => 'comments' in each)).toEqual([true, false, true]);
  });

  it.skipIf(!haveCaptures)('of the real listing', async () => {
    const papers = parsePapers(capture('daily-papers.txt'));
    expect(papers).toHaveLength(82);
    expect(await roundTrip(papers)).toEqual(papers);
  });
});

describe('text gives back what the listing tells', () => {
  it.each(fixtures('text').filter(({ file }) => !file.startsWith('trending')))(
    'of fixtures/text/$file',
    ({ text }) => {
      const papers = parsePapers(text);
      expect(parsePapers(toText(papers)).map(six)).toEqual(papers.map(six));
    },
  );

  it.skipIf(!haveCaptures)('of the real listing, field for field', () => {
    const papers = parsePapers(capture('daily-papers.txt'));
    expect(parsePapers(toText(papers))).toEqual(papers);
  });

  it('of no papers', () => expect(parsePapers(toText([]))).toEqual([]));
});

describe('what is no such file is refused with its place', () => {
  const row = '{"title":"A","abstract":"","authorCount":null,"date":null,"upvotes":null,"repoLinks":[]}';
  const header = 'title,abstract,authorCount,date,upvotes,repoLinks';
  it.each<[string, () => unknown, string]>([
    ['cut JSON', () => fromJson(`[${row.slice(0, 40)}`), 'expected JSON in the text, found '],
    ['no array', () => fromJson(row), 'expected a JSON array of papers, found a JSON object'],
    [
      'a wrong field',
      () => fromJson(`[${row},${row.replace('"date":null', '"date":"Jul 3"')}]`),
      'expected a day of the calendar as YYYY-MM-DD in row 2, date, found "Jul 3"',
    ],
    ['a row that is no object', () => fromJson('[7]'), 'in row 1, found 7'],
    [
      'no text',
      () => fromJson(7 as never),
      'expected a JSON array of papers, as a string or bytes, found number',
    ],
    [
      'a wrong line',
      () => fromNdjson(`${row}\n\n${row.replace('"A"', '""')}\n`),
      'in line 3, title, found ""',
    ],
    ['a cut line', () => fromNdjson(`${row}\n${row.slice(0, 9)}`), 'expected JSON in line 2'],
    [
      'no header',
      () => fromCsv(''),
      'expected a header with the names of fields, title among them, found nothing',
    ],
    ['another table', () => fromCsv('name,age\nx,3\n'), 'found "name,age"'],
    [
      'a wrong cell',
      () => fromCsv(`${header}\nA,,many,,,[]\n`),
      'expected a number in row 1, authorCount, found "many"',
    ],
    ['a cut cell', () => fromCsv(`${header}\nA,"cut`), 'expected a whole cell in row '],
    ['a missing column', () => fromCsv('title,abstract\nA,b\n'), 'in row 1, authorCount, found nothing'],
  ])('%s', (_, read, message) => {
    expect(read).toThrow(ListingError);
    expect(read).toThrow(message);
  });

  it('a Buffer of Node is bytes too', async () => {
    const papers = [paper({ title: 'A' })];
    expect(await fromParquet(Buffer.from(toParquet(papers)))).toEqual(papers);
    expect(await fromParquet(toParquet(papers).buffer as ArrayBuffer)).toEqual(papers);
    expect(fromNdjson(Buffer.from(toNdjson(papers)))).toEqual(papers);
  });

  it('bytes that are no Parquet file, and a cut one', async () => {
    await expect(fromParquet(new Uint8Array(0))).rejects.toThrow('expected a whole Parquet file');
    await expect(fromParquet(toParquet([paper({ title: 'A' })]).slice(0, 99))).rejects.toThrow(ListingError);
    await expect(fromParquet('PAR1' as never)).rejects.toThrow(
      'expected the bytes of a Parquet file, found string',
    );
  });

  it('LF, a byte order mark and other tools’ columns are read', () => {
    const csv = `\ufeff${header},shelf\nA,"two\nlines",3,2024-07-03,,"[""u""]",kitchen\n`;
    expect(fromCsv(csv)).toEqual([
      {
        ...paper({
          title: 'A',
          abstract: 'two\nlines',
          authorCount: 3,
          date: '2024-07-03',
          repoLinks: ['u'],
        }),
        shelf: 'kitchen',
      },
    ]);
    expect(fromCsv(new TextEncoder().encode(csv))).toHaveLength(1);
  });
});
