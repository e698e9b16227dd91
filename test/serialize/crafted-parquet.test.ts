import { type ParquetType, parquetMetadata } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { fromParquet, toParquet } from '../../src/parquet.js';
import { paper } from '../helpers/papers.js';

type Data = Parameters<typeof parquetWriteBuffer>[0]['columnData'][number];

/** A file of one column, with no nulls and without statistics. */
function fileOf(column: Data, codec: 'SNAPPY' | 'UNCOMPRESSED', pageSize = 1_000_000): Uint8Array {
  const columnData = [{ nullable: false, ...column }];
  const options = { columnData, codec, statistics: false, rowGroupSize: 1_000_000, pageSize };
  return new Uint8Array(parquetWriteBuffer(options));
}

/** Where the bytes of each page of that column begin and end. */
function pagesOf(file: Uint8Array): { start: number; end: number }[] {
  const column = parquetMetadata(file).row_groups[0]!.columns[0]!.meta_data!;
  const reader = { view: new DataView(file.buffer), offset: Number(column.data_page_offset) };
  const last = reader.offset + Number(column.total_compressed_size);
  const pages: { start: number; end: number }[] = [];
  while (reader.offset < last) {
    const { compressed_page_size: size } = parquetHeader(reader);
    pages.push({ start: reader.offset, end: reader.offset + size });
    reader.offset += size;
  }
  return pages;
}

/** A footer tells types by number: that of text becomes another. */
function retype(file: Uint8Array, convertedType: number): Uint8Array {
  const name = new TextEncoder().encode('title');
  const footer = file.length - 8 - new DataView(file.buffer).getUint32(file.length - 8, true);
  const at = file.findIndex(
    (_, start) => start > footer && name.every((byte, index) => file[start + index] === byte),
  );
  // After the name, the field two further on (0x25), whose number is doubled.
  const patched = file.slice();
  expect([...patched.subarray(at + name.length, at + name.length + 2)]).toEqual([0x25, 0]);
  patched[at + name.length + 1] = convertedType * 2;
  return patched;
}

describe('a Parquet file that is made to keep its reader busy is refused', () => {
  it('with a literal of Snappy that leads back to itself', async () => {
    const file = fileOf({ name: 'title', data: ['the same, '.repeat(20)], type: 'STRING' }, 'SNAPPY');
    const [page] = pagesOf(file);
    // After the length of the page, a literal of -5 bytes.
    file.set([0xfc, 0xfa, 0xff, 0xff, 0xff], page!.start + 2);
    await expect(fromParquet(file)).rejects.toThrow('found a literal of more than 16 MiB');
  });

  it('with a number of more bytes than any has, among differences', async () => {
    const data = Array.from({ length: 100 }, (_, at) => BigInt(at * at));
    const file = fileOf(
      { name: 'upvotes', data, type: 'INT64', encoding: 'DELTA_BINARY_PACKED' },
      'UNCOMPRESSED',
    );
    const [page] = pagesOf(file);
    // The size of a block, its parts and the count stand before the first number.
    file.fill(0xff, page!.start + 4, page!.start + 15);
    await expect(fromParquet(file)).rejects.toThrow('found a number of more than ten bytes');
  });

  it.each<[string, number[], string]>([
    ['no parts', [128, 1, 0], '0 blocks in 128 values'],
    ['parts of no values', [8, 16], '16 blocks in 8 values'],
    ['millions of values', [128, 128, 128, 4, 4], '4 blocks in 8388608 values'],
  ])('with blocks of differences that have %s', async (_, header, found) => {
    const file = fileOf(
      { name: 'upvotes', data: [1n, 2n, 3n], type: 'INT64', encoding: 'DELTA_BINARY_PACKED' },
      'UNCOMPRESSED',
    );
    file.set(header, pagesOf(file)[0]!.start);
    await expect(fromParquet(file)).rejects.toThrow(`found ${found}`);
  });

  it('with texts that reach from each page to the end of the file', async () => {
    const data = Array.from({ length: 2000 }, (_, at) => `text ${at}`);
    const file = fileOf({ name: 'title', data, type: 'STRING', encoding: 'PLAIN' }, 'UNCOMPRESSED', 8);
    const pages = pagesOf(file);
    expect(pages).toHaveLength(2000);
    for (const { start } of pages)
      new DataView(file.buffer).setUint32(start, pages.at(-1)!.end - start - 4, true);
    await expect(fromParquet(file)).rejects.toThrow(
      `found texts that are longer than ${file.length} bytes can hold`,
    );
  });

  it.each<[string, number]>([
    ['a decimal', 5],
    ['a date', 6],
    ['a time', 9],
    ['an integer', 18],
  ])('with bytes of any length as %s', async (_, convertedType) => {
    const file = fileOf({ name: 'title', data: ['A'], type: 'STRING' }, 'SNAPPY');
    await expect(fromParquet(retype(file, convertedType))).rejects.toThrow(
      'found a number without bounds in the column title',
    );
  });
});

