import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parsePapers } from '../../src/index.js';
import { fixtures } from '../helpers/fixtures.js';
import { root } from '../helpers/project.js';

const listing = fixtures('text').find(({ file }) => file === 'listing.txt')!.text;
const entries = listing.slice(listing.indexOf('Teaspoon'));
const header = 'Daily Papers\n\nbyAK and the research community\n\nNov 13\n\n';

/** Streams a page over and over, in a program of its own, and tells how many papers came and its peak memory. */
function stream(page: string, times: number, options: object): { papers: number; megabytes: number } {
  const program = `
    import { streamPapers } from ${JSON.stringify(pathToFileURL(join(root, 'dist/index.js')))};
    import { readFileSync } from 'node:fs';
    const page = new Uint8Array(readFileSync(0));
    async function* source() {
      for (let time = 0; time < ${times}; time++) {
        for (let at = 0; at < page.length; at += 65536) yield page.subarray(at, at + 65536);
      }
    }
    let papers = 0;
    let most = 0;
    for await (const _ of streamPapers(source(), ${JSON.stringify(options)})) {
      if (papers++ % 500 === 0) most = Math.max(most, process.memoryUsage.rss());
    }
    console.log(JSON.stringify({ papers, megabytes: most / 1e6 }));`;
  // Node 24 takes four times as much for what has just been made, before it looks for garbage there: the same for all.
  const flags = ['--max-semi-space-size=16', '--input-type=module'];
  const printed = execFileSync(process.execPath, [...flags, '-e', program], { input: page });
  return JSON.parse(printed.toString());
}

describe('50 MB stream through less than 150 MB of memory', () => {
  it.each<[string, string, object]>([
    ['as many pages', header + entries.repeat(40), {}],
    ['as one page, with the day of the capture', entries.repeat(40), { referenceDate: '2025-11-13' }],
  ])('%s', (_, page, options) => {
    const times = Math.ceil(50_000_000 / page.length);
    const { papers, megabytes } = stream(page, times, options);
    expect(papers).toBe(parsePapers(page).length * times);
    expect(megabytes).toBeLessThan(150);
  });
});
