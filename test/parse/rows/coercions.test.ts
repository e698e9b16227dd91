import { describe, expect, it } from 'vitest';
import { fromRows, type Paper, parsePapers } from '../../../src/index.js';

function read(row: Record<string, unknown>): { paper: Paper; warnings: string[] } {
  const warnings: string[] = [];
  const papers = fromRows([{ title: 'A Boat', ...row }], {
    onMessage: ({ fatal, ruleId, reason }) => fatal === false && warnings.push(`${ruleId}: ${reason}`),
  });
  return { paper: papers[0]!, warnings };
}

describe('counts', () => {
  it.each<[unknown, number | null]>([
    [12, 12],
    [12.0, 12],
    [0, 0],
    ['12', 12],
    [' 12 ', 12],
    ['1,204', 1204],
    ['1.2k', 1200],
    ['3.29K', 3290],
    ['1M', 1_000_000],
    ['12.0', 12],
    ['12.00', 12],
    ['12.000000', 12],
    ['0.000', 0],
    ['1204.000', 1204],
    ['12 upvotes', 12],
    ['1 upvote', 1],
    ['1 like', 1],
    ['▲ 33', 33],
    ['👍1.2k', 1200],
    ['7 ❤️', 7],
    ['-', 0],
    [12n, 12],
    ['', null],
    [null, null],
    [undefined, null],
    ['None', null],
    ['nan', null],
    ['N/A', null],
    ['\\N', null],
    [Number.NaN, null],
  ])('%o is %o', (value, expected) => {
    expect(read({ upvotes: value })).toEqual({
      paper: expect.objectContaining({ upvotes: expected }),
      warnings: [],
    });
  });

  it.each<[string, string, string]>([
    ['upvotes', ' 12 votes ', '12 comments'],
    ['comments', '12 Comments', '12 upvotes'],
    ['githubStars', '12 stars', '12 authors'],
    ['githubStars', '⭐ 12', '👍 12'],
    ['comments', '💬 12', '▲ 12'],
    ['authorCount', '12 authors', '12 stars'],
    ['comments', '\n\t12\n\tcomments\n', '1 2'],
    ['githubStars', '⭐\n  12', '⭐ 1 2'],
    ['modelCount', '12', '12 models'],
  ])('%s may be %o, and not %o', (field, value, other) => {
    expect(read({ [field]: value })).toEqual({
      paper: expect.objectContaining({ [field]: 12 }),
      warnings: [],
    });
    expect(read({ [field]: other }).warnings).toEqual([
      `unreadable-value: Row 1: cannot parse ${field}: expected a count such as 12 or “1.2k”, found “${other}”`,
    ]);
  });

  it.each<[unknown, string]>([
    [-1, 'the number -1'],
    [1.5, 'the number 1.5'],
    [true, 'the boolean true'],
    [Number.POSITIVE_INFINITY, 'the number Infinity'],
    [2 ** 53, 'the number 9007199254740992'],
    ['-1', '“-1”'],
    ['1.5', '“1.5”'],
    ['1,2', '“1,2”'],
    ['1.204', '“1.204”'],
    ['1.000', '“1.000”'],
    ['12.000 upvotes', '“12.000 upvotes”'],
    ['999.000', '“999.000”'],
    ['twelve', '“twelve”'],
    ['12 stars of it', '“12 stars of it”'],
    ['99999999999999999999', '“99999999999999999999”'],
    [[12, 13], 'an array of 2'],
    [[[12]], 'an array of 1'],
    [{ count: 12 }, 'an object'],
    [() => 12, 'a function'],
  ])('%o is unreadable', (value, found) => {
    const { paper, warnings } = read({ upvotes: value });
    expect(paper.upvotes).toBeNull();
    expect(warnings).toEqual([
      `unreadable-value: Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found ${found}`,
    ]);
  });

  it('a number of JSON that is too large is unreadable', () => {
    expect(parsePapers('[{"title":"A","id":"1","upvotes":1e400,"comments":12345678901234567890}]')).toEqual([
      {
        title: 'A',
        abstract: '',
        authorCount: null,
        date: null,
        upvotes: null,
        repoLinks: [],
        id: '1',
      },
    ]);
  });

  it('a list of comments is not their number', () => {
    expect(read({ comments: [{ text: 'x' }] })).toEqual({
      paper: expect.not.objectContaining({ comments: expect.anything() }),
      warnings: [],
    });
  });
});

describe('days', () => {
  it.each<[unknown, string | null]>([
    ['2024-07-03', '2024-07-03'],
    [' 2024-07-03 ', '2024-07-03'],
    ['2024-07-03T23:59:59.999Z', '2024-07-03'],
    ['2024-07-03T23:30:00-02:00', '2024-07-04'],
    ['2024-07-03T00:30:00+0200', '2024-07-02'],
    ['2024-07-03 08:33:08.434160', '2024-07-03'],
    ['2024-07-03 08:33 UTC', '2024-07-03'],
    ['2024/07/03', '2024-07-03'],
    ['2024/7/3', '2024-07-03'],
    ['Jul 3, 2024', '2024-07-03'],
    ['July 3, 2024', '2024-07-03'],
    ['Published on Jul 3, 2024', '2024-07-03'],
    ['Wed, 03 Jul 2024 08:00:00 GMT', '2024-07-03'],
    ['Wed, 3 Jul 2024 23:30:00 -0500', '2024-07-04'],
    ['Wed, 3 Jul 2024 00:30 +05:00', '2024-07-02'],
    ['Wed Jul 03 2024 01:00:00 GMT+0200 (Central European Summer Time)', '2024-07-02'],
    ['Wed Jul  3 08:00:00 2024', '2024-07-03'],
    ['Jul 3, 2024, 8:00:00 PM', '2024-07-03'],
    ['Jul 3, 2024 11:00 PM -0500', '2024-07-04'],
    ['Jul 3, 2024 12:30 AM +0100', '2024-07-02'],
    ['Jul 3 2024', '2024-07-03'],
    ['2024/07/03 08:00:00', '2024-07-03'],
    ['1720000000.25', '2024-07-03'],
    [1720000000, '2024-07-03'],
    [1720000000.5, '2024-07-03'],
    [1720000000000, '2024-07-03'],
    ['1720000000', '2024-07-03'],
    [new Date('2024-07-03T12:00:00Z'), '2024-07-03'],
    ['1900-01-01', '1900-01-01'],
    ['2999-12-31', '2999-12-31'],
    ['', null],
    [null, null],
    ['NaT', null],
  ])('%o is %o', (value, expected) => {
    expect(read({ date: value })).toEqual({
      paper: expect.objectContaining({ date: expected }),
      warnings: [],
    });
  });

  it.each<unknown>([
    '2024-02-31',
    '2024-13-01',
    '1899-12-31',
    // Tools write the time 0 where they have no date.
    '1970-01-01T00:00:00Z',
    '3000-01-01',
    '9999-12-31T23:59:59-05:00',
    '2999-12-31T23:59:59-05:00',
    '0000-01-01T00:00:00+05:00',
    '2024-07-03Thello',
    '2024-07-03T25:00:00Z',
    '2024-07-03 at noon',
    'Wed, 31 Feb 2024 08:00:00 GMT',
    'Wed, 3 Jul 2024 25:00:00 GMT',
    'Wed, 3 Jul 2024 08:00:00 CEST',
    '7/3/2024 8:00 AM',
    'Jul 2024 08:00',
    '20240703',
    '03/07/2024',
    '2 days ago',
    'yesterday',
    '2024',
    '2024-07',
    20240703,
    2024,
    -1,
    true,
    new Date(Number.NaN),
    ['2024-07-03', '2024-07-04'],
  ])('%j is unreadable', (value) => {
    const { paper, warnings } = read({ date: value });
    expect(paper.date).toBeNull();
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(
      'invalid-date: Row 1: cannot parse date: expected a date such as 2024-07-03',
    );
  });

  it('a date without a year belongs to that of referenceDate', () => {
    const rows = JSON.stringify([{ title: 'A', id: '1', date: 'Jul 3' }]);
    expect(parsePapers(rows, { referenceDate: '2022-08-01' })[0]!.date).toBe('2022-07-03');
    expect(read({ date: 'Feb 29' })).toEqual({
      paper: expect.objectContaining({ date: null }),
      warnings: [
        'invalid-date: Row 1: cannot parse date: expected a date with a year (or set referenceDate to the day of the capture), found “Feb 29”',
      ],
    });
  });
});

