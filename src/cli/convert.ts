import { type FormatName, serializePapers } from '../serialize/formats.js';
import { readArguments } from './arguments.js';
import { writeOutput } from './files.js';
import { reportError } from './report-error.js';

/** `daily-papers [files…]`: listings to JSON or another format. A file that fails is named, and the others are converted. */
export async function convert(args: readonly string[]): Promise<number> {
  const { files, out, format, parse, filters, partition } = readArguments(args);
  const { apply, criteria, isFilter } = filters;
  const isArchive = partition || (files.length >= fewFiles && isFilter && !files.includes('-'));
  if (out !== null && isArchive && (format === 'ndjson' || format === 'parquet')) {
    const { convertArchive } = await import('./archive/convert.js');
    return await convertArchive({ files, out, format, partition, parse, criteria });
  }
  if (format === 'ndjson' && isFilter && !parse.strict) {
    const { convertByPaper } = await import('./by-paper.js');
    return await convertByPaper(files, out, parse, criteria);
  }
  const { readPapers } = await import('./papers.js');
  const { papers, failures } = await readPapers(files, parse);
  if (failures === files.length) return 1;
  try {
    await writeOutput(out, await serializePapers(apply(papers), format, optionsOf(format)));
  } catch (error) {
    reportError(out ?? 'standard output', error);
    return 1;
  }
  return failures > 0 ? 1 : 0;
}

/** From so many files on, threads are worth their start. */
const fewFiles = 8;

/** Tables from the command line are for spreadsheets: what strangers wrote must not run there. */
function optionsOf(format: FormatName): object {
  return format === 'csv' || format === 'tsv' ? { escapeFormulas: true } : {};
}
