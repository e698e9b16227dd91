import { describe, expect, it } from 'vitest';
import { fromRows, type Paper, parseListing } from '../../../src/index.js';

/** Entries as the hub's API returns them. */
const entry = (paper: Record<string, unknown>, around: Record<string, unknown> = {}) => ({
  paper: {
    id: '2508.08401',
    title: 'A Boat',
    summary: 'It floats.',
    authors: [{ name: 'Ann Bell', hidden: false }],
    publishedAt: '2025-08-11T00:00:00.000Z',
    upvotes: 3,
    ...paper,
  },
  title: paper.title ?? 'A Boat',
  summary: paper.summary ?? 'It floats.',
  publishedAt: '2025-08-10T20:00:00.000Z',
  numComments: 2,
  ...around,
});

function read(rows: unknown[]): { papers: Paper[]; warnings: string[] } {
  const warnings: string[] = [];
  const papers = fromRows(rows, {
    onMessage: ({ fatal, ruleId, reason }) => fatal === false && warnings.push(`${ruleId}: ${reason}`),
  });
  return { papers, warnings };
}

describe('entries of the hub', () => {
  it('are read without warnings', () => {
    expect(read([entry({})])).toEqual({
      papers: [
        {
          title: 'A Boat',
          abstract: 'It floats.',
          authorCount: 1,
          date: '2025-08-11',
          upvotes: 3,
          repoLinks: [],
          id: '2508.08401',
          url: 'https://huggingface.co/papers/2508.08401',
          comments: 2,
          authors: ['Ann Bell'],
        },
      ],
      warnings: [],
    });
  });

  it.each<[Record<string, unknown>, string[]]>([
    [
      { title: 'Ã¼ber Boote' },
      ['title contains characters in the wrong encoding; it was kept as it is: “Ã¼ber Boote”'],
    ],
    [
      { summary: '[object Object]' },
      ['abstract contains a printed object; it was kept as it is: “[object Object]”'],
    ],
    [
      { summary: 'It floats, and we show how…' },
      ['abstract contains a mark of truncation; it was kept as it is: “It floats, and we show how…”'],
    ],
    [
      { authors: [{ name: 'Ann Bell1' }] },
      ['authors contains marks or numbers; it was kept as it is: “Ann Bell1”'],
    ],
    [{ summary: 'A Boat' }, ['abstract is the title, so it may not belong to this paper']],
    [
      { organization: '[object Object]' },
      ['organization contains a printed object; it was kept as it is: “[object Object]”'],
    ],
  ])('are looked at for traces of tools: %j', (paper, reasons) => {
    expect(read([entry(paper)]).warnings).toEqual(
      reasons.map((reason) => `ambiguous-value: Row 1: ${reason}`),
    );
  });

  it('with one abstract in two papers', () => {
    expect(read([entry({}), entry({ id: '2508.08402', title: 'A Cat' })]).warnings).toEqual([
      'ambiguous-value: Row 2: abstract is that of row 1, too, so it may not belong to this paper',
    ]);
  });

  it.each(['_source', 'data', 'entry', 'node', 'item', 'value', 'doc'])(
    'have the date of the paper, not that of the listing, inside of “%s”',
    (key) => {
      const { papers, messages } = parseListing(JSON.stringify([{ [key]: entry({}) }]));
      expect([papers.map(({ date }) => date), messages.filter(({ fatal }) => fatal === false)]).toEqual([
        ['2025-08-11'],
        [],
      ]);
    },
  );

  it('have the date of the paper where their keys are those of columns', () => {
    const columns = {
      '_source.publishedAt': '2025-08-10T20:00:00.000Z',
      '_source.paper.publishedAt': '2025-08-11T00:00:00.000Z',
      '_source.paper.title': 'A Boat',
    };
    const { papers, warnings } = read([columns]);
    expect([papers[0]?.date, warnings]).toEqual(['2025-08-11', []]);
  });

  it.each(['@{id=2508.08401; upvotes=3}', '[object Object]', '{id=2508.08401, upvotes=3}'])(
    'are reported where a tool has printed the paper: %s',
    (paper) => {
      const { papers, warnings } = read([{ ...entry({}), paper }]);
      expect([papers[0]?.date, warnings]).toEqual([
        '2025-08-10',
        [
          `unreadable-value: Row 1: cannot parse paper: expected an object (outside of it, publishedAt is the time of the listing), found “${paper}”`,
        ],
      ]);
    },
  );

  it('are not rows with other texts under such a key', () => {
    const { warnings } = read([{ title: 'A Boat', data: 'boats {a=b}', paper: 'Nature', meta: '{}' }]);
    expect(warnings).toEqual([]);
  });
});
