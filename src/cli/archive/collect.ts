import { type FileHandle, open } from 'node:fs/promises';
import { SingleBar } from 'cli-progress';
import type { ParseOptions } from '../../parse/options.js';
import type { Criteria } from '../../query/filter.js';
import { sayFailure } from '../report-error.js';
import type { Journal, Progress } from './journal.js';
import { readInOrder } from './threads.js';

/** Milliseconds of work that may have to be done again after a run was broken off. */
const noteEvery = 100;

/** No more bytes are written at once. */
const longestWrite = 1_000_000_000;

/**
 * Reads files on all cores and appends their papers to the journal's unfinished output as NDJSON, in the files' order.
 * A file that fails is named on standard error, and the others are read.
 *
 * @returns How many files failed.
 */
export async function collect(
  files: readonly string[],
  options: { parse: ParseOptions; criteria: Criteria },
  journal: Journal,
): Promise<number> {
  const progress = await journal.open();
  const output = await open(journal.part, 'a');
  const bar = startBar(files.length, progress.done);
  let noted = performance.now();
  try {
    const outcomes = readInOrder(files.slice(progress.done), options);
    for await (const { memory, length, failures, count } of outcomes) {
      for (const { file, message } of failures) fail(file, message, progress);
      await write(output, memory, length);
      progress.bytes += length;
      progress.done += count;
      if (performance.now() - noted > noteEvery || progress.done === files.length) {
        await journal.note(progress);
        noted = performance.now();
      }
      bar?.update(progress.done);
    }
  } finally {
    bar?.stop();
    await output.close();
  }
  return progress.failures;
}

async function write(output: FileHandle, memory: Uint8Array, length: number): Promise<void> {
  for (let at = 0; at < length; ) {
    at += (await output.write(memory, at, Math.min(length - at, longestWrite))).bytesWritten;
  }
}

function fail(file: string, message: string, progress: Progress): void {
  progress.failures++;
  // The bar gives way to the message, and is drawn again below it.
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  sayFailure(file, message);
}

/** A bar with rate and time left, where standard error is a terminal. */
function startBar(total: number, done: number): { update: (value: number) => void; stop: () => void } | null {
  if (!process.stderr.isTTY) return null;
  const bar = new SingleBar({
    format: '{bar} {value}/{total} files, {rate} a second, {eta_formatted} left',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    stream: process.stderr,
    hideCursor: true,
    etaBuffer: 200,
  });
  const begin = performance.now();
  bar.start(total, done, { rate: '–' });
  return {
    update(value) {
      const seconds = (performance.now() - begin) / 1000;
      bar.update(value, { rate: Math.round((value - done) / Math.max(seconds, 0.001)) });
    },
    stop: () => bar.stop(),
  };
}
