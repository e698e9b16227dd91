import { describe, expect, it } from 'vitest';
import { parseListing } from '../../src/index.js';
import { fixtures } from '../helpers/fixtures.js';

const rooms: [room: string, format: string][] = [
  ['text', 'text'],
  ['markdown', 'markdown'],
  ['numbered', 'markdown'],
  ['notebook', 'text'],
  ['trending', 'markdown'],
  ['html', 'html'],
  ['json', 'json'],
];

describe.each(rooms)('fixtures/%s', (room, form) => {
  it.each(fixtures(room))('$file', ({ file, text, title, curator, date, papers }) => {
    // The year of the clock dates a page that prints none: the fixtures' is 2026.
    const printsYear = papers.length === 0 || papers.some((paper) => paper.date?.startsWith('20'));
    const listing = parseListing(text, printsYear || date === null ? {} : { referenceDate: date });
    expect({ title: listing.title, curator: listing.curator, date: listing.date }).toEqual({
      title,
      curator,
      date,
    });
    expect(listing.format).toBe(file.endsWith('.ndjson') ? 'ndjson' : form);
    expect(listing.papers.map(({ links, ...paper }) => paper)).toEqual(papers);
    expect(
      listing.messages.filter(({ ruleId, fatal }) => ruleId === 'unread-line' && fatal === false).map(String),
    ).toEqual([]);
  });
});
