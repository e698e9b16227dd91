import { describe, expect, it } from 'vitest';
import { streamPapers } from '../../src/index.js';
import { parseListing, parsePapers } from '../../src/parse/parse-listing.js';
import { parseText } from '../../src/parse/parse-text.js';

/** Places are those in the input, wherever the part begins that they are in. */
const page = 'A Boat\n\nWe float.\n\n  • 2 authors\n·\nJul 3, 2024 7\n';
const streamed = async (chunks: string[], options = {}) => {
  const messages: string[] = [];
  const titles: string[] = [];
  const onMessage = (message: unknown) => messages.push(String(message));
  for await (const { title } of streamPapers(chunks, { ...options, onMessage })) titles.push(title);
  return { titles, messages };
};

describe('a part that is no listing', () => {
  const input = `2 authors of a letter\nDaily Papers\nbyAK and the research community\n\n${page}`;

  it('is told of where it stands', async () => {
    const { messages } = parseListing(input);
    expect(messages.map(String)[0]).toMatch(/^1:1-1:22: Not read: /);
    expect((await streamed([input])).messages).toEqual(messages.map(String));
  });
});

describe('a part below a document', () => {
  it('has its offsets in the input', () => {
    const html = '<!doctype html>\n<html></html>\n';
    const [paper] = parsePapers(`${html}[{"title":"A Boat","upvotes":3,"id":"2401.00001"}]`, {
      positions: true,
    });
    expect(paper?.positions?.title?.start.offset).toBe(html.length + '[{"title":'.length);
    expect(paper?.positions?.title?.start.line).toBe(3);
  });

  it.each([
    ['an object', (text: string) => ({ content: text })],
    ['an array of its lines', (text: string) => text.split('\n')],
    ['a string', (text: string) => text],
  ])('a page in JSON, %s, and one below it have their places in the input', (_, wrap) => {
    const header = 'Daily Papers\n\nby AK and the research community\n\n';
    const above = `${header}"A Boat"\n\nIt floats, and it does so in all weathers.\n\n2 authors\n·\nFeb 31, 2024\n`;
    const below = `${header}A Cat\n\nIt sleeps.\n\n2 authors\n·\nFeb 30, 2024\n`;
    const input = `${JSON.stringify(wrap(above))}\n\n${below}`;
    const { papers, messages } = parseListing(input, { positions: true });
    const textAt = ({ start, end }: { start: { offset?: number }; end: { offset?: number } }) =>
      input.slice(start.offset, end.offset);
    expect(papers.map(({ positions }) => textAt(positions!.title!))).toEqual([
      String.raw`\"A Boat\"`,
      'A Cat',
    ]);
    expect(messages.map(({ place }) => textAt(place as Parameters<typeof textAt>[0]))).toEqual([
      'Feb 31, 2024',
      'Feb 30, 2024',
    ]);
  });
});

it.each(['<span>·</span> <span>Jul 3, 2024</span>', '· <time>Jul 3, 2024</time>', '· Jul 3, 2024'])(
  'a date in HTML has its place behind tags: %s',
  (date) => {
    const html = `<!doctype html><body><h2>Daily Papers</h2>by AK and the research community${[1, 2]
      .map(
        (id) =>
          `<article><h3><a href="/papers/2407.0000${id}">Boat ${id}</a></h3><p>It floats.</p><a href="/papers/2407.0000${id}"><ul><li>2 authors</li></ul></a>${date}</article>`,
      )
      .join('')}</body>`;
    const papers = parsePapers(html, { positions: true });
    expect(
      papers.map(({ date, positions }) => [
        date,
        html.slice(positions!.date!.start.offset, positions!.date!.end.offset),
      ]),
    ).toEqual([
      ['2024-07-03', 'Jul 3, 2024'],
      ['2024-07-03', 'Jul 3, 2024'],
    ]);
  },
);

describe('plain text as the only format', () => {
  const inputs: [string, string][] = [
    ['front matter', `---\nkind: note\n---\n${page}`],
    [
      'the lines of a page reader',
      `Title: Daily Papers\n\nURL Source: https://huggingface.co/papers\n\n${page}`,
    ],
    ['a brace', `{2 authors\nDaily Papers\nby\nAK\nand the research community\n\n${page}`],
  ];

  it.each(inputs)('reads what stands below %s the same in every way', async (_, input) => {
    const titles = parsePapers(input, { format: 'text' }).map(({ title }) => title);
    expect(titles).toEqual(['A Boat']);
    expect(parseText(input).map(({ title }) => title)).toEqual(titles);
    expect((await streamed(input.match(/[\s\S]{1,7}/g)!, { format: 'text' })).titles).toEqual(titles);
  });
});

it('a stream of blanks is empty, whatever its format', async () => {
  for (const format of ['auto', 'ndjson', 'text'])
    await expect(streamed([' \n', '\n'], { format })).rejects.toMatchObject({ code: 'empty-input' });
});

it('a line that may be the head of a table is judged by what follows, also in a stream', async () => {
  const input = `Title|Author\nbyand the research community\n${page}`;
  const chunks = input.match(/[^\n]*\n/g)!;
  expect((await streamed(chunks)).titles).toEqual(parsePapers(input).map(({ title }) => title));
});
