import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the tests a folder for their temporary files, and removes it when they have ended. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-tests-'));
  // Like that of the system, it is everybody's: a test runs the command line as another user.
  chmodSync(folder, 0o1777);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