describe('authors', () => {
  it.each<[unknown, string[], number]>([
    [['Ann Bell', 'Cy Dorn'], ['Ann Bell', 'Cy Dorn'], 2],
    [[{ name: 'Ann Bell' }, { fullname: 'Cy Dorn' }], ['Ann Bell', 'Cy Dorn'], 2],
    [[{ name: 'Ann Bell', hidden: true }], ['Ann Bell'], 1],
    [[{ given: 'Ann', family: 'Bell' }], ['Ann Bell'], 1],
    [{ name: 'Ann Bell' }, ['Ann Bell'], 1],
    ['Ann Bell, Cy Dorn', ['Ann Bell', 'Cy Dorn'], 2],
    ['Ann Bell, Cy Dorn and Eve Fox', ['Ann Bell', 'Cy Dorn', 'Eve Fox'], 3],
    ['Ann Bell, Cy Dorn, and Eve Fox', ['Ann Bell', 'Cy Dorn', 'Eve Fox'], 3],
    ['Ann Bell & Cy Dorn', ['Ann Bell', 'Cy Dorn'], 2],
    ['Ann Bell; Cy Dorn', ['Ann Bell', 'Cy Dorn'], 2],
    ['Bell, Ann; Dorn, Cy', ['Bell, Ann', 'Dorn, Cy'], 2],
    ['Bell, Ann and Dorn, Cy', ['Bell, Ann', 'Dorn, Cy'], 2],
    ['Bell, A., Dorn, C. D.', ['Bell, A.', 'Dorn, C. D.'], 2],
    ['Ann Bell, Jr., Cy Dorn', ['Ann Bell, Jr.', 'Cy Dorn'], 2],
    ['Google, Inc.', ['Google, Inc.'], 1],
    ['Tea Lab, Ltd, Ann Bell', ['Tea Lab, Ltd', 'Ann Bell'], 2],
    ['Ann Bell with 2 others', ['Ann Bell'], 3],
    ['Ann Bell', ['Ann Bell'], 1],
    [
      'Ann Bell (MIT), Cy Dorn (Google, Inc. and others)',
      ['Ann Bell (MIT)', 'Cy Dorn (Google, Inc. and others)'],
      2,
    ],
    ['Alexandra Hand', ['Alexandra Hand'], 1],
    ['rgeirhos, kswersky, yuxuanli', ['rgeirhos', 'kswersky', 'yuxuanli'], 3],
    ["['Ann Bell', \"Cy D'Orn\"]", ['Ann Bell', "Cy D'Orn"], 2],
    ["[{'name': 'Ann Bell', 'hidden': False}]", ['Ann Bell'], 1],
    ["('Ann Bell', 'Cy Dorn')", ['Ann Bell', 'Cy Dorn'], 2],
    ['["Ann Bell"]', ['Ann Bell'], 1],
    ["['Ann Bell' 'Cy Dorn']", ['Ann Bell', 'Cy Dorn'], 2],
    ['[Ann Bell, Cy Dorn]', ['Ann Bell', 'Cy Dorn'], 2],
    [['Ann Bell, Cy Dorn'], ['Ann Bell', 'Cy Dorn'], 2],
    [['Bell, Ann'], ['Bell, Ann'], 1],
    [['  Ann\n  Bell '], ['Ann Bell'], 1],
    [[{ firstName: 'Ann', lastName: 'Bell' }, { Name: 'Cy Dorn' }], ['Ann Bell', 'Cy Dorn'], 2],
    [[{ display_name: 'Ann Bell' }, { author_name: 'Cy Dorn' }], ['Ann Bell', 'Cy Dorn'], 2],
    [{ edges: [{ node: { name: 'Ann Bell' } }] }, ['Ann Bell'], 1],
    [{ nodes: [{ name: 'Ann Bell' }] }, ['Ann Bell'], 1],
    ["{'Ann Bell', 'Cy Dorn'}", ['Ann Bell', 'Cy Dorn'], 2],
    ['"Ann Bell", "Cy Dorn"', ['Ann Bell', 'Cy Dorn'], 2],
    ['Authors: Ann Bell, Cy Dorn', ['Ann Bell', 'Cy Dorn'], 2],
    ['by Ann Bell', ['Ann Bell'], 1],
    ['Ann Bell · Cy Dorn', ['Ann Bell', 'Cy Dorn'], 2],
    ['李 明、王 伟', ['李 明', '王 伟'], 2],
    ['Ann Bell\tCy Dorn', ['Ann Bell', 'Cy Dorn'], 2],
    ['Ann Bell, PhD, Cy Dorn', ['Ann Bell, PhD', 'Cy Dorn'], 2],
    // Some of them are named, and the rest is counted.
    ['Ann Bell, Cy Dorn and 3 others', ['Ann Bell', 'Cy Dorn'], 5],
    ['Ann Bell, Cy Dorn, ... (+3 more)', ['Ann Bell', 'Cy Dorn'], 5],
    ['Ann Bell + 4 more authors', ['Ann Bell'], 5],
    [['Ann Bell', '+12 authors'], ['Ann Bell'], 13],
    ['Ann Bell AND Cy Dorn', ['Ann Bell', 'Cy Dorn'], 2],
    ['Ann Bell,\nCy Dorn,\nand Eve Fox', ['Ann Bell', 'Cy Dorn', 'Eve Fox'], 3],
    ['Bell, Ann; Dorn, Cy; and Fox, Eve;', ['Bell, Ann', 'Dorn, Cy', 'Fox, Eve'], 3],
    // The American Psychological Association's way, and that of R.
    ['Bell, A., Dorn, C., & Fox, E. M.', ['Bell, A.', 'Dorn, C.', 'Fox, E. M.'], 3],
    ['c("Ann Bell", "Cy Dorn")', ['Ann Bell', 'Cy Dorn'], 2],
    [['Ann Bell', 'Author 12'], ['Ann Bell', 'Author 12'], 2],
    ['kim123, lee2024', ['kim123', 'lee2024'], 2],
    ['A. van der Berg, Ann', ['A. van der Berg', 'Ann'], 2],
    ['Ann van der Berg, Cy Dorn', ['Ann van der Berg', 'Cy Dorn'], 2],
    ['García Márquez, Gabriel José; Dorn, Cy', ['García Márquez, Gabriel José', 'Dorn, Cy'], 2],
    ['Bell, Ann; OpenAI', ['Bell, Ann', 'OpenAI'], 2],
    [
      'Ann Bell (Google, Inc.); Cy Dorn, Jr.; Eve Fox',
      ['Ann Bell (Google, Inc.)', 'Cy Dorn, Jr.', 'Eve Fox'],
      3,
    ],
    ['Ann Bell and 3 more authors', ['Ann Bell'], 4],
    [['Ann Bell', 'Cy Dorn', '2 authors'], ['Ann Bell', 'Cy Dorn'], 2],
  ])('%j', (value, authors, authorCount) => {
    expect(read({ authors: value })).toEqual({
      paper: expect.objectContaining({ authors, authorCount }),
      warnings: [],
    });
  });

  it.each<unknown>([null, undefined, '', ' '])('%j is none', (value) => {
    const { paper, warnings } = read({ authors: value });
    expect([paper.authorCount, paper.authors, warnings]).toEqual([null, undefined, []]);
  });

  it.each<[unknown, string[], number, string]>([
    [
      ['Ann Bell', 'Cy Dorn', '5 authors'],
      ['Ann Bell', 'Cy Dorn'],
      5,
      'an array of 3 was read as 5 authors; it may be more, if “5 authors” counts only the others',
    ],
    [
      ['Ann Bell', 7, '2 authors'],
      ['Ann Bell'],
      2,
      'an array of 3 was read as 2 authors; it may be more, if “2 authors” counts only the others',
    ],
    [
      'Ann Bell, Cy Dorn and 3 authors',
      ['Ann Bell', 'Cy Dorn'],
      3,
      '“Ann Bell, Cy Dorn and 3 authors” was read as 3 authors; it may be more, if “3 authors” counts only the others',
    ],
    [
      'Ann Bell; Cy Dorn, Eve Fox',
      ['Ann Bell', 'Cy Dorn, Eve Fox'],
      2,
      '“Ann Bell; Cy Dorn, Eve Fox” was read as 2 authors; it may be more, with commas between some of them',
    ],
  ])('%j may be more', (value, authors, authorCount, doubt) => {
    const { paper, warnings } = read({ authors: value });
    expect([paper.authors, paper.authorCount, warnings.at(-1)]).toEqual([
      authors,
      authorCount,
      `ambiguous-value: Row 1: ${doubt}`,
    ]);
    expect(read({ authors: value, num_authors: authorCount }).warnings).not.toContain(warnings.at(-1));
  });

  it('a total that is less than the names leaves their number open', () => {
    expect(read({ authors: ['Ann Bell', 'Cy Dorn', '1 author'] })).toEqual({
      paper: expect.objectContaining({ authors: ['Ann Bell', 'Cy Dorn'], authorCount: null }),
      warnings: [
        'unreadable-value: Row 1: cannot parse authorCount from “authors”: expected all authors, found “1 author”',
      ],
    });
  });

  it.each<unknown>([
    5,
    '5',
    '5 authors',
    ['5 authors'],
    '\n\t\t5\n\t\tauthors\n',
    ['•\n5 authors'],
    '·\n5 authors',
  ])('%j counts them', (value) => {
    const { paper, warnings } = read({ authors: value });
    expect([paper.authorCount, paper.authors, warnings]).toEqual([5, undefined, []]);
  });

  it('one of them, named again as `author`, is no conflict', () => {
    const { paper, warnings } = read({
      authors: [{ name: 'Ann Bell' }, { name: 'Cy Dorn' }],
      author: 'Cy Dorn',
    });
    expect([paper.authors, warnings]).toEqual([['Ann Bell', 'Cy Dorn'], []]);
    expect(read({ authors: ['Ann Bell'], author: 'Eve Fox' }).warnings).toHaveLength(1);
  });

  it.each<[string, Record<string, unknown>, string[], number, string[]]>([
    [
      'a count',
      { authors: 7, author: 'Ann Bell, Cy Dorn' },
      ['Ann Bell', 'Cy Dorn'],
      7,
      ['conflicting-values: Row 1: authorCount is 7, but “author” has 2; 7 was used'],
    ],
    [
      'their own count',
      { authors: '2 authors', author: 'Ann Bell; Cy Dorn' },
      ['Ann Bell', 'Cy Dorn'],
      2,
      [],
    ],
    ['an empty list', { authors: [], author: 'Ann Bell; Cy Dorn' }, ['Ann Bell', 'Cy Dorn'], 2, []],
    [
      'some of them',
      { authors: 'Ann Bell et al.', author_names: ['Ann Bell', 'Cy Dorn'] },
      ['Ann Bell', 'Cy Dorn'],
      2,
      [],
    ],
  ])('names beside %s', (_, row, authors, authorCount, expected) => {
    const { paper, warnings } = read(row);
    expect([paper.authors, paper.authorCount, warnings]).toEqual([authors, authorCount, expected]);
  });

  it('two counts of them that differ are a conflict', () => {
    const { paper, warnings } = read({ authors: 5, num_authors: 7 });
    expect([paper.authorCount, warnings]).toEqual([
      7,
      [
        'conflicting-values: Row 1: two values for authorCount: the number 7 in “num_authors” and the number 5 in “authors”; the first was used',
      ],
    ]);
  });

  it('an empty list is no author, which is reported', () => {
    const { paper, warnings } = read({ authors: [] });
    expect([paper.authorCount, paper.authors, warnings]).toEqual([
      0,
      [],
      ['zero-authors: Row 1: the author count is 0'],
    ]);
  });

  it('an empty list beside an organization does not count', () => {
    const { paper, warnings } = read({ authors: [], organization: 'Tea Lab' });
    expect([paper.authorCount, paper.authors, warnings]).toEqual([null, undefined, []]);
  });

  it('one name that is not readable is counted, and reported', () => {
    const { paper, warnings } = read({ authors: ['Ann Bell', 7, { name: 8 }] });
    expect([paper.authorCount, paper.authors]).toEqual([3, ['Ann Bell']]);
    expect(warnings).toEqual([
      'unreadable-value: Row 1: cannot parse authors from “authors[]”: expected a name, or an object with a name, found the number 7',
      'unreadable-value: Row 1: cannot parse authors from “authors[]”: expected a name, or an object with a name, found an object',
    ]);
  });

  it.each<[unknown[], string]>([
    [[null, 'Ann Bell'], 'null'],
    [[{ name: '' }, { name: 'Ann Bell' }], 'an object'],
    [['Ann Bell', {}], 'an object'],
  ])('%j leaves their number open, unless it is stated', (authors, found) => {
    const reason = `unreadable-value: Row 1: cannot parse authors from “authors[]”: expected a name, or an object with a name, found ${found}`;
    const { paper, warnings } = read({ authors });
    expect([paper.authorCount, paper.authors, warnings]).toEqual([null, ['Ann Bell'], [reason]]);
    const stated = read({ authors, num_authors: 2 });
    expect([stated.paper.authorCount, stated.warnings]).toEqual([2, [reason]]);
  });

  it('“et al.” leaves their number open', () => {
    const { paper, warnings } = read({ authors: 'Ann Bell, Cy Dorn et al.' });
    expect([paper.authorCount, paper.authors]).toEqual([null, ['Ann Bell', 'Cy Dorn']]);
    expect(warnings).toEqual([
      'unreadable-value: Row 1: cannot parse authorCount from “authors”: expected all authors, found “Ann Bell, Cy Dorn et al.”',
    ]);
    expect(read({ authors: 'Ann Bell et al.', num_authors: 7 })).toMatchObject({
      paper: { authorCount: 7 },
      warnings: [],
    });
  });

  it.each<[string, string[]]>([
    ['Ann Bell and others', ['Ann Bell']],
    ['Ann Bell, Cy Dorn, and others', ['Ann Bell', 'Cy Dorn']],
    ['Bell, Ann and Dorn, Cy and others', ['Bell, Ann', 'Dorn, Cy']],
    ['Ann Bell, et. al.', ['Ann Bell']],
    ['李明, 王伟等', ['李明', '王伟']],
  ])('%j names some of them, which is reported', (value, authors) => {
    const { paper, warnings } = read({ authors: value });
    expect([paper.authors, paper.authorCount]).toEqual([authors, null]);
    expect(warnings).toEqual([
      `unreadable-value: Row 1: cannot parse authorCount from “authors”: expected all authors, found “${value}”`,
    ]);
  });

  it.each([
    'Bell, Ann',
    'Bell, Ann, Dorn, Cy',
    'Bell, Ann M.',
    'Bell, Ann, Dorn, Cy and Fox, Eve',
    'van der Berg, Ann',
    'García Márquez, Gabriel',
    'van der Berg, Ann, Dorn, Cy',
    'Ann Bell, Plato, Zeno, Cy',
  ])('%j could be divided in two ways, which is reported', (value) => {
    const { paper, warnings } = read({ authors: value });
    const count = value.split(/,| and /).length;
    expect(paper.authorCount).toBe(count);
    expect(warnings).toEqual([
      `ambiguous-value: Row 1: “${value}” was read as ${count} authors; it may be fewer, with last names first`,
    ]);
  });

  it.each<unknown>([
    -7,
    1.5,
    true,
    "array(['Ann Bell'])",
    '<b>Ann Bell</b>',
    '[Ann](https://a.example)',
    '[object Object]',
    '[object Object],[object Object]',
    "[{'name'",
    '{"a"',
    { 0: 'Ann Bell' },
  ])('%j is unreadable', (value) => {
    const { paper, warnings } = read({ authors: value });
    expect([paper.authorCount, paper.authors]).toEqual([null, undefined]);
    expect(warnings).toHaveLength(1);
  });
});

