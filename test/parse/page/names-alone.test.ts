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
