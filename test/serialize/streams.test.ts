import { describe, expect, it } from 'vitest';
import {
  type Paper,
  papersToCsvStream,
  papersToNdjsonStream,
  papersToTextStream,
  papersToTsvStream,
  toCsv,
  toNdjson,
  toText,
  toTsv,
} from '../../src/index.js';
import { paper } from '../helpers/papers.js';

const papers = [
  paper({ title: 'A', abstract: 'x ]]>', date: '2024-07-03', upvotes: 1 }),
  paper({ title: 'B </item>', abstract: '</entry>', authorCount: 3 }),
  paper({ title: 'A' }),
];

async function written(stream: TransformStream<Paper, string>, from: Paper[]): Promise<string> {
  const source = new ReadableStream<Paper>({
    start(out) {
      for (const each of from) out.enqueue(each);
      out.close();
    },
  });
  let text = '';
  const reader = source.pipeThrough(stream).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) text += next.value;
  return text;
}

describe.each<[string, () => TransformStream<Paper, string>, (papers: Paper[]) => string]>([
  ['NDJSON', papersToNdjsonStream, toNdjson],
  ['CSV', papersToCsvStream, toCsv],
  ['TSV', papersToTsvStream, toTsv],
  ['text', papersToTextStream, toText],
])('a stream of %s', (_, stream, whole) => {
  it.each([0, 1, 3])('writes %i papers as the whole does', async (count) => {
    expect(await written(stream(), papers.slice(0, count))).toBe(whole(papers.slice(0, count)));
  });
});

it('a stream of CSV takes its columns, for it cannot know what later papers have', async () => {
  const later = [papers[0]!, { ...papers[2]!, id: '1.1' }];
  expect(await written(papersToCsvStream({ columns: ['title', 'id'] }), later)).toBe(
    'title,id\r\nA,\r\nA,1.1\r\n',
  );
  expect(await written(papersToCsvStream({ columns: ['id'] }), [])).toBe('id\r\n');
});

it('a stream of CSV writes additional fields as the whole does', async () => {
  const scored = [Object.assign(paper({ title: 'A' }), { myScore: 7 }), paper({ title: 'B' })];
  expect(await written(papersToCsvStream({ columns: ['title', 'myScore'] }), scored)).toBe(
    'title,myScore\r\nA,7\r\nB,\r\n',
  );
  expect(await written(papersToCsvStream(), scored)).toBe(toCsv(scored));
});

it('a stream hands on each paper when it comes', async () => {
  const { writable, readable } = papersToNdjsonStream();
  const writer = writable.getWriter();
  const reader = readable.getReader();
  void writer.write(papers[0]!);
  expect(JSON.parse((await reader.read()).value!).title).toBe('A');
});

it('a stream escapes formulas as the whole does', async () => {
  const formula = [paper({ title: '=1' })];
  expect(await written(papersToCsvStream({ escapeFormulas: true }), formula)).toBe(
    toCsv(formula, { escapeFormulas: true }),
  );
});

it('what is not a paper ends a stream with a TypeError', async () => {
  await expect(written(papersToNdjsonStream(), [{ title: 'A' } as Paper])).rejects.toThrow(
    new TypeError('Expected `paper.abstract` to be a string, received nothing.'),
  );
});

it.each<[string, () => unknown, string]>([
  [
    'CSV',
    () => papersToCsvStream({ column: [] } as object),
    'Unknown option “column”: did you mean `columns`?',
  ],
  [
    'columns that are not names',
    () => papersToTsvStream({ columns: 'title' as never }),
    'Expected `columns` to be an array of field names, received “title”.',
  ],
  [
    'a column that is nearly a field',
    () => papersToCsvStream({ columns: ['title', 'upvots'] }),
    'Expected `columns[1]` to be a field of Paper, received “upvots”. Did you mean “upvotes”?',
  ],
  [
    'a column that is not a name',
    () => papersToTsvStream({ columns: [7] as never }),
    'Expected `columns[0]` to be a field name, received the number 7.',
  ],
  ['text', () => papersToTextStream({ x: 1 } as object), 'Unknown option “x”: expected `onMessage` alone.'],
])('a wrong option is refused: %s', (_, make, message) => expect(make).toThrow(new TypeError(message)));
