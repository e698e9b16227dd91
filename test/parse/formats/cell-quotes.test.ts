import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { withoutCellQuotes } from '../../../src/parse/formats/text/cell-quotes.js';

const entry = (title: string, text: string, date: string) =>
  `30\n${title}\n${text}\n\n5 authors\n·\n${date}\n2\n`;
const page = (...entries: string[]) =>
  `Daily Papers\nby\nAK\nand the research community\nDaily\nWeekly\nAug 14\n${entries.join('')}`;
const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2026-08-14' });
  return {
    papers: papers.map(({ title, abstract, date }) => [title, abstract, date]),
    messages: messages.map(({ name, reason }) => [name, reason]),
  };
};

describe('a page in the only column of CSV', () => {
  it('is read without the quotation marks of its cells', () => {
    const text = page(
      entry('"Boats, Cats, and Kettles"', '"We study boats, and say ""why"" they float."', '"Jul 3, 2025"'),
      entry('Trains', '"""Late"" is what trains are."', 'Aug 2'),
    );
    const papers = [
      ['Boats, Cats, and Kettles', 'We study boats, and say "why" they float.', '2025-07-03'],
      ['Trains', '"Late" is what trains are.', '2026-08-02'],
    ];
    expect(read(text)).toEqual({ papers, messages: [] });
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual({ papers, messages: [] });
  });

  it('has its places in the input', () => {
    const { papers, messages } = parseListing(
      page(
        entry('"Boats, ""Cats"", and the"', '"We study boats, and cats."', 'Jul 33'),
        entry('B', 'C.', 'Jul 2'),
      ),
      { referenceDate: '2026-08-14' },
    );
    expect(papers[0]?.title).toBe('Boats, "Cats", and the');
    expect(messages.map(({ name, reason }) => [name, reason])).toEqual([
      ['9:2-9:27', 'The title “Boats, "Cats", and the” ends with “the”, so its end may be missing'],
      ['14:1-14:7', '“Jul 33” is not a valid date'],
    ]);
  });

  it.each([
    ['one line in quotation marks', page(entry('"Boats, Cats"', 'We study boats.', 'Aug 2'))],
    [
      'a comma outside of them',
      page(
        entry('"Boats, Cats"', '"We study boats, and cats."', 'Aug 2'),
        entry('A', 'Boats, and cats.', 'Aug 2'),
      ),
    ],
    [
      'words in quotation marks without a comma',
      page(entry('"Boats, Cats"', '"We study boats, and cats."', 'Aug 2'), entry('"A"', 'B.', 'Aug 2')),
    ],
    [
      'a quotation mark that is not doubled',
      page(entry('"Boats, Cats"', '"We study "boats", and cats."', 'Aug 2'), entry('"A, B"', 'B.', 'Aug 2')),
    ],
  ])('is not a page with %s', (_, text) => {
    expect(withoutCellQuotes(text)).toEqual([]);
  });
});
