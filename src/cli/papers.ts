import type { Paper } from '../model/paper.js';
import type { ParseOptions } from '../parse/options.js';
import { parsePapers } from '../parse/parse-listing.js';
import { readInput } from './files.js';
import { isEmptyPart } from './input-error.js';
import { reportError } from './report-error.js';

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
      reportError(file, error);
    }
  }
  return { papers, failures };
}
