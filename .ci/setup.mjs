// Makes a fresh clone ready: installs the locked packages and, with the word `build`, builds dist.
// Does nothing when there is nothing to do. All it says goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const changed = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).mtimeMs : 0);
const newestBelow = (folder) =>
  Math.max(
    ...readdirSync(join(root, folder), { recursive: true }).map((name) =>
      changed(join(folder, String(name))),
    ),
  );

function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (error || status !== 0) {
    console.error(
      `daily-papers: \`${command} ${args.join(' ')}\` failed${error ? `: ${error.message}` : ''}`,
    );
    process.exit(status || 1);
  }
}

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.error('daily-papers: installing the packages of package-lock.json (once) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}
if (process.argv.includes('build')) {
  const sources = Math.max(
    newestBelow('src'),
    newestBelow('.ci'),
    ...['tsup.config.ts', 'package.json'].map(changed),
  );
  if (changed('dist/THIRD-PARTY-LICENSES.txt') < sources) {
    console.error('daily-papers: building …');
    run(process.execPath, ['.ci/build.mjs']);
  }
}
