// One case of a suite, in a process of its own: `tsx test/bench/case.ts SUITE CASE` prints its measure as JSON.
import type { Suite } from './suite.js';

const [, , suiteName, caseName] = process.argv;
const { suite } = (await import(`./suites/${suiteName}.ts`)) as { suite: Suite };
const run = await suite.cases[caseName!]!();

await runsWithin(500, 1);
console.log(JSON.stringify(await runsWithin(1000, 5)));

/**
 * Runs again and again for that many milliseconds, and at least that often unless it takes 20 seconds. Returns the
 * milliseconds of one run: the whole time divided by the number of runs. A median of single runs would leave out
 * the garbage collection, which falls on few of them and is paid for by all.
 */
async function runsWithin(duration: number, atLeast: number): Promise<number> {
  const begin = performance.now();
  for (let runs = 1; ; runs++) {
    await run();
    const spent = performance.now() - begin;
    if ((spent >= duration && runs >= atLeast) || spent >= 20_000) return spent / runs;
  }
}
