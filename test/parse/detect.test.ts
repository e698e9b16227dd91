import { expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';

/** The trending page as a browser copies it: its header is spread over lines. */
const text = [
  ...['Trending Papers', 'by', 'AK', 'and the research community', 'Daily', 'Weekly', 'Monthly', ''],
  ...['Kettles', 'Boats', 'Lamps'].flatMap((thing, at) => [
    ...['Submitted by', `user-${at}`, `${thing} at Sea`, `We look at ${thing.toLowerCase()} at sea.`, ''],
    ...[`${at + 2} authors`, '·', `Published on Aug ${at + 1}, 2025`, 'Upvote', String(9 - at), ''],
  ]),
].join('\n');

const read = (input: string) => {
  const { format, papers, messages } = parseListing(input, { referenceDate: '2025-08-14' });
  return [
    format,
    papers.map(({ title, abstract, authorCount, upvotes }) => [title, abstract, authorCount, upvotes]),
    messages.map(({ line, reason }) => [line, reason]),
  ];
};

const papers = [
  ['Kettles at Sea', 'We look at kettles at sea.', 2, 9],
  ['Boats at Sea', 'We look at boats at sea.', 3, 8],
  ['Lamps at Sea', 'We look at lamps at sea.', 4, 7],
];

it('a line in Markdown does not make a text Markdown', () => {
  expect(read(text)).toEqual(['text', papers, []]);
  expect(read(`### Sponsored by Boats Ltd.\n${text}`)).toEqual([
    'text',
    papers,
    [[1, 'Not read: “### Sponsored by Boats Ltd.”']],
  ]);
});

it('a line in HTML does not make a text Markdown', () => {
  expect(read(`<div>Boats Ltd.</div>\n${text}`)).toEqual([
    'text',
    papers,
    [[1, 'Not read: “<div>Boats Ltd.</div>”']],
  ]);
});