describe('ids', () => {
  it.each<[Record<string, unknown>, string | undefined]>([
    [{ id: '2407.00001' }, '2407.00001'],
    [{ id: '2407.00001v2' }, '2407.00001'],
    [{ id: 'arXiv:2407.00001v2' }, '2407.00001'],
    [{ id: 2407.00001 }, '2407.00001'],
    [{ id: 2407.1001 }, '2407.10010'],
    [{ id: 704.0001 }, '0704.0001'],
    [{ id: 'cs/0112017' }, 'cs/0112017'],
    [{ id: 'http://arxiv.org/abs/2407.00001v1' }, '2407.00001'],
    [{ id: 'own-7' }, 'own-7'],
    [{ id: '240700001' }, '240700001'],
    [{ id: '2407.00001 [cs.CL]' }, '2407.00001'],
    [{ id: '2407.00001v2.pdf' }, '2407.00001'],
    [{ id: 'oai:arXiv.org:2407.00001' }, '2407.00001'],
    [{ arxiv_id: 'arXiv:2407.00001 [cs.CL] 3 Jul 2024' }, '2407.00001'],
    // pandas reads a column of ids as numbers, and writes them without their zeros.
    [{ id: '2407.1001' }, '2407.10010'],
    [{ id: '2407.084' }, '2407.08400'],
    [{ id: '704.0001' }, '0704.0001'],
    // Spreadsheets write decimal commas, and shorten what they take for numbers.
    [{ id: '2407,00001' }, '2407.00001'],
    [{ id: '2407,1' }, '2407.10000'],
    [{ id: '2.43E+03' }, undefined],
    [{ id: '2407.0' }, undefined],
    [{ id: '1.0' }, undefined],
    [{ id: 7 }, undefined],
    [{ id: 2499.00001 }, undefined],
    [{ id: '' }, undefined],
    [{ link: 'https://arxiv.org/pdf/2407.00001v2.pdf' }, '2407.00001'],
    [{ link: 'https://huggingface.co/papers/2407.00001#community' }, '2407.00001'],
    [{ link: '/papers/2407.00001' }, '2407.00001'],
    [{ url: 'https://huggingface.co//papers/2407.00001' }, '2407.00001'],
    [{ url: 'https://huggingface.co/api/papers/2407.00001' }, '2407.00001'],
    [{ url: 'https://hf-mirror.com/papers/2407.00001' }, '2407.00001'],
    [{ url: 'https://huggingface-co.translate.goog/papers/2407.00001?_x_tr_sl=en' }, '2407.00001'],
    [{ url: 'https://huggingface.co/api/daily_papers' }, undefined],
    [{ link: 'https://example.com/2407.00001' }, undefined],
    [{ arxiv_url: 'https://arxiv.org/abs/hep-th/9901001' }, 'hep-th/9901001'],
  ])('%j', (row, id) => {
    const { paper, warnings } = read(row);
    expect([paper.id, warnings]).toEqual([id, []]);
  });

  it.each<[string, string]>([
    ['2407.00001 and 2407.00002', 'several arXiv ids'],
    ['2407.00001, 2407.00002', 'several arXiv ids'],
    ['2407_00001', 'an arXiv id in another notation'],
    ['2407-00001v2', 'an arXiv id in another notation'],
    ['arXiv_1407-0001', 'an arXiv id in another notation'],
    ['2407/00001', 'an arXiv id in another notation'],
    ['2407 .00001', 'an arXiv id in another notation'],
    ['2407:00001', 'an arXiv id in another notation'],
    ['2407.O0001', 'an arXiv id in another notation'],
  ])('%j is kept, with a warning', (id, what) => {
    const { paper, warnings } = read({ id });
    expect([paper.id, paper.url, warnings]).toEqual([
      id,
      undefined,
      [`ambiguous-value: Row 1: id seems to be ${what}; it was kept as it is: “${id}”`],
    ]);
  });

  it.each<[unknown, string]>([
    ['407.00001', '“407.00001”'],
    [407.12345, 'the number 407.12345'],
    [{ value: '2407.00001' }, 'an object'],
    [['2407.00001', '2407.00002'], 'an array of 2'],
  ])('%j is not lost without a warning, unless another key has the id', (id, found) => {
    const { paper, warnings } = read({ id });
    expect([paper.id, warnings]).toEqual([
      undefined,
      [`unreadable-value: Row 1: cannot parse id: expected an arXiv id such as 2409.02326, found ${found}`],
    ]);
    expect(read({ id, url: 'https://arxiv.org/abs/2407.00003' })).toMatchObject({
      paper: { id: '2407.00003' },
      warnings: [],
    });
  });

  it('a name of an arXiv id holds nothing else', () => {
    const { paper, warnings } = read({ arxiv_id: 'unknown' });
    expect(paper.id).toBeUndefined();
    expect(warnings).toEqual([
      'unreadable-value: Row 1: cannot parse id from “arxiv_id”: expected an arXiv id such as 2409.02326, found “unknown”',
    ]);
  });

  it.each(['own-7', '7', 'a b\ud800', '507f1f77bcf86cd799439011', '2024-0001', '2407-0001', '2013_00001'])(
    '%j is no id of the site, and makes no URL',
    (id) => {
      const { paper, warnings } = read({ id });
      expect([paper.id, paper.url, warnings]).toEqual([id, undefined, []]);
    },
  );
});

