import { createReadStream, createWriteStream, type Stats } from 'node:fs';
import { access, constants, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { visible } from '../model/describe-value.js';
import { asidePath, removeLeftovers } from './aside.js';
import { UsageError } from './options.js';

/** What is written: all of it, or piece by piece. */
export type Output = string | Uint8Array | AsyncIterable<string>;

/**
 * Writes to a file, or to standard output where none is named. A file is replaced when all is written and not before;
 * it keeps its mode, its owner and its links. A pipe, a device and the like are written directly.
 */
export async function writeOutput(file: string | null, output: Output): Promise<void> {
  const pieces = typeof output === 'string' || output instanceof Uint8Array ? [output] : output;
  if (file === null) {
    for await (const piece of pieces) await print(piece);
    return;
  }
  const old = await statOf(file);
  if (old !== null && !old.isFile()) {
    await writeDirectly(file, pieces);
    return;
  }
  const target = old === null ? await followLinks(file) : await realpath(file);
  // The rename would replace a file that may not be written.
  if (old !== null) await access(target, constants.W_OK);
  const aside = await openAside(dirname(target), old);
  try {
    try {
      for await (const piece of pieces) await aside.handle.writeFile(piece);
      await aside.handle.sync();
    } finally {
      await aside.handle.close();
    }
    if (aside.isRenamable) await rename(aside.path, target);
    else await pipeline(createReadStream(aside.path), createWriteStream(target));
  } finally {
    await rm(aside.path, { force: true });
  }
}

async function writeDirectly(
  file: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string>,
): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for await (const piece of pieces) await handle.writeFile(piece);
  } catch (error) {
    endQuietly(error);
    throw error;
  } finally {
    await handle.close();
  }
}

/** A reader that has seen enough (`| head`) closes the pipe: that is not an error. */
function endQuietly(error: unknown): void {
  if ((error as NodeJS.ErrnoException | null)?.code === 'EPIPE') process.exit(0);
}

/** The file that a name leads to through links, and that is not there yet. */
async function followLinks(file: string): Promise<string> {
  const link = await readlink(file).catch(() => null);
  return link === null ? file : followLinks(resolve(dirname(file), link));
}

/**
 * Before anything is read or fetched, which may take long.
 *
 * @throws Error where a file cannot be written, as its folder is not there.
 */
export async function checkFolderOf(file: string): Promise<void> {
  if ((await statOf(dirname(file))) === null)
    throw Object.assign(new Error('its folder does not exist (ENOENT)'), { code: 'ENOENT' });
}

/** What stands at a path; null where nothing does. */
export async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/**
 * A file to write to beside a target. It takes the target's place unless that has several names, or an owner that
 * cannot be kept, or stands in a folder that may not be written: then it is copied into it.
 */
async function openAside(folder: string, old: Stats | null) {
  removeLeftovers(folder);
  let path = asidePath(folder);
  let isRenamable = old === null || old.nlink === 1;
  let handle = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (old === null || !['EACCES', 'EPERM', 'EROFS'].includes(error.code ?? '')) throw error;
    return null;
  });
  if (handle === null) {
    path = asidePath(tmpdir());
    isRenamable = false;
    handle = await open(path, 'wx', 0o600);
  }
  if (old !== null && isRenamable) {
    const made = await handle.stat();
    try {
      if (made.uid !== old.uid || made.gid !== old.gid) await handle.chown(old.uid, old.gid);
      await handle.chmod(old.mode & 0o7777);
    } catch {
      isRenamable = false;
    }
  }
  return { path, handle, isRenamable };
}

async function print(piece: string | Uint8Array): Promise<void> {
  const { stdout } = process;
  if (stdout.isTTY && typeof piece !== 'string')
    throw new UsageError(
      'This format is binary and cannot be shown on a terminal; write it with --out FILE.',
    );
  // What strangers wrote must not control the terminal.
  const data = stdout.isTTY ? visibleLines(String(piece)) : piece;
  await new Promise<void>((done, fail) => {
    stdout.write(data, (error) => {
      endQuietly(error);
      if (error) fail(error);
      else done();
    });
  });
}

/** A text whose lines and tabs stay, and whose other control characters are written out. */
function visibleLines(text: string): string {
  return text
    .split(/(\r?\n|\t)/)
    .map((part, at) => (at % 2 === 1 ? part : visible(part)))
    .join('');
}
