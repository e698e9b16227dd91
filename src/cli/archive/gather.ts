import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { SingleBar } from 'cli-progress';
import { Tinypool } from 'tinypool';
import type { ParseOptions } from '../../options.js';
import type { Criteria } from '../../query/filter.js';
import { sayFailure } from '../complain.js';
import type { Journal, Progress } from './journal.js';
import type { Outcome, Task } from './worker.js';

/** Milliseconds of work that may have to be done again after a run was broken off. */
const noteEvery = 100;

/** A thread that is done finds its next task there, and need not ask for it. */
const tasksPerThread = 2;
/** Few messages between threads, and yet little to do again after a run was broken off. */
const bytesPerTask = 1_000_000;
const filesPerTask = 64;
/** Memory for what a gigantic file holds is not kept. */
const longestIdle = 16_000_000;

/**
 * Reads files on all cores and appends their papers to the journal's unfinished output as NDJSON, in the files' order.
 * A file that fails is named on standard error, and the others are read.
 *
 * @returns How many files failed.
 */
export async function gather(
  files: readonly string[],
  options: { parse: ParseOptions; criteria: Criteria },
  journal: Journal,
): Promise<number> {
  const progress = await journal.open();
  // Each thread has a core to itself, and collects its own garbage there: helpers would take the others'.
  setFlagsFromString('--no-parallel-scavenge');
  const threads = Math.min(availableParallelism(), Math.max(1, files.length - progress.done));
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: tasksPerThread,
  });
  const output = await open(journal.part, 'a');
  const bar = startBar(files.length, progress.done);
  const running: { count: number; outcome: Promise<Outcome> }[] = [];
  const idle: Uint8Array<ArrayBuffer>[] = [];
  const most = Math.max(1, Math.min(filesPerTask, Math.floor(files.length / (4 * threads))));
  let next = progress.done;
  let noted = performance.now();
  try {
    while (progress.done < files.length) {
      // A few more than the threads have begun: none waits, and memory holds no more than these.
      while (running.length < 2 * threads * tasksPerThread && next < files.length) {
        const memory = idle.pop() ?? new Uint8Array(0);
        const task: Task = { files: nextFiles(files, next, most), ...options, memory };
        const outcome = pool.run(task, { transferList: [memory.buffer] }) as Promise<Outcome>;
        running.push({ count: task.files.length, outcome });
        next += task.files.length;
      }
      const { count, outcome } = running.shift()!;
      const { memory, length, failures } = await outcome;
      for (const { file, message } of failures) fail(file, message, progress);
      await write(output, memory, length);
      progress.bytes += length;
      if (memory.length < longestIdle) idle.push(memory);
      progress.done += count;
      if (performance.now() - noted > noteEvery || progress.done === files.length) {
        await journal.note(progress);
        noted = performance.now();
      }
      bar?.update(progress.done);
    }
  } finally {
    bar?.stop();
    await Promise.allSettled(running.map(({ outcome }) => outcome));
    await output.close();
    await pool.destroy();
  }
  return progress.failures;
}

/** A file is not written more than so many bytes at once. */
const mostAtOnce = 1_000_000_000;

async function write(output: FileHandle, memory: Uint8Array, length: number): Promise<void> {
  for (let at = 0; at < length; ) {
    at += (await output.write(memory, at, Math.min(length - at, mostAtOnce))).bytesWritten;
  }
}

/** The files of a task: as many as hold enough for it together. */
function nextFiles(files: readonly string[], from: number, most: number): string[] {
  let bytes = 0;
  let to = from;
  while (to < files.length && to - from < most && bytes < bytesPerTask) {
    bytes += statSync(files[to++]!, { throwIfNoEntry: false })?.size ?? 0;
  }
  return files.slice(from, to);
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
