import { parsePapers } from '../listing.js';
import type { ParseOptions } from '../options.js';
import type { Paper } from '../paper.js';
import { readInput } from './files.js';
import { isInputError } from './input-error.js';

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
      failures++;
      complain(file, error);
    }
  }
  return { papers, failures };
}

/** Says on standard error why a file failed. An error that is nobody's fault but ours is thrown again. */
export function complain(file: string, error: unknown): void {
  if (!isInputError(error)) throw error;
  sayFailure(file, error.message);
}

export function sayFailure(file: string, message: string): void {
  process.stderr.write(`daily-papers: ${file === '-' ? 'standard input' : file}: ${message}\n`);
}
