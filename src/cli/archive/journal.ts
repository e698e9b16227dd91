import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { appendFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';

/** How far a run has come: the first files of the list that are done, and where their papers end in the output. */
export interface Progress {
  done: number;
  /** Bytes of the output that are theirs. */
  bytes: number;
  /** How many of them failed. */
  failures: number;
}

/**
 * What a run has done, on disk beside its output, so that the same run goes on where it was broken off. The same run
 * has the same options and the same files, of the same sizes and times.
 */
export class Journal {
  constructor(
    readonly file: string,
    readonly part: string,
    readonly run: string,
  ) {}

  /** Where to go on; the unfinished output is cut to what the journal knows to be whole. */
  async open(): Promise<Progress> {
    const [run, ...lines] = (await readFile(this.file, 'utf8').catch(() => '')).split('\n');
    // The last line may be cut off: what stands before it is whole.
    const last = lines.slice(0, -1).at(-1);
    const size = (await stat(this.part).catch(() => null))?.size ?? -1;
    if (run === this.run && last !== undefined) {
      const [done, bytes, failures] = last.split(' ').map(Number) as [number, number, number];
      if (size >= bytes) {
        await truncate(this.part, bytes);
        return { done, bytes, failures };
      }
    }
    await writeFile(this.part, '');
    await writeFile(this.file, `${this.run}\n`);
    return { done: 0, bytes: 0, failures: 0 };
  }

  async note({ done, bytes, failures }: Progress): Promise<void> {
    await appendFile(this.file, `${done} ${bytes} ${failures}\n`);
  }

  async close(): Promise<void> {
    await rm(this.file, { force: true });
    await rm(this.part, { force: true });
  }
}

/** A name for a run: of its options, and of its files with their sizes and times. */
export function nameRun(files: readonly string[], options: object): string {
  const hash = createHash('sha256').update(JSON.stringify(options));
  for (const file of files) {
    // Ten times as fast as to wait for each of thousands.
    const found = statSync(file, { throwIfNoEntry: false });
    hash.update(`\0${file}\0${found?.size ?? ''}\0${found?.mtimeMs ?? ''}`);
  }
  return hash.digest('hex');
}
