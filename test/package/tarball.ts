import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../helpers/project.js';

/** Packs the package, as `npm publish` would, of what is built. */
export function packed(): string {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'packed-'));
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const [{ filename }] = JSON.parse(execFileSync('npm', args, { cwd: root, encoding: 'utf8' }));
  return join(folder, filename);
}

/** Installs a tarball in the folder that it is in, with the packages that it depends on, as npm would. */
export function installed(tarball: string): string {
  const folder = join(tarball, '..');
  const modules = join(folder, 'node_modules');
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  mkdirSync(join(modules, 'daily-papers'), { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', join(modules, 'daily-papers'), '--strip-components=1']);
  cpSync(join(root, 'node_modules/zod'), join(modules, 'zod'), { recursive: true });
  return folder;
}
