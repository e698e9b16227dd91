import { describe, expect, it } from 'vitest';
import { parseListing } from '../../../src/index.js';
import { six } from '../../helpers/papers.js';

const site = 'https://huggingface.co';

/** A search page in which each link has its target on a line of its own, as mail programs print them. */
function page(target: (url: string) => string): string {
  const link = (text: string, path: string) => `${text}\n${target(site + path)}`;
  const entries = ['Kettles at Sea', 'Boats That Float', 'Lamps by Night'].map((title, at) => {
    const path = `/papers/2401.0000${at}`;
    const lines = [
      link(`${9 - at}`, `/login?next=%2Fpapers%2F2401.0000${at}`),
      link(title, path),
      link('It is about one thing\nand about another.', path),
      link(`${at + 2} authors`, path),
      '·',
      'Aug 11',
      // The second paper has no comments.
      ...(at === 1 ? [] : [link(`${at + 1}`, `${path}#community`)]),
    ];
    return lines.join('\n');
  });
  return `Daily Papers\nby\n${link('AK', '/akhaliq')}\nand the research community\nAug 14\n${entries.join('\n')}\n`;
}

describe('targets of links on lines of their own', () => {
  it.each<[string, (url: string) => string]>([
    ['angle brackets', (url) => `<${url}>`],
    ['parentheses', (url) => `(${url})`],
    ['brackets', (url) => `[${url}]`],
  ])('belong to the text above them, and not to the values above that: in %s', (_, target) => {
    const { papers } = parseListing(page(target), { referenceDate: '2025-08-14' });
    const abstract = 'It is about one thing and about another.';
    const date = '2025-08-11';
    expect(papers.map((paper) => ({ ...six(paper), id: paper.id, comments: paper.comments }))).toEqual(
      [
        { id: '2401.00000', title: 'Kettles at Sea', authorCount: 2, upvotes: 9, comments: 1 },
        { id: '2401.00001', title: 'Boats That Float', authorCount: 3, upvotes: 8, comments: 0 },
        { id: '2401.00002', title: 'Lamps by Night', authorCount: 4, upvotes: 7, comments: 3 },
      ].map((paper) => ({ ...paper, abstract, date, repoLinks: [] })),
    );
  });
});
