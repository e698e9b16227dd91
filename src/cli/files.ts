import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';

/** Reads a file, or standard input where it is named `-`. */
export async function readInput(file: string): Promise<Uint8Array> {
  if (file !== '-') return readFile(file);
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Writes to a file, or to standard output where none is named. A file is whole or not there at all. */
export async function writeOutput(
  file: string | null,
  data: string | Uint8Array | AsyncIterable<string>,
): Promise<void> {
  if (file === null) {
    if (typeof data === 'string' || data instanceof Uint8Array) await print(data);
    else for await (const part of data) await print(part);
    return;
  }
  const aside = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(aside, data);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

function print(data: string | Uint8Array): Promise<void> {
  return new Promise<void>((done) => {
    process.stdout.write(data, () => done());
  });
}
