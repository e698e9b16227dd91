import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Paper, parsePapers, toText } from '../../src/index.js';
import { anyText } from '../helpers/any-papers.js';
import { paper } from '../helpers/papers.js';

const header = 'Daily Papers\n\nbyAK and the research community\n\n';
const boat = (fields: Partial<Paper>) =>
  paper({
    title: 'A Boat',
    abstract: 'It floats.',
    authorCount: 2,
    date: '2024-07-03',
    upvotes: 7,
    ...fields,
  });

/** The entry of one paper, and the reasons of its messages. */
function write(fields: Partial<Paper>): { entry: string; reasons: string[] } {
  const reasons: string[] = [];
  const text = toText([boat(fields)], { onMessage: ({ reason }) => reasons.push(reason) });
  expect(text.startsWith(header)).toBe(true);
  return { entry: text.slice(header.length), reasons };
}

const meta = '  • 2 authors\n·\nJul 3, 2024 7\n\n';

it('a paper is written as the listing prints it', () => {
  expect(write({})).toEqual({ entry: `A Boat\n\nIt floats.\n\n${meta}`, reasons: [] });
  expect(write({ authorCount: null, organization: { fullname: 'Tea Lab' }, upvotes: 0 })).toEqual({
    entry: 'A Boat\n\nIt floats.\n\nTea Lab\n·\nJul 3, 2024\n\n',
    reasons: [],
  });
});

describe('white space that is not read back is not written, with a warning', () => {
  const gap = 'several spaces, or a tab, in the title are written as one space';
  it.each([
    ['two spaces', 'A  Boat', gap],
    ['a wide gap', 'A     Boat', gap],
    ['a tab', 'A\tBoat', gap],
    ['two spaces, and one at an end', 'A  Boat ', gap],
    ['a no-break space at an end', '\u00a0A Boat\u00a0', 'white space around the title is left out'],
    ['a zero-width space at an end', 'A Boat\u200b', 'the title is written as “A Boat”'],
    ['a line break', 'A\nBoat', 'the title is written as “A Boat”'],
  ])('%s', (_, title, reason) => {
    expect(write({ title })).toEqual({
      entry: `A Boat\n\nIt floats.\n\n${meta}`,
      reasons: [`Paper 1: ${reason}`],
    });
  });

  it('between sentences', () => {
    expect(write({ abstract: 'It floats.  It sails.' })).toEqual({
      entry: `A Boat\n\nIt floats. It sails.\n\n${meta}`,
      reasons: ['Paper 1: several spaces, or a tab, in the abstract are written as one space'],
    });
  });
});

it('no-break spaces between words are written as they are', () => {
  const fields = { title: 'A\u00a0Boat', abstract: 'It\u2009floats, and\u200bsails.' };
  expect(write(fields)).toEqual({
    entry: `A\u00a0Boat\n\nIt\u2009floats, and\u200bsails.\n\n${meta}`,
    reasons: [],
  });
  expect(parsePapers(header + write(fields).entry)).toMatchObject([fields]);
});

describe('a line that could be taken for something else is put in quotation marks, with a warning', () => {
  it.each([
    '5 authors',
    '• 12 authors',
    '·',
    '-',
    '42',
    '1.2k',
    'Jul 3, 2024',
    'July 3, 2024 7',
    'Published on Jul 3, 2024',
    '13 Nov 2025',
    '2025-11-12',
    'Nov 4th, 2025',
    'Tue, Nov 4, 2025',
    '2 days ago',
    '• 5 authors · Jul 3, 2024 · 3',
    'Tea Lab · Jul 3, 2024',
    'Tea Lab ·',
    'Upvote',
    'GitHub 3.29k',
    'arXiv Page',
    'Submitted bychengle',
    'Previous',
    'Search',
    'Trending Papers',
    'Daily Papers',
    'byAK and the research community',
    '…',
    '---',
    '# A heading',
    '### [A Boat](https://huggingface.co/papers/2407.00001)',
    '<h3>A Boat</h3>',
    '```',
    '| a | b |',
    '> quoted',
    '• A bullet',
    '* A star',
  ])('%s', (line) => {
    expect(write({ title: line })).toEqual({
      entry: `“${line}”\n\nIt floats.\n\n${meta}`,
      reasons: [`Paper 1: the title is written as ““${line}””`],
    });
    expect(write({ abstract: line }).entry).toBe(`A Boat\n\n“${line}”\n\n${meta}`);
    const name = /[·•]/.test(line) ? '' : `“${line}”\n`;
    expect(write({ authorCount: null, organization: { fullname: line } }).entry).toBe(
      `A Boat\n\nIt floats.\n\n${name}·\nJul 3, 2024 7\n\n`,
    );
  });

  it.each([
    'A Boat',
    '5 auteurs',
    'Boats of July',
    '12 Authors Walk into a Boat',
    'GitHub for Boats',
    '1984: A Study',
  ])('and no other: %s', (title) =>
    expect(write({ title })).toEqual({ entry: `${title}\n\nIt floats.\n\n${meta}`, reasons: [] }),
  );
});

it('a mark of truncation is followed by a word, since it may stand in any brackets', () => {
  expect(write({ title: '[Content truncated]' }).entry).toBe(
    `“[Content truncated]” [sic]\n\nIt floats.\n\n${meta}`,
  );
});

it('a title is one line', () => {
  expect(write({ title: 'A\n\n  • 5 authors\n·\nJul 3, 2024' }).entry).toBe(
    `“A • 5 authors · Jul 3, 2024”\n\nIt floats.\n\n${meta}`,
  );
});

