import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ListingError, type Paper, parseListing, streamPapers } from '../../../src/index.js';

/** What the whole and the stream make of a text, in the same words. */
function readWhole(text: string): unknown {
  try {
    const { papers, messages } = parseListing(text, { format: 'ndjson' });
    return { papers, messages: messages.map(inWords).sort() };
  } catch (error) {
    return (error as ListingError).message;
  }
}

async function readStream(text: string, size: number): Promise<unknown> {
  const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
  const papers: Paper[] = [];
  const messages: string[] = [];
  const onMessage = (message: Parameters<typeof inWords>[0]) => messages.push(inWords(message));
  try {
    for await (const paper of streamPapers(chunks, { format: 'ndjson', onMessage })) papers.push(paper);
    return { papers, messages: messages.sort() };
  } catch (error) {
    return (error as ListingError).message;
  }
}

const inWords = (message: { place?: unknown; ruleId?: unknown; reason: string }) =>
  JSON.stringify([message.place, message.ruleId, message.reason]);

const lines = [
  '{"title":"A","id":"1","score":1}',
  '{"title":"B"}',
  '{"title":"C","upvotes":"many","score":2}',
  '{"title":"D","upvotes":3,}',
  '{"title" "E"}',
  '7',
  '',
  '{"title":"A","id":"1"}',
  '{"title":"F","id":"6","id":"7"}',
  '{"dailyPapers":[{"title":"G","id":"8"},{"title":"H"}],"total":2}',
  '{"title":"I","upvo',
];

it('each line costs itself alone', () => {
  const { papers, messages, format } = parseListing(lines.join('\n'));
  expect(format).toBe('ndjson');
  expect(papers.map(({ title }) => title)).toEqual(['A', 'B', 'C', 'D', 'A', 'F', 'G', 'H']);
  expect(messages.map(({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`)).toEqual(
    [
      '1:23 unknown-key “score” is not read, in 2 rows',
      '3:24 unreadable-value Row 3: cannot parse upvotes: expected a count such as 12 or “1.2k”, found “many”',
      '4:25 invalid-syntax Row 4: not valid JSON: a trailing comma, line 4',
      '5:10 invalid-syntax Row 5: not valid JSON: a missing colon, line 5; the row is left out',
      '6:1 unread-row Row 6: not a paper: expected an object with a title, found the number 7',
      '8:10 repeated-paper Row 7: “A” is in the listing more than once, first in row 1',
      '9:23 duplicate-key Row 8: the key “id” appears twice, line 9; its last value was read',
      '10:55 unknown-key “total” is not read, in 1 row',
      '11:19 truncated Row 11: the line is incomplete: the end of the text inside an object, line 11; the row is left out',
    ],
  );
});

describe('streamed', () => {
  it.each([
    lines.join('\n'),
    lines.join('\r\n'),
    `\ufeff${lines.join('\n')}\n\n`,
    '{"title":"A","id":"1"}\n{"title":"B"}\n{"title":"C","upvotes":3}',
    '{"title":"A"}\n{"title":"B"}\n',
    '{"title":"A"}\n{"title":"C","upvotes":3}\n',
    '{"title":x}\n{"title" "B"}\n',
    '{"name":"x"}\n{"name":"y"}',
    '{"papers":[]}\n',
  ])('%j is the same papers and messages, in chunks of any size', async (text) => {
    for (const size of [1, 2, 7, 64, 10_000]) expect(await readStream(text, size)).toEqual(readWhole(text));
  });

  it('so are lines in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 80 }),
        async (chosen, size) => {
          const text = `{"title":"Z","id":"0"}\n${chosen.join('\n')}`;
          expect(await readStream(text, size)).toEqual(readWhole(text));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('in strict mode, it ends at the first warning', async () => {
    const text = '{"title":"A","id":"1"}\n{"title":"B","upvotes":-1}\n{"title":"C"}\n';
    for (const size of [1, 20, 1000]) {
      const titles: string[] = [];
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      const read = async () => {
        for await (const { title } of streamPapers(chunks, { strict: true })) titles.push(title);
      };
      await expect(read()).rejects.toThrow('found 1, the first at 2:24: Row 2: cannot parse upvotes');
      expect(titles).toEqual(['A']);
    }
  });
});

it.each([
  ['{"title":"A",\n{"title":"B","id":"2"}\n', ['B']],
  ['{"title":"A"}\n{"title":"B","id":"2"}', ['A', 'B']],
  ['{"title":"A","id":"1"}{"title":"B","id":"2"}\n{"title":"C"}', ['A', 'B', 'C']],
])('%j is read line by line', (text, titles) => {
  expect(parseListing(text, { format: 'ndjson' }).papers.map(({ title }) => title)).toEqual(titles);
});

it('text without JSON is refused, also as a stream', async () => {
  const found = 'found text, and no line of JSON';
  expect(() => parseListing('log\nlog\n', { format: 'ndjson' })).toThrow(found);
  const stream = async () => {
    for await (const paper of streamPapers(['log\nlog\n'], { format: 'ndjson' }))
      throw new Error(paper.title);
  };
  await expect(stream).rejects.toThrow(found);
});

it.each([
  [1000, 'Row 1001: not valid JSON: a value without quotes, line 1001; the row is left out'],
  [1001, '1 more line is not valid JSON'],
  [1002, '2 more lines are not valid JSON'],
])('counts what is wrong after 1000 messages: %s', (count, last) => {
  const text = `{"title":"A","id":"2401.00001"}\n${'{"title":x}\n'.repeat(count)}`;
  expect(parseListing(text).messages.at(-1)!.reason).toBe(last);
});
