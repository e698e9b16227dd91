/**
 * `npm run fuzz -- --seconds 60 --seed 1 --only listings`: feeds the library inputs for so long, and writes those by which
 * something breaks to fixtures/regressions. Exits with 1 where there are any.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { targets } from './inputs.js';
import { writeRegression } from './regressions.js';
import { SharedCase } from './shared-case.js';

/** Seconds of processor time after which an input is taken for endless. */
const endless = 10;

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const names = Object.keys(targets).filter((name) => values.only === undefined || name === values.only);
if (names.length === 0 || !(seconds > 0) || !Number.isInteger(Number(values.seed))) {
  console.error(
    `Usage: npm run fuzz -- [--seconds N] [--seed N] [--only NAME]\nNames: ${Object.keys(targets).join(', ')}`,
  );
  process.exit(2);
}

console.log(`seed ${values.seed}: ${names.join(', ')}`);
const start = performance.now();
const elapsed = () => (performance.now() - start) / 1000;
const findings = new Set<string>();
let total = 0;
for (let seed = Number(values.seed); elapsed() < seconds; seed += 1_000_003) total += await work(seed);
console.log(
  `${total.toLocaleString('en')} inputs in ${elapsed().toFixed(0)} s, ${Math.round(total / elapsed())} per second; ` +
    `${findings.size} found`,
);
process.exit(findings.size > 0 ? 1 : 0);

/** Runs a worker until the time is over, or until it has to be stopped. Returns how many inputs it had. */
async function work(seed: number): Promise<number> {
  const current = new SharedCase();
  // A worker does not inherit the loader of TypeScript.
  const [loader, file] = [import.meta.resolve('tsx/esm/api'), new URL('./worker.ts', import.meta.url)];
  const code = `import { register } from '${loader}'; register(); await import('${file}');`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {
    workerData: { seed, names, buffer: current.buffer },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  worker.on('message', ({ name, file, fault }) => report(name, file, fault));
  let failure: Error | undefined;
  worker.on('error', (error: Error) => {
    failure = error;
  });
  let last = -1;
  let used = 0;
  let shown = elapsed();
  while (elapsed() < seconds && failure === undefined) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    const { user } = process.cpuUsage();
    if (current.count !== last) [last, used] = [current.count, user];
    else if (last > 0 && (user - used) / 1e6 > endless) failure = new Error(`No end after ${endless} s`);
    if (elapsed() - shown >= 10) {
      shown = elapsed();
      console.log(`${shown.toFixed(0)} s: ${(total + current.count).toLocaleString('en')} inputs`);
    }
  }
  if (current.count === 0 && failure !== undefined) throw failure;
  if (failure !== undefined) {
    const each = current.read();
    report(each.check, writeRegression(each, failure.message), failure.message);
  }
  await worker.terminate();
  return current.count;
}

function report(name: string, file: string, fault: string): void {
  if (findings.has(file)) return;
  findings.add(file);
  console.log(`${name}: fixtures/regressions/${file}\n  ${fault.replaceAll('\n', '\n  ')}`);
}
