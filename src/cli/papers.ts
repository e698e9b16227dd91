import { parsePapers } from '../listing.js';
import type { ParseOptions } from '../options.js';
import type { Paper } from '../paper.js';
import { complain } from './complain.js';
import { readInput } from './files.js';
import { isEmptyPart } from './input-error.js';

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
