import { describe, expect, it } from 'vitest';
import { fromRows, type Paper } from '../../../src/index.js';

/** The paper of one row in memory, and what is said about it. */
function read(
  row: Record<string, unknown>,
  referenceDate?: string,
): { paper: Paper; warnings: string[]; notes: unknown[] } {
  const [warnings, notes]: [string[], unknown[]] = [[], []];
  const [paper] = fromRows([{ title: 'A Boat', ...row }], {
    ...(referenceDate !== undefined && { referenceDate }),
    onMessage: ({ fatal, reason, actual }) => (fatal === false ? warnings.push(reason) : notes.push(actual)),
  });
  return { paper: paper!, warnings, notes };
}

describe('counts', () => {
  it.each<[string, unknown, number]>([
    ...['-', '–', '—', '--', ' - '].map((dash): [string, string, number] => ['upvotes', dash, 0]),
    ['upvotes', '12.0k', 12_000],
    ['upvotes', '12.00', 12],
    ['modelCount', ' 12 ', 12],
  ])('%s %j', (field, value, expected) => {
    const { paper, warnings } = read({ [field]: value });
    expect([paper[field as keyof Paper], warnings]).toEqual([expected, []]);
  });

  it('in an object of MongoDB have nothing beside them', () => {
    expect(read({ upvotes: { $numberInt: '3', x: 1 } }).warnings).toEqual([
      'Row 1: cannot parse upvotes: expected a count such as 12 or “1.2k”, found an object',
    ]);
  });
});

describe('days', () => {
  it.each<[unknown, string]>([
    [' Jul 3, 2024\n', '2024-07-03'],
    ['Wed  Jul  03,  2024', '2024-07-03'],
    ['Wed, 3 Jul 2024 05:15:00 +0530', '2024-07-02'],
    ['Wed, 3 Jul 2024 23:50:00 -0020', '2024-07-04'],
    ['Wed, 3 Jul 2024 08:59:00 GMT', '2024-07-03'],
    [1_000_000_000, '2001-09-09'],
    [4_102_444_799, '2099-12-31'],
    [4_102_444_799_000, '2099-12-31'],
  ])('%j is %s', (date, day) => {
    const { paper, warnings } = read({ date });
    expect([paper.date, warnings]).toEqual([day, []]);
  });

  it.each<unknown>([
    'Wed, 3 Jul 2024 08:60:00 GMT',
    'x2024/07/03',
    '2024/07/031',
    'Jul 3 20245',
    '11720000000',
    '1720000000 or so',
    999_999_999,
    4_102_444_800_000,
  ])('%j is none', (date) => {
    const { paper, warnings } = read({ date });
    expect([paper.date, warnings]).toEqual([
      null,
      [
        `Row 1: cannot parse date: expected a date such as 2024-07-03, in the years 1900 to 2999, or a time in seconds since 1970, found ${typeof date === 'number' ? `the number ${date}` : `“${date}”`}`,
      ],
    ]);
  });

  it('without a year need one, unless the year is known and has no such day', () => {
    expect(read({ date: ' Feb 29 ' }).warnings).toEqual([
      'Row 1: cannot parse date: expected a date with a year (or set referenceDate to the day of the capture), found “Feb 29”',
    ]);
    expect(read({ date: 'Feb 29' }, '2023-08-01').warnings).toEqual([
      'Row 1: cannot parse date: expected a date such as 2024-07-03, in the years 1900 to 2999, or a time in seconds since 1970, found “Feb 29”',
    ]);
  });
});

describe('ids', () => {
  it.each<[unknown, string | undefined]>([
    [1501.00001, '1501.00001'],
    [2401.00001, '2401.00001'],
    [2412.00001, '2412.00001'],
    [9912.00001, '9912.00001'],
    [612.0001, undefined],
    [2400.00001, undefined],
    [2413.00001, undefined],
    [10001.00001, undefined],
    [2407.123456, undefined],
    ['2.43E3', undefined],
    ['2407.00001 (also 2407.00001v2)', '2407.00001'],
  ])('%j is %j', (id, expected) => {
    const { paper, warnings } = read({ id });
    expect([paper.id, warnings]).toEqual([expected, []]);
  });
});

