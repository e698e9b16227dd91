import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

/** A page with numbered links, whose second entry has other lines for its abstract. */
function page(abstract: string): string {
  const entry = (title: string, number: number, lines: string) =>
    `[\n${60 - number}\n][${number}]\n\n### [${title}][${number + 1}]\n\n${lines}\n[\n* 3 authors\n][${number + 3}]\n·\nMay 30\n[\n6\n][${number + 4}]\n\n`;
  const whole = (number: number) => `[\n\nWe train one on lakes.\n\n][${number + 2}]`;
  return `# Daily Papers\n## by[AK][30] and the research community\n\nJun 29\n${entry('Boats', 31, whole(31))}${entry('Kettles', 36, abstract)}${entry('Lamps', 41, whole(41))}`;
}

const unopened = 'Not read: “][38]”, the end of a link whose beginning is missing';

it.each<[string, string, string, [number, string][]]>([
  [
    'the text of a link',
    '][38]',
    '',
    [
      [29, 'No abstract for “Kettles”'],
      [31, unopened],
    ],
  ],
  ['the bracket above it', 'We boil one.\n\n][38]', 'We boil one.', [[33, unopened]]],
])('a link that lost %s is reported at its end', (_, lines, abstract, expected) => {
  const { papers, messages } = parseListing(page(lines), { referenceDate: '2025-06-29' });
  expect(papers.map((paper) => [paper.title, paper.abstract, paper.authorCount, paper.upvotes])).toEqual([
    ['Boats', 'We train one on lakes.', 3, 29],
    ['Kettles', abstract, 3, 24],
    ['Lamps', 'We train one on lakes.', 3, 19],
  ]);
  expect(messages.map(({ line, reason }) => [line, reason])).toEqual(expected);
});
