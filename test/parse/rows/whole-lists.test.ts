import { describe, expect, it } from 'vitest';
import { fromRows, parseListing } from '../../../src/index.js';

function read(rows: Record<string, unknown>[]): { ids: (string | undefined)[]; warnings: string[] } {
  const warnings: string[] = [];
  const papers = fromRows(rows, {
    onMessage: ({ fatal, ruleId, reason }) => fatal === false && warnings.push(`${ruleId}: ${reason}`),
  });
  return { ids: papers.map(({ id }) => id), warnings };
}

describe('ids that were numbers', () => {
  const rowsOf = (ids: unknown[]) => ids.map((id, at) => ({ title: `Boat ${at + 1}`, arxiv_id: id }));

  it('have lost their zeros', () => {
    expect(read(rowsOf(['2508.084', '2508.1', '2508.08401', '2508.0912']))).toEqual({
      ids: ['2508.08400', '2508.10000', '2508.08401', '2508.09120'],
      warnings: [],
    });
  });

  it('were rounded if none of them is whole', () => {
    const reason = (row: number, decimals = '3 decimals') =>
      `ambiguous-value: Row ${row}: no id has more than ${decimals}, so the ids may be rounded`;
    expect(read(rowsOf(['2508.084', '2508,091', '2508.1']))).toEqual({
      ids: ['2508.08400', '2508.09100', '2508.10000'],
      warnings: [reason(1), reason(2), reason(3)],
    });
    expect(read(rowsOf([2508.1, 2508.2, 2508.3])).warnings).toEqual(
      [1, 2, 3].map((row) => reason(row, '1 decimal')),
    );
    expect(read(rowsOf(['2508.084', '2508.1'])).warnings).toEqual([reason(1), reason(2)]);
    expect(read(rowsOf(['2508.0840', '2508.0310'])).warnings).toEqual(
      [1, 2].map((row) => expect.stringContaining(`Row ${row}: cannot parse id`)),
    );
    expect(read(rowsOf([2401.1234, 2401.0321])).warnings).toEqual([]);
    expect(read(rowsOf(['2508.084'])).warnings).toEqual([]);
    expect(read(rowsOf(['2508.084', 'arXiv:2508.10000'])).warnings).toEqual([]);
  });

  it('were rounded if one of two is refused', () => {
    expect(read(rowsOf(['2508.084', '2.50812E+03']))).toEqual({
      ids: ['2508.08400', undefined],
      warnings: [
        'unreadable-value: Row 2: cannot parse id from “arxiv_id”: expected an arXiv id such as 2409.02326, found “2.50812E+03”',
        'ambiguous-value: Row 1: no id has more than 3 decimals, so the ids may be rounded',
      ],
    });
  });

  it.each<[string, string | undefined, number]>([
    ['2.50812345E+03', '2508.12345', 0],
    ['2,50812345e3', '2508.12345', 0],
    ['2.5081234E+03', undefined, 1],
    ['2.51E+03', undefined, 1],
    ['2.53E+03', undefined, 0],
    ['2,50810', undefined, 0],
    ['2508,10', undefined, 1],
  ])('as %s are %s', (text, id, problems) => {
    const { ids, warnings } = read([{ title: 'A Boat', id: text }]);
    expect([ids, warnings.length]).toEqual([[id], problems]);
  });

  it('may be cut off, where one among them has kept a zero at its end', () => {
    const cut = (row: number) =>
      `ambiguous-value: Row ${row}: the id has fewer decimals than others, one of which ends in a zero, so it may be cut off`;
    expect(read(rowsOf(['2503.00010', '2502.1537', '2501.12345']))).toEqual({
      ids: ['2503.00010', '2502.15370', '2501.12345'],
      warnings: [cut(2)],
    });
    expect(read(rowsOf(['2503.00011', '2502.1537', '2501.12345'])).warnings).toEqual([]);
  });

  it('do not end in a zero', () => {
    const reason =
      'cannot parse id from “arxiv_id”: expected an arXiv id such as 2409.02326, found “2508.0840”';
    expect(read(rowsOf(['2508.0840', '1401.0840']))).toEqual({
      ids: [undefined, '1401.0840'],
      warnings: [`unreadable-value: Row 1: ${reason}`],
    });
  });
});

