// `npm run bench [SUITE…]`: measures each case in a fresh process, in turn, and prints tables of ratios.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printBytes } from './bytes.js';
import { printGrowth } from './growth.js';
import { printMemory } from './memory.js';
import type { Suite } from './suite.js';
import { printTokens } from './tokens.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
/** What is no time: tables of their own. */
const others: Record<string, () => void | Promise<void>> = {
  memory: printMemory,
  bytes: printBytes,
  growth: printGrowth,
  tokens: printTokens,
};
const all = [
  ...readdirSync(`${here}suites`).map((name) => name.replace(/\.ts$/, '')),
  ...Object.keys(others),
];
const asked = process.argv.slice(2);

for (const name of asked.length > 0 ? asked : all) {
  if (others[name]) {
    await others[name]();
    continue;
  }
  const { suite } = (await import(`./suites/${name}.ts`)) as { suite: Suite };
  const times = new Map<string, number[]>(Object.keys(suite.cases).map((each) => [each, []]));
  // Round after round, so that a slow moment of the machine does not fall on one case alone.
  for (let round = 0; round < (suite.rounds ?? 3); round++) {
    for (const [each, found] of times) found.push(timed(name, each));
  }
  for (const found of times.values()) found.sort((a, b) => a - b);
  print(suite, times);
}

/** The milliseconds of one run of a case. */
function timed(suite: string, name: string): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, `${here}case.ts`, suite, name], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${suite} ${name}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as number;
}

/** Prints the median process of each case, and the fastest and the slowest. */
function print({ title, base }: Suite, times: Map<string, number[]>): void {
  const median = (name: string) => times.get(name)![times.get(name)!.length >> 1]!;
  console.log(`\n${title}\n\n| | one run | in each process | ratio |\n| --- | ---: | ---: | ---: |`);
  for (const [name, found] of times) {
    const unit = median(typeof base === 'string' ? base : base(name));
    const range = `${ms(found[0]!)} to ${ms(found.at(-1)!)}`;
    console.log(`| ${name} | ${ms(median(name))} | ${range} | ${(median(name) / unit).toFixed(2)} |`);
  }
}

function ms(time: number): string {
  return `${time >= 100 ? time.toFixed(0) : time >= 1 ? time.toFixed(1) : time.toFixed(3)} ms`;
}
