import { readFileSync } from 'node:fs';
import { Tinypool } from 'tinypool';
import { joinBytes } from '../../bytes.js';
import { parsePapers } from '../../listing.js';
import type { ParseOptions } from '../../options.js';
import { type Criteria, filterPapers } from '../../query/filter.js';
import { ndjsonLine } from '../../serialize/ndjson.js';
import { isInputError } from '../input-error.js';

/** Files to read, in a thread of their own. */
export interface Task {
  files: readonly string[];
  parse: ParseOptions;
  criteria: Criteria;
}

/** The bytes of their papers as NDJSON, and of each file that failed a sentence that says why. */
export interface Outcome {
  bytes: Uint8Array;
  failures: { file: string; message: string }[];
}

export default function read({ files, parse, criteria }: Task): Outcome {
  const failures: Outcome['failures'] = [];
  const parts: Uint8Array[] = [];
  for (const file of files) {
    try {
      // A thread of its own may wait: that costs less than to be called back.
      const papers = filterPapers(parsePapers(readFileSync(file), parse), criteria);
      // Line by line: to join a file's lines first would copy them once more.
      for (const paper of papers) parts.push(Buffer.from(ndjsonLine(paper)));
    } catch (error) {
      if (!isInputError(error)) throw error;
      failures.push({ file, message: error.message });
    }
  }
  return moved({ bytes: joinBytes(parts), failures });
}

/** The bytes are moved and not copied to the main thread, which does nothing but write. */
function moved(outcome: Outcome): Outcome {
  const movable = { [Tinypool.transferableSymbol]: outcome.bytes.buffer, [Tinypool.valueSymbol]: outcome };
  return Tinypool.move(movable as unknown as ArrayBuffer) as unknown as Outcome;
}
