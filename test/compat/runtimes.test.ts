import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { root } from '../helpers/project.js';
import { installIn } from './install.js';

/** A user's folder for each runtime: one that cannot be installed leaves the others. */
function project(name: string, packages: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), `daily-papers-${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const installed = installIn(folder, packages, `the tests in ${name}`);
  const runIn = (cwd: string, program: string, ...args: string[]) =>
    execFileSync(join(folder, 'node_modules/.bin', program), args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const run = (program: string, ...args: string[]) => runIn(folder, program, ...args);
  writeFileSync(
    join(folder, 'page.txt'),
    'A Small Model\n\nWe train one.\n\n  • 2 authors\n·\nJul 3, 2024 7\n',
  );
  return { installed, run, runIn };
}

const scripts = ['javascript/esm.mjs', 'javascript/cjs.cjs'];
const command = ['node_modules/daily-papers/dist/cli.js', 'page.txt', '--to', 'ndjson'];
const printed =
  '{"title":"A Small Model","abstract":"We train one.","authorCount":2,"date":"2024-07-03","upvotes":7,"repoLinks":[]}\n';

const bun = project('Bun', ['bun', 'unified@11']);
describe.skipIf(!bun.installed)('Bun', () => {
  it.each(scripts)('every subpath from %s', (file) => expect(bun.run('bun', file)).toBe('used\n'));
  it('the command line', () => expect(bun.run('bun', ...command)).toBe(printed));
});

const deno = project('Deno', ['deno', 'unified@11']);
describe.skipIf(!deno.installed)('Deno', () => {
  it.each(scripts)('every subpath from %s', (file) =>
    expect(deno.run('deno', 'run', '--allow-read', file)).toBe('used\n'),
  );
  it('reading needs no permission', () =>
    expect(deno.run('deno', 'run', '--no-prompt', 'deno/read.mjs')).toBe('A Small Model 2024-07-03 7\n'));
  it('the command line', () => expect(deno.run('deno', 'run', '--allow-all', ...command)).toBe(printed));
  it('jsr.io would take what `npm run jsr` makes', () => {
    execFileSync(process.execPath, ['.ci/jsr.mjs'], { cwd: root });
    const args = ['publish', '--dry-run', '--allow-dirty'];
    expect(() => deno.runIn(join(root, '.cache/jsr'), 'deno', ...args)).not.toThrow();
  });
});

const workerd = project('workerd', ['workerd', 'esbuild', 'unified@11']);
describe.skipIf(!workerd.installed)('workerd, the runtime of Cloudflare Workers', () => {
  it('every subpath, in a bundle', () => {
    const bundle = ['--bundle', '--format=esm', '--outfile=workerd/bundle.js'];
    workerd.run('esbuild', 'workerd/worker.js', ...bundle);
    // It exits with 1 where the worker's test throws.
    expect(() => workerd.run('workerd', 'test', 'workerd/config.capnp')).not.toThrow();
  });
});