describe('ids that are none', () => {
  const rowsOf = (ids: unknown[]) => ids.map((id, at) => ({ title: `Boat ${at + 1}`, id }));
  const reason = (row: number, id: string, arxiv: number, all: number) =>
    `ambiguous-value: Row ${row}: “${id}” is not an arXiv id, although ${arxiv} of ${all} rows have one there`;

  it.each(['250', '2508.', '08401', '25O8.08401', '250808401', '?', 'N0NE', 'cs.CL'])(
    'among arXiv ids: %s',
    (id) => {
      expect(read(rowsOf(['2508.07976', id, '2508.08401']))).toEqual({
        ids: ['2508.07976', id, '2508.08401'],
        warnings: expect.arrayContaining([reason(2, id, 2, 3)]) as string[],
      });
    },
  );

  it.each([2508, 7, 0])('as numbers: %j', (id) => {
    expect(read(rowsOf(['2508.07976', id, '2508.08401']))).toEqual({
      ids: ['2508.07976', undefined, '2508.08401'],
      warnings: [reason(2, String(id), 2, 3)],
    });
  });

  it('in rows that are papers already', () => {
    const warnings: string[] = [];
    const rows = rowsOf(['2508.07976', 'cs.CL', '2508.08401']).map((row) => ({
      ...row,
      ...{ abstract: '', authorCount: null, date: null, upvotes: null, repoLinks: [] },
    }));
    const { papers } = parseListing(JSON.stringify(rows), {
      onMessage: ({ ruleId, reason }) => warnings.push(`${ruleId}: ${reason}`),
    });
    expect(papers).toEqual(rows);
    expect(warnings).toEqual([reason(2, 'cs.CL', 2, 3)]);
  });

  it.each([
    [['1', '2', '3', '4']],
    [['2508.07976', 'a']],
    [['2508.07976', '2508.08401', 'a', 'b']],
    [['2508.07976', null, '2508.08401', '']],
    [['2508.07976', 'https://arxiv.org/abs/2508.08401', 'hep-th/9901001', 'arXiv:2508.00001v2']],
  ])('are usual in %j', (ids) => {
    expect(read(rowsOf(ids)).warnings).toEqual([]);
  });

  it('may be numbers of rows, beside or without an arXiv id', () => {
    const rows = ['2508.07976', '2508.08401', null].map((arxiv_id, at) => ({
      title: `Boat ${at}`,
      id: at,
      arxiv_id,
    }));
    expect(read(rows)).toEqual({ ids: ['2508.07976', '2508.08401', undefined], warnings: [] });
  });
});

it.each(['url', 'pdf_url', 'id'])('an arXiv id in a URL under %s must be whole, too', (key) => {
  const url = 'https://arxiv.org/abs/2508.0840';
  expect(read([{ title: 'A Boat', [key]: url }])).toEqual({
    ids: ['2508.0840'],
    warnings: [
      'ambiguous-value: Row 1: id seems to be an arXiv id that has lost its end; it was kept as it is: “2508.0840”',
    ],
  });
  expect(read([{ title: 'A Boat', [key]: 'https://arxiv.org/abs/1401.0840' }])).toEqual({
    ids: ['1401.0840'],
    warnings: [],
  });
});

