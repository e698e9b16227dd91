import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

interface Card {
  user: string;
  title: string;
  repository: string;
}

/** A trending page with these cards, in Markdown. */
const read = (cards: readonly Card[]) => {
  const entries = cards.map(
    ({ user, title, repository }) =>
      `Submitted by\n\n${user}\n\n### ${title}\n\nIt boils water faster than others.\n\n- 9 authors\n\n· Published on Aug 1, 2025\n\nUpvote\n\n41\n\n[GitHub 12](https://github.com/kettles/${repository})\n`,
  );
  const { papers, messages } = parseListing(
    `# Trending Papers\n\n## by AK and the research community\n\n${entries.join('\n')}`,
    { referenceDate: '2025-08-14' },
  );
  return {
    titles: papers.map(({ title }) => title),
    messages: messages.map(({ line, fatal, reason }) => [line, fatal, reason]),
  };
};

const twins = (number: number, change: Partial<Card> = {}) => {
  const card = { user: `user-${number}`, title: `A Kettle, Part ${number}`, repository: `part-${number}` };
  return [card, { ...card, ...change }];
};

it('two cards that say the same are one paper', () => {
  expect(read([1, 2, 3].flatMap((number) => twins(number)))).toEqual({
    titles: ['A Kettle, Part 1', 'A Kettle, Part 2', 'A Kettle, Part 3'],
    messages: [],
  });
});

it('cards without another that says the same are reported', () => {
  expect(read([...twins(1), ...twins(2, { title: 'A Kett' }), ...twins(3)])).toEqual({
    titles: ['A Kettle, Part 1', 'A Kettle, Part 2', 'A Kett', 'A Kettle, Part 3'],
    messages: [
      [
        45,
        false,
        'No second card says the same as that of “A Kettle, Part 2”, unlike those of its neighbors',
      ],
      [63, false, 'No second card says the same as that of “A Kett”, unlike those of its neighbors'],
    ],
  });
  expect(read([...twins(1).slice(1), ...twins(2).slice(1), ...twins(3)])).toEqual({
    titles: ['A Kettle, Part 1', 'A Kettle, Part 2', 'A Kettle, Part 3'],
    messages: [],
  });
});

it('cards of one paper that differ in the submitter or in a link are reported', () => {
  const changed = [...twins(1, { user: 'user' }), ...twins(2, { repository: 'part-Z' }), ...twins(3)];
  expect(read(changed)).toEqual({
    titles: ['A Kettle, Part 1', 'A Kettle, Part 2', 'A Kettle, Part 3'],
    messages: [
      [
        27,
        false,
        'The two cards of “A Kettle, Part 1” differ in the submitter or in links; the first one was read',
      ],
      [
        63,
        false,
        'The two cards of “A Kettle, Part 2” differ in the submitter or in links; the first one was read',
      ],
    ],
  });
});
