import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const header = ['by', 'AK', 'and the research community'];
const trending = [
  ...['Submitted by', 'boatman', 'Kettles at Sea', 'A framework for kettles that need no fire on a boat.'],
  ...['5 authors', '·', 'Published on Aug 4, 2025', 'Upvote', '12', 'GitHub', '33', 'arXiv Page'],
];
const daily = ['Submitted by', 'boatman', '12', 'Kettles at Sea', 'Boat Works', '·', '5 authors', '3'];

function read(title: string, lines: readonly string[], count: number) {
  const { papers, messages } = parseListing([title, ...header, ...lines.slice(0, count)].join('\n'), {
    referenceDate: '2025-08-14',
  });
  return {
    papers: papers.map(({ authorCount, date, upvotes }) => [authorCount, date, upvotes]),
    cuts: messages.filter(({ ruleId }) => ruleId === 'truncated').map(({ line, reason }) => [line, reason]),
  };
}

it.each([
  [5, null, null, '5 authors'],
  [6, null, null, '·'],
  [7, '2025-08-04', null, 'Published on Aug 4, 2025'],
  [8, '2025-08-04', null, 'Upvote'],
])('reports that the only trending card ends with its line %i', (count, date, upvotes, end) => {
  expect(read('Trending Papers', trending, count)).toEqual({
    papers: [[5, date, upvotes]],
    cuts: [[count + 4, `The text ends with “${end}”, inside the entry “Kettles at Sea”`]],
  });
});

it.each([
  [4, 'Kettles at Sea'],
  [5, 'Boat Works'],
  [6, '·'],
])('reports that the only card of a day ends with its line %i', (count, end) => {
  expect(read('Daily Papers', daily, count)).toEqual({
    papers: [[null, null, 12]],
    cuts: [[count + 4, `The text ends with “${end}”, inside the entry “Kettles at Sea”`]],
  });
});

it('says nothing of cards that are whole', () => {
  expect(read('Trending Papers', trending, 12)).toEqual({ papers: [[5, '2025-08-04', 12]], cuts: [] });
  expect(read('Daily Papers', daily, 7)).toEqual({ papers: [[5, null, 12]], cuts: [] });
});

it.each([
  [2, false],
  [3, true],
])(
  'a last abstract that stops inside a sentence was cut off where %i entries have their authors',
  (count, isCut) => {
    const entries = ['Kettles at Sea', 'Boats on Land', 'Lamps in the Dark']
      .slice(0, count)
      .map((title) => `${title}\n\nWe look at it for a long time and say\n\n5 authors\n·\nAug 3, 2025\n\n`);
    const text = `Daily Papers\n\nby AK and the research community\n\n${entries.join('')}`;
    const cut = text.slice(0, text.lastIndexOf('\n\n5 authors'));
    const { papers, messages } = parseListing(cut);
    expect(papers.map(({ title }) => title)).toHaveLength(isCut ? count - 1 : count);
    expect(messages.some(({ ruleId }) => ruleId === 'truncated')).toBe(isCut);
  },
);
