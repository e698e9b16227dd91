import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { fixtures, listingText } from '../helpers/fixtures.js';

/** Lines that are the page's own, and no paper's. */
const boilerplate = new Set(
  `new|Subscribe|Daily Papers|Trending Papers|Hugging Face|Models|Datasets|Spaces|Docs|Pricing|Log In|Sign Up|Enterprise|Buckets|Buckets new|Daily|Weekly|Monthly|Previous|Next|
System theme|Company|TOS|Privacy|About|Careers|Website|·|-|[|by|AK|and the research community|marble runs|marbles|clocks and cats|A Kettle That Boils|2024|Submitted by|Upvote|GitHub|arXiv Page|
Get trending papers in your email inbox!|Get trending papers in your email inbox once a day!|byAK and the research community|[Upvote|
Daily Papers - Hugging Face|Trending Papers ranked by GitHub stars activity|Hugging Face's logo|Hugging Face's logo Hugging Face|
TOS Privacy About Careers Models Datasets Spaces Pricing Docs`
    .replaceAll('\n', '')
    .split('|'),
);
/** A line of nothing but images, rules, and links to the site's own pages. */
const isChrome = (line: string) =>
  line
    .replace(/^[*-] +/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\(https:\/\/huggingface\.co[^)]*\)/g, '$1|')
    .split('|')
    .every((part) => part === '' || boilerplate.has(part) || /^=+$/.test(part));
const isBoilerplate = (line: string) =>
  isChrome(line) ||
  /^by .*AK.* and the research community$/.test(line) ||
  boilerplate.has(line.replace(/^[#*•-]+\s+(?:\*\s+)?/, '')) ||
  // A link to the site, a definition, a bracket, an image, a note of the tool, markup without text.
  /^(?:\[\d+\]: \S+|\[?https?:\/\/\S+|\[?!?\[[^\]]*\](?:\[\d+\]|\([^)]*\))?\\*|\][[(].*|#+ by.*|#+ (?:Daily|Trending) Papers.*|- !\[\]\([^)]*\)\\*|-|- \[image: no alt text\]|(?:[\w ]+|\*\*[\w ]+): ?.*|---|-{3,}|```\w*|\*\s.*\]\[\d+\]|\* \[.*\]\[\d+\]|\[arXiv.*|\[\[.*)$/.test(
    line,
  );

function unaccounted(text: string): string[] {
  const { papers, messages, date } = parseListing(text, { positions: true });
  const logos = papers.flatMap(({ organization }) => organization?.name ?? []);
  const ranges: [number, number][] = [];
  for (const { positions } of papers)
    for (const { start, end } of Object.values(positions!)) ranges.push([start.offset, end.offset]);
  for (const { place } of messages)
    if (place && 'start' in place) ranges.push([place.start.offset!, place.end.offset!]);
  const lost: string[] = [];
  const told = new Set<string>();
  let from = 0;
  for (const line of text.split('\n')) {
    const to = from + line.length;
    const content = line
      .replace(/^(?:> ?)+/, '')
      .replace(/[\s\0\ufeff]+/g, ' ')
      .trim();
    const covered = ranges.some(([start, end]) => start <= to && end >= from && !(start === end));
    if (covered) told.add(content.replace('Published on ', ''));
    // The header's day, week or month is the listing's date.
    const isHeaderDay = papers.every(({ positions }) => positions!.title!.start.offset > to) && date !== null;
    if (
      content !== '' &&
      !covered &&
      !isBoilerplate(content) &&
      !logos.includes(content) &&
      !(isHeaderDay && /^(?:[A-Z][a-z]{2,} \d+(?:, \d{4})?|\d{4}-W?\d{2})$/.test(content))
    )
      lost.push(content);
    from = to + 1;
  }
  // The trending page prints each card twice: its second is told by the first.
  return lost.filter((line) => !told.has(line));
}

const rooms = ['text', 'markdown', 'numbered', 'notebook', 'trending'];

describe.each(rooms)('every line of fixtures/%s', (room) => {
  it.each(fixtures(room))('$file is a field’s, boilerplate, or a message’s', ({ text }) => {
    expect(unaccounted(text)).toEqual([]);
  });

  it.each(fixtures(room))('$file: no text stands in two papers', ({ text }) => {
    const { papers } = parseListing(text, { positions: true });
    const spans = papers.flatMap(({ positions }, index) =>
      ['title', 'abstract'].flatMap((field) => (positions![field] ? [{ index, ...positions![field]! }] : [])),
    );
    for (const a of spans) {
      for (const b of spans) {
        if (a.index < b.index)
          expect(a.end.offset <= b.start.offset || b.end.offset <= a.start.offset).toBe(true);
      }
    }
  });
});

describe('a stray line', () => {
  it('is told, wherever it stands', () => {
    const text = listingText;
    const lines = text.split('\n');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lines.length }), (at) => {
        const stray = [...lines.slice(0, at), '', 'zzqx', '', ...lines.slice(at)].join('\n');
        const { papers, messages } = parseListing(stray);
        const inPaper = JSON.stringify(papers).includes('zzqx');
        const inMessage = messages.some(({ reason, actual }) => `${reason}${actual}`.includes('zzqx'));
        const inHeader = at >= 8 && at <= 11;
        expect([at, inPaper || inMessage || inHeader || unaccounted(stray).length === 0]).toEqual([at, true]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a count that no title follows', () => {
  const { text } = fixtures('markdown').find(({ file }) => file === 'reader.md')!;
  const counts = (page: string) =>
    parseListing(page)
      .messages.filter(({ ruleId }) => ruleId === 'unread-line')
      .map(({ actual, line }) => [actual, line]);

  it('is told where another count takes its place above a title, and at the end', () => {
    const [above, below] = text.split('[101](https://huggingface.co/login?next=%2Fpapers%2F2401.00001)') as [
      string,
      string,
    ];
    const link = '(https://huggingface.co/login?next=%2Fpapers%2F2401.00001)';
    const line = above.split('\n').length;
    expect(counts(`${above}[55]${link}\n\n[101]${link}${below}`)).toEqual([['“55”', line]]);
    expect(
      counts(`${text.trimEnd()}\n\n[77](https://huggingface.co/login?next=%2Fpapers%2F2499.99999)\n`),
    ).toEqual([['“77”', text.trimEnd().split('\n').length + 2]]);
    expect(parseListing(`${above}[55]${link}\n\n[101]${link}${below}`).papers[0]!.upvotes).toBe(101);
  });
});
