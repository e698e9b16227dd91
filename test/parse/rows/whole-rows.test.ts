import { describe, expect, it } from 'vitest';
import { fromRows, type Paper, parseListing } from '../../../src/index.js';

/** The papers of rows in memory, and what is said. */
function read(...rows: object[]): { papers: Paper[]; warnings: string[]; notes: unknown[] } {
  const [warnings, notes]: [string[], unknown[]] = [[], []];
  const papers = fromRows(rows, {
    onMessage: ({ fatal, reason, actual }) => (fatal === false ? warnings.push(reason) : notes.push(actual)),
  });
  return { papers, warnings, notes };
}

/** A row that is a paper already. */
const boat: Paper = {
  title: 'A Boat',
  abstract: 'It floats.',
  authorCount: null,
  date: null,
  upvotes: 3,
  repoLinks: [],
};

describe('a row that is a paper already', () => {
  it('stays one, even with the title of a row of totals', () => {
    const total = { ...boat, title: 'Total', abstract: '' };
    expect(read(total)).toEqual({ papers: [total], warnings: [], notes: [] });
  });

  it('is read with its fields alone, not with its undefined ones', () => {
    const { papers } = read({ ...boat, id: undefined, projectPage: 'https://boats.example' });
    expect(papers.map((paper) => Object.keys(paper))).toEqual([[...Object.keys(boat), 'projectPage']]);
  });

  it('is none where a value is another one, or an object has a key of its own', () => {
    const row = {
      ...boat,
      date: 'Jul 3, 2024',
      organization: { name: 'tea', fullname: 'Tea Lab', logo: 'x' },
      links: [{ url: 'https://boats.example', kind: 'other', rel: 'x' }],
    };
    const { date, ...valid } = row;
    const organization = { name: 'tea', fullname: 'Tea Lab' };
    const links = [{ url: 'https://boats.example', kind: 'other' as const }];
    expect(read(row)).toEqual({
      papers: [{ ...boat, date: '2024-07-03', organization, links }],
      warnings: [],
      notes: ['organization.logo', 'links[].rel'],
    });
    expect(read({ ...valid, date: null })).toEqual({
      papers: [{ ...boat, organization, links }],
      warnings: [],
      notes: ['organization.logo', 'links[].rel'],
    });
  });

  it('has the keys by which one that another row lacks is missed', () => {
    const papers = [1, 2, 3].map((at) => ({
      ...boat,
      abstract: `It floats on ${at} lakes.`,
      title: `Boat ${at}`,
      comments: at,
    }));
    expect(read(...papers, { title: 'A Cat', abstract: 'It sits.', upvotes: 1 }).warnings).toEqual([
      'Row 4: no authors, which 3 of 4 rows have: its key may be lost',
      'Row 4: no date, which 3 of 4 rows have: its key may be lost',
      'Row 4: no comments, which 3 of 4 rows have: its key may be lost',
    ]);
  });

  it('has the places of its fields', () => {
    const json = JSON.stringify([{ ...boat, date: '2024-02-29' }]);
    const [paper] = parseListing(json, { positions: true }).papers;
    const texts = Object.entries(paper!.positions!).map(([field, { start, end }]) => [
      field,
      json.slice(start.offset, end.offset),
    ]);
    expect(texts).toEqual([
      ['title', '"A Boat"'],
      ['abstract', '"It floats."'],
      ['authorCount', 'null'],
      ['date', '"2024-02-29"'],
      ['upvotes', '3'],
      ['repoLinks', '[]'],
    ]);
  });
});

describe('a row that sums up others', () => {
  const lost = (title: string) =>
    `Row 1: not a paper: expected a paper, found the row “${title}”, which sums up others`;

  it.each(['Total', 'Sum', 'Grand total', 'sub-total', 'AVG.', 'Mean :', 'maximum', 'Std.'])(
    '%s',
    (title) => {
      for (const counts of [{ upvotes: 3 }, { num_authors: 3 }, { comments: 0 }, {}])
        expect(read({ title, ...counts })).toEqual({ papers: [], warnings: [lost(title)], notes: [] });
    },
  );

  it.each<[string, Record<string, unknown>]>([
    ['an abstract', { abstract: 'We add.', upvotes: 3 }],
    ['a date', { date: '2024-07-03', upvotes: 3 }],
    ['an id', { id: '2407.00001', upvotes: 3 }],
    ['a URL', { url: 'https://boats.example', upvotes: 3 }],
    ['authors', { authors: ['Ann Bell'], upvotes: 3 }],
    ['a field that is no count', { submittedBy: 'ann' }],
    ['a repository', { github: 'https://github.com/tea/boats' }],
  ])('has no %s', (_, row) => {
    expect(read({ title: 'Total', ...row })).toMatchObject({ papers: [{ title: 'Total' }], warnings: [] });
  });

  it.each(['Totals of Boats', 'A Sum', 'Minimal'])('is not %s', (title) => {
    expect(read({ title, upvotes: 3 })).toMatchObject({ papers: [{ title }], warnings: [] });
  });
});

