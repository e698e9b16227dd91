import { expect, it } from 'vitest';
import { fromRows } from '../../../../src/index.js';

const sentence = 'We train one small model of boats on two lakes, and it floats.';

function warningsOf(row: Record<string, unknown>): string[] {
  const warnings: string[] = [];
  fromRows([{ title: 'A Boat', ...row }], {
    onMessage: ({ fatal, reason }) => fatal === false && warnings.push(reason),
  });
  return warnings;
}

it.each<[Record<string, unknown>, string]>([
  [{ title: '12 Boats', upvotes: 12 }, 'title contains its upvotes, “12”'],
  [{ title: '7Tea in Cups', upvotes: 7 }, 'title contains its upvotes, “7”'],
  [{ title: 'A Boat (2407.00001)', id: '2407.00001' }, 'title contains its id, “2407.00001”'],
  [{ title: 'A Boat Submitted by ann', submittedBy: 'ann' }, 'title contains the submitter, “ann”'],
  [
    { title: 'A Boat Ann Bell, Cy Dorn', authors: ['Ann Bell', 'Cy Dorn'] },
    'title contains names of its authors',
  ],
  [{ title: `A Boat ${sentence}`, abstract: sentence }, 'title contains its abstract'],
  [{ title: 'Boats That Float on LakesBoats That Float on Lakes' }, 'title contains the same words twice'],
  [
    { abstract: `Ann Bell, Cy Dorn ${sentence}`, authors: ['Ann Bell', 'Cy Dorn'] },
    'abstract contains names of its authors',
  ],
  [{ abstract: `${sentence} ${sentence}` }, 'abstract contains the same words twice'],
  [{ title: 'Tea Boats', abstract: `Tea Boats. ${sentence}` }, 'abstract contains the title of the paper'],
  [{ title: 'Tea Boats', abstract: `Tea Boats${sentence}` }, 'abstract contains the title of the paper'],
])('%j has another value of its row in a text', (row, reason) => {
  expect(warningsOf(row)).toEqual([expect.stringContaining(`Row 1: ${reason}; it was kept as it is: “`)]);
});

it.each<Record<string, unknown>>([
  { title: '12 Boats', upvotes: 2 },
  { title: '3D Boats', upvotes: 3 },
  { title: '12-Meter Boats', upvotes: 12 },
  { title: 'A Boat', id: 'Boat' },
  { title: 'Plato and Socrates on a Boat', authors: ['Plato', 'Socrates'] },
  { title: 'A Reply to Ann Bell', authors: ['Ann Bell', 'Cy Dorn'] },
  { abstract: 'Ann Bell wrote of boats, and Cy Dorn did so, too.', authors: ['Ann Bell', 'Cy Dorn'] },
  { abstract: `${sentence} ${sentence} ${sentence} ${sentence}` },
  { title: 'Boats and Boats' },
  { title: 'Tea Boats', abstract: 'Tea Boats are lighter than water. We show why.' },
  { title: 'Tea Boats', abstract: 'Tea Boats (TB) are lighter than water. We show why.' },
  { abstract: 'A Boat. It floats.', title: 'Boat' },
])('%j has none', (row) => {
  expect(warningsOf(row)).toEqual([]);
});

it('texts are looked at under every key of a title, also in rows of the hub', () => {
  const reason = expect.stringContaining('title contains HTML character references');
  expect(warningsOf({ title: undefined, paper_title: 'Cups &amp; Saucers' })).toEqual([reason]);
  expect(
    warningsOf({ title: undefined, paper: { title: 'Cups &amp; Saucers', abstract: 'They rattle.' } }),
  ).toEqual([reason]);
  expect(
    warningsOf({ title: undefined, paper: { title: 'Cups &amp; Saucers', summary: 'They rattle.' } }),
  ).toEqual([reason]);
});
