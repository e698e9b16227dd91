import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** The page of a day as its `innerText`: what stands below each title is given. */
const page = (cards: [title: string, ...below: string[]][]) =>
  [
    ...['Daily Papers', 'by', 'AK', 'and the research community', 'Daily', 'Weekly', 'Monthly'],
    ...['Trending Papers', 'Aug 14'],
    ...cards.flatMap((card, at) => ['Submitted by', `user-${at}`, String(90 - at), ...card]),
    ...['Previous', 'Next', 'Trending Papers ranked by GitHub stars activity', 'System theme', 'TOS', ''],
  ].join('\n');

function read(cards: [title: string, ...below: string[]][]) {
  const { papers, messages } = parseListing(page(cards), { referenceDate: '2025-08-14' });
  return {
    papers: papers.map(({ title, submittedBy, upvotes, authorCount, organization, comments }) => [
      ...[title, submittedBy, upvotes, authorCount, organization?.fullname, comments],
    ]),
    warnings: messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason),
  };
}

describe('a card of the day without authors', () => {
  it('has none of the words below the list', () => {
    expect(
      read([
        ['Kettles at Sea', '·', '5 authors', '2'],
        ['Boats That Float', '·', '7 authors', '1'],
        ['Lamps in the Dark'],
      ]),
    ).toEqual({
      papers: [
        ['Kettles at Sea', 'user-0', 90, 5, undefined, 2],
        ['Boats That Float', 'user-1', 89, 7, undefined, 1],
        ['Lamps in the Dark', 'user-2', 88, null, undefined, undefined],
      ],
      warnings: ['No authors or organization for “Lamps in the Dark”'],
    });
  });

  it('may be of an organization that is called like a word of the menu', () => {
    expect(
      read([
        ['Kettles at Sea', '·', '5 authors', '2'],
        ['Boats That Float', '·', 'Discord', '1'],
        ['Lamps in the Dark', 'Docs', '·', '3 authors'],
      ]),
    ).toEqual({
      papers: [
        ['Kettles at Sea', 'user-0', 90, 5, undefined, 2],
        ['Boats That Float', 'user-1', 89, null, 'Discord', 1],
        ['Lamps in the Dark', 'user-2', 88, 3, 'Docs', 0],
      ],
      warnings: [
        '“Docs” was read as the organization of “Lamps in the Dark”; it may be a part of the title, or belong elsewhere',
      ],
    });
  });

  it('is read where no card of the page has any', () => {
    const titles = ['Kettles', 'A Boat That Floats', 'Lamps', 'Do Spoons Stir?', 'Trains on Time'];
    expect(read(titles.map((title) => [title, '3']))).toEqual({
      papers: titles.map((title, at) => [title, `user-${at}`, 90 - at, null, undefined, 3]),
      warnings: [],
    });
  });

  it('has the organization that stands in their place, of one word or more', () => {
    const cards: [string, string][] = [
      ['Kettles at Sea', 'Kettle Works'],
      ['A Boat That Floats', 'NVIDIA'],
      ['Lamps in the Dark', 'Google'],
      ['Do Spoons Stir?', 'Harbour Ltd.'],
      ['Trains on Time', 'Rails'],
    ];
    expect(read(cards).papers).toEqual(
      cards.map(([title, name], at) => [title, `user-${at}`, 90 - at, null, name, 0]),
    );
  });
});

describe('a card of the day with an organization above its authors', () => {
  it.each([['GitHub'], ['March 7'], ['Summary'], ['Background:'], ['arXiv Page'], ['5 authors']])(
    'has the title %s, although the name looks more like one',
    (title) => {
      const { papers, warnings } = read([
        ['Kettles at Sea', 'Kettle Works', '·', '5 authors', '2'],
        ['Boats That Float', 'Boats of the World', '·', '7 authors', '1'],
        [title, 'Institute for the Study of Lamps', '·', '8 authors', '3'],
      ]);
      expect(papers).toEqual([
        ['Kettles at Sea', 'user-0', 90, 5, 'Kettle Works', 2],
        ['Boats That Float', 'user-1', 89, 7, 'Boats of the World', 1],
        [title, 'user-2', 88, 8, 'Institute for the Study of Lamps', 3],
      ]);
      expect(warnings).toEqual([]);
    },
  );
});
