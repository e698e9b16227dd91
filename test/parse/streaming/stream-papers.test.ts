import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  ListingError,
  type Paper,
  type ParseOptions,
  parsePapers,
  streamPapers,
  toNdjson,
} from '../../../src/index.js';
import { fixtures } from '../../helpers/fixtures.js';
import { paper, titles } from '../../helpers/papers.js';

type Chunk = string | Uint8Array;
async function* from(chunks: Iterable<Chunk>): AsyncGenerator<Chunk> {
  yield* chunks;
}
async function all(source: Parameters<typeof streamPapers>[0], options?: ParseOptions): Promise<Paper[]> {
  const papers: Paper[] = [];
  for await (const each of streamPapers(source, options)) papers.push(each);
  return papers;
}
/** Cuts a text or bytes at places between 0 and 1. */
function cut<T extends Chunk>(whole: T, places: readonly number[]): T[] {
  const ends = [
    ...places.map((place) => Math.floor(place * whole.length)).sort((a, b) => a - b),
    whole.length,
  ];
  return ends.map((end, at) => whole.slice(at === 0 ? 0 : ends[at - 1], end) as T);
}
const place = fc.double({ min: 0, max: 1, noNaN: true });
const text = (file: string, room = 'text') => fixtures(room).find((each) => each.file === file)!.text;
const bytes = (value: string) => new TextEncoder().encode(value);

const listing = text('listing.txt');
const pages = [listing, text('upvotes-above-titles.txt'), text('without-blank-lines.txt'), listing].join(
  '\n',
);
const inputs: [string, string][] = [
  ...['text', 'markdown', 'numbered', 'notebook', 'html', 'json', 'trending'].flatMap((room) =>
    fixtures(room).map((each): [string, string] => [`${room}/${each.file}`, each.text]),
  ),
  ['many pages', pages],
  ['many pages, CRLF', pages.replaceAll('\n', '\r\n')],
  ['entries above a header', `${text('no-header.txt')}\n${pages}`],
  ['one object a line', toNdjson(parsePapers(pages))],
];

describe.each(inputs)('%s', (_, input) => {
  const whole = parsePapers(input);

  it('gives the same papers however its text is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 12 }), async (places) => {
        expect(await all(from(cut(input, places)))).toEqual(whole);
      }),
      { numRuns: 10 },
    );
  });

  it('gives the same papers however its bytes are cut, and one by one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(place, { maxLength: 12 }), async (places) => {
        expect(await all(from(cut(bytes(input), places)))).toEqual(whole);
      }),
      { numRuns: 5 },
    );
    if (input.length < 20_000) expect(await all(from(input))).toEqual(whole);
  });
});

it('reads UTF-16, and a web stream', async () => {
  const utf16 = new Uint8Array(
    new Uint16Array([...`\ufeff${listing}`].map((char) => char.charCodeAt(0))).buffer,
  );
  expect(await all(from(cut(utf16, [0.00001, 0.3333])))).toEqual(parsePapers(listing));
  expect(await all(new Blob([listing]).stream())).toEqual(parsePapers(listing));
  const plain = { getReader: () => new Blob([pages]).stream().getReader() };
  expect(await all(plain as ReadableStream<Uint8Array>)).toEqual(parsePapers(pages));
});

it('takes an array of chunks too', async () => {
  expect(await all(cut(listing, [0.5]) as never)).toEqual(parsePapers(listing));
});

it('takes the options of parsePapers', async () => {
  const options: ParseOptions = { referenceDate: '2030-01-01', unlabeledCount: 'comments' };
  expect(await all(from(cut(pages, [0.2, 0.6])), options)).toEqual(parsePapers(pages, options));
  const ndjson = toNdjson(parsePapers(pages));
  expect(await all(from([ndjson]), { format: 'json' })).toEqual(parsePapers(ndjson, { format: 'json' }));
  await expect(all(from([listing]), { format: 'html' })).rejects.toThrow(ListingError);
  await expect(all(from([pages]), { strict: true })).rejects.toMatchObject({ code: 'strict' });
});

