import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { ListingError } from '../../src/index.js';
import { fromParquet, toParquet } from '../../src/parquet.js';
import { paper } from '../helpers/papers.js';

const written = toParquet([
  paper({ title: 'A', upvotes: 3, date: '2024-07-03', repoLinks: ['github.com/a/b'] }),
  paper({ title: 'B', organization: { fullname: 'C' }, links: [{ url: 'x.org/y', kind: 'other' }] }),
]);

/** Reads the bytes, or nothing where they are refused. */
async function readOrRefuse(bytes: Uint8Array) {
  try {
    return await fromParquet(bytes);
  } catch (error) {
    if (error instanceof ListingError) return null;
    throw error;
  }
}

describe('a damaged Parquet file ends in papers or in a ListingError', () => {
  it('cut off anywhere, at its end or its beginning', async () => {
    for (let length = 0; length < written.length; length++) {
      expect(await readOrRefuse(written.slice(0, length))).toBeNull();
      await readOrRefuse(written.slice(length));
    }
  });

  it.each<[string, (byte: number) => number]>([
    ['0', () => 0],
    ['its lowest bit turned', (byte) => byte ^ 1],
    ['its highest bit turned', (byte) => byte ^ 128],
    ['255', () => 255],
  ])('with any third byte %s', async (_, damage) => {
    for (let at = 0; at < written.length; at += 3) {
      const bytes = written.slice();
      bytes[at] = damage(bytes[at]!);
      await readOrRefuse(bytes);
    }
  });
});

describe('a small Parquet file that would fill the memory is refused', () => {
  it('with millions of rows that are all alike', async () => {
    const title = Array.from({ length: 2 ** 21 + 100_000 }, () => 'A');
    const file = new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'title', data: title }] }));
    expect(file.length).toBeLessThan(10_000);
    await expect(fromParquet(file)).rejects.toThrow(
      /expected a valid Parquet file, found (?:more values than the file has room for|\d+ rows in \d+ bytes)/,
    );
  });

  it('with one long text in thousands of rows', async () => {
    const file = toParquet(
      Array.from({ length: 2000 }, () => paper({ title: 'A', abstract: 'b'.repeat(50_000) })),
    );
    expect(file.length).toBeLessThan(10_000);
    await expect(fromParquet(file)).rejects.toThrow('found texts of more than ');
  });
});

it('a thousand papers that are all alike are read', async () => {
  const papers = Array.from({ length: 1000 }, () => paper({ title: 'A', upvotes: 3, authors: ['B', 'C'] }));
  expect(await fromParquet(toParquet(papers))).toEqual(papers);
});
