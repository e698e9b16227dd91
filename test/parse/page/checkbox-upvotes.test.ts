import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A search page as w3m prints it: the number below the checkbox is the upvotes, whatever stands around it. */
const read = (day: string) => {
  const entry = (at: number) =>
    ` [ ]\n${at === 3 ? '-' : 9 - at}\n\nA Study of Kettle Number ${at}\n\nKettles boil water of all kinds, and number ${at} boils it twice.\n\n  • 5 authors\n\n· Aug ${at + 1}${at === 1 ? '' : ` ${at + 1}`}\n`;
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby[papers-by]AKand the research community\n\nTrending Papers\n ${day}\n${[0, 1, 2, 3].map(entry).join('')}`,
    { referenceDate: '2025-08-14' },
  );
  return {
    papers: papers.map(({ title, upvotes, comments }) => [title.slice(-1), upvotes, comments]),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ line, reason }) => [line, reason]),
  };
};

const papers = [
  ['0', 9, 1],
  ['1', 8, 0],
  ['2', 7, 3],
  ['3', 0, 4],
];

it('reads upvotes below checkboxes', () => {
  expect(read('Aug 14')).toEqual({ papers, warnings: [] });
});

it('reads them where the day above them cannot be read', () => {
  expect(read('Aug l4')).toEqual({
    papers,
    warnings: [[6, 'Cannot parse the period of the page: “Aug l4”']],
  });
});
