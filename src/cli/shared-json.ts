import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { asidePath, isAlive } from './aside.js';
import { writeOutput } from './write-output.js';

/**
 * Changes a JSON file that several runs may change at once: one after the other, so that no change is lost. The file
 * is replaced as a whole.
 *
 * @param read Reads the value that the file has.
 * @param change Takes that value and returns what it becomes; `after` runs when that is written, before another run may
 * change it.
 */
export async function updateJson<T>(
  file: string,
  read: () => Promise<T>,
  change: (value: T) => { value: unknown; after?: () => Promise<void> },
): Promise<void> {
  const lock = lockOf(file);
  await takeLock(lock);
  try {
    const { value, after } = change(await read());
    await writeOutput(file, `${JSON.stringify(value)}\n`);
    await after?.();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Removes the lock that a killed run has left: a run that changes nothing takes none, and would leave it there. */
export async function removeStaleLock(file: string): Promise<void> {
  await breakStale(lockOf(file));
}

const lockOf = (file: string) => join(dirname(file), `.${basename(file)}.daily-papers-lock`);

/**
 * @returns The value of a JSON file; `undefined` where there is no file.
 * @throws SyntaxError where it is not JSON.
 */
export async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return JSON.parse(text);
}

/** Whoever makes the lock's file holds it. It says who that is: the lock of a killed run is broken. */
async function takeLock(lock: string): Promise<void> {
  const aside = asidePath(dirname(lock));
  const holder = `daily-papers ${hostname()} ${process.pid} ${randomBytes(8).toString('hex')}\n`;
  await writeFile(aside, holder);
  try {
    for (const end = Date.now() + longestWait; ; await sleep(10 + Math.random() * 20)) {
      try {
        // A link has its content from the beginning, and fails where the name is taken. Some file systems have none.
        await link(aside, lock).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'EEXIST') throw error;
          return writeFile(lock, holder, { flag: 'wx' });
        });
        return;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      await breakStale(lock);
      if (Date.now() > end)
        throw Object.assign(new Error(`another run holds the lock ${lock}; if no run is active, remove it`), {
          code: 'ELOCKED',
        });
    }
  } finally {
    await rm(aside, { force: true });
  }
}

/** Locks are held for milliseconds. */
const longestWait = 60_000;

async function breakStale(lock: string): Promise<void> {
  const read = (path: string) => readFile(path, 'utf8').catch(() => '');
  const holder = await read(lock);
  const [, host, pid] = /^daily-papers (\S+) (\d+) [\da-f]{16}\n$/.exec(holder) ?? [];
  if (pid === undefined) return;
  const age = Date.now() - ((await stat(lock).catch(() => null))?.mtimeMs ?? Date.now());
  if (host === hostname() ? isAlive(Number(pid)) : age < longestWait) return;
  // Another run may have broken it already, and hold it: then it gets it back.
  const aside = asidePath(dirname(lock));
  await rename(lock, aside).catch(() => {});
  if ((await read(aside)) !== holder) await link(aside, lock).catch(() => {});
  await rm(aside, { force: true });
}
