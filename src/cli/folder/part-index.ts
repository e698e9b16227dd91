import { createHash } from 'node:crypto';
import { lstatSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chunksOf } from '../read-input.js';
import { readJson } from '../shared-json.js';

/** What made a part of an output folder, and what it holds, as hashes. */
export interface Entry {
  /** The content of the input. */
  input: string;
  /** The version of this package, the format and the options. */
  settings: string;
  /** The content of the part. */
  output: string;
  /** What stood in its place: a run that is killed between noting the new content and moving it there leaves that. */
  before: string;
}

/** The folder inside of an output folder in which the index stands, and parts that are not whole yet. */
export function metaFolder(out: string): string {
  return join(out, '.daily-papers');
}

export function indexFile(out: string): string {
  return join(metaFolder(out), 'index.json');
}

/** The index as it is stored. Where it is damaged, no part is known to be this command's. */
export async function readIndex(out: string): Promise<Map<string, Entry>> {
  const value = await readJson(indexFile(out)).catch((error: unknown) => {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  });
  const parts: unknown = value instanceof Object ? Reflect.get(value, 'parts') : undefined;
  const isEntry = (entry: unknown): entry is Entry =>
    entry instanceof Object &&
    ['input', 'settings', 'output', 'before'].every((key) => typeof Reflect.get(entry, key) === 'string');
  const entries = parts instanceof Object ? Object.entries(parts) : [];
  return new Map(entries.filter((pair): pair is [string, Entry] => isEntry(pair[1])));
}

/** The paths of all files that this command wrote into a folder. */
export async function ownParts(out: string): Promise<Set<string>> {
  return new Set(
    Array.from((await readIndex(out).catch(() => new Map<string, Entry>())).keys(), (part) =>
      resolve(out, part),
    ),
  );
}

/** The hash of a regular file's content; '' where there is no file, null where something else stands there. */
export function hashFile(path: string): string | null {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return '';
  return stats.isFile() ? hashContent(path) : null;
}

export function hashContent(path: string): string {
  const hash = createHash('sha256');
  for (const chunk of chunksOf(path)) hash.update(chunk);
  return hash.digest('hex');
}
