import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const university = 'Boat University of Applied Sciences and Very Long Names on Lakes';

/** Cards of the trending page as lynx prints them. */
const card = (title: string, ...meta: string[]) =>
  [
    ...['', '   Submitted by', '   ann', '', title, '', `   ${title} does what it says.`, ''],
    ...meta.map((line) => `   ${line}`),
    ...['   [ ] Upvote', '   16', '   arXiv Page', ''],
  ].join('\n');

const read = (...cards: string[]) => {
  const { papers, messages } = parseListing(
    `Trending Papers\n\nby AK and the research community\n${cards.join('')}`,
    { positions: true },
  );
  return {
    papers: papers.map(({ title, abstract, organization, date }) => [title, abstract, organization, date]),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason),
    dates: papers.map(({ positions }) => positions!.date),
  };
};

describe('a line of an organization and a date that a text browser has wrapped', () => {
  it.each([
    ['before the date', 'Published on', 'Aug 11, 2025'],
    ['inside of the date', 'Published on Aug', '11, 2025'],
    ['before the year', 'Published on Aug 11,', '2025'],
    ['inside of the words before it', 'Published', 'on Aug 11, 2025'],
  ])('%s', (_, begin, end) => {
    const { papers, warnings } = read(
      card('Boats That Float', `boats ${university} · ${begin}`, end),
      card('A Kettle', 'kettle-works Kettle Works · Published on Aug 9, 2025'),
    );
    expect(papers).toEqual([
      [
        'Boats That Float',
        'Boats That Float does what it says.',
        { name: 'boats', fullname: university },
        '2025-08-11',
      ],
      [
        'A Kettle',
        'A Kettle does what it says.',
        { name: 'kettle-works', fullname: 'Kettle Works' },
        '2025-08-09',
      ],
    ]);
    expect(warnings).toEqual([]);
  });

  it('has its date at its place', () => {
    const { dates } = read(card('A Boat', `boats ${university} · Published on Aug`, '11, 2025'));
    expect(dates).toEqual([
      { start: { line: 12, column: 77, offset: 189 }, end: { line: 13, column: 12, offset: 217 } },
    ]);
  });
});

it('the last word of an abstract is no logo above a name', () => {
  const entry = (title: string) =>
    `Submitted by\n\nann\n\n${title}\n\nIt shows what wrapped lines are, and how they end, at seventy-two columns of\nlength.\n\n[boats] Boat Works · Published on Aug 11, 2025\n\n[] Upvote\n\n16\n\n[] arXiv Page\n\n`;
  expect(read(entry('A Boat'), entry('A Kettle'), entry('A Lamp')).papers.map((paper) => paper[1])).toEqual(
    Array(3).fill('It shows what wrapped lines are, and how they end, at seventy-two columns of length.'),
  );
});
