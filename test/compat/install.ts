import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packed } from '../package/tarball.js';

/**
 * Makes a folder that of a user: the projects, with the packed package and others installed.
 *
 * @param skipped What cannot be tested without them, as the message says it.
 * @returns False, with that message, where npm cannot get the packages.
 */
export function installIn(folder: string, packages: readonly string[], skipped: string): boolean {
  const tarball = packed();
  cpSync(fileURLToPath(new URL('projects', import.meta.url)), folder, { recursive: true });
  writeFileSync(`${folder}/package.json`, '{ "private": true, "type": "module" }');
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', tarball, ...packages], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return true;
  } catch (error) {
    const stderr = String((error as { stderr: Buffer }).stderr);
    if (!/E404|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|EBADPLATFORM/.test(stderr)) throw error;
    console.warn(`Skipped: ${skipped}, because npm cannot install what they need. ${stderr}`);
    return false;
  } finally {
    rmSync(dirname(tarball), { recursive: true });
  }
}
