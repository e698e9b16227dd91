import { expect, it } from 'vitest';
import { parseListing } from '../../../../src/index.js';

/** Converters escape `1.` at the begin of a line, and not `1)`. */
it('a number that begins an abstract is a part of it', () => {
  const entry = (id: string, abstract: string) =>
    [
      `[7](/login?next=%2Fpapers%2F${id})`,
      `### [A Boat](/papers/${id})`,
      abstract,
      `[2 authors](/papers/${id})· Aug 11`,
    ].join('\n\n');
  const text = [
    '# Daily Papers',
    '## by [AK](/akhaliq) and the research community',
    'Aug 14',
    entry('2508.00001', '[\n\n1) Boats float. 2) Kettles\ndo not.\n\n](/papers/2508.00001)'),
    entry('2508.00002', '1) Boats float. 2) Kettles do not.'),
    entry('2508.00003', '3. Boats float.'),
  ].join('\n\n');
  const { papers } = parseListing(text, { referenceDate: '2025-08-20' });
  expect(papers.map(({ abstract }) => abstract)).toEqual([
    '1) Boats float. 2) Kettles do not.',
    '1) Boats float. 2) Kettles do not.',
    '3. Boats float.',
  ]);
});
