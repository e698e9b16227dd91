import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { wrapLines } from '../../helpers/render-text.js';

const abstract = (thing: string) =>
  `We study ${thing} on eight benchmarks and find that they help in nearly all of the cases that we tried in this house. The gains hold for models of every size that we could train, at half of the cost.`;

/** A search page that is wrapped at 60 columns: a blank line stands below each title. */
const page = ['Kettles That Boil', 'Boats That Float', 'Lamps That Shine', 'Spoons That Stir']
  .flatMap((title, at) => [
    [String(40 - at)],
    [title],
    wrapLines(abstract(title.split(' ')[0]!.toLowerCase()), 60),
    [`${at + 2} authors`],
    ['·'],
    [`Aug ${at + 1}`],
  ])
  .map((lines) => lines.join('\n'));
const listing = (blocks: string[]) =>
  ['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14', ...blocks, ''].join('\n\n');

const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    titles: papers.map(({ title }) => title),
    warnings: messages
      .filter(({ fatal }) => fatal === false)
      .map(({ line, ruleId, reason, expected }) => [line, ruleId, reason, expected]),
  };
};

describe('a wrapped page with blank lines below its titles', () => {
  it('is read without a warning', () => {
    expect(read(listing(page))).toEqual({
      titles: ['Kettles That Boil', 'Boats That Float', 'Lamps That Shine', 'Spoons That Stir'],
      warnings: [],
    });
  });

  it('does not pass the begin of an abstract off as a title', () => {
    const damaged = listing(page.filter((block) => block !== 'Lamps That Shine'));
    const begin = 'We study lamps on eight benchmarks and find that they help';
    expect(read(damaged)).toEqual({
      titles: ['Kettles That Boil', 'Boats That Float', begin, 'Spoons That Stir'],
      warnings: [
        [
          43,
          'odd-title',
          `No blank line follows the title, unlike those of its neighbors; it may be part of the abstract: “${begin}”`,
          ['a title with a blank line below it'],
        ],
      ],
    });
  });

  it('finds a title that has lost the blank line below it', () => {
    const damaged = listing(page).replace('Lamps That Shine\n\n', 'Lamps That Shine\n');
    expect(read(damaged)).toEqual({
      titles: ['Kettles That Boil', 'Boats That Float', 'Lamps That Shine', 'Spoons That Stir'],
      warnings: [],
    });
  });
});
