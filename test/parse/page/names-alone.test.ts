import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

it('a line that was read as an organization, with neither a dot nor a date beside it, is reported', () => {
  const titles = ['Kettles at Sea', 'Boats That Float', 'Lamps by Night', 'Nets for Fish', 'Cups and Tea'];
  const { papers, messages } = parseListing(
    `Daily Papers\n\nby AK and the research community\n\nAug 14\n\n${titles.join('\n\n')}\n`,
    { referenceDate: '2025-08-14' },
  );
  expect(papers.map(({ title, abstract, organization }) => [title, abstract, organization])).toEqual([
    ['Kettles at Sea', 'Boats That Float', { fullname: 'Lamps by Night' }],
    ['Nets for Fish', 'Cups and Tea', undefined],
  ]);
  expect(messages.map(({ line, fatal, reason }) => [line, fatal, reason])).toEqual([
    [
      11,
      false,
      '“Lamps by Night” was read as the organization of “Kettles at Sea”, although neither a dot nor a date stands beside it',
    ],
    [13, false, 'No authors, organization or date for “Nets for Fish”'],
  ]);
});

it('a name in the last paragraph of an abstract is reported where no organization is', () => {
  const abstract =
    'We also release a list of 12,000 kettles in 14 colors. Sailors prefer ours in 73% of the cases, e.g., for long trips.';
  const read = (last: string) => {
    const { papers, messages } = parseListing(
      `Trending Papers\nby\nAK\nand the research community\n\nTrending Papers\nSubmitted by\nann\nKettles in the Wild\n\n${abstract}\n${last}\n• Published on Aug 4, 2025\nUpvote\n63\nGitHub\n746\narXiv Page\nPrevious\nNext\n`,
      { referenceDate: '2025-08-14' },
    );
    return [papers[0]?.abstract, messages.map(({ line, reason }) => [line, reason])];
  };
  expect(read('teaworks Tea Works')).toEqual([
    `${abstract}\n\nteaworks Tea Works`,
    [
      [
        12,
        '“teaworks Tea Works” was read as a part of the abstract of “Kettles in the Wild”; it may be an organization or its logo',
      ],
    ],
  ]);
  expect(read('teaworks The Tea Works Ltd')).toEqual([
    `${abstract}\n\nteaworks The Tea Works Ltd`,
    [
      [
        12,
        '“teaworks The Tea Works Ltd” was read as a part of the abstract of “Kettles in the Wild”; it may be an organization or its logo',
      ],
    ],
  ]);
  // Six words are more likely a part of the text.
  expect(read('teaworks The Old Tea Works Ltd')).toEqual([
    `${abstract}\n\nteaworks The Old Tea Works Ltd`,
    [],
  ]);
  expect(read('They boil.')).toEqual([`${abstract}\n\nThey boil.`, []]);
});

it('a word of the footer below the last card, which has lost its authors, is reported', () => {
  const card = (at: number, authors: string) => `Submitted by\nann\n${20 - at}\nKettles ${at}\n·\n${authors}`;
  const read = (authors: string) => {
    const text = `Daily Papers\nby\nAK\nand the research community\nAug 14\n${card(1, '5 authors\n2\n')}${card(2, authors)}Next\nTrending Papers ranked by GitHub stars activity\nSystem theme\nTOS\n`;
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
    return [papers.at(-1)?.organization, messages.map(({ line, ruleId, reason }) => [line, ruleId, reason])];
  };
  expect(read('3 authors\n1\n')).toEqual([undefined, []]);
  expect(read('')).toEqual([
    { fullname: 'Next' },
    [
      [
        18,
        'ambiguous-value',
        '“Next” was read as the organization of “Kettles 2”; the site prints it around its list',
      ],
    ],
  ]);
});
