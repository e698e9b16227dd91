import { createReadStream } from 'node:fs';
import type { ParseOptions } from '../parse/options.js';
import { streamBatches } from '../parse/stream-papers.js';
import { type Criteria, filterPapers } from '../query/filter.js';
import { toNdjson } from '../serialize/ndjson.js';
import { writeOutput } from './files.js';
import { isEmptyPart } from './input-error.js';
import { reportError } from './report-error.js';

/**
 * Converts files to NDJSON while they are read: memory holds a page of them, however large they are. A file that fails
 * is named; what was read of it before is written.
 *
 * @returns The exit code.
 */
export async function convertByPaper(
  files: readonly string[],
  out: string | null,
  parse: ParseOptions,
  criteria: Criteria,
): Promise<number> {
  let failures = 0;
  async function* lines(): AsyncGenerator<string> {
    for (const file of files) {
      try {
        const input = file === '-' ? process.stdin : createReadStream(file);
        for await (const papers of streamBatches(input, parse)) {
          yield toNdjson(filterPapers(papers, criteria));
        }
      } catch (error) {
        if (isEmptyPart(file, parse, error)) continue;
        failures++;
        reportError(file, error);
      }
    }
    if (failures === files.length) throw new NothingRead();
  }
  try {
    await writeOutput(out, lines());
  } catch (error) {
    if (!(error instanceof NothingRead)) reportError(out ?? 'standard output', error);
    return 1;
  }
  return failures > 0 ? 1 : 0;
}

/** No file could be read: then none is written. */
class NothingRead extends Error {}