describe('URLs', () => {
  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'boats.example',
    '//boats.example',
    'https://',
    'https:///boats.example',
    'http://a b',
    'https://boat\t.example',
    'https://boats.example/"',
    'https://boats.exam...',
    'https://boats.example/fl…',
    'https://boats.example/<br>',
    'mailto:a@b.c',
    7,
    {},
  ])('%j is never produced', (value) => {
    for (const field of ['url', 'projectPage', 'thumbnail'] as const) {
      const { paper, warnings } = read({ [field]: value });
      expect(paper).not.toHaveProperty(field);
      expect(warnings).toHaveLength(1);
      expect(warnings[0]).toContain(
        `unreadable-value: Row 1: cannot parse ${field}: expected an http: or https: URL, found`,
      );
    }
  });

  it.each([
    ['huggingface.co/papers/2511.12345', 'https://huggingface.co/papers/2511.12345'],
    ['hf.co/papers/2511.12345', 'https://hf.co/papers/2511.12345'],
    ['arxiv.org/abs/2511.12345v2', 'https://arxiv.org/abs/2511.12345v2'],
  ])('%s is that of a paper', (url, whole) => {
    const { paper, warnings } = read({ url });
    expect([paper.url, paper.id, warnings]).toEqual([whole, '2511.12345', []]);
  });

  it('links may be those of a feed', () => {
    const links = [
      { href: 'http://arxiv.org/abs/2407.00001v1', rel: 'alternate', type: 'text/html' },
      { url: ' https://github.com/tea/boat ' },
      { url: 'https://boats.example', kind: 'project' },
    ];
    const { paper, warnings } = read({ links });
    expect([paper.links, warnings]).toEqual([
      [
        { url: 'http://arxiv.org/abs/2407.00001v1', kind: 'paper' },
        { url: 'https://github.com/tea/boat', kind: 'repository' },
        { url: 'https://boats.example', kind: 'project' },
      ],
      [],
    ]);
    expect(read({ links: [{ rel: 'alternate' }, { href: 7 }] }).warnings).toHaveLength(2);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'boats', 'vbscript:x'])(
    '%j is not a repository, and not a link',
    (value) => {
      const { paper, warnings } = read({
        repoLinks: [value],
        links: [{ url: value, kind: 'other' }, value],
        mediaUrls: [value],
      });
      expect([paper.repoLinks, paper.links, paper.mediaUrls]).toEqual([[], undefined, undefined]);
      expect(warnings).toHaveLength(value === 'boats' ? 4 : 4);
    },
  );

  it.each<[unknown, string, string[]]>([
    ['https://github.com/tea-lab/boats', 'github', ['https://github.com/tea-lab/boats']],
    ['tea-lab/boats', 'github_repo', ['https://github.com/tea-lab/boats']],
    ['github.com/tea-lab/boats', 'repo', ['github.com/tea-lab/boats']],
    ['http://code.boats.tea-lab.example/a', 'repo', ['http://code.boats.tea-lab.example/a']],
    [
      "['https://github.com/a/b', 'https://github.com/c/d']",
      'github_links',
      ['https://github.com/a/b', 'https://github.com/c/d'],
    ],
    [
      'https://github.com/a/b, https://github.com/c/d',
      'github_links',
      ['https://github.com/a/b', 'https://github.com/c/d'],
    ],
    [
      ['https://github.com/huggingface', 'https://github.com/a/b'],
      'github_links',
      ['https://github.com/a/b'],
    ],
    [['https://git.example/a/b'], 'repository', ['https://git.example/a/b']],
    [{ url: 'https://github.com/a/b', stars: 3 }, 'github', ['https://github.com/a/b']],
    ['git@github.com:tea-lab/boats.git', 'repo', ['https://github.com/tea-lab/boats.git']],
    ['ssh://git@github.com/tea-lab/boats.git', 'repo', ['https://github.com/tea-lab/boats.git']],
    ['git+https://github.com/tea-lab/boats.git', 'repository', ['https://github.com/tea-lab/boats.git']],
    ['git://github.com/tea-lab/boats.git', 'repository', ['https://github.com/tea-lab/boats.git']],
    ['[Code](https://github.com/a/b)', 'code', ['https://github.com/a/b']],
    ['<https://github.com/a/b>', 'code', ['https://github.com/a/b']],
    ['https://github.com/a/b.', 'code', ['https://github.com/a/b']],
    ['https://github.com/a/b"', 'code', ['https://github.com/a/b']],
    [[{ link: 'https://github.com/a/b' }], 'repos', ['https://github.com/a/b']],
    ['', 'github', []],
    [[], 'github', []],
    ['None', 'github', []],
  ])('%j in %s', (value, key, repoLinks) => {
    const { paper, warnings } = read({ [key]: value });
    expect([paper.repoLinks, warnings]).toEqual([repoLinks, []]);
  });
});

