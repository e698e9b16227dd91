// `npm run bench [SUITE…]`: measures each case in a fresh process, in turn, and prints tables of ratios.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printBytes } from './bytes.js';
import { printGrowth } from './growth.js';
import { printMemory } from './memory.js';
import type { Measure, Suite } from './suite.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/cli.mjs', import.meta.url));
/** What is no time: tables of their own. */
const others: Record<string, () => void | Promise<void>> = {
  memory: printMemory,
  bytes: printBytes,
  growth: printGrowth,
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
  const measures = new Map<string, Measure[]>(Object.keys(suite.cases).map((each) => [each, []]));
  // Round after round, so that a slow moment of the machine does not fall on one case alone.
  for (let round = 0; round < (suite.rounds ?? 3); round++) {
    for (const [each, found] of measures) found.push(measured(name, each));
  }
  print(
    suite,
    new Map(
      [...measures].map(([each, found]) => [
        each,
        found.sort((a, b) => a.median - b.median)[found.length >> 1]!,
      ]),
    ),
  );
}

function measured(suite: string, name: string): Measure {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, `${here}case.ts`, suite, name], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`${suite} ${name}: ${stderr}`);
  return JSON.parse(stdout.trim().split('\n').at(-1)!) as Measure;
}

function print({ title, base }: Suite, measures: Map<string, Measure>): void {
  const unit = measures.get(base)!.median;
  console.log(`\n${title}\n\n| | median | middle half | ratio |\n| --- | ---: | ---: | ---: |`);
  for (const [name, { median, low, high }] of measures) {
    console.log(`| ${name} | ${ms(median)} | ${ms(low)} to ${ms(high)} | ${(median / unit).toFixed(2)} |`);
  }
}

function ms(time: number): string {
  return `${time >= 100 ? time.toFixed(0) : time >= 1 ? time.toFixed(1) : time.toFixed(3)} ms`;
}
