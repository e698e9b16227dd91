import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { Tinypool } from 'tinypool';
import type { Paper } from '../../model/paper.js';
import type { ParseOptions } from '../../parse/options.js';
import { streamBatches } from '../../parse/stream-papers.js';
import { type Criteria, filterPapers } from '../../query/filter.js';
import { ndjsonLine } from '../../serialize/ndjson.js';
import { isInputError } from '../input-error.js';

/** Files to read, in a thread of their own. */
export interface Task {
  files: readonly string[];
  parse: ParseOptions;
  criteria: Criteria;
  /** Memory to write to: new memory for each task would cost more than the writing. */
  memory: Uint8Array<ArrayBuffer>;
}

/** The bytes of their papers as NDJSON, and of each file that failed a sentence that says why. */
export interface Outcome {
  /** The task's memory, or more of it, and how much of it is written. */
  memory: Uint8Array<ArrayBuffer>;
  length: number;
  failures: { file: string; message: string }[];
}

export default async function read({ files, parse, criteria, memory }: Task): Promise<Outcome> {
  const failures: Outcome['failures'] = [];
  const output = new Output(memory);
  const buffer = Buffer.allocUnsafeSlow(bytesAtOnce);
  for (const file of files) {
    const { length } = output;
    try {
      for await (const papers of papersOf(file, parse, buffer)) {
        // Line by line: to join them first would copy them once more.
        for (const paper of filterPapers(papers, criteria)) output.write(ndjsonLine(paper));
      }
    } catch (error) {
      if (!isInputError(error)) throw error;
      output.length = length;
      failures.push({ file, message: error.message });
    }
  }
  return moved({ ...output, failures });
}

const bytesAtOnce = 65_536;

/** What strict reading refuses is told by the whole file: papers that come twice, bytes that are no text. */
async function* papersOf(file: string, parse: ParseOptions, buffer: Buffer): AsyncGenerator<Paper[]> {
  if (!parse.strict) return yield* streamBatches(chunksOf(file, buffer), parse);
  const { parsePapers } = await import('../../parse/parse-listing.js');
  yield parsePapers(readFileSync(file), parse);
}

/** A thread of its own may wait: that costs less than to be called back. Each chunk is gone when the next one comes. */
function* chunksOf(file: string, buffer: Buffer): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  try {
    for (;;) {
      const length = readSync(descriptor, buffer, 0, buffer.length, null);
      if (length === 0) return;
      yield buffer.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Text written to memory, of which more is taken when it is full. */
class Output {
  length = 0;

  constructor(public memory: Uint8Array<ArrayBuffer>) {}

  write(text: string): void {
    // A UTF-16 code unit is three bytes of UTF-8 at most.
    const needed = this.length + text.length * 3;
    if (needed > this.memory.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.memory.subarray(0, this.length));
      this.memory = larger;
    }
    this.length += encoder.encodeInto(text, this.memory.subarray(this.length)).written;
  }
}
const encoder = new TextEncoder();

/** The memory is moved and not copied to the main thread, which does nothing but write it out. */
function moved(outcome: Outcome): Outcome {
  const movable = { [Tinypool.transferableSymbol]: outcome.memory.buffer, [Tinypool.valueSymbol]: outcome };
  return Tinypool.move(movable as unknown as ArrayBuffer) as unknown as Outcome;
}
