import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const header = 'Daily Papers\nby\nAK\nand the research community\nAug 14\n';
const entries = [
  ['Boats That Float', 'Boats float. We show it on eight lakes.', 50],
  ['Kettles at Sea', 'We boil water in kettles of all sizes.', 42],
  ['Why Do Cats Sleep?', 'They can. We measure how warm it is.', 12],
] as const;

describe('upvotes above titles may have their label', () => {
  it.each(['Upvote\n', 'Upvote '])('%j', (label) => {
    const list = entries.map(
      ([title, abstract, upvotes], at) =>
        `${label}${upvotes}\n${title}\n${abstract}\n\n2 authors\n·\nAug ${at + 7}\n`,
    );
    const { papers, messages } = parseListing(header + list.join(''), { referenceDate: '2025-08-14' });
    expect(papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes])).toEqual(entries);
    expect(messages.map(String)).toEqual([]);
  });
});

it('a trending card has the label below its date, also where nobody submitted it', () => {
  const cards = entries.map(
    ([title, abstract, upvotes], at) =>
      `${title}\n${abstract}\n\n2 authors\n·\nAug ${at + 7}\nUpvote\n${upvotes}\n`,
  );
  const { papers } = parseListing(`Trending Papers\nby\nAK\nand the research community\n${cards.join('')}`, {
    referenceDate: '2025-08-14',
  });
  expect(papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes])).toEqual(entries);
});

it('a trending page without its submitters, cut off above a label, is one', () => {
  const cards = entries.map(
    ([title, abstract, upvotes], at) =>
      `${title}\n${abstract}\n\n2 authors\n·\nAug ${at + 7}\nUpvote\n${upvotes}\nGitHub\n${at + 300}\narXiv Page\n`,
  );
  const { papers } = parseListing(`Upvote\n7\nGitHub\n12\narXiv Page\n${cards.join('')}`, {
    referenceDate: '2025-08-14',
  });
  expect(papers.map(({ title, upvotes, githubStars }) => [title, upvotes, githubStars])).toEqual(
    entries.map(([title, , upvotes], at) => [title, upvotes, at + 300]),
  );
});