it('in strict mode, names the place of a warning in the whole input, after the papers of the pages before it', async () => {
  const page = (date: string) =>
    `Daily Papers\n\nbyAK and the research community\n\nNov 13, 2024\n\nA Spoon\n\nIt is small.\n\n  • 2 authors\n·\n${date} 7\n`;
  const text =
    page('Jul 3, 2024') +
    page('Jul 4, 2024').replace('A Spoon', 'A Ladle') +
    page('Feb 31, 2024').replace('A Spoon', 'A Fork');
  const options = { strict: true, unlabeledCount: 'upvotes' } as const;
  const papers: Paper[] = [];
  const read = async () => {
    for await (const each of streamPapers(from(cut(text, [0.3, 0.5, 0.9])), options)) papers.push(each);
  };
  await expect(read()).rejects.toMatchObject({
    code: 'strict',
    message: expect.stringContaining('found 1, the first at 39:1: “Feb 31, 2024” is not a valid date'),
  });
  expect(papers.map(({ date }) => date)).toEqual(['2024-07-03', '2024-07-04']);
});

describe('papers come as soon as they are certain', () => {
  it.each([
    ['pages of text', [listing, listing, listing]],
    ['lines of JSON', parsePapers(listing).map((each) => toNdjson([each]))],
  ])('%s', async (_, parts) => {
    const asked: number[] = [];
    async function* source() {
      for (const [at, part] of parts.entries()) {
        asked.push(at);
        yield `${part}\n`;
      }
    }
    const papers = streamPapers(source());
    await papers.next();
    // The first page is whole when the second one's header has come; a line, when it ends.
    expect(asked).toEqual(parts.length === 3 ? [0, 1] : [0]);
    await papers.return(undefined);
  });

  it('a source is closed when nobody asks any more', async () => {
    let isClosed = false;
    async function* source() {
      try {
        for (;;) yield listing;
      } finally {
        isClosed = true;
      }
    }
    for await (const _ of streamPapers(source())) break;
    expect(isClosed).toBe(true);
  });
});

describe('what is no listing', () => {
  it.each<[string, Chunk[], string]>([
    ['nothing', [], 'empty-input'],
    ['blanks', [' \n', '\n'], 'empty-input'],
    ['one byte', [bytes('x')], 'not-a-listing'],
    ['prose', ['Dear', ' diary.'], 'not-a-listing'],
    ['lines of other JSON', ['{"a":1}\n{"a":2}\n'], 'not-a-listing'],
    ['a number', [7 as never], 'wrong-type'],
  ])('%s', async (_, chunks, code) => {
    await expect(all(from(chunks))).rejects.toMatchObject({ name: 'ListingError', code });
  });

  it('a chunk of another type', async () => {
    const message = 'Wrong type of input: expected each chunk to be text or bytes, found the number 7.';
    await expect(all([7] as never)).rejects.toThrow(message);
  });

  it('no source at all', async () => {
    const expected = 'an iterable or a ReadableStream of chunks (text or bytes)';
    const refused = (found: string) => ({ code: 'wrong-type', expected, found });
    await expect(all(undefined as never)).rejects.toMatchObject(refused('nothing'));
    await expect(all('A Boat' as never)).rejects.toMatchObject(refused('“A Boat”'));
    await expect(all(Promise.resolve([]) as never)).rejects.toMatchObject(refused('a Promise'));
  });

  it('one long line of JSON is not looked at again with each of its chunks', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => ({
      title: `Teaspoon ${at}`,
      abstract: 'It is small.',
    }));
    const line = JSON.stringify({ papers: rows });
    const searches = vi.spyOn(String.prototype, 'search');
    try {
      const papers = await all(from(line.match(/.{1,20}/g)!));
      expect(papers.length).toBe(200);
      expect(searches.mock.calls.length).toBeLessThan(50);
    } finally {
      searches.mockRestore();
    }
  });

  it('an error of the source comes through', async () => {
    async function* source() {
      yield listing;
      throw new RangeError('disk');
    }
    await expect(all(source())).rejects.toThrow(RangeError);
  });

  it('a line of JSON that is cut off is passed over, as in the whole', async () => {
    const lines = `${toNdjson([paper({ title: 'A' }), paper({ title: 'B' })])}{"title":"C","abs`;
    expect(titles(await all(from(cut(lines, [0.5]))))).toEqual(titles(parsePapers(lines)));
  });
});
