import { describe, expect, it } from 'vitest';
import {
  type Paper,
  type ParseOptions,
  parseListing,
  parsePapers,
  streamPapers,
} from '../../../src/index.js';
import { chunksOf } from '../../helpers/chunks.js';
import { paper } from '../../helpers/papers.js';
import { renderText, type TextStyle } from '../../helpers/render-text.js';

/** A page that is read in parts: it has five lines an entry or more, and a part about a thousand. */
const many = 1200;
const papers: Paper[] = Array.from({ length: many }, (_, at) =>
  paper({
    title: `An Invented Paper about Teaspoons, Number ${at}`,
    abstract: `We count ${at} teaspoons in many drawers. It is ${at % 2 ? 'hard' : 'easy'}, and nobody asked for it.`,
    authorCount: 1 + (at % 9),
    date: `2025-0${1 + (at % 9)}-1${at % 9}`,
    upvotes: at % 5,
    comments: at % 3,
  }),
);

async function all(text: string, options?: ParseOptions, size = 10_007): Promise<Paper[]> {
  const read: Paper[] = [];
  for await (const each of streamPapers(chunksOf(text, size), options)) read.push(each);
  return read;
}

describe.each<[string, TextStyle]>([
  ['one count after the date', {}],
  ['counts after the date on lines of their own', { commentLines: true }],
  ['upvotes above titles, comments on lines of their own', { above: true, commentLines: true }],
  ['no blank lines', { blank: 0 }],
  ['hard-wrapped lines', { wrap: 80 }],
  ['menu and footer', { menu: true, footer: true }],
  ['CRLF', { eol: '\r\n' }],
])('a page of %s and 1200 entries', (_, style) => {
  const text = renderText(papers, 2025, style);
  const options: ParseOptions = { referenceDate: '2025-11-13', positions: true };
  const { papers: read, messages } = parseListing(text, options);

  it('is read as a short one is', () => {
    const told = style.above
      ? (each: Paper) => [each.upvotes, each.comments]
      : (each: Paper) => [each.upvotes, undefined];
    expect(
      read.map((each) => [each.title, each.abstract, each.authorCount, each.date, ...told(each)]),
    ).toEqual(papers.map((each) => [each.title, each.abstract, each.authorCount, each.date, ...told(each)]));
    expect(messages.filter(({ fatal }) => fatal === false)).toEqual([]);
  });

  it('streams to the same papers, in the same places', async () => {
    expect(await all(text, options)).toEqual(read);
    expect(await all(text)).toEqual(parsePapers(text));
  });
});

it('where a page changes its layout on the way, chunks make no difference', async () => {
  const withoutHeader = (text: string) => text.slice(text.indexOf('An Invented'));
  const loose = renderText(papers.slice(0, 205), 2025);
  const dense = withoutHeader(renderText(papers.slice(205, 800), 2025, { blank: 0 }));
  const wrapped = withoutHeader(renderText(papers.slice(800), 2025, { wrap: 60, blank: 0 }));
  const text = [loose, dense, wrapped].join('\n');
  const read = parsePapers(text, { referenceDate: '2025-11-13' });
  expect(read.length).toBeGreaterThan(1150);
  for (const size of [811, 10_007, 131_072]) {
    expect(await all(text, { referenceDate: '2025-11-13' }, size)).toEqual(read);
  }
});

it('the year of a whole page is told by its last part too', async () => {
  const dated = papers.map((each, at) => ({ ...each, date: at === many - 1 ? '2023-05-04' : '2024-06-05' }));
  const text = renderText(dated, 2024);
  for (const read of [parsePapers(text), await all(text)]) {
    expect(read[0]?.date).toBe('2024-06-05');
    expect(read.at(-1)?.date).toBe('2023-05-04');
  }
});
