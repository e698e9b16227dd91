// One input in a process of its own: `tsx test/bench/growth-point.ts WAY FAMILY BYTES` prints its cost as JSON.
import { safeParseListing, streamPapers } from 'daily-papers';
import { inputOf } from './families.js';

const [, , way, family, bytes] = process.argv;
const encoder = new TextEncoder();

// What is compiled once must not hide what grows.
for (let run = 0; run < 3; run++) await read(encoder.encode(inputOf(family!, 65_536)));
const input = encoder.encode(inputOf(family!, Number(bytes)));
const start = process.cpuUsage();
await read(input);
const { user, system } = process.cpuUsage(start);
console.log(
  JSON.stringify({ seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS * 1024 }),
);

async function read(input: Uint8Array): Promise<void> {
  if (way === 'whole') {
    safeParseListing(input);
    return;
  }
  try {
    for await (const _ of streamPapers(chunks(input)));
  } catch (error) {
    if (!(error instanceof Error && error.name === 'ListingError')) throw error;
  }
}

async function* chunks(input: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < input.length; at += 65_536) yield input.subarray(at, at + 65_536);
}
