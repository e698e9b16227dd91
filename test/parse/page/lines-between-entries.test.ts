import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** What is read of a line between two entries, the second of which has a title and an abstract. */
function between(line: string, title: string) {
  const entry = (name: string) =>
    `${name}\n\nKettles boil water of all kinds.\n\n  • 5 authors\n·\nAug 3, 2025\n\n`;
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${entry('Kettles at Sea')}${line}\n\n${entry(title)}`,
    { referenceDate: '2025-08-14' },
  );
  return {
    titles: papers.map((paper) => paper.title),
    messages: messages.map(({ line, fatal, ruleId, reason }) => [line, fatal, ruleId, reason]),
  };
}

it.each(['3 comments', 'Share', 'Sponsored by Acme'])(
  'a line between two entries is not the title of the second one: %s',
  (line) => {
    const title = 'Boats on Land: A Study of All Wheels and Their Uses';
    expect(between(line, title)).toEqual({
      titles: ['Kettles at Sea', title],
      messages: [[15, false, 'unread-line', `Not read: “${line}”`]],
    });
  },
);

it('a line that may be a title, above one that looks less like one, is reported', () => {
  expect(between('Sponsored by Acme', 'Boats on Wheels for All')).toEqual({
    titles: ['Kettles at Sea', 'Sponsored by Acme'],
    messages: [
      [
        17,
        false,
        'odd-title',
        '“Boats on Wheels for All” was read as a paragraph of the abstract of “Sponsored by Acme”; it may be the title, or a part of it',
      ],
    ],
  });
});

it('a title alone at the end of a list is the begin of an entry', () => {
  const { papers, messages } = parseListing(
    'Daily Papers\n\nby AK and the research community\n\nAug 14\n\nKettles at Sea\n\nThey boil.\n\n5 authors\n·\nAug 3, 2025\n\nBoats on Land: A Study\n',
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title }) => title)).toEqual(['Kettles at Sea']);
  expect(messages.map(({ line, ruleId, reason }) => [line, ruleId, reason])).toEqual([
    [15, 'truncated', 'The text ends inside the entry “Boats on Land: A Study”, which is left out'],
  ]);
});
