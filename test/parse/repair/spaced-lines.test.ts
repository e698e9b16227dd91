import { describe, expect, it } from 'vitest';
import { type Paper, parseListing } from '../../../src/index.js';
import { withoutSpacing } from '../../../src/parse/repair/spaced-lines.js';
import { six } from '../../helpers/papers.js';

const titles = ['Kettles at Sea', 'Lamps', 'Nets for Large Fish'];
const abstract = (at: number) => [
  `We heat the water in kettle ${at} until it is so hot`,
  'that it whistles, and note how far away the sound',
  'is heard by those who wait for it at their tables.',
];

/** A page of a search, whose lines a terminal has wrapped. */
const page = `Daily Papers\nby\nAK\nand the research community\n\n\nNov 13\n\n${titles
  .map(
    (title, at) =>
      `${9 - at}\n\n${title}\n\n${abstract(at).join('\n')}\n\nIt floats.\n\n${at + 2} authors\n·\nNov ${at + 3}\n1\n`,
  )
  .join('\n')}`;
const papers = titles.map(
  (title, at): Partial<Paper> => ({
    title,
    abstract: `${abstract(at).join(' ')}\n\nIt floats.`,
    authorCount: at + 2,
    date: `2025-11-0${at + 3}`,
    upvotes: 9 - at,
    repoLinks: [],
    comments: 1,
  }),
);
const read = (text: string) => {
  const listing = parseListing(text, { referenceDate: '2025-11-13', positions: true });
  return {
    papers: listing.papers.map((paper) => ({ ...six(paper), comments: paper.comments })),
    messages: listing.messages.map(String),
    written: listing.papers.map(({ positions }) =>
      text.slice(positions!.title!.start.offset, positions!.title!.end.offset),
    ),
  };
};

describe('a page whose lines a program has set apart', () => {
  it.each([
    ['as it is', '\n'],
    ['by one blank line', '\n\n'],
    ['by two', '\n\n\n'],
    ['by one, with CRLF', '\r\n\r\n'],
    ['by one with spaces', '\n  \n'],
  ])('is read the same, with its places: %s', (_, end) => {
    const text = page.replaceAll('\n', end);
    expect(read(text)).toEqual({ papers, messages: [], written: titles });
  });

  it('shows it by lines that go on where it has no header', () => {
    const abstract =
      'We heat the water in a kettle until it is so hot\nthat it whistles, and note how far away the sound\nis heard by those who wait for it at their tables\nwith their cups in their hands, which they hold\nas still as they can while they look at the clock\non the wall, which is slow.';
    const text = `Kettles\n\n${abstract}\n\n  • 2 authors\n·\nNov 3, 2025 7\n`;
    const { papers } = parseListing(text.replaceAll('\n', '\n\n'));
    expect(papers).toEqual(parseListing(text).papers);
    expect(papers.map(({ abstract }) => abstract)).toEqual([abstract.replaceAll('\n', ' ')]);
  });
});

describe('withoutSpacing', () => {
  const apart = (lines: readonly string[], end = '\n\n') => lines.join(end);
  const header = ['by', 'AK', 'and the research community'];
  const lines = [...header, ...Array.from({ length: 8 }, (_, at) => `Line ${at}`)];

  it('blanks the lines that were added, and keeps the others', () => {
    expect(withoutSpacing(`${apart(lines)}\n\n\n\nLast\n`)).toBe(`${apart(lines, ' \n')}  \n\nLast\n`);
  });

  it.each<[string, string]>([
    ['there are few of them', apart(lines.slice(0, 10))],
    ['two lines have none between them', `${apart(lines)}\nLast`],
    [
      'neither a header nor a sentence shows that they were added',
      apart(lines.slice(3).concat(lines.slice(3))),
    ],
    [
      'the header is on one line',
      apart(['by AK and the research community', ...lines.slice(3), 'A', 'B', 'C']),
    ],
    [
      'few lines go on',
      apart([
        ...Array.from({ length: 4 }, () => 'It is long enough to be the line of a text\n\nand goes on.'),
        ...lines.slice(3),
      ]),
    ],
    [
      'most long lines are whole',
      apart([
        ...Array.from({ length: 5 }, () => 'It is long enough to be the line of a text\n\nand goes on.'),
        ...Array.from({ length: 21 }, () => 'It is long enough to be a paragraph of a text.'),
      ]),
    ],
    [
      'what follows below them is a list',
      apart(Array.from({ length: 6 }, () => 'It is long enough and announces some names:\n\nkettles')),
    ],
  ])('changes nothing where %s', (_, text) => {
    expect(withoutSpacing(text)).toBe(text);
  });
});