it('words beside a repository are one problem', () => {
  const read1 = read({ github: 'https://github.com/a/b (1.2k stars)' });
  expect([read1.paper.repoLinks, read1.warnings.length]).toEqual([['https://github.com/a/b'], 1]);
  expect(read({ github: 'No code yet' }).warnings).toHaveLength(1);
});

describe('an address', () => {
  it.each<[Record<string, string>, Partial<Paper>]>([
    [
      { id: '2407.00001', url: 'https://github.com/tea-lab/boats' },
      { url: 'https://huggingface.co/papers/2407.00001', repoLinks: ['https://github.com/tea-lab/boats'] },
    ],
    [
      { link: 'https://github.com/a/b', paper_url: 'https://arxiv.org/abs/2407.00001' },
      { url: 'https://arxiv.org/abs/2407.00001', repoLinks: ['https://github.com/a/b'] },
    ],
    [{ url: 'papers/2407.00001' }, { url: 'https://huggingface.co/papers/2407.00001', repoLinks: [] }],
    [{ url: 'https://boats.example/a' }, { url: 'https://boats.example/a', repoLinks: [] }],
    [{ url: 'https://github.com/tea-lab' }, { url: 'https://github.com/tea-lab', repoLinks: [] }],
    [
      { url: 'https://github.com/a/b/blob/main/paper.pdf' },
      { url: 'https://github.com/a/b/blob/main/paper.pdf', repoLinks: [] },
    ],
    [
      { id: '2407.00001', url: 'https://github.com/a/b/tree/main' },
      { url: 'https://huggingface.co/papers/2407.00001', repoLinks: ['https://github.com/a/b/tree/main'] },
    ],
  ])('%j is of the page, or of the code', (row, { url, repoLinks }) => {
    const { paper, warnings } = read(row);
    expect([paper.url, paper.repoLinks, warnings]).toEqual([url, repoLinks, []]);
  });

  it.each(['papers/kettles.pdf', 'papers/date/2024-07-03'])('%j without a slash is no address', (url) => {
    const { paper, warnings } = read({ url });
    expect([paper.url, warnings.length]).toEqual([undefined, 1]);
  });

  it('of code stays where fieldMap says what it is', () => {
    const url = 'https://github.com/tea-lab/boats';
    const [paper] = fromRows([{ title: 'A Boat', id: '1', home: url }], { fieldMap: { home: 'url' } });
    expect([paper?.url, paper?.repoLinks]).toEqual([url, []]);
  });
});

it.each([
  'https://github.com/tea-lab/bo...',
  'github.com/tea-lab/bo…',
  '1.2k',
  '3.5',
  'print(1)',
  'Yes',
  'e.g. soon',
  'git@',
  'C:/boats',
])('%j is no repository', (value) => {
  for (const key of ['code', 'github']) {
    const { paper, warnings } = read({ [key]: value });
    expect([paper.repoLinks, paper.links]).toEqual([[], undefined]);
    expect(warnings[0]).toContain('cannot parse repoLinks');
  }
});

describe('organizations and users', () => {
  it.each<[unknown, unknown]>([
    ['Tea Lab', { fullname: 'Tea Lab' }],
    [
      { name: 'tea', fullname: 'Tea Lab' },
      { name: 'tea', fullname: 'Tea Lab' },
    ],
    [{ name: 'Tea Lab' }, { fullname: 'Tea Lab' }],
    ['{"name": "tea", "fullname": "Tea Lab"}', { name: 'tea', fullname: 'Tea Lab' }],
    [null, undefined],
    ['', undefined],
    [{}, undefined],
    [[], undefined],
    [{ name: '', fullname: null }, undefined],
    ['https://huggingface.co/tea', { name: 'tea', fullname: 'tea' }],
    ['/tea', { name: 'tea', fullname: 'tea' }],
  ])('%j', (value, organization) => {
    const { paper, warnings } = read({ organization: value });
    expect([paper.organization, warnings]).toEqual([organization, []]);
  });

  it.each<[unknown, string | undefined]>([
    ['teapot', 'teapot'],
    [{ name: 'teapot', fullname: 'Tea Pot' }, 'teapot'],
    [{ username: 'teapot' }, 'teapot'],
    [{ user: { name: 'teapot' } }, 'teapot'],
    ["{'fullname': 'Tea Pot'}", 'Tea Pot'],
    [{}, undefined],
    ['', undefined],
    [null, undefined],
    ['https://huggingface.co/teapot', 'teapot'],
    ['Submitted by teapot', 'teapot'],
    ['@teapot', 'teapot'],
  ])('%j', (value, name) => {
    const { paper, warnings } = read({ submittedBy: value });
    expect([paper.submittedBy, warnings]).toEqual([name, []]);
  });

  it.each<[string, unknown, unknown, string[]]>([
    [
      'organization',
      { name: { name: 'tea' } },
      undefined,
      ['cannot parse organization: expected an object with a name, found an object', 'organization.name'],
    ],
    [
      'organization',
      '{"fullname": {"en": "Tea"}}',
      undefined,
      [
        'cannot parse organization: expected an object with a name, found “{"fullname": {"en": "Tea"}}”',
        'organization.fullname',
      ],
    ],
    ['organization', { fullname: 'Tea', name: ['tea'] }, { fullname: 'Tea' }, ['organization.name']],
    [
      'submittedBy',
      { name: { fullname: 'Ann' } },
      undefined,
      ['cannot parse submittedBy: expected an object with a name, found an object', 'submittedBy.name'],
    ],
    ['submittedBy', { name: 'ann', user: { x: 1 } }, 'ann', ['submittedBy.user']],
    ['submittedBy', { user: { name: 'ann', x: 1 } }, 'ann', ['submittedBy.user.x']],
    ['submittedBy', { name: 'ann', user: {}, fullname: null }, 'ann', []],
  ])('%s %j loses no name without a message', (field, value, expected, said) => {
    const reasons: string[] = [];
    const onMessage = ({ reason }: { reason: string }) => reasons.push(reason);
    const [paper] = fromRows([{ title: 'A Boat', [field]: value }], { onMessage });
    expect(paper?.[field as keyof Paper]).toEqual(expected);
    expect(reasons).toEqual(
      said.map((each) => (each.includes(' ') ? `Row 1: ${each}` : `“${each}” is not read, in 1 row`)),
    );
  });

  it('a user whose keys share one name is no conflict', () => {
    const row = {
      'submittedBy.name': 'ann',
      'submittedOnDailyBy.user': 'ann',
      'submittedOnDailyBy.fullname': 'Ann B',
    };
    const { paper, warnings } = read(row);
    expect([paper.submittedBy, warnings]).toEqual(['ann', []]);
    expect(read({ ...row, 'submittedOnDailyBy.user': 'eve' }).warnings).toHaveLength(1);
  });

  it.each<unknown>([true, 1.5, ['a', 'b'], { id: 7 }, 'https://tea.example/team'])(
    '%j is unreadable',
    (value) => {
      expect(read({ organization: value }).warnings).toHaveLength(1);
      expect(read({ submittedBy: value }).warnings).toHaveLength(1);
    },
  );
});

