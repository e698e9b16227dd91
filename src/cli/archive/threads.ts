import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { ParseOptions } from '../../parse/options.js';
import type { Criteria } from '../../query/filter.js';
import type { Outcome, Task } from './worker.js';

/** So many tasks are begun for each thread: none waits for its next one. */
const tasksPerThread = 4;
/** Few messages between threads, and yet little to do again after a run was broken off. */
const bytesPerTask = 1_000_000;
const filesPerTask = 64;
/** So many tasks may be done and wait for one before them, which has a gigantic file. */
const longestWait = 128;
/** Memory for what a gigantic file holds is not kept. */
const longestIdle = 16_000_000;

/**
 * Reads files on all cores.
 *
 * @returns What the tasks give, in the files' order, and how many files each had. Its memory is written to again when the
 * next one is asked for.
 */
export async function* readInOrder(
  files: readonly string[],
  options: { parse: ParseOptions; criteria: Criteria },
): AsyncGenerator<Outcome & { count: number }> {
  // Each thread has a core to itself, and collects its own garbage there: helpers would take the others'.
  setFlagsFromString('--no-parallel-scavenge');
  const threads = Math.min(availableParallelism(), Math.max(1, files.length));
  const pool = new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
  const most = Math.max(1, Math.min(filesPerTask, Math.floor(files.length / (4 * threads))));
  const mostUnfinished = threads * tasksPerThread;
  const tasks: { count: number; outcome: Promise<Outcome> }[] = [];
  const idle: Uint8Array<ArrayBuffer>[] = [];
  let unfinished = 0;
  let next = 0;
  const begin = () => {
    while (unfinished < mostUnfinished && tasks.length < longestWait && next < files.length) {
      const memory = idle.pop() ?? new Uint8Array(0);
      const task: Task = { files: nextFiles(files, next, most), ...options, memory };
      const outcome = pool.run(task, { transferList: [memory.buffer] }) as Promise<Outcome>;
      tasks.push({ count: task.files.length, outcome });
      next += task.files.length;
      unfinished++;
      outcome.then(end, end);
    }
  };
  const end = () => {
    unfinished--;
    begin();
  };
  try {
    for (begin(); tasks.length > 0; begin()) {
      const { count, outcome } = tasks.shift()!;
      const found = await outcome;
      yield { ...found, count };
      if (found.memory.length < longestIdle && idle.length < mostUnfinished) idle.push(found.memory);
    }
  } finally {
    next = files.length;
    await Promise.allSettled(tasks.map(({ outcome }) => outcome));
    await pool.destroy();
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
