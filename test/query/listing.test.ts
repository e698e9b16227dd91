import { describe, expect, it } from 'vitest';
import {
  filterPapers,
  groupPapers,
  parsePapers,
  searchPapers,
  sortPapers,
  summarizePapers,
} from '../../src/index.js';
import { capture, haveCaptures } from '../helpers/captures.js';
import { titles } from '../helpers/papers.js';

describe.skipIf(!haveCaptures)('the real listing answers as a count by hand of its lines does', () => {
  const text = haveCaptures ? capture('daily-papers.txt') : '';
  const papers = haveCaptures ? parsePapers(text) : [];
  const lines = text.split('\n');
  const metaLines = lines
    .filter((line) => /^[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?(?: \d+)?$/.test(line))
    .slice(1);

  it('papers a year', () => {
    const byHand: Record<string, number> = {};
    for (const line of metaLines) {
      const year = /, (\d{4})/.exec(line)?.[1] ?? '2025';
      byHand[year] = (byHand[year] ?? 0) + 1;
    }
    const counted = [...groupPapers(papers, 'year')].map(([year, group]) => [year, group.length]);
    expect(counted).toEqual([...Object.entries(byHand), [null, 82 - metaLines.length]]);
    expect(summarizePapers(papers).upvotes.known).toBe(metaLines.length);
  });

  it('papers of 2024 with a repository, by upvotes', () => {
    // By hand: from each line with a code host, the date that follows it.
    const byHand: number[] = [];
    lines.forEach((line, at) => {
      if (!/github\.com\/[\w-]+\/\w|gitlab\.com\/\w/.test(line)) return;
      const date = lines.slice(at).find((next) => metaLines.includes(next))!;
      const upvotes = /, 2024(?: (\d+))?$/.exec(date);
      if (upvotes) byHand.push(Number(upvotes[1] ?? 0));
    });
    const found = sortPapers(
      filterPapers(papers, { since: '2024', until: '2024', hasRepo: true }),
      'upvotes',
      'desc',
    );
    expect(found.map(({ upvotes }) => upvotes)).toEqual(byHand.sort((a, b) => b - a));
    expect(titles(found)[0]).toBe('When Do We Not Need Larger Vision Models?');
  });

  it('the papers about linear attention come first', () => {
    const about = lines.filter((line) => /linear attention/i.test(line)).length;
    const found = titles(searchPapers(papers, 'linear attention').map((hit) => hit.paper));
    expect(about).toBeGreaterThan(1);
    expect(found.slice(0, 2)).toEqual([
      'NaLaFormer: Norm-Aware Linear Attention for Transformer Models',
      'The Devil in Linear Transformer',
    ]);
  });
});