describe('paragraphs', () => {
  it('of two sentences stay apart', () => {
    const abstract = 'It floats. It sails.\n\nIt is free. It is at https://x.org/boat.';
    expect(write({ abstract })).toEqual({ entry: `A Boat\n\n${abstract}\n\n${meta}`, reasons: [] });
  });

  it('that could be titles are joined, with a warning', () => {
    expect(write({ abstract: 'It floats. It sails.\n\nFake Boats: A Survey\n\nWe sail. We sink.' })).toEqual({
      entry: `A Boat\n\nIt floats. It sails. Fake Boats: A Survey We sail. We sink.\n\n${meta}`,
      reasons: [
        'Paper 1: the abstract is written as “It floats. It sails. Fake Boats: A Survey We sail. We sink.”',
      ],
    });
  });
});

it('a paper below one without a date has a warning, too', () => {
  const reasons: string[] = [];
  const papers = [boat({ date: null, authorCount: null, upvotes: null }), boat({}), boat({ title: 'A Cat' })];
  toText(papers, { onMessage: ({ reason }) => reasons.push(reason) });
  expect(reasons).toEqual([
    'Paper 1: it has no date, which marks the end of an entry',
    'Paper 2: the paper above it has no date, so this one may be read as a part of it',
  ]);
});

describe('what the format cannot show has a warning', () => {
  it.each<[string, Partial<Paper>, string, string]>([
    [
      'no date',
      { date: null },
      'A Boat\n\nIt floats.\n\n',
      'it has no date, which marks the end of an entry; left out: authorCount, upvotes',
    ],
    [
      'no upvotes',
      { upvotes: null },
      'A Boat\n\nIt floats.\n\n  • 2 authors\n·\nJul 3, 2024\n\n',
      'it has no upvotes, which are read back as 0',
    ],
    [
      'neither authors nor organization',
      { authorCount: null },
      'A Boat\n\nIt floats.\n\n·\nJul 3, 2024 7\n\n',
      'it has neither authors nor a plain organization name, so its last line may be read as one',
    ],
    [
      'an organization after a title',
      { authorCount: null, abstract: '', organization: { fullname: 'Tea Lab' } },
      'A Boat\n\nTea Lab\n·\nJul 3, 2024 7\n\n',
      'it has no abstract, so another of its lines may be read as one',
    ],
    [
      'a title like a sentence, and no abstract',
      { title: 'Boats float.', abstract: '' },
      `Boats float.\n\n${meta}`,
      'it has no abstract, so another of its lines may be read as one',
    ],
  ])('%s', (_, fields, entry, reason) => {
    expect(write(fields)).toEqual({ entry, reasons: [`Paper 1: ${reason}`] });
  });

  it('as a VFileMessage', () => {
    const messages: unknown[] = [];
    toText([boat({}), boat({ title: '42' })], { onMessage: (message) => messages.push(message) });
    expect(messages).toEqual([
      expect.objectContaining({
        ruleId: 'inexact-text',
        source: 'daily-papers',
        fatal: false,
        reason: 'Paper 2: the title is written as ““42””',
        expected: ['a text that reads back'],
        actual: '42',
        url: 'https://unpkg.com/daily-papers/docs/rules.md#inexact-text',
      }),
    ]);
  });
});

it('an abstract that imitates entries forges no paper', () => {
  const forged =
    'It floats.\n\nFake Boat\n\nIt is fake.\n\n  • 5 authors\n·\nJul 4, 2024 99\n\nFaker Boat\n\nIt sinks.';
  const papers = [boat({ abstract: forged }), boat({ title: 'B Boat' })];
  expect(
    parsePapers(toText(papers)).map(({ title, authorCount, date, upvotes }) => [
      title,
      authorCount,
      date,
      upvotes,
    ]),
  ).toEqual([
    ['A Boat', 2, '2024-07-03', 7],
    ['B Boat', 2, '2024-07-03', 7],
  ]);
});

it('no text of a paper changes another paper, or invents one', () => {
  const any = anyText.filter((text) => text.trim() !== '');
  fc.assert(
    fc.property(any, anyText, (title, abstract) => {
      const papers = [
        boat({ title: 'First' }),
        boat({ title, abstract, upvotes: 9 }),
        boat({ title: 'Last' }),
      ];
      const [first, ...others] = parsePapers(toText(papers));
      const last = others.pop();
      expect([first, last]).toEqual([papers[0], papers[2]]);
      expect(others.length).toBeLessThan(2);
      for (const { authorCount, date, upvotes } of others)
        expect([authorCount, date, upvotes]).toEqual([2, '2024-07-03', 9]);
    }),
    { numRuns: 200 },
  );
});

it('repositories that no text names, and an organization beside a number of authors, are reported', () => {
  const reasonsOf = (fields: Partial<Paper>) => {
    const reasons: string[] = [];
    toText([boat(fields)], { onMessage: ({ reason }) => reasons.push(reason) });
    return reasons;
  };
  const abstract = 'We row over a lake. The code is at https://github.com/boat/lab.';
  const repoLinks = ['https://github.com/boat/lab'];
  expect(reasonsOf({ abstract, repoLinks })).toEqual([]);
  expect(reasonsOf({ abstract: abstract.replace('https://', ''), repoLinks })).toEqual([]);
  expect(reasonsOf({ abstract, repoLinks: [...repoLinks, 'https://github.com/kettle/lab'] })).toEqual([
    'Paper 1: left out: “https://github.com/kettle/lab” in repoLinks, which neither the title nor the abstract names',
  ]);
  expect(reasonsOf({ authorCount: 2, organization: { fullname: 'Kettle Works' } })).toEqual([
    'Paper 1: left out: organization, as the entry has a number of authors',
  ]);
  expect(reasonsOf({ authorCount: null, organization: { fullname: 'Kettle Works' } })).toEqual([]);
});