describe('markers of missing values', () => {
  const markers = [
    ...['None', 'null', 'NULL', 'nan', 'NaN', 'NaT', 'NA', 'N/A', 'n/a', '<NA>', '#N/A', 'undefined'],
    ...['-', '–', '—', '--', ' None ', '', ' '.repeat(200), Number.NaN, null],
  ];
  const fields = [
    ...['abstract', 'authorCount', 'authors', 'comments', 'date', 'id', 'url', 'organization', 'submittedBy'],
    ...[
      'repoLinks',
      'githubStars',
      'projectPage',
      'listedOn',
      'links',
      'aiSummary',
      'aiKeywords',
      'thumbnail',
    ],
    ...['mediaUrls', 'discussionId', 'modelCount'],
  ];

  it.each(markers)('%j is a value of no field', (marker) => {
    expect(read(Object.fromEntries(fields.map((field) => [field, marker])))).toEqual({
      paper: { title: 'A Boat', abstract: '', authorCount: null, date: null, upvotes: null, repoLinks: [] },
      warnings: [],
    });
  });

  it('a row with one for a title is left out', () => {
    const reasons: string[] = [];
    const rows = [{ title: 'nan', upvotes: 1 }, { title: Number.NaN }, { title: 'Nan Goldin' }];
    const papers = fromRows(rows, { onMessage: ({ reason }) => reasons.push(reason) });
    expect(papers.map(({ title }) => title)).toEqual(['Nan Goldin']);
    expect(reasons).toEqual([
      'Row 1: not a paper: expected a title, found “nan”',
      'Row 2: not a paper: expected a title, found none',
    ]);
  });

  it('a dash for upvotes is what the page prints for 0', () => {
    expect(read({ upvotes: '-', githubStars: '-' })).toEqual({
      paper: { title: 'A Boat', abstract: '', authorCount: null, date: null, upvotes: 0, repoLinks: [] },
      warnings: [],
    });
  });

  it('Python writes NaN into JSON', () => {
    const reasons: string[] = [];
    const json = '[{"title": "A Boat", "upvotes": NaN, "abstract": NaN, "id": "2407.00001"}]';
    expect(parsePapers(json, { onMessage: ({ reason }) => reasons.push(reason) })).toMatchObject([
      { title: 'A Boat', abstract: '', upvotes: null },
    ]);
    expect(reasons).toEqual(['Row 1: not valid JSON: the notation of Python or JavaScript, line 1']);
  });
});

describe('text', () => {
  it.each<[string, string, string]>([
    ['A\n  Boat', 'It\nfloats.\n\n\n It   swims. ', 'It floats.\n\nIt   swims.'],
    ['A\r\n Boat', 'It\r\nfloats.', 'It floats.'],
    [' A Boat ', '\n', ''],
  ])('%j', (title, abstract, read) => {
    expect(fromRows([{ title, abstract }])).toMatchObject([{ title: 'A Boat', abstract: read }]);
  });

  it('a whole number is a title too', () => {
    expect(fromRows([{ title: 1984 }])).toMatchObject([{ title: '1984' }]);
    expect(fromRows([{ title: true }, { title: 1.5 }, { title: ['A', 'B'] }])).toEqual([]);
  });
});

it('MongoDB’s types are values', () => {
  const { paper, warnings } = read({
    id: { $oid: '64fab' },
    date: { $date: { $numberLong: '1719964800000' } },
    listedOn: { $date: '2024-07-04T00:00:00Z' },
    upvotes: { $numberInt: '3' },
    comments: { $numberDouble: '2.0' },
    organization: { $name: 'Tea Lab' },
  });
  expect(paper).toMatchObject({
    id: '64fab',
    date: '2024-07-03',
    listedOn: '2024-07-04',
    upvotes: 3,
    comments: 2,
  });
  expect(warnings).toEqual([
    'unreadable-value: Row 1: cannot parse organization: expected an object with a name, found an object',
  ]);
});