describe('texts that several papers have', () => {
  const long = 'We show that boats float on lakes, and that they do not on sand or in the air at all.';

  it('an abstract', () => {
    const rows = [
      { title: 'Boats', abstract: long },
      { title: 'Cats', abstract: 'They sit.' },
      { title: 'Trains', abstract: long },
      // The same paper again.
      { title: 'Boats', abstract: long },
    ];
    expect(read(rows).warnings).toEqual([
      'ambiguous-value: Row 3: abstract is that of row 1, too, so it may not belong to this paper',
      'repeated-paper: Row 4: “Boats” is in the listing more than once, first in row 1',
    ]);
  });

  it('a title', () => {
    const title = 'Boats on Lakes and Seas';
    const rows = ['2407.00001', '2407.00002', '2407.00001'].map((id) => ({ title, id }));
    expect(read(rows).warnings).toEqual([
      'ambiguous-value: Row 2: title is that of row 1, too, which has another id, so it may not belong to this paper',
      'repeated-paper: Row 3: “Boats on Lakes and Seas” is in the listing more than once, first in row 1',
    ]);
  });

  it.each(['It floats.', 'HTTP 429', 'x'])('%j as an abstract', (abstract) => {
    const rows = ['Boats', 'Cats', 'BOATS'].map((title) => ({ title, abstract }));
    expect(read(rows).warnings).toEqual([
      'ambiguous-value: Row 2: abstract is that of row 1, too, so it may not belong to this paper',
      'repeated-paper: Row 3: “BOATS” is in the listing more than once, first in row 1',
    ]);
  });

  it('a word as a title', () => {
    const rows = ['2407.00001', '2407.00002'].map((id) => ({ title: 'Boats', id, abstract: `It is ${id}.` }));
    expect(read(rows).warnings).toEqual([
      'ambiguous-value: Row 2: title is that of row 1, too, which has another id, so it may not belong to this paper',
    ]);
  });

  it('a placeholder, which is reported once in each row', () => {
    const rows = ['Boats', 'Cats'].map((title) => ({ title, abstract: 'Abstract not found' }));
    expect(read(rows).warnings).toEqual(
      [1, 2].map(
        (row) =>
          `ambiguous-value: Row ${row}: abstract contains a placeholder; it was kept as it is: “Abstract not found”`,
      ),
    );
  });

  it.each<[string, Record<string, string>[]]>([
    [
      'that are empty',
      [
        { title: 'Boats', abstract: '' },
        { title: 'Cats', abstract: '' },
      ],
    ],
    [
      'that only begin alike',
      [
        { title: 'Boats', abstract: `${long} 1` },
        { title: 'Cats', abstract: `${long} 2` },
      ],
    ],
  ])('not those %s', (_, rows) => {
    expect(read(rows).warnings).toEqual([]);
  });

  it('not an abstract of one id, by whatever title', () => {
    const rows = ['Boats', 'Boats (v2)'].map((title) => ({ title, id: '2407.00001', abstract: long }));
    expect(read(rows).warnings).toEqual([
      'repeated-paper: Row 2: “Boats (v2)” is in the listing more than once, first in row 1',
    ]);
  });

  it('more than a thousand times', () => {
    const rows = Array.from({ length: 1002 }, (_, at) => ({ title: `Boats ${at}`, abstract: long }));
    const { messages } = parseListing(JSON.stringify(rows));
    expect(messages.slice(0, 1).map(({ reason, expected }) => [reason, expected])).toEqual([
      [
        'Row 2: abstract is that of row 1, too, so it may not belong to this paper',
        ['an abstract of its own'],
      ],
    ]);
    expect(messages.slice(1000).map(({ reason }) => reason)).toEqual([
      '1 more message of this kind about abstract, the last about row 1002',
    ]);
  });

  it('the title as an abstract', () => {
    expect(read([{ title: 'Boats on Lakes', abstract: 'Boats on Lakes' }]).warnings).toEqual([
      'ambiguous-value: Row 1: abstract is the title, so it may not belong to this paper',
    ]);
  });
});

describe('counts', () => {
  const read = (rows: [upvotes: unknown, comments: unknown][]) =>
    parseListing(
      JSON.stringify(rows.map(([upvotes, comments], at) => ({ title: `Boat ${at + 1}`, upvotes, comments }))),
    ).messages.map(({ line, column, fatal, ruleId, reason }) => [line, column, fatal, ruleId, reason]);

  it('of one paper may be odd', () => {
    expect(read([[3, 9]])).toEqual([
      [1, 43, undefined, 'unusual-count', 'Row 1: 9 comments and 3 upvotes: the two may be swapped'],
    ]);
    expect(read([[3, 8]])).toEqual([]);
    expect(read([[null, 52]])).toEqual([]);
    const usual: [number, number][] = [
      [31, 2],
      [1, 9],
      [20, 5],
      [0, 7],
    ];
    expect(read(usual)).toEqual([
      [1, 88, undefined, 'unusual-count', 'Row 2: 9 comments and 1 upvote: the two may be swapped'],
      [1, 177, undefined, 'unusual-count', 'Row 4: 7 comments and 0 upvotes: the two may be swapped'],
    ]);
  });

  it('of most papers are swapped', () => {
    const reason = (row: number, counts: string) =>
      `Row ${row}: ${counts}: most rows have many more comments, so the two may be swapped`;
    const { messages, papers } = parseListing(
      'title,upvotes,comments\nKettles,3,52\nBoats,2,31\nCats,5,6\nDogs,4,\n',
    );
    expect(papers.map(({ upvotes, comments }) => [upvotes, comments])).toEqual([
      [3, 52],
      [2, 31],
      [5, 6],
      [4, undefined],
    ]);
    expect(messages.map(({ line, column, fatal, reason: found }) => [line, column, fatal, found])).toEqual([
      [2, 11, false, reason(1, '52 comments and 3 upvotes')],
      [3, 9, false, reason(2, '31 comments and 2 upvotes')],
    ]);
  });
});

