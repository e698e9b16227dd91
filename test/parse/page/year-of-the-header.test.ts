import { expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const page = (header: string, dates: string[]) =>
  [
    ...['Daily Papers', 'byAK and the research community', header],
    ...dates.flatMap((date, at) => [
      `Kettle ${at + 1} Boils`,
      'It boils when it is hot.',
      '2 authors',
      '·',
      date,
    ]),
  ].join('\n\n');

it.each([
  // A week is of the year of its Thursday.
  ['Week 1, 2026', ['Jan 1', 'Jan 2'], ['2026-01-01', '2026-01-02']],
  // A page that prints a year was captured in a later one.
  ['Week 1, 2026', ['Jan 1', 'Dec 30, 2025'], ['2026-01-01', '2025-12-30']],
  ['Dec 2025', ['Jan 1', 'Dec 30, 2025'], ['2026-01-01', '2025-12-30']],
  ['Dec 2025', ['Dec 1', 'Nov 30, 2024'], ['2025-12-01', '2024-11-30']],
  ['Nov 13, 2025', ['Nov 12', 'Jul 3, 2024'], ['2025-11-12', '2024-07-03']],
])('dates without a year below %s: %j', (header, dates, expected) => {
  expect(parseListing(page(header, dates)).papers.map(({ date }) => date)).toEqual(expected);
});