describe('authors', () => {
  it.each<[unknown, string[], number]>([
    [[' ', 'Ann Bell', ''], ['Ann Bell'], 1],
    [['Bell, Ann M.'], ['Bell, Ann M.'], 1],
    [[{ name: ' ', fullname: 'Ann Bell' }], ['Ann Bell'], 1],
    [[{ given: ' ', first: ' Ann ', family: 'Bell' }], ['Ann Bell'], 1],
    ['Author: Ann Bell', ['Ann Bell'], 1],
    ['Kirby Bell, Cy Dorn', ['Kirby Bell', 'Cy Dorn'], 2],
    ['Ann Bell, Cy Dorn Jr.', ['Ann Bell', 'Cy Dorn Jr.'], 2],
    ['Ann Bell, Srila Dorn', ['Ann Bell', 'Srila Dorn'], 2],
    ['Ann Bell, MD, Cy Dorn', ['Ann Bell, MD', 'Cy Dorn'], 2],
    ['Plato, Zeno, Socrates', ['Plato', 'Zeno', 'Socrates'], 3],
    ['Plato, Ann Bell, Zeno, Cy Dorn', ['Plato', 'Ann Bell', 'Zeno', 'Cy Dorn'], 4],
    ['Plato, Ann Bell, Zeno, Cy', ['Plato', 'Ann Bell', 'Zeno', 'Cy'], 4],
    ['Ann B., Plato, Zeno, Cy', ['Ann B.', 'Plato', 'Zeno', 'Cy'], 4],
    [' [Ann Bell, Cy Dorn] ', ['Ann Bell', 'Cy Dorn'], 2],
    [" ('Mac Bell', 'Cy Dorn') ", ['Mac Bell', 'Cy Dorn'], 2],
    [" {'Ann Bell', 'Cy Dorn'} ", ['Ann Bell', 'Cy Dorn'], 2],
  ])('%j', (value, authors, authorCount) => {
    const { paper, warnings } = read({ authors: value });
    expect([paper.authors, paper.authorCount, warnings]).toEqual([authors, authorCount, []]);
  });

  it.each<[unknown, number]>([
    [7, 7],
    [' 12', 12],
    ['12 authors ', 12],
    ['1 author', 1],
    [['7 authors'], 7],
  ])('%j counts them beside their names', (authors, count) => {
    const { paper, warnings } = read({ authors, author: 'Ann Bell, Cy Dorn' });
    expect([paper.authors, paper.authorCount, warnings]).toEqual([
      ['Ann Bell', 'Cy Dorn'],
      count,
      [`Row 1: authorCount is ${count}, but “author” has 2; ${count} was used`],
    ]);
  });

  it('may be none, and be counted as such', () => {
    const none = 'Row 1: the author count is 0';
    for (const authors of [0, [' ']]) {
      const { paper, warnings } = read({ authors });
      expect([paper.authorCount, warnings]).toEqual([0, [none]]);
    }
  });

  it('are more than a list names that ends so', () => {
    const { paper, warnings } = read({ authors: ['Ann Bell', 'et al.'] });
    expect([paper.authors, paper.authorCount, warnings]).toEqual([
      ['Ann Bell'],
      null,
      ['Row 1: cannot parse authorCount from “authors”: expected all authors, found “et al.”'],
    ]);
  });

  const name = 'a name, or an object with a name';
  it.each<[unknown, string[], string]>([
    ["['Ann Bell', 7]", ['Ann Bell'], `cannot parse authors: expected ${name}, found “['Ann Bell', 7]”`],
    [
      { nodes: [{ name: 'Ann Bell' }, 7] },
      ['Ann Bell'],
      `cannot parse authors: expected ${name}, found an object`,
    ],
  ])('%j names one of two, which is reported', (authors, names, warning) => {
    const { paper, warnings } = read({ authors });
    expect([paper.authors, paper.authorCount, warnings]).toEqual([names, 2, [`Row 1: ${warning}`]]);
  });

  it.each([
    'Ann Bell [MIT]',
    'Ann Bell (first author)',
    'Ann Bell; <b>Cy Dorn</b>',
    '["Ann Bell"] et al.',
    '["Ann Bell"] ["Cy Dorn"]',
    '["Ann Bell", "Cy Dorn"',
    "{'Ann Bell', 7}",
  ])('%s names none', (value) => {
    const { paper, warnings } = read({ authors: value });
    expect([paper.authors, paper.authorCount, warnings]).toEqual([
      undefined,
      null,
      [`Row 1: cannot parse authors: expected names, or a list of names, found “${value}”`],
    ]);
  });
});

