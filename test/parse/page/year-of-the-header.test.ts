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

const linked = (header: string, entries: [id: string, date: string][]) =>
  `# Daily Papers\n\n## by AK and the research community\n\n${header}\n\n${entries
    .map(
      ([id, date]) =>
        `### [Kettle ${id} Boils](https://huggingface.co/papers/${id})\n\nIt boils when it is hot.\n\n- 2 authors\n\n· ${date}\n\n`,
    )
    .join('')}`;

it.each<[string, [id: string, date: string][], string, string[]]>([
  [
    'Aug 14',
    [
      ['2408.00001', 'Aug 11'],
      ['1706.03762', 'Jun 12, 2017'],
    ],
    '2024-08-14',
    ['2024-08-11', '2017-06-12'],
  ],
  // An id of the month after, as those of its last day have it, and a list of the new year.
  ['Sep 2', [['2409.00001', 'Aug 31']], '2024-09-02', ['2024-08-31']],
  ['Jan 3', [['2312.00001', 'Jan 2']], '2024-01-03', ['2024-01-02']],
  // A page that prints a year was captured in a later one.
  [
    'Aug 14',
    [
      ['2208.00001', 'Aug 11'],
      ['2308.00001', 'Aug 12, 2023'],
    ],
    '2024-08-14',
    ['2024-08-11', '2023-08-12'],
  ],
])('below %s, ids say the year: %j', (header, entries, day, expected) => {
  const { date, papers, messages } = parseListing(linked(header, entries));
  expect([date, papers.map((paper) => paper.date)]).toEqual([day, expected]);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['guessed-year']);
});

it('on cards, ids say the year of the header', () => {
  const card = '### [Kettles](https://huggingface.co/papers/2408.00001)\n\n· 2 authors\n\n';
  const text = `# Daily Papers\n\n## by AK and the research community\n\nAug 14\n\nSubmitted by ann\n\n12\n\n${card}`;
  expect(parseListing(text).date).toBe('2024-08-14');
});
