import { Tinypool } from 'tinypool';
import { parsePapers } from '../../listing.js';
import type { ParseOptions } from '../../options.js';
import { type Criteria, filterPapers } from '../../query/filter.js';
import { toNdjson } from '../../serialize/ndjson.js';
import { readInput } from '../files.js';
import { isInputError } from '../input-error.js';

/** One file to read, in a thread of its own. */
export interface Task {
  file: string;
  parse: ParseOptions;
  criteria: Criteria;
}

/** The bytes of its papers as NDJSON, or a sentence that says why there are none. */
export type Outcome = Uint8Array | string;

export default async function read({ file, parse, criteria }: Task): Promise<Outcome> {
  try {
    const papers = filterPapers(parsePapers(await readInput(file), parse), criteria);
    // Moved and not copied to the main thread, which does nothing but write.
    return Tinypool.move(new TextEncoder().encode(toNdjson(papers))) as Uint8Array;
  } catch (error) {
    if (!isInputError(error)) throw error;
    return error.message;
  }
}
