// `npm run limits`: installs the packed package in an empty folder, and measures what users pay for it: packages, bytes
// on disk, and the time until it is imported, as a ratio to Node alone. Run it on a machine that does nothing else.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packed } from './tarball.js';

const limits: Record<string, number> = {
  packages: 12,
  megabytes: 12,
  "import 'daily-papers'": 2.5,
  "import 'daily-papers/text'": 1.2,
};
const runs = 31;

const tarball = packed();
const folder = mkdtempSync(join(tmpdir(), 'daily-papers-limits-'));
writeFileSync(join(folder, 'package.json'), '{ "private": true }');
execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', tarball], { cwd: folder });
rmSync(dirname(tarball), { recursive: true });

const files = readdirSync(join(folder, 'node_modules'), { recursive: true, withFileTypes: true });
const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
const installed = paths.filter((path) =>
  /node_modules\/(?:@[^/]+\/)?[^/]+\/package\.json$/.test(path),
).length;
report('packages', installed);
// As `du` counts: in blocks of the disk.
report('megabytes', paths.reduce((sum, path) => sum + statSync(path).blocks * 512, 0) / 2 ** 20);

const modules = [
  'zod',
  'daily-papers',
  ...['text', 'query', 'feed', 'parquet', 'remark'].map((name) => `daily-papers/${name}`),
];
const scripts = new Map([['node alone', '']]);
for (const name of modules) {
  scripts.set(`import '${name}'`, `import '${name}';`);
  scripts.set(`require('${name}')`, `require('${name}');`);
}
const times = new Map([...scripts.keys()].map((name) => [name, [] as number[]]));
for (const [name, code] of scripts) writeFileSync(file(name), code);
// In turn, so that a slow moment of the machine does not fall on one of them alone.
for (let run = 0; run < runs; run++)
  for (const name of scripts.keys()) times.get(name)!.push(start(file(name)));
rmSync(folder, { recursive: true });

const alone = median(times.get('node alone')!);
console.log(`node alone: ${alone.toFixed(1)} ms`);
for (const [name, found] of times) if (name !== 'node alone') report(name, median(found) / alone);

function file(name: string): string {
  return join(folder, `${name.replace(/\W+/g, '-')}.${name.startsWith('import') ? 'mjs' : 'cjs'}`);
}

function start(path: string): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, [path], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - begin;
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[values.length >> 1]!;
}

function report(name: string, value: number): void {
  const limit = limits[name];
  const isOver = limit !== undefined && value > limit;
  if (isOver) process.exitCode = 1;
  console.log(`${name}: ${value.toFixed(2)}${limit ? ` (limit ${limit}${isOver ? ', exceeded' : ''})` : ''}`);
}
