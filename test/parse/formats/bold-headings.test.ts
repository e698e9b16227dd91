import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';

const entry = (heading: string, at: number) =>
  `[${20 - at}](/login?next=%2Fpapers%2F2508.0000${at})\n\n### ${heading}\n\n[We train one on lakes.](/papers/2508.0000${at})\n\n[5 authors](/papers/2508.0000${at})\n\n·\n\nAug 11\n\n`;
const read = (headings: readonly string[], title = '**Daily Papers**') => {
  const text = `# ${title}\n\nby [AK](/akhaliq) and the research community\n\nAug 14\n\n${headings.map(entry).join('')}`;
  const listing = parseListing(text, { referenceDate: '2025-08-14', positions: true });
  return {
    title: listing.title,
    papers: listing.papers.map((paper) => [paper.title, paper.id]),
    messages: listing.messages.map(({ reason }) => reason),
  };
};

describe('headings that a word processor has set in bold', () => {
  it.each([
    ['in their links', (title: string, at: number) => `[**${title}**](/papers/2508.0000${at})`],
    ['around their links', (title: string, at: number) => `**[${title}](/papers/2508.0000${at})**`],
    ['in italics', (title: string, at: number) => `[*${title}*](/papers/2508.0000${at})`],
    ['with low lines', (title: string, at: number) => `[__${title}__](/papers/2508.0000${at})`],
  ])('are read without the marks: %s', (_, heading) => {
    expect(read(['Boats', 'Kettles at Sea'].map(heading))).toEqual({
      title: 'Daily Papers',
      papers: [
        ['Boats', '2508.00000'],
        ['Kettles at Sea', '2508.00001'],
      ],
      messages: [],
    });
  });

  it.each([
    ['**Boats** at Sea'],
    ['A*'],
    ['*Boats* and *Kettles*'],
    ['* Boats *'],
    ['\\*Boats*'],
    ['*Boats\\*'],
  ])('keep marks of their own: %s', (title) => {
    expect(read([`[${title}](/papers/2508.00000)`, '[Kettles](/papers/2508.00001)']).papers).toEqual([
      [title.replace('\\', ''), '2508.00000'],
      ['Kettles', '2508.00001'],
    ]);
  });
});
