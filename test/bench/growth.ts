import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { families, familiesForCli, inputOf } from './families.js';

const tsx = new URL('../../node_modules/tsx/dist/loader.mjs', import.meta.url).href;
const point = fileURLToPath(new URL('growth-point.ts', import.meta.url));
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const sizes = [1, 4, 16].map((megabytes) => megabytes * 1_000_000);
const small = 1000;
const limit = 180;
/**
 * V8 collects late when memory is plentiful, so the heap of each process may hold only this much per byte of input. The
 * input itself and compiled code come on top of it.
 */
const mostBytes = 50;
/** Prints what the command line took when it ends: a parent cannot ask for the time of a child. */
const report = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 }));
});`)}`;

interface Cost {
  /** Seconds of processor time. */
  seconds: number;
  /** The most memory that the process had, in bytes; infinite where it was too little. */
  memory: number;
}

/** Prints how time and memory grow with hostile inputs, each in a process of its own. */
export function printGrowth(): void {
  console.log(`\nHostile inputs of 1, 4 and 16 MB: processor time, its exponent from 4 to 16 MB, and memory,
the heap limited to 128 MB plus ${mostBytes} bytes per byte of input\n
| | | 1 MB | 4 MB | 16 MB | exponent | bytes per byte |\n| --- | --- | ---: | ---: | ---: | ---: | ---: |`);
  for (const family of Object.keys(families)) {
    printRow(family, 'whole');
    printRow(family, 'streamed');
    if (familiesForCli.includes(family)) printRow(family, 'command line');
  }
}

function printRow(family: string, way: string): void {
  const base = costOf(family, way, small);
  const [first, second, third] = sizes.map((bytes) => costOf(family, way, bytes));
  // The start of the command line is part of its time, and would hide growth.
  const fixed = way === 'command line' && base ? base.seconds : 0;
  const exponent =
    second && third && third.memory < Infinity
      ? Math.log((third.seconds - fixed) / (second.seconds - fixed)) / Math.log(4)
      : undefined;
  const memory = base && third && (third.memory - base.memory) / sizes[2]!;
  const bytes = memory === undefined ? '' : memory === Infinity ? `over ${mostBytes}` : memory.toFixed(0);
  const times = [first, second, third].map((cost) =>
    !cost ? `over ${limit} s` : cost.memory < Infinity ? `${cost.seconds.toFixed(2)} s` : 'no memory',
  );
  console.log(`| ${[family, way, ...times, exponent?.toFixed(2) ?? '', bytes].join(' | ')} |`);
}

/** Undefined if it takes longer than the limit. */
function costOf(family: string, way: string, bytes: number): Cost | undefined {
  const apart = way === 'command line';
  const room = `--max-old-space-size=${Math.ceil(128 + (bytes * mostBytes) / 2 ** 20)}`;
  const args = apart
    ? [room, '--import', report, cli, '-']
    : [room, '--import', tsx, point, way, family, String(bytes)];
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    input: apart ? inputOf(family, bytes) : '',
    maxBuffer: 1 << 30,
    timeout: limit * 1000,
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT') return undefined;
  if (stderr.includes('heap out of memory')) return { seconds: Number.NaN, memory: Infinity };
  try {
    return JSON.parse((apart ? stderr : stdout).trim().split('\n').at(-1)!) as Cost;
  } catch {
    throw new Error(`${family}, ${way}, ${bytes} bytes: ${stderr.slice(-2000)}`);
  }
}
