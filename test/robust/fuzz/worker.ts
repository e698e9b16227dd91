import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { checks } from './checks.js';
import { type Case, targets } from './inputs.js';
import { minimize } from './minimize.js';
import { writeRegression } from './regressions.js';
import { SharedCase } from './shared-case.js';

/** Milliseconds of processor time that an input may take; the usual one takes less than one. */
const longest = 3000;
/** Different inputs with the same fault, by its first words, of which no more are looked for. */
const enough = 3;

interface Work {
  seed: number;
  names: string[];
  buffer: SharedArrayBuffer;
}

const { seed, names, buffer } = workerData as Work;
const current = new SharedCase(buffer);
const found = new Map<string, number>();

for (let batch = 0; ; batch++) {
  for (const name of names) {
    const property = fc.asyncProperty(targets[name]!, async (each) => {
      const fault = await faultOf(each);
      if (fault !== null && (found.get(keyOf(fault)) ?? 0) < enough) throw new Error(fault);
    });
    const { failed, counterexample } = await fc.check(property, {
      seed: seed + batch,
      numRuns: 100,
      interruptAfterTimeLimit: 30_000,
    });
    if (failed && counterexample) await report(name, counterexample[0]);
  }
}

async function report(name: string, each: Case): Promise<void> {
  const fault = await faultOf(each);
  if (fault === null) return;
  const key = keyOf(fault);
  found.set(key, (found.get(key) ?? 0) + 1);
  const isSame = async (smaller: Case) => {
    const other = await faultOf(smaller);
    return other !== null && keyOf(other) === key;
  };
  const input = await minimize(each.input, (smaller) => isSame({ ...each, input: smaller }));
  const smallest = { ...each, input };
  const file = writeRegression(smallest, (await faultOf(smallest)) ?? fault);
  parentPort!.postMessage({ name, file, fault: (await faultOf(smallest)) ?? fault });
}

/** What does not hold of an input; null where all does. */
async function faultOf(each: Case): Promise<string | null> {
  current.begin(each);
  const before = process.cpuUsage();
  try {
    await checks[each.check](each.input, each.settings);
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
  const { user, system } = process.cpuUsage(before);
  const milliseconds = (user + system) / 1000;
  return milliseconds > longest ? `Slow: ${Math.round(milliseconds)} ms` : null;
}

/** Faults with the same first words are taken for the same. */
function keyOf(fault: string): string {
  return fault.replace(/[\d“”"'].*/s, '').slice(0, 60);
}