describe('a Parquet file whose columns are not those of its schema is refused', () => {
  const two = () => {
    const data = [`abcdefgh${'-'.repeat(60)}`];
    const columnData: Data[] = ['name1', 'name2'].map((name) => ({
      name,
      data,
      type: 'STRING',
      nullable: false,
    }));
    return Buffer.from(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED', statistics: false }));
  };
  /** The last name of a column is in its row group, the one before it in the schema. */
  const rename = (file: Buffer, from: string, to: string) => file.write(to, file.lastIndexOf(from));

  it('where two have the same name', async () => {
    const file = two();
    rename(file, 'name2', 'name1');
    rename(file, 'name2', 'name1');
    // The reader does not wait for the second, and its failure would end the process.
    file.writeUInt32LE(2 ** 31 - 1, file.lastIndexOf('abcdefgh') - 4);
    await expect(fromParquet(file)).rejects.toThrow('found two columns of the same name');
  });

  it('where one has another name', async () => {
    const file = two();
    rename(file, 'name2', 'name3');
    await expect(fromParquet(file)).rejects.toThrow('found columns that are not those of the schema');
  });

  it('where one lies before another, or inside it', async () => {
    const metadata = parquetMetadata(two());
    const [first, second] = metadata.row_groups[0]!.columns.map(({ meta_data: column }) => column!);
    const offset = (column: typeof first) => Number(column!.data_page_offset);
    expect(offset(second)).toBe(offset(first) + Number(first!.total_compressed_size));
    for (const place of [offset(first), offset(first) + 1]) {
      const file = two();
      const footer = file.length - 8 - file.readUInt32LE(file.length - 8);
      // A number of two bytes, seven bits each, that is doubled.
      const written = [((offset(second) * 2) & 127) | 128, (offset(second) * 2) >> 7];
      const at = file.lastIndexOf(Buffer.from(written));
      expect(at).toBeGreaterThan(footer);
      file.set([((place * 2) & 127) | 128, (place * 2) >> 7], at);
      await expect(fromParquet(file)).rejects.toThrow(`bytes at ${place}`);
    }
  });
});

describe('what writers write is read', () => {
  const core = (name: string, data: unknown[], type: ParquetType | 'STRING'): Data =>
    ({ name, data, type, nullable: false }) as Data;

  it('long differences, in blocks, and the lengths of texts', async () => {
    const upvotes = Array.from({ length: 1000 }, (_, at) => ((at * 7919) % 1009) * 1_000_003);
    const columnData = [
      { ...core('title', upvotes.map(String), 'STRING'), encoding: 'DELTA_LENGTH_BYTE_ARRAY' as const },
      { ...core('upvotes', upvotes.map(BigInt), 'INT64'), encoding: 'DELTA_BINARY_PACKED' as const },
      { ...core('comments', upvotes.map(BigInt), 'INT64'), encoding: 'DELTA_BINARY_PACKED' as const },
      core('abstract', upvotes.map(String), 'STRING'),
    ];
    const rest = ['authorCount', 'date'].map((name) => ({
      name,
      data: upvotes.map(() => null),
      type: 'STRING' as const,
    }));
    const repoLinks = { name: 'repoLinks', data: upvotes.map(() => []), type: 'JSON' as const };
    const file = parquetWriteBuffer({ columnData: [...columnData, ...rest, repoLinks] });
    expect(await fromParquet(file)).toEqual(
      upvotes.map((count) => ({
        title: String(count),
        abstract: String(count),
        authorCount: null,
        date: null,
        upvotes: count,
        comments: count,
        repoLinks: [],
      })),
    );
  });

  it.each([59, 60, 61, 300, 70_000, 200_000])(
    'a text of %i bytes that cannot be compressed',
    async (length) => {
      let state = 1;
      const nextState = () => {
        state = (state * 48_271) % 2_147_483_647;
        return state;
      };
      const abstract = Array.from({ length }, () => String.fromCharCode(33 + (nextState() % 90))).join('');
      const papers = [paper({ title: 'A', abstract })];
      expect(await fromParquet(toParquet(papers))).toEqual(papers);
    },
  );
});
