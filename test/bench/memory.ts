import { parsePapers } from 'daily-papers';
import { streamApart } from '../helpers/stream-apart.js';
import { listingText } from './inputs.js';

/** Prints what a gigabyte takes of memory and time, streamed, and how fast a large text is read in one piece. */
export function printMemory(): void {
  const page = `${listingText}\n`;
  const bytes = Buffer.byteLength(page);
  const whole = page.repeat(Math.ceil(100_000_000 / bytes));
  const begin = performance.now();
  parsePapers(whole);
  const rate = Buffer.byteLength(whole) / 1000 / (performance.now() - begin);
  const streamed = streamApart(page, Math.ceil(1_000_000_000 / bytes), {});
  console.log('\nA gigabyte of listings\n\n| | MB a second | peak memory, MB |\n| --- | ---: | ---: |');
  console.log(`| parsePapers on 100 MB | ${rate.toFixed(0)} | |`);
  console.log(
    `| streamPapers on 1 GB | ${(1000 / streamed.seconds).toFixed(0)} | ${streamed.megabytes.toFixed(0)} |`,
  );
}
