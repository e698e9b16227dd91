import { readdir, readFile, rename } from 'node:fs/promises';
import type { ParseOptions } from '../../parse/options.js';
import type { Criteria } from '../../query/filter.js';
import { formats } from '../../serialize/formats.js';
import { writeOutput } from '../files.js';
import { reportError } from '../report-error.js';
import { collect } from './collect.js';
import { Journal, nameRun } from './journal.js';

/** A conversion of many files. */
export interface ArchiveJob {
  files: readonly string[];
  out: string;
  format: 'ndjson' | 'parquet';
  partition: boolean;
  parse: ParseOptions;
  criteria: Criteria;
}

/**
 * Converts an archive: on all cores, in the files' order. Papers are gathered beside the output in `OUT.part`; broken
 * off and run again, it goes on where it was. Ends with a summary, and with 1 where a file failed.
 */
export async function convertArchive({
  files,
  out,
  format,
  partition,
  parse,
  criteria,
}: ArchiveJob): Promise<number> {
  if (partition && (await readdir(out).catch(() => [])).length > 0) {
    process.stderr.write(`daily-papers: ${out}: the folder is not empty; name a new one\n`);
    return 1;
  }
  const run = nameRun(files, { parse, criteria });
  const journal = new Journal(`${out}.journal`, `${out}.part`, run);
  try {
    const failures = await collect(files, { parse, criteria }, journal);
    if (partition) await (await import('./partition.js')).writePartitions(journal.part, out);
    else if (format === 'ndjson') await rename(journal.part, out);
    else await writeOutput(out, await toParquet(journal.part));
    await journal.close();
    process.stderr.write(`daily-papers: ${files.length - failures} of ${files.length} files converted\n`);
    return failures > 0 ? 1 : 0;
  } catch (error) {
    reportError(out, error);
    return 1;
  }
}

async function toParquet(ndjson: string): Promise<string | Uint8Array> {
  return await formats.parquet.write(await formats.ndjson.read!(await readFile(ndjson)));
}
