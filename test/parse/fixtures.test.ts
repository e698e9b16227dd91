import { describe, expect, it } from 'vitest';
import { ListingError, parseListing, safeParseListing } from '../../src/index.js';
import { fixtures, refusedFixtures } from '../helpers/fixtures.js';

const rooms: [room: string, format: string][] = [
  ['text', 'text'],
  ['markdown', 'markdown'],
  ['numbered', 'markdown'],
  ['notebook', 'text'],
  ['trending', 'markdown'],
  ['html', 'html'],
  ['json', 'json'],
  ['converters', 'markdown'],
  ['envelopes', 'markdown'],
  ['pasted', 'text'],
  ['text-browsers', 'text'],
];

describe.each(rooms)('fixtures/%s', (room, usual) => {
  it.each(fixtures(room))('$file', ({ file, text, title, curator, date, papers, ...more }) => {
    // The year of the clock dates a page that prints none: the fixtures' is 2026.
    const printsYear = papers.length === 0 || papers.some((paper) => paper.date?.startsWith('20'));
    const options = printsYear || date === null ? {} : { referenceDate: date };
    const listing = parseListing(text, more.options ?? options);
    expect(listing.papers.map(({ links, ...paper }) => paper)).toEqual(papers);
    expect({ title: listing.title, curator: listing.curator, date: listing.date }).toEqual({
      title,
      curator,
      date,
    });
    expect(listing.format).toBe(more.format ?? (file.endsWith('.ndjson') ? 'ndjson' : usual));
    if (more.period !== undefined) expect(listing.period).toBe(more.period);
    const messages = listing.messages.map(({ line, fatal, ruleId }) =>
      [line, fatal === false ? 'warning' : 'note', ruleId].join(' '),
    );
    if (more.messages) expect(messages).toEqual(more.messages);
    else expect(messages.filter((message) => message.endsWith('warning unread-line'))).toEqual([]);
  });
});

describe('fixtures/refused', () => {
  it.each(refusedFixtures())('$file', ({ text, code, found }) => {
    const result = safeParseListing(text);
    expect(result.success ? result.data.papers : result.error.code).toBe(code);
    expect(() => parseListing(text)).toThrow(ListingError);
    if (found && !result.success) expect(result.error.found).toContain(found);
  });
});