it.each<[string, Record<string, unknown>, string]>([
  ['title', { title: 'Cups &amp; Saucers' }, 'title contains HTML character references'],
  ['title', { title: 'A <i>Boat</i>' }, 'title contains HTML tags'],
  ['title', { title: '[A Boat](https://a.example)' }, 'title contains a Markdown link'],
  ['title', { title: '**A Boat**' }, 'title contains Markdown emphasis'],
  ['title', { title: 'A%20Boat' }, 'title contains percent-encoding'],
  ['title', { title: "b'A Boat'" }, 'title contains a Python bytes literal'],
  ['title', { title: 'Caf\\u00e9' }, 'title contains escape sequences'],
  ['title', { title: '[object Object]' }, 'title contains a printed object'],
  ['abstract', { abstract: 'We can\\u2019t.' }, 'abstract contains escape sequences'],
  ['abstract', { abstract: '<Element p at 0x7f2>' }, 'abstract contains a printed object'],
  ['submittedBy', { submittedBy: '[object Object]' }, 'submittedBy contains a printed object'],
  [
    'organization',
    { organization: { fullname: '<Element h3 at 0x7f2>' } },
    'organization contains a printed object',
  ],
  ['authors', { authors: ['Ann Bell', '[object Object]'] }, 'authors contains a printed object'],
  ['aiSummary', { aiSummary: '[object Object]' }, 'aiSummary contains a printed object'],
  ['title', { title: 'Paper page - A Boat' }, 'title contains the name of the site'],
  ['title', { title: 'A Boat - Hugging Face' }, 'title contains the name of the site'],
  ['title', { title: 'A Boat â€” and a Cat' }, 'title contains characters in the wrong encoding'],
  ['abstract', { abstract: 'It floats.\\n\\nIt sails.' }, 'abstract contains escaped line breaks'],
  ['abstract', { abstract: '<p>It floats.</p>' }, 'abstract contains HTML tags'],
  [
    'authors',
    { authors: ['Eve Fox', 'J&ouml;rg Bell', 'Ann &#66;ell'] },
    'authors contains HTML character references',
  ],
  ['title', { title: 'A Boat That…' }, 'title contains a mark of truncation'],
  ['title', { title: '`A Boat`' }, 'title contains Markdown emphasis'],
  ['title', { title: '“A BÃ¶at”' }, 'title contains characters in the wrong encoding'],
  ['title', { title: 'A B\ufffdat' }, 'title contains characters in the wrong encoding'],
  ['title', { title: 'A Bo\u200bat' }, 'title contains invisible characters'],
  ['title', { title: 'A Bo\0at' }, 'title contains control characters'],
  ['abstract', { abstract: "['It floats.']" }, 'abstract contains a list or an object'],
  ['abstract', { abstract: '{"text": "It floats."}' }, 'abstract contains a list or an object'],
  ['abstract', { abstract: '**It floats.**' }, 'abstract contains Markdown'],
  ['abstract', { abstract: '### It floats.' }, 'abstract contains Markdown'],
  ['abstract', { abstract: '[It floats.](https://boats.example)' }, 'abstract contains a Markdown link'],
  ['abstract', { abstract: 'It%20floats%20'.repeat(8) }, 'abstract contains no spaces'],
  ['abstract', { abstract: '#REF!' }, 'abstract contains no words'],
  ['abstract', { abstract: 'It floats. (more)' }, 'abstract contains a mark of truncation'],
  ['abstract', { abstract: 'It floats. Show less' }, 'abstract contains a mark of truncation'],
  [
    'abstract',
    { abstract: 'It floats.,3 2407.00002,Kettles,They boil.' },
    'abstract contains the cells of another row',
  ],
  ['abstract', { abstract: '\u001b[31mIt floats.' }, 'abstract contains control characters'],
  ['title', { title: '12 Boats at Sea', upvotes: 12 }, 'title contains its upvotes, “12”'],
  ['title', { title: 'A Bo\u00adat' }, 'title contains soft hyphens'],
  ['title', { title: '"A Boat"' }, 'title contains quotation marks around it'],
  ['title', { title: "['A Boat']" }, 'title contains a list or an object'],
  ['title', { title: '3. A Boat' }, 'title contains a number or a label'],
  ['title', { title: '[2407.00001] A Boat' }, 'title contains a number or a label'],
  ['title', { title: 'https://arxiv.org/abs/2407.00001' }, 'title contains no words'],
  ['title', { title: '#REF!' }, 'title contains no words'],
  ['title', { title: 'Loading...' }, 'title contains a mark of truncation'],
  ['title', { title: 'Untitled' }, 'title contains a placeholder'],
  ['abstract', { abstract: 'It floats.<br>It sails.' }, 'abstract contains HTML tags'],
  ['abstract', { abstract: 'It floats, and [truncated]' }, 'abstract contains a mark of truncation'],
  ['abstract', { abstract: 'It floats. Read more' }, 'abstract contains a mark of truncation'],
  ['authors', { authors: 'Ann Bell1, Cy Dorn2' }, 'authors contains marks or numbers'],
  ['authors', { authors: 'Ann Bell*, Cy Dorn†' }, 'authors contains marks or numbers'],
  ['authors', { authors: 'Ann Bell +3' }, 'authors contains marks or numbers'],
  ['authors', { authors: ['Ann Bell', 'ann@tea.example'] }, 'authors contains marks or numbers'],
  ['authors', { authors: ['Ann Bell', 'N/A'] }, 'authors contains a placeholder'],
  ['authors', { authors: ['Ann Bell', 'None'] }, 'authors contains a placeholder'],
  ['authors', { authors: 'Unknown' }, 'authors contains a placeholder'],
  ['authors', { authors: ['Ann Bell', '·'] }, 'authors contains marks or numbers'],
  ['authors', { authors: ['Ann Bell and Cy Dorn', 'Eve Fox'] }, 'authors contains more than one name'],
  ['authors', { authors: 'Ann Bell und Cy Dorn' }, 'authors contains more than one name'],
  ['authors', { authors: 'Ann Bell with Cy Dorn' }, 'authors contains more than one name'],
  ['authors', { authors: 'Ann Bell - Cy Dorn' }, 'authors contains marks or numbers'],
  ['authors', { authors: 'Ann Bell~Cy Dorn' }, 'authors contains marks or numbers'],
  ['authors', { authors: 'Ann Bell•Cy Dorn' }, 'authors contains marks or numbers'],
  ['authors', { authors: ['Ann Bell; Cy Dorn', 'Eve Fox'] }, 'authors contains marks or numbers'],
  ['authors', { authors: ['Ann Bell"', 'Cy Dorn'] }, 'authors contains a quotation mark without another one'],
  ['title', { title: '"A Boat' }, 'title contains a quotation mark without another one'],
  ['title', { title: '2024-07-03' }, 'title contains a date'],
  ['title', { title: '=HYPERLINK("https://a.example","A Boat")' }, 'title contains a formula'],
  ['title', { title: 'A Boat (arXiv:2407.00001v2)' }, 'title contains a number or a label'],
  ['title', { title: 'A Boat | Hugging Face' }, 'title contains the name of the site'],
  ['abstract', { abstract: 'Abstract: It floats.' }, 'abstract contains a label'],
  ['abstract', { abstract: 'Authors: Ann Bell Abstract: It floats.' }, 'abstract contains a label'],
  [
    'abstract',
    { abstract: 'It floats. [Read more](https://boat.example)' },
    'abstract contains a mark of truncation',
  ],
  ['abstract', { abstract: 'Error fetching abstract: 404' }, 'abstract contains a placeholder'],
  ['authors', { authors: ['Unknown Author'] }, 'authors contains a placeholder'],
  ['abstract', { abstract: 'A "boat" floats."' }, 'abstract contains a quotation mark without another one'],
  ['abstract', { abstract: '"It floats."' }, 'abstract contains quotation marks around it'],
  ['abstract', { abstract: '"It floats, "quietly"."' }, 'abstract contains quotation marks around it'],
  ['abstract', { abstract: 'https://boats.example' }, 'abstract contains no words'],
  ['abstract', { abstract: '2024-07-03T08:00:00Z' }, 'abstract contains no words'],
  ['abstract', { abstract: '163' }, 'abstract contains no words'],
  ['abstract', { abstract: 'No abstract available' }, 'abstract contains a placeholder'],
  ['submittedBy', { submittedBy: '"ann"' }, 'submittedBy contains quotation marks around it'],
  ['submittedBy', { submittedBy: '?' }, 'submittedBy contains no name'],
  ['submittedBy', { submittedBy: '163' }, 'submittedBy contains no name'],
  ['submittedBy', { submittedBy: 'False' }, 'submittedBy contains a placeholder'],
  ['submittedBy', { submittedBy: 'A boat floats quietly. It sails.' }, 'submittedBy contains a sentence'],
  ['authors', { authors: ['Jan MÃ¼ller'] }, 'authors contains characters in the wrong encoding'],
])('%s keeps what its tool has left in it, with a warning: %j', (field, row, reason) => {
  const { paper, warnings } = read({ id: '2407.00001', ...row });
  const value = row[field];
  const list = typeof value === 'string' && field === 'authors' ? value.split(', ') : value;
  expect(paper[field as keyof Paper]).toEqual(list);
  expect(warnings).toEqual([
    expect.stringContaining(`ambiguous-value: Row 1: ${reason}; it was kept as it is: “`),
  ]);
});

it('an image of another paper is kept, with a warning', () => {
  const images = 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/';
  const row = { id: '2407.00001', thumbnail: `${images}2407.00002.png` };
  const { paper, warnings } = read(row);
  expect([paper.thumbnail, warnings]).toEqual([
    `${images}2407.00002.png`,
    [
      'conflicting-values: Row 1: thumbnail is that of the paper 2407.00002, but the id is 2407.00001; both were kept',
    ],
  ]);
  for (const other of [
    { ...row, thumbnail: `${images}2407.00001.png` },
    { ...row, thumbnail: 'https://kettle.example/papers/2407.00002.png' },
    { ...row, id: '1' },
  ])
    expect(read(other).warnings).toEqual([]);
});

it.each([
  ['Kettle-R1: Boiling Water', 1],
  ['A Survey of Kettles That Boil on All Boats', 1],
  ['Ana María van der Berg', 0],
  ['Ana María Fox de la Cruz García Márquez', 0],
  ['ann: bell', 0],
  ['kettle-works-of-the-university-of-the-north-sea', 0],
])('the user %j has %i warnings', (submittedBy, count) => {
  const { paper, warnings } = read({ submittedBy });
  expect([paper.submittedBy, warnings]).toEqual([
    submittedBy,
    Array(count).fill(
      `ambiguous-value: Row 1: submittedBy contains as many words as a title; it was kept as it is: “${submittedBy}”`,
    ),
  ]);
});

it.each<[string, string]>([
  ['#REF!', 'no name'],
  ['.', 'no name'],
  ['2024-07-03T08:00:00Z', 'no name'],
  ['2407.00001', 'no name'],
  ['unknown', 'a placeholder'],
  ["Organization(name='google', fullname='Google')", 'a printed object'],
  ["OrderedDict([('name', 'google')])", 'a printed object'],
  ['@{name=google; fullname=Google}', 'a printed object'],
  ['{name=google, fullname=Google}', 'a printed object'],
  ['&{Name:google}', 'a printed object'],
  ['map[fullname:Google name:google]', 'a printed object'],
  ['System.Object[]', 'a printed object'],
  ['org.example.Lab@1b28cdfa', 'a printed object'],
  ["b'google'", 'a Python bytes literal'],
  ['{google,"Google AI"}', 'a list or an object'],
  ["{'name': google}", 'a list or an object'],
  ['{"name"=>"google"}', 'a list or an object'],
  ['&{google Google}', 'a list or an object'],
  ['Caf&eacute; Lab', 'HTML character references'],
  ['We study boats.', 'a sentence'],
  ['Tea\u0002Lab', 'control characters'],
])('the organization %j is kept, with a warning', (organization, trace) => {
  const { paper, warnings } = read({ organization });
  expect([paper.organization, warnings]).toEqual([
    { fullname: organization },
    [
      `ambiguous-value: Row 1: organization contains ${trace}; it was kept as it is: “${organization.replace('\u0002', '\\u{2}')}”`,
    ],
  ]);
});

