import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const entry = (at: number) =>
  `[\n${9 - at}\n][${at * 4 + 10}]\n\n### [Kettles at Sea, Part ${at}][${at * 4 + 11}]\n\n[\n\nKettles boil water of all kinds.\n\n][${at * 4 + 12}]\n[\n* ${at + 2} authors\n][${at * 4 + 13}]\n·\nAug ${at + 1}\n`;

it('the image of an advert is no part of a page with numbered links', () => {
  const read = (advert: string) => {
    const { papers, messages } = parseListing(
      `# Daily Papers\n\n## by[AK][1] and the research community\n\nAug 14\n${[entry(0), advert, entry(1)].join('')}`,
      { referenceDate: '2025-08-14' },
    );
    return [
      papers.map(({ title, abstract, upvotes }) => [title, abstract, upvotes]),
      messages.map(({ line, reason }) => [line, reason]),
    ];
  };
  const papers = [
    ['Kettles at Sea, Part 0', 'Kettles boil water of all kinds.', 9],
    ['Kettles at Sea, Part 1', 'Kettles boil water of all kinds.', 8],
  ];
  expect(read('')).toEqual([papers, []]);
  expect(read('\n![Boats Ltd.](https://boats.example/a.png)\n\n')).toEqual([
    papers,
    [[23, 'Not read: “![Boats Ltd.](https://boats.example/a.png)”']],
  ]);
});

it('links that are missing between two numbers are reported', () => {
  const read = (...parts: string[]) => {
    const { papers, messages } = parseListing(
      `# Daily Papers\n\n## by[AK][1] and the research community\n\nAug 14\n${parts.join('')}`,
      { referenceDate: '2025-08-14' },
    );
    return [
      papers.map(({ title, authorCount }) => [title, authorCount]),
      messages.map(({ line, fatal, ruleId, reason }) => [line, fatal, ruleId, reason]),
    ];
  };
  const titleOf = (at: number) => `Kettles at Sea, Part ${at}`;
  const all = [0, 1, 2, 3, 4].map(entry);
  const all5 = [0, 1, 2, 3, 4].map((at) => [titleOf(at), at + 2]);
  expect(read(...all)).toEqual([all5, []]);
  // A citation is no link, one image that is not printed no line, and a second page begins anew.
  const cited = entry(1).replace('of all kinds', 'of all kinds [boil][2] [and][77] more');
  expect(read(all[0]!, cited, all[2]!, all[3]!, all[4]!)).toEqual([all5, []]);
  const indexed = (cells: string) => [all[0]!, entry(1).replace('of all kinds', cells), ...all.slice(2)];
  expect(read(...indexed('in the cells p[i][2] and q[i][2]'))).toEqual([all5, []]);
  expect(read(...indexed('in the cells p[0][100] and p[0][101]'))).toEqual([all5, []]);
  expect(read(all[0]!.replace('][13]', '][12]'), ...all.slice(1))).toEqual([all5, []]);
  // The title of Part 1 stands above the abstract of Part 2.
  const above = all[1]!.slice(0, all[1]!.indexOf('Kettles boil'));
  const below = all[2]!.slice(all[2]!.indexOf('Kettles boil'));
  expect(read(all[0]!, above, below, all[3]!, all[4]!)).toEqual([
    [
      [titleOf(0), 2],
      [titleOf(1), 4],
      [titleOf(3), 5],
      [titleOf(4), 6],
    ],
    [
      [
        32,
        false,
        'ambiguous-value',
        'The links 16 to 19 are missing: what stands below them may belong to another entry than what stands above them',
      ],
    ],
  ]);
});
