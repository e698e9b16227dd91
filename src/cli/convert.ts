import { ListingError } from '../errors.js';
import { parsePapers } from '../listing.js';
import type { Paper } from '../paper.js';
import { toJson } from '../serialize/json.js';
import { readArguments } from './arguments.js';
import { readInput, writeOutput } from './files.js';

/** `daily-papers [files…]`: listings to JSON. A file that fails is named, and the others are converted. */
export async function convert(args: readonly string[]): Promise<number> {
  const { files, out, parse } = readArguments(args);
  const papers: Paper[] = [];
  let failures = 0;
  for (const file of files) {
    try {
      for (const paper of parsePapers(await readInput(file), parse)) papers.push(paper);
    } catch (error) {
      failures++;
      complain(file, error);
    }
  }
  if (failures === files.length) return 1;
  try {
    await writeOutput(out, toJson(papers));
  } catch (error) {
    complain(out ?? 'standard output', error);
    return 1;
  }
  return failures > 0 ? 1 : 0;
}

function complain(file: string, error: unknown): void {
  const isKnown = error instanceof ListingError || (error as NodeJS.ErrnoException).code !== undefined;
  if (!isKnown) throw error;
  process.stderr.write(
    `daily-papers: ${file === '-' ? 'standard input' : file}: ${(error as Error).message}\n`,
  );
}