it.each<[string[], string, string]>([
  [['Ann Bell', 'Ann Bell', 'Cy Dorn'], 'a name twice in a row', 'Ann Bell'],
  [[...'AnnBellCy'], 'single characters', 'AnnBellCy'],
  [['Ann Bell', 'and', 'Cy Dorn'], 'no name', 'and'],
  [
    ['Ann Bell', 'Cy Dorn', 'Ann Bell', 'Cy Dorn'],
    'the same list twice',
    'Ann Bell, Cy Dorn, Ann Bell, Cy Dorn',
  ],
  [['Ann Bell, Cy Dorn', 'Eve Fox'], 'more than one name', 'Ann Bell, Cy Dorn'],
  [['Eve Fox', 'Ann Bell, Cy Dorn, Gil Hay'], 'more than one name', 'Ann Bell, Cy Dorn, Gil Hay'],
  [['Ann Bell 1', 'Cy Dorn 1,2'], 'marks or numbers', 'Cy Dorn 1,2'],
  [['Ann Bell 1', 'Eve Fox 2', 'Cy Dorn 1'], 'marks or numbers', 'Cy Dorn 1'],
])('authors %j are kept, with a warning', (authors, trace, found) => {
  const { paper, warnings } = read({ authors: [...authors] });
  expect([paper.authors, paper.authorCount]).toEqual([authors, authors.length]);
  expect(warnings).toContain(
    `ambiguous-value: Row 1: authors contains ${trace}; it was kept as it is: “${found}”`,
  );
});

it.each([
  [['Test Author 1']],
  [['Test Author 1', 'Test Author 2']],
  [['First Author 1', 'Second Author 2', 'Team Alpha 12']],
])('authors %j are names', (authors) => {
  expect(read({ authors }).warnings).toEqual([]);
});

it.each([
  'Kettle Works (KW=1)',
  'b_google',
  "b'google",
  'Lab(s)',
  '(Kettle, Inc.)',
  'K{2} Works',
  'System.Kettle Works',
  'a.b@kettle.example',
  'maps[at]',
])('the organization %j is a name', (organization) => {
  const { paper, warnings } = read({ organization });
  expect([paper.organization, warnings]).toEqual([{ fullname: organization }, []]);
});

it('authors with line breaks in their names are kept on one line, with a warning', () => {
  const { paper, warnings } = read({
    authors: ['Ann Bell\nKettle Lab', '\n Cy\n   Dorn\n', 'Eve F.\nFox'],
  });
  expect([paper.authors, paper.authorCount]).toEqual([['Ann Bell Kettle Lab', 'Cy Dorn', 'Eve F. Fox'], 3]);
  expect(warnings).toEqual([
    'ambiguous-value: Row 1: authors contains several lines; it was kept as it is: “Ann Bell Kettle Lab”',
  ]);
});

it.each([
  [['Bell, Ann Marie', 'Dorn, Cy']],
  [['García Márquez, Ana María', 'Fox Hay, Eve May']],
  [['van der Berg, Ann Marie', 'OpenAI']],
  [['Ann Bell, Jr.', 'Cy Dorn']],
  [['Ann Bell (Kettle Lab, Tea Works)', 'Cy Dorn']],
  [['Google, Inc.', 'Cy Dorn']],
  [['A', 'B', 'A', 'C']],
  [['A', 'A1']],
  [['And', 'With Love Lab']],
  [['Ann Bell III', 'Team 7']],
])('authors %j have no warning', (authors) => {
  const { paper, warnings } = read({ authors });
  expect([paper.authors, warnings]).toEqual([authors, []]);
});

it('a long list of authors may name two people of one name', () => {
  const authors = Array.from({ length: 51 }, (_, at) => `Ann Bell ${'I'.repeat(Math.max(1, at))}`);
  expect(read({ authors }).warnings).toEqual([]);
});

it('a title and an abstract that seem to stand in the place of each other are reported', () => {
  const title = 'We study boats that float, and show that they do.';
  const { paper, warnings } = read({ title, abstract: 'Boats That Float' });
  expect([paper.title, paper.abstract, warnings]).toEqual([
    title,
    'Boats That Float',
    [
      `odd-title: Row 1: the title is longer than the abstract and ends like a sentence, so the two may be swapped: “${title}”`,
    ],
  ]);
  expect(read({ title: 'Do Boats of All Kinds Float?', abstract: 'They do.' }).warnings).toEqual([]);
});

it.each([
  { title: 'R&D at AT&T; a <think> Step' },
  { title: 'The 24" Boat', abstract: 'It has 24" of "hull", and floats.' },
  { abstract: '"Do boats float?" is what we ask, and the answer is "maybe"' },
  { organization: 'Univ. of Tea & Kettles (AT&T, 01.AI)', submittedBy: 'ann-bell_7' },
  { abstract: '[1] floats, and **two** of [three](https://boats.example) do not; # 4 sinks.' },
  { abstract: 'It floats, as in 2407.00002, and in 2407.00003; it does.' },
  { abstract: String.raw`We bound \nu \leq \nabla f and <a, b>, 20% more.` },
  { title: '"Whither, Boat?": A "Map" of 12 Seas [v2]', abstract: 'SÃO, Â and â: 3. …and [more].' },
  { title: '1984', authors: ['01.AI', 'GLM-4.5 Team', 'Lord and Co', "Pat O'Dell (Tea, Inc.)", 'Xin64'] },
  { paper: { title: 'A Boat That \ufb02oats', summary: 'It \ufb02oats.' }, title: '' },
])('%j has no such traces', (row) => {
  expect(read({ id: '2407.00001', ...row }).warnings).toEqual([]);
});

it.each(['Ann &amp; Cy', '3+ authors', 'M&uuml;ller'])('%s names no authors', (value) => {
  const { paper, warnings } = read({ authors: value });
  expect([paper.authors, paper.authorCount]).toEqual([undefined, null]);
  expect(warnings).toEqual([
    `unreadable-value: Row 1: cannot parse authors: expected names, or a list of names, found “${value}”`,
  ]);
});

it('authors may be counted in parentheses, and NumPy’s have no commas', () => {
  expect(read({ authors: 'Ann Bell (+3)' }).paper).toMatchObject({ authors: ['Ann Bell'], authorCount: 4 });
  expect(read({ authors: "['Ann Bell' 'Cy Dorn'\n 'Eve Fox']" }).paper.authors).toEqual([
    'Ann Bell',
    'Cy Dorn',
    'Eve Fox',
  ]);
});

it('what a repository or a link has beside its URL is noted', () => {
  const notes: unknown[] = [];
  const row = {
    title: 'A Boat',
    githubRepo: { url: 'https://github.com/tea/boat', stars: 5 },
    links: [{ url: 'https://a.example', kind: 'other', rel: 'x' }],
  };
  fromRows([row], { onMessage: ({ actual }) => notes.push(actual) });
  expect(notes).toEqual(['githubRepo.stars', 'links[].rel']);
});

it('an arXiv id may be in a DOI, or among the ids of other services', () => {
  expect(read({ doi: '10.48550/arXiv.2407.00001' }).paper.id).toBe('2407.00001');
  expect(read({ paperId: '64fab', externalIds: { ArXiv: '2407.00001' } }).paper.id).toBe('2407.00001');
});

it('abstracts that a tool has cut at one length are reported', () => {
  const long = 'It floats if it is lighter than water, and sinks if it is not, ';
  const rows = [1, 2, 3, 4].map((at) => ({
    title: `Boat ${at}`,
    summary: at === 2 ? 'It floats.' : `${at} ${long}`.repeat(3).slice(0, 120),
  }));
  const warnings: (string | undefined)[] = [];
  fromRows(rows, { onMessage: ({ ruleId, reason }) => warnings.push(`${ruleId}: ${reason}`) });
  expect(warnings).toEqual(
    [1, 3, 4].map(
      (row) =>
        `truncated: Row ${row}: The abstract has 120 characters, as have others, and none has more: it may be cut`,
    ),
  );
});

it('titles that a tool has cut at one length are reported', () => {
  const rows = ['A Boat', 'Boats', 'Some Boats'].map((word, at) => ({
    title: `${word} That Float for a Long Time on All Eight of Them`.slice(0, 44),
    upvotes: at,
  }));
  const warnings: (string | undefined)[] = [];
  fromRows(rows, { onMessage: ({ ruleId, reason }) => warnings.push(`${ruleId}: ${reason}`) });
  expect(warnings).toEqual(
    [1, 2, 3].map(
      (row) =>
        `truncated: Row ${row}: The title has 44 characters, as have others, and none has more: it may be cut`,
    ),
  );
});
