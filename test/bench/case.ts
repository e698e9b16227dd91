// One case of a suite, in a process of its own: `tsx test/bench/case.ts SUITE CASE` prints its measure as JSON.
import type { Measure, Suite } from './suite.js';

const [, , suiteName, caseName] = process.argv;
const { suite } = (await import(`./suites/${suiteName}.ts`)) as { suite: Suite };
const run = await suite.cases[caseName!]!();

/** Runs for a second and a half, the first third of it to warm up; at least 5 times, or for 20 seconds. */
const times: number[] = [];
const begin = performance.now();
for (let spent = 0, runs = 0; spent < 1500 || times.length === 0 || (runs < 6 && spent < 20_000); runs++) {
  const start = performance.now();
  await run();
  spent = performance.now() - begin;
  if (spent > 500 && runs > 0) times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
const at = (share: number) => times[Math.floor((times.length - 1) * share)]!;
const measure: Measure = { median: at(0.5), low: at(0.25), high: at(0.75) };
console.log(JSON.stringify(measure));
