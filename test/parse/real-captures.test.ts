import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { capture, expected, haveCaptures } from '../helpers/captures.js';

const captures: [file: string, format: string][] = [
  ['daily-papers.txt', 'text'],
  ['reader.md', 'markdown'],
  ['numbered-links.txt', 'markdown'],
  ['notebook.md', 'text'],
  ['trending.md', 'markdown'],
  ['trending-short.md', 'markdown'],
];

describe.skipIf(!haveCaptures)('real captures', () => {
  it.each(captures)('%s gives its expected papers, field for field', (file, form) => {
    const want = expected(file.replace(/\.\w+$/, ''));
    const listing = parseListing(capture(file));
    expect({ title: listing.title, curator: listing.curator, date: listing.date }).toEqual({
      title: want.title,
      curator: want.curator,
      date: want.date,
    });
    expect(listing.format).toBe(form);
    expect(listing.papers.length).toBe(want.papers.length);
    want.papers.forEach((paper, index) => {
      const got = listing.papers[index]!;
      // What the listing does not say is null in six fields and absent in the others; the files write null for both.
      const named = Object.fromEntries(
        Object.keys(paper).map((key) => [key, got[key as keyof typeof got] ?? null]),
      );
      const wanted = paper.organization ? { ...paper, organization: withoutNull(paper.organization) } : paper;
      expect(named).toEqual(wanted);
    });
  });
});

const withoutNull = (value: object) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
