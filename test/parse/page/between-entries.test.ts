import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const header = 'Daily Papers\nby\nAK\nand the research community\nAug 14\n';
const card = (title: string, upvotes: number, comments: number, more = '') =>
  `Submitted by\nann\n${upvotes}\n${title}\n·\n2 authors\n${comments}\n${more}`;
const entry = (title: string, upvotes: number, comments: number, more = '') =>
  `${upvotes}\n${title}\nIt floats on ${upvotes} lakes, and sinks in ${comments}.\n\n2 authors\n·\nAug 7\n${comments}\n${more}`;

const read = (text: string) => {
  const { papers, messages } = parseListing(text, { referenceDate: '2025-08-14' });
  return {
    papers: papers.map(({ title, upvotes, comments }) => [title, upvotes, comments]),
    messages: messages.map(({ line, reason }) => `${line} ${reason}`),
  };
};
const papers = [
  ['Boats That Float', 50, 5],
  ['Kettles at Sea', 42, 3],
  ['Why Do Cats Sleep?', 12, 1],
];

it('lines between two cards take no number from the card above them', () => {
  const between = 'We use cookies to improve your experience.\nAccept all\nReject\n';
  const text =
    header +
    card('Boats That Float', 50, 5) +
    card('Kettles at Sea', 42, 3, between) +
    card('Why Do Cats Sleep?', 12, 1);
  expect(read(text)).toEqual({
    papers,
    messages: ['20 Not read: “We use cookies to improve your experience.”'],
  });
});

describe('in a list', () => {
  it('a line below the comments is no title above the next upvotes', () => {
    const text =
      header +
      entry('Boats That Float', 50, 5) +
      entry('Kettles at Sea', 42, 3, 'Machine Learning, Robotics\n') +
      entry('Why Do Cats Sleep?', 12, 1);
    expect(read(text)).toEqual({ papers, messages: ['22 Not read: “Machine Learning, Robotics”'] });
  });

  it('a mark below the upvotes does not make them comments of the entry above', () => {
    const text =
      header +
      entry('Boats That Float', 50, 5) +
      entry('Kettles at Sea', 42, 3) +
      entry('Why Do Cats Sleep?', 12, 1).replace('12\n', '12\n★\n');
    expect(read(text)).toEqual({ papers, messages: ['23 Not read: “★”'] });
  });
});

it('a card that is cut off above its title takes no number to the card above it', () => {
  const text = `${header}${card('Boats That Float', 50, 5)}${card('Kettles at Sea', 42, 3)}Submitted by\neve\n12\n`;
  expect(read(text)).toEqual({
    papers: papers.slice(0, 2),
    messages: ['20 An entry without a title is left out: “Submitted by”'],
  });
});

it.each(['Today', '8/14/2025', '‹ Aug 14 ›'])('a day that cannot be read is no title: %s', (day) => {
  const list = [
    ['Boats That Float', 'Boats float. We show it on eight lakes.'],
    ['Kettles at Sea', 'We boil water in kettles of all sizes.'],
  ];
  const text = list.map((texts) => `${texts.join('\n\n')}\n\n  • 2 authors\n·\nAug 11\n\n`).join('');
  const listing = parseListing(`Daily Papers\n\nbyAK and the research community\n\n${day}\n\n${text}`, {
    referenceDate: '2025-08-14',
  });
  expect(listing.papers.map(({ title, abstract }) => [title, abstract])).toEqual(list);
  expect(listing.date).toBeNull();
  expect(listing.messages.map(({ line, reason }) => `${line} ${reason}`)).toEqual([`5 Not read: “${day}”`]);
});

it('a short title below a header without a day is a title', () => {
  const text =
    'Aurora\n\nTowards Better Boiling of Water with Kettles\n\nWe make new ones.\n\n  • 2 authors\n·\nAug 11\n';
  const { papers } = parseListing(`Daily Papers\n\nbyAK and the research community\n\n${text}`, {
    referenceDate: '2025-08-14',
  });
  expect(papers.map(({ title }) => title)).toEqual(['Aurora']);
});

it('a line of authors that stands twice is no title', () => {
  const list = [1, 2, 3].map(
    (at) => `Boats, Part ${at}\n\nIt floats on ${at} lakes.\n\n• 5 authors · Jul ${at}, 2024 · 3\n\n`,
  );
  const twice = list
    .join('')
    .replace('Jul 2, 2024 · 3\n', 'Jul 2, 2024 · 3\n• 5 authors · Jul 2, 2024 · 3\n');
  const { papers } = parseListing(`Daily Papers\n\nbyAK and the research community\n\nAug 14\n\n${twice}`);
  expect(papers.map(({ title }) => title)).toEqual(['Boats, Part 1', 'Boats, Part 2', 'Boats, Part 3']);
});
