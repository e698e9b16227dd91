import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

/** The trending page as html2text writes it without links: at 78 columns, headings too. */
const page = (...titles: string[][]) =>
  [
    ...['# Trending Papers', '', '## byAK and the research community', ''],
    ...titles.flatMap((lines, at) => [
      ...[`Submitted by user-${at}`, '', `### ${lines[0]}`, ...lines.slice(1), ''],
      ...[`Kettles boil water of all kinds and sizes, and those of number ${at} boil it twice`, 'a day.', ''],
      ...['  * 5 authors', '', '· Published on Aug 13, 2025', '', `Upvote ${at + 10}`, '', 'arXiv Page', ''],
    ]),
  ].join('\n');

const read = (...titles: string[][]) =>
  parseListing(page(...titles), { referenceDate: '2025-08-14' }).papers.map(({ title, abstract }) => [
    title,
    abstract,
  ]);
const abstract = (at: number) =>
  `Kettles boil water of all kinds and sizes, and those of number ${at} boil it twice a day.`;
const long = 'Kettles at Sea: A Study of Boiling Water in Boats and in Long Chains of';

describe('the line below a heading', () => {
  it('is its rest where no heading with such a line has room for a word more', () => {
    expect(read([long, 'Thought'], ['Lamps'], ['Trains'])).toEqual([
      [`${long} Thought`, abstract(0)],
      ['Lamps', abstract(1)],
      ['Trains', abstract(2)],
    ]);
  });

  it('is text where one has', () => {
    expect(read(['Kettles at Sea', 'A note.'], [long, 'Thought.'])).toEqual([
      ['Kettles at Sea', `A note.\n\n${abstract(0)}`],
      [long, `Thought.\n\n${abstract(1)}`],
    ]);
  });
});
