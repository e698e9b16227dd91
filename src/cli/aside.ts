import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * A name for a file that is written beside its target and then renamed, so that no half file ever stands in its place.
 * The name says which process on which machine made it: a later run removes what a killed one left.
 */
export function asidePath(folder: string): string {
  ownFolder(folder);
  return join(folder, `.daily-papers-${host}-${process.pid}-${randomBytes(8).toString('hex')}.part`);
}
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const pattern = /^\.daily-papers-([\da-f]{8})-(\d+)-[\da-f]{16}\.part$/;

/** Removes what killed runs on this machine left in a folder. Anything else, and what runs still write, stays. */
export function removeLeftovers(folder: string): void {
  removeAsides(folder, (pid) => pid !== process.pid && !isAlive(pid));
}

/** Removes this process's files from a folder, as it also does when the process is interrupted. */
export function removeOwn(folder: string): void {
  removeAsides(folder, (pid) => pid === process.pid);
}

/** Takes care that a folder has none of this process's files left when that is interrupted. */
export function ownFolder(folder: string): void {
  if (folders.size === 0) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        folders.forEach(removeOwn);
        // Not `process.exit`, which waits for a read that may never end.
        process.kill(process.pid, signal);
      });
    }
  }
  folders.add(folder);
}
const folders = new Set<string>();

function removeAsides(folder: string, isOurs: (pid: number) => boolean): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, from, pid] = pattern.exec(name) ?? [];
      if (from === host && isOurs(Number(pid))) rmSync(join(folder, name), { recursive: true, force: true });
    }
  } catch {
    // A folder that cannot be read or changed keeps its leftovers: they are in nobody's way.
  }
}

/** Whether a process runs. One that this user may not signal does. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
