import { toJson } from '../serialize/json.js';
import { readArguments } from './arguments.js';
import { writeOutput } from './files.js';
import { complain, readPapers } from './papers.js';

/** `daily-papers [files…]`: listings to JSON. A file that fails is named, and the others are converted. */
export async function convert(args: readonly string[]): Promise<number> {
  const { files, out, parse, narrow } = readArguments(args);
  const { papers, failures } = await readPapers(files, parse);
  if (failures === files.length) return 1;
  try {
    await writeOutput(out, toJson(narrow(papers)));
  } catch (error) {
    complain(out ?? 'standard output', error);
    return 1;
  }
  return failures > 0 ? 1 : 0;
}