describe('dates', () => {
  it.each<[string, string[]]>([
    ['1900-01-01', ['2024-04-22']],
    // Day and month in the wrong order.
    ['2024-03-07', ['2024-04-22']],
    ['2024-04-21', ['2024-04-22']],
    ['2024-04-22', []],
    ['2024-06-30', []],
    ['2026-07-03', []],
  ])('a date %s of the paper 2407.00001', (date, firsts) => {
    const listing = parseListing(JSON.stringify([{ title: 'A Boat', id: '2407.00001', date }]));
    expect(listing.papers[0]!.date).toBe(date);
    expect(listing.messages.map(({ ruleId, reason, expected }) => [ruleId, reason, expected])).toEqual(
      firsts.map((first) => [
        'conflicting-values',
        `Row 1: date is ${date}, but the id 2407.00001 is of 2024-07; both were kept`,
        [`a date not before ${first}`],
      ]),
    );
  });

  it.each([
    [{ id: '9407.00001', date: '1994-07-04' }],
    [{ id: 'own-7', date: '1994-07-04' }],
    [{ id: 'cs/0112017', date: '1994-07-04' }],
    [{ id: '2407.00001', date: '2024-07-04', listedOn: '2025-07-04' }],
    // That of a later version.
    [{ date: '2024-09-05', listedOn: '2024-07-03' }],
  ])('of %j may be', (row) => {
    expect(read([{ title: 'A Boat', upvotes: 7, ...row }]).warnings).toEqual([]);
  });

  it('of a list before the paper do not fit it', () => {
    expect(read([{ title: 'A Boat', date: '2024-07-04', listedOn: '2024-04-24' }]).warnings).toEqual([
      'conflicting-values: Row 1: listedOn is 2024-04-24, but date is 2024-07-04; both were kept',
    ]);
    const days = { '2024-07-01': [{ title: 'A Boat', date: '2024-07-04', upvotes: 3 }] };
    expect(parseListing(JSON.stringify(days)).messages.map(({ reason }) => reason)).toEqual([
      'Row 1: 2024-07-04 is after the day of the listing, 2024-07-01',
    ]);
    expect(read([{ title: 'A Boat', id: '2407.00001', listedOn: '2023-07-01' }]).warnings).toEqual([
      'conflicting-values: Row 1: listedOn is 2023-07-01, but the id 2407.00001 is of 2024-07; both were kept',
    ]);
  });

  // The site itself has such papers.
  it('may be after the day on which the row says that it was listed', () => {
    const row = { title: 'A Boat', published_at: '2024-07-05', submitted_at: '2024-07-04' };
    expect(read([row]).warnings).toEqual([]);
  });
});

describe('names of authors', () => {
  const rowsOf = (lists: unknown[]) => lists.map((authors, at) => ({ title: `Boat ${at + 1}`, authors }));
  const split = [
    ['Ann', 'Bell', 'Cy', 'Dorn'],
    ['Eve', 'Fox', 'Gil', 'O’Hay', 'Ida', 'Jay'],
    ['Ann', 'Bell', 'Eve', 'Fox'],
    ['Ann', 'Bell'],
  ];

  it('may be split at their spaces', () => {
    expect(read(rowsOf(split)).warnings).toEqual([
      'ambiguous-value: Row 1: 3 of 3 long lists of authors consist of single words, so names may be split at their spaces: “Ann, Bell, Cy, Dorn”',
    ]);
  });

  it.each([
    [split.slice(0, 2)],
    [[...split, ['Ann Bell', 'Cy Dorn', 'Eve Fox', 'Gil Hay']]],
    [[1, 2, 3, 4].map(() => ['Alice', 'Bob', 'Carol', 'Dave'])],
    [[1, 2, 3, 4].map((at) => ['a', 'b', 'c', `d${at}`])],
    [
      [
        ['李佳桐', '王伟达', '张敏', '李娜'],
        ['王芳', '张伟', '刘洋', '陈静'],
        ['赵磊', '孙丽', '周杰', '吴敏'],
      ],
    ],
  ])('are whole in %j', (lists) => {
    expect(read(rowsOf(lists)).warnings).toEqual([]);
  });
});
