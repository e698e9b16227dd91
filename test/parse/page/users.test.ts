import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** The trending page as its `innerText`: the user stands on a line below `Submitted by`. */
const page = (cards: [user: string, title: string, summary: string][]) =>
  [
    ...['Trending Papers', 'by', 'AK', 'and the research community', 'Daily', 'Weekly', 'Monthly'],
    'Trending Papers',
    ...cards.flatMap(([user, title, summary], at) => [
      ...[
        'Submitted by',
        user,
        title,
        '',
        summary,
        '',
        `${at + 2} authors`,
        '·',
        'Published on Aug 11, 2025',
      ],
      ...['Upvote', String(9 - at), 'GitHub', '12', 'arXiv Page'],
    ]),
    '',
  ].join('\n');

describe('the line below `Submitted by`', () => {
  it.each([
    [
      'sentences',
      ['We study lamps and boil them.', 'Kettles boil.', 'They boil. They boil again, and again.'],
    ],
    ['names with a period', ['Harbour, Ltd.', 'Kettles Inc.', 'Boats et al.']],
    ['parts of an abstract', ['Summary', 'Results', 'Background:']],
    ['words without spaces', ['水壶与船', '水壶与灯', '船与灯']],
  ])('is a user, also where titles look like %s', (_, titles) => {
    const summaries = [
      'Kettles boil when they are hot.',
      'Boats float on eight lakes.',
      'Lamps shine at night.',
    ];
    const users = ['kettle-works', 'boatman', 'lamp3'];
    const { papers, messages } = parseListing(
      page(titles.map((title, at) => [users[at]!, title, summaries[at]!])),
      { referenceDate: '2025-08-14' },
    );
    expect(papers.map(({ submittedBy, title, abstract }) => [submittedBy, title, abstract])).toEqual(
      titles.map((title, at) => [users[at], title, summaries[at]]),
    );
    expect(messages.filter(({ fatal }) => fatal === false).map(String)).toEqual([]);
  });

  it.each<[where: string, change: (text: string) => string, reasons: string[]]>([
    ['below its label', (text) => text.replace('boatman\n', ''), []],
    [
      'behind a misspelled label',
      (text) =>
        text.replaceAll('Submitted by\n', 'Submitted by ').replace('Submitted by boatman', 'Submitted bx'),
      ['Cannot parse a label in the entry “A Boat That Floats”: “Submitted bx”'],
    ],
  ])('may be missing %s', (_, change, reasons) => {
    const text = page([
      ['kettle-works', 'Kettles', 'Kettles boil when they are hot.'],
      ['boatman', 'A Boat That Floats', 'Boats float on eight lakes.'],
      ['lamp3', 'Lamps', 'Lamps shine at night.'],
    ]);
    const { papers, messages } = parseListing(change(text), { referenceDate: '2025-08-14' });
    expect(papers.map(({ submittedBy, title }) => [submittedBy, title])).toEqual([
      ['kettle-works', 'Kettles'],
      [undefined, 'A Boat That Floats'],
      ['lamp3', 'Lamps'],
    ]);
    expect(messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason)).toEqual([
      ...reasons,
      'No user after `Submitted by` for “A Boat That Floats”',
    ]);
  });

  it.each(['!boatman', '(boatman)', 'boatman;'])('may be no name of a user: %j', (user) => {
    const text = page([
      ['kettle-works', 'Kettles', 'Kettles boil when they are hot.'],
      [user, 'A Boat That Floats', 'Boats float on eight lakes.'],
      ['lamp3', 'Lamps', 'Lamps shine at night.'],
    ]);
    for (const joined of [text, text.replaceAll('Submitted by\n', 'Submitted by ')]) {
      const { messages } = parseListing(joined, { referenceDate: '2025-08-14' });
      expect(messages.filter(({ fatal }) => fatal === false).map(({ reason }) => reason)).toEqual([
        'Not a user name after `Submitted by` for “A Boat That Floats”',
      ]);
    }
  });

  it('is a user where nothing on the page has a space', () => {
    const cards: [string, string, string][] = [
      ['kettle-works', '水壶与船', '我们研究水壶。'],
      ['boatman', '水壶与灯', '我们研究船。'],
      ['lamp3', '船与灯', '我们研究灯。'],
    ];
    const { papers } = parseListing(page(cards).replaceAll('\n\n', '\n'), { referenceDate: '2025-08-14' });
    expect(papers.map(({ submittedBy, title, abstract }) => [submittedBy, title, abstract])).toEqual(cards);
  });
});
