import { describe, expect, it } from 'vitest';
import { fromRows, type Paper } from '../../../src/index.js';

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
});