describe('keywords', () => {
  const expected = 'cannot parse aiKeywords';
  it.each<[unknown, string[] | undefined, string[]]>([
    ['tea, boats;cups', ['tea', 'boats', 'cups'], []],
    ["['tea', 'green boats']", ['tea', 'green boats'], []],
    [[' tea ', '', null], ['tea'], []],
    [['', null], undefined, []],
    [[], undefined, []],
    [7, undefined, [`Row 1: ${expected}: expected an array of keywords, found the number 7`]],
    [['tea', 7.5], ['tea'], [`Row 1: ${expected} from “aiKeywords[]”: expected text, found the number 7.5`]],
    ['["tea", true]', ['tea'], [`Row 1: ${expected}: expected text, found “["tea", true]”`]],
  ])('%j', (aiKeywords, keywords, warnings) => {
    const { papers, ...said } = read({ title: 'A Boat', aiKeywords });
    expect([papers[0]?.aiKeywords, said]).toEqual([keywords, { warnings, notes: [] }]);
  });

  it('under two keys are a conflict where they differ', () => {
    const row = { title: 'A Boat', aiKeywords: ['a', 'b'] };
    expect(read({ ...row, ai_keywords: 'a, b' }).warnings).toEqual([]);
    for (const other of [['ab'], ['a']])
      expect(read({ ...row, ai_keywords: other }).warnings).toEqual([
        'Row 1: two values for aiKeywords: an array of 2 in “aiKeywords” and an array of 1 in “ai_keywords”; the first was used',
      ]);
  });
});

describe('URLs under two keys', () => {
  const hub = 'https://huggingface.co/papers/2407.00001';
  it.each([
    ['of one page', 'https://boats.example', 'https://boats.example'],
    ['of one paper on two sites', hub, 'https://arxiv.org/abs/2407.00001v2'],
  ])('%s are no conflict', (_, url, paper_url) => {
    expect(read({ title: 'A Boat', url, paper_url }).warnings).toEqual([]);
  });

  it.each([
    ['of two pages', 'https://boats.example', 'https://cats.example'],
    ['of a page and a paper', hub, 'https://cats.example'],
  ])('%s are one', (_, url, paper_url) => {
    expect(read({ title: 'A Boat', url, paper_url }).warnings).toEqual([
      `Row 1: two values for url: “${paper_url}” in “paper_url” and “${url}” in “url”; the first was used`,
    ]);
  });

  it('of two papers are one of their ids, too', () => {
    const other = 'https://arxiv.org/abs/2407.00002';
    expect(read({ title: 'A Boat', url: hub, paper_url: other }).warnings).toEqual(
      ['url', 'id'].map(
        (field) =>
          `Row 1: two values for ${field}: “${other}” in “paper_url” and “${hub}” in “url”; the first was used`,
      ),
    );
  });
});

describe('the address of the list', () => {
  it.each([
    'https://huggingface.co/papers',
    'http://www.huggingface.co/papers/',
    'https://hf.co/papers?date=2024-07-03',
    'https://huggingface.co/papers/#top',
    'https://huggingface.co/papers/week/2024-W27',
    'https://huggingface.co/papers/month/2024-07',
    'https://huggingface.co/papers/trending',
  ])('%s is no URL of a paper', (url) => {
    const { papers, warnings, notes } = read({ title: 'A Boat', url });
    expect([papers[0]?.url, warnings, notes]).toEqual([undefined, [], ['url']]);
  });

  it.each([
    'https://boats.example/?from=https://huggingface.co/papers',
    'https://huggingface.co/papers/dated',
    'https://huggingface.co/papersearch',
  ])('%s may be one', (url) => {
    const { papers, warnings, notes } = read({ title: 'A Boat', url });
    expect([papers[0]?.url, warnings, notes]).toEqual([url, [], []]);
  });
});

it('a list of comments is passed over, and their number is read', () => {
  const { papers, warnings, notes } = read({ title: 'A Boat', comments: [{ text: 'x' }], num_comments: 2 });
  expect([papers[0]?.comments, warnings, notes]).toEqual([2, [], ['comments']]);
});

it('authors that are counted, and not named, are no list of names', () => {
  for (const [value, count] of [
    [[7], 1],
    [[' ', 7.5, 8], 2],
    // These may stand for nobody.
    [[7, null], null],
    [[{ name: '' }, { name: null }], null],
  ]) {
    const { papers } = read({ title: 'A Boat', authors: value });
    expect([papers[0]?.authorCount, papers[0]?.authors]).toEqual([count, undefined]);
  }
});

it('a row that states the day under which it stands is no conflict', () => {
  const json = '{"2024-07-03": [{"title": "A", "upvotes": 1, "listed_on": "2024-07-03"}]}';
  const { papers, messages } = parseListing(json);
  expect([papers[0]?.listedOn, messages]).toEqual(['2024-07-03', []]);
});

it('a blank title is none', () => {
  expect(read({ title: ' ', upvotes: 3 })).toEqual({
    papers: [],
    warnings: ['Row 1: not a paper: expected a title, found none'],
    notes: [],
  });
});