describe('organizations and users', () => {
  it.each(['huggingface.co/tea', 'http://www.hf.co/tea/', ' /tea '])('%j is the name in it', (value) => {
    const { paper, warnings } = read({ organization: value, submittedBy: value });
    expect([paper.organization, paper.submittedBy, warnings]).toEqual([
      { name: 'tea', fullname: 'tea' },
      'tea',
      [],
    ]);
  });

  it.each([' @teapot ', 'submitted by:  teapot'])('%j is the user alone', (submittedBy) => {
    const { paper, warnings } = read({ submittedBy });
    expect([paper.submittedBy, warnings]).toEqual(['teapot', []]);
  });

  it.each<[unknown, string, string]>([
    [
      'https://huggingface.co/tea/boat',
      'a name or an object with a name',
      '“https://huggingface.co/tea/boat”',
    ],
    ['http://tea.example', 'a name or an object with a name', '“http://tea.example”'],
    [{ name: 7 }, 'an object with a name', 'an object'],
    [{ id: 7 }, 'an object with a name', 'an object'],
    [true, 'a name or an object with a name', 'the boolean true'],
  ])('%j is none', (value, expected, found) => {
    const { paper, warnings } = read({ organization: value, submittedBy: value });
    expect([paper.organization, paper.submittedBy, warnings]).toEqual([
      undefined,
      undefined,
      ['organization', 'submittedBy'].map(
        (field) => `Row 1: cannot parse ${field}: expected ${expected}, found ${found}`,
      ),
    ]);
  });
});

describe('texts', () => {
  it.each([
    ['A\n\nBoat', 'It\rfloats.', 'It floats.'],
    ['A\rBoat', 'It floats.\r\r\r\rIt sails.', 'It floats.\n\nIt sails.'],
  ])('%j and %j are without the wraps of their source', (title, abstract, expected) => {
    expect(read({ title, abstract }).paper).toMatchObject({ title: 'A Boat', abstract: expected });
  });
});

describe('URLs', () => {
  it('are read without blanks around them', () => {
    expect(read({ projectPage: ' https://boats.example\n' }).paper.projectPage).toBe('https://boats.example');
  });

  it.each<[unknown, string[], string[]]>([
    ['https://a.example/1,2.png', ['https://a.example/1,2.png'], []],
    [
      ['https://a.example/1.png', '2.png'],
      ['https://a.example/1.png'],
      ['from “mediaUrls[]”: expected an http: or https: URL, found “2.png”'],
    ],
    [
      'https://a.example/1.png 2.png',
      ['https://a.example/1.png'],
      [': expected an http: or https: URL, found “https://a.example/1.png 2.png”'],
    ],
  ])('of media: %j', (mediaUrls, urls, problems) => {
    const { paper, warnings } = read({ mediaUrls });
    expect([paper.mediaUrls, warnings]).toEqual([
      urls,
      problems.map((problem) => `Row 1: cannot parse mediaUrls${problem.replace(/^(?=from)/, ' ')}`),
    ]);
  });

  it.each<[unknown, string[]]>([
    [[' https://github.com/a/b ', '', null, 'None'], ['https://github.com/a/b']],
    ['https://github.com/a/b,http://gitlab.com/c/d', ['https://github.com/a/b', 'http://gitlab.com/c/d']],
    ['{"url": "https://github.com/a/b"}', ['https://github.com/a/b']],
    ['https://github.com/a/b/compare/v1...v2', ['https://github.com/a/b/compare/v1...v2']],
    ['git+http://gitlab.com/a/b', ['https://gitlab.com/a/b']],
  ])('of repositories: %j', (github, repoLinks) => {
    const { paper, warnings } = read({ github });
    expect([paper.repoLinks, warnings]).toEqual([repoLinks, []]);
  });

  it('of repositories may have no scheme', () => {
    expect(read({ repository: 'git.tea.example/a/b.' })).toMatchObject({
      paper: { repoLinks: ['git.tea.example/a/b'] },
      warnings: [],
    });
  });

  it.each([7, 'tea/boat, soon', {}])('of no repository: %j', (value) => {
    const { paper, warnings } = read({ github: ['a/b', value] });
    const found = value === 7 ? 'the number 7' : typeof value === 'string' ? `“${value}”` : 'an object';
    expect([paper.repoLinks, warnings]).toEqual([
      ['https://github.com/a/b'],
      [`Row 1: cannot parse repoLinks from “github[]”: expected the URL of a repository, found ${found}`],
    ]);
  });
});
