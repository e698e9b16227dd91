import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The command line as it is built, and the listing that tests give it. */
export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
export const listingFile = fileURLToPath(new URL('../../fixtures/text/listing.txt', import.meta.url));

type Options = Pick<SpawnSyncOptions, 'cwd' | 'input' | 'env'>;

/** Runs the command line to its end. */
export function runCli(args: readonly string[], options: Options = {}) {
  const { status, stdout, stderr } = runCliForBytes(args, options);
  return { status, stdout: stdout.toString(), stderr };
}

/** The same; what it prints is bytes. */
export function runCliForBytes(args: readonly string[], options: Options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input: '', ...options });
  return { status, stdout: stdout as Buffer, stderr: stderr.toString() };
}

/** Starts the command line; several can run at once. */
export function startCli(args: readonly string[], options: Pick<SpawnSyncOptions, 'cwd' | 'env'> = {}) {
  const child = spawn(process.execPath, [cli, ...args], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (data) => {
    stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data) => {
    stderr += data;
  });
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((done) =>
    child.once('close', (status) => done({ status, stdout, stderr })),
  );
  return { child, ended };
}

/** A new folder with files, by their paths in it. */
export function folderOf(files: Record<string, string | Uint8Array> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'daily-papers-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The files of a folder and their contents, by their paths in it; none where there is no folder. */
export function filesOf(folder: string): Record<string, string> {
  const paths = (readdirSync(folder, { recursive: true }) as string[]).sort();
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** A page of plain text with one paper a title, which no warning is about. */
export function pageOf(...titles: string[]): string {
  return titles.map((title) => `${title}\n\nIt is small.\n\n  • 2 authors\n·\nJul 3, 2024 7\n`).join('\n');
}

/** A page of one paper whose date is not in the calendar. */
export const oddPage = 'A Kettle\n\nIt boils.\n\n  • 2 authors\n·\nFeb 31, 2024 7\n';
