import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Suite } from '../suite.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const node =
  (...args: string[]) =>
  () =>
    spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
const load = (name: string) => () => node('--input-type=module', '-e', `import '${name}'`);

export const suite: Suite = {
  title: 'Start: a process of Node that imports, and the command line',
  base: 'node alone',
  rounds: 3,
  cases: {
    'node alone': () => node('-e', '0'),
    'import zod': load('zod'),
    'import daily-papers': load('daily-papers'),
    "require('daily-papers')": () => node('-e', "require('daily-papers')"),
    'import daily-papers/text': load('daily-papers/text'),
    'import daily-papers/query': load('daily-papers/query'),
    'import daily-papers/feed': load('daily-papers/feed'),
    'import daily-papers/parquet': load('daily-papers/parquet'),
    'import daily-papers/remark': load('daily-papers/remark'),
    'daily-papers --version': () => node('dist/cli.js', '--version'),
    'daily-papers listing.txt': () => node('dist/cli.js', 'fixtures/text/listing.txt'),
  },
};
