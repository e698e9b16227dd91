import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Suite } from '../suite.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const node =
  (...args: string[]) =>
  () =>
    spawnSync(process.execPath, args, { cwd: root, stdio: 'ignore' });
const load = (name: string) => () => node('--input-type=module', '-e', `await import('${name}')`);

export const suite: Suite = {
  title: 'Start: a process of Node that imports, and the command line',
  base: 'node alone',
  rounds: 1,
  cases: {
    'node alone': () => node('-e', '0'),
    'import zod': load('zod'),
    'import daily-papers/query': load('daily-papers/query'),
    'import daily-papers/text': load('daily-papers/text'),
    'import daily-papers': load('daily-papers'),
    'daily-papers --version': () => node('dist/cli.js', '--version'),
    'daily-papers listing.txt': () => node('dist/cli.js', 'fixtures/text/listing.txt'),
  },
};
