import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The command line as it is built, and the listing that tests give it. */
export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const listingFile = fileURLToPath(new URL('../../fixtures/text/listing.txt', import.meta.url));

/** Runs the command line to its end. */
export function runCli(args: readonly string[], options: Pick<SpawnSyncOptions, 'cwd' | 'input'> = {}) {
  const { status, stdout, stderr } = runCliForBytes(args, options);
  return { status, stdout: stdout.toString(), stderr };
}

/** The same; what it prints is bytes. */
export function runCliForBytes(
  args: readonly string[],
  options: Pick<SpawnSyncOptions, 'cwd' | 'input'> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input: '', ...options });
  return { status, stdout: stdout as Buffer, stderr: stderr.toString() };
}
