import { describe, expect, it } from 'vitest';
import { parsePapers } from '../../../src/index.js';
import { fixtures } from '../../helpers/fixtures.js';
import { streamApart } from '../../helpers/stream-apart.js';

const listing = fixtures('text').find(({ file }) => file === 'listing.txt')!.text;
const entries = listing.slice(listing.indexOf('Teaspoon'));
const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 13\n\n';

describe('50 MB stream through less than 150 MB of memory', () => {
  it.each<[string, string, object]>([
    ['as many pages', header + entries.repeat(40), {}],
    ['as one page, with the day of the capture', entries.repeat(40), { referenceDate: '2025-11-13' }],
  ])('%s', (_, page, options) => {
    const times = Math.ceil(50_000_000 / page.length);
    const { papers, megabytes } = streamApart(page, times, options);
    expect(papers).toBe(parsePapers(page).length * times);
    expect(megabytes).toBeLessThan(150);
  });
});
