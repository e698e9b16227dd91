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

it('a quoted page whose only Markdown is its headings and links is Markdown', () => {
  const card = (thing: string, at: number) =>
    `Submitted by ![](https://boats.example/${at}.png) user-${at}\n\n### ${thing} at Sea\n\nWe look at ${thing.toLowerCase()} at sea.\n\n- ${at + 2} authors\n· Published on Aug ${at + 1}, 2025\n`;
  const page = ['Kettles', 'Boats', 'Lamps'].map(card).join('\n');
  const titles = (input: string) => {
    const { format, papers } = parseListing(input, { referenceDate: '2025-08-14' });
    return [format, papers.map(({ title, submittedBy }) => [title, submittedBy])];
  };
  const expected = [
    'markdown',
    [
      ['Kettles at Sea', 'user-0'],
      ['Boats at Sea', 'user-1'],
      ['Lamps at Sea', 'user-2'],
    ],
  ];
  expect(titles(page)).toEqual(expected);
  expect(titles(page.replace(/^/gm, '> '))).toEqual(expected);
});
