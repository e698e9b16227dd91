import { ListingError } from '../errors.js';
import { parsePapers } from '../listing.js';
import type { ParseOptions } from '../options.js';
import type { Paper } from '../paper.js';
import { complain } from './complain.js';
import { readInput } from './files.js';

/** Reads the papers of files, in their order. A file that fails is named, and the others are read. */
export async function readPapers(
  files: readonly string[],
  options: ParseOptions,
): Promise<{ papers: Paper[]; failures: number }> {
  const papers: Paper[] = [];
  let failures = 0;
  for (const file of files) {
    try {
      for (const paper of parsePapers(await readInput(file), options)) papers.push(paper);
    } catch (error) {
      if (isEmptyPart(file, options, error)) continue;
      failures++;
      complain(file, error);
    }
  }
  return { papers, failures };
}

/** Engines cut NDJSON into parts for a filter, and a part may have no line. */
function isEmptyPart(file: string, { form }: ParseOptions, error: unknown): boolean {
  return file === '-' && form === 'json' && error instanceof ListingError && error.code === 'empty-input';
}
