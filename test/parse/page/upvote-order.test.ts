import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/parse/parse-listing.js';

/** A search page: upvotes above titles, comments below dates; null where that line is missing. */
function page(counts: readonly (readonly [upvotes: number | '-' | null, comments: number | null])[]): string {
  const line = (count: number | '-' | null) => (count === null ? [] : [String(count)]);
  const entries = counts.flatMap(([upvotes, comments], at) => [
    ...line(upvotes),
    `Kettle ${'ABCDEFG'[at]} Boils`,
    'We boil water in a kettle and measure how long that takes, on eight stoves and in two rooms of one house.',
    '2 authors',
    '·',
    'Aug 13',
    ...line(comments),
  ]);
  return ['Daily Papers', 'by', 'AK', 'and the research community', 'Aug 14', ...entries, ''].join('\n');
}

const read = (counts: Parameters<typeof page>[0]) => {
  const { papers, messages } = parseListing(page(counts), { referenceDate: '2025-08-20' });
  return {
    counts: papers.map(({ upvotes, comments }) => [upvotes, comments]),
    messages: messages.map(({ ruleId, line, reason }) => [ruleId, line, reason]),
  };
};

describe('a list that begins with the most upvotes', () => {
  it('is read as it is', () => {
    const counts: [number, number][] = [
      [40, 2],
      [30, 1],
      [20, 3],
      [10, 1],
      [5, 1],
      [5, 2],
    ];
    expect(read(counts)).toEqual({ counts, messages: [] });
  });

  it('reports comments in the place of the last upvotes, which are missing', () => {
    const counts: [number | null, number | null][] = [
      [60, 2],
      [55, null],
      [41, 3],
      [38, 1],
      [31, 3],
      [null, null],
    ];
    expect(read(counts)).toEqual({
      counts: [
        [60, 2],
        [55, 0],
        [41, 3],
        [38, 1],
        [31, 0],
        [3, 0],
      ],
      messages: [
        [
          'unusual-count',
          39,
          'The count “3”, read as upvotes of the last entry, may be the comments of the entry above',
        ],
      ],
    });
  });

  it('tells whose a lone count between two entries is', () => {
    const counts: [number | null, number][] = [
      [40, 2],
      [30, 1],
      [null, 3],
      [10, 1],
      [5, 1],
      [5, 2],
    ];
    expect(read(counts)).toEqual({
      counts,
      messages: [['missing-meta', 20, 'No upvotes for “Kettle C Boils”']],
    });
  });

  it('takes `-` for no upvotes, wherever it stands', () => {
    expect(
      read([
        [40, 2],
        [30, null],
        ['-', 3],
        [10, 1],
        [5, 1],
        [5, 2],
      ]),
    ).toEqual({
      counts: [
        [40, 2],
        [30, 0],
        [0, 3],
        [10, 1],
        [5, 1],
        [5, 2],
      ],
      messages: [
        ['unusual-count', 19, 'The upvotes “-” are out of order on this page'],
        ['unusual-count', 19, 'No comments for “Kettle B Boils”, unlike most of its neighbors'],
      ],
    });
  });

  it('shows which count is out of order', () => {
    const counts: [number, number][] = [
      [40, 2],
      [30, 1],
      [1, 3],
      [10, 1],
      [5, 1],
      [5, 2],
    ];
    expect(read(counts)).toEqual({
      counts,
      messages: [['unusual-count', 20, 'The upvotes “1” are out of order on this page']],
    });
  });

  it('is not seen in a list of another order', () => {
    const counts: [number, number][] = [
      [3, 2],
      [30, 1],
      [20, 3],
      [41, 1],
      [5, 1],
      [9, 2],
    ];
    expect(read(counts)).toEqual({ counts, messages: [] });
  });
});

describe('comments', () => {
  it('that are many more than the upvotes are told of', () => {
    expect(
      read([
        [40, 2],
        [30, 36],
        [20, 3],
        [10, 1],
        [5, 1],
        [5, 2],
      ]).messages,
    ).toEqual([
      [
        'unusual-count',
        19,
        '“Kettle B Boils” has many more comments than upvotes: a number may be missing, or there may be one too many',
      ],
    ]);
  });
});

describe('a text that ends with a count', () => {
  const cut = (counts: Parameters<typeof page>[0], end: string) =>
    parseListing(page(counts) + end, { referenceDate: '2025-08-20' }).messages.map(
      ({ ruleId, line, reason }) => [...[ruleId, line, reason]],
    );
  const doubt =
    'The text ends with the count “28”, read as comments: it may be the upvotes of an entry that was cut off';

  it('may have been cut below the upvotes of an entry', () => {
    expect(
      cut(
        [
          [40, 2],
          [30, null],
        ],
        '28\n',
      ),
    ).toEqual([['truncated', 19, doubt]]);
    expect(cut([[30, null]], '28\n')).toEqual([['truncated', 12, doubt]]);
  });

  it('has the comments of its last entry where they are as few as those of others', () => {
    expect(
      cut(
        [
          [40, 2],
          [30, null],
        ],
        '1\n',
      ),
    ).toEqual([]);
    expect(
      cut(
        [
          [40, 28],
          [30, null],
        ],
        '28\n',
      ),
    ).toEqual([]);
  });

  it('is whole where the page goes on below', () => {
    expect(
      cut(
        [
          [40, 2],
          [30, null],
        ],
        '28\nPrevious\nNext\n',
      ),
    ).toEqual([]);
  });
});

describe('a number as a title', () => {
  const read = (comments: number | null) => {
    const text = page([
      [40, 2],
      [30, comments],
      [20, 1],
    ]).replace('Kettle C Boils', '1984');
    const { papers, messages } = parseListing(text, { referenceDate: '2025-08-20' });
    return {
      papers: papers.map(({ title, upvotes, comments: count }) => [title, upvotes, count]),
      messages: messages.map(({ ruleId, fatal, reason }) => [ruleId, fatal === false, reason]),
    };
  };

  it('is read below the comments of the entry above and its own upvotes', () => {
    expect(read(3)).toEqual({
      papers: [
        ['Kettle A Boils', 40, 2],
        ['Kettle B Boils', 30, 3],
        ['1984', 20, 1],
      ],
      messages: [['odd-title', false, 'The title looks like another value: “1984”']],
    });
  });

  it('is uncertain where one of them is missing', () => {
    const { messages } = read(null);
    expect(messages.filter(([, isWarning]) => isWarning)).not.toEqual([]);
  });
});
