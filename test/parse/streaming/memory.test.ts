import { describe, expect, it } from 'vitest';
import { parsePapers } from '../../../src/index.js';
import { fixtures } from '../../helpers/fixtures.js';
import { streamApart } from '../../helpers/stream-apart.js';

const listing = fixtures('text').find(({ file }) => file === 'listing.txt')!.text;
const entries = listing.slice(listing.indexOf('Teaspoon'));
const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 13\n\n';

describe('50 MB stream through less than 200 MB of memory', () => {
  it('as many pages', () => {
    const page = header + entries.repeat(40);
    const times = Math.ceil(50_000_000 / page.length);
    const { papers, megabytes } = streamApart(page, times, {});
    expect(papers).toBe(parsePapers(page).length * times);
    expect(megabytes).toBeLessThan(200);
  });
});
