import { resolve, sep } from 'node:path';
import { findInputs, type Inputs } from './inputs.js';
import { MessageLog, printWarnings } from './message-log.js';
import { UsageError, type Values } from './options.js';
import { readParseSettings } from './parse-settings.js';
import { gatherPapers, Progress, papersOfAll } from './read-inputs.js';
import { reportFailure } from './report-failure.js';
import { SeenError, SeenFile } from './seen.js';
import { readSelection, type Selection } from './selection.js';
import { readFormat, rowsToJson, serialize } from './serialize.js';
import { checkFolderOf, statOf, writeOutput } from './write-output.js';

/** `daily-papers [INPUT…]`: listings to JSON or another format. An input that fails is reported, the others are read. */
export async function convert(words: readonly string[], values: Values): Promise<number> {
  const selection = readSelection(values);
  const progress = new Progress(readParseSettings(values), values.quiet === true);
  const out = values.out === undefined || values.out === '-' ? null : values.out;
  if (out === '') throw new UsageError('--out takes the name of a file or a folder.');
  if (values.partition !== undefined) {
    if (out === null || (values.to ?? 'parquet') !== 'parquet')
      throw new UsageError('--partition month writes Parquet into a folder; name it with --out FOLDER.');
    const { convertToMonths } = await import('./folder/convert-to-months.js');
    return convertToMonths(await findInputs(words), out, selection, progress);
  }
  const inputs = await findInputs(words, async () => {
    if (out === null) return new Set();
    const { ownParts } = await import('./folder/part-index.js');
    return (await ownParts(out)).add(resolve(out));
  });
  if (out !== null && (await isFolder(out, inputs))) {
    const { convertFolder } = await import('./folder/convert-folder.js');
    return convertFolder(inputs, out, values, progress);
  }
  return convertToOne(inputs, out, values, selection, progress);
}

/** Whether each input gets a file of its own in a folder. */
async function isFolder(out: string, { isMany }: Inputs): Promise<boolean> {
  if (out.endsWith('/') || out.endsWith(sep)) return true;
  // What cannot be looked at cannot be written either, which says why.
  const stats = await statOf(out).catch(() => null);
  return stats === null ? isMany && !/[^/\\]\.[^./\\]*$/.test(out) : stats.isDirectory();
}

/** All papers into one file, or to standard output. */
async function convertToOne(
  inputs: Inputs,
  out: string | null,
  values: Values,
  selection: Selection,
  progress: Progress,
): Promise<number> {
  const format = readFormat(values, out);
  let seen: SeenFile | null = null;
  try {
    if (out !== null) await checkFolderOf(out);
    if (values.seen !== undefined) seen = await SeenFile.open(values.seen);
    if (format === 'ndjson' && selection.isFilter && seen === null) {
      await writeOutput(out, ndjsonLines(inputs, selection, progress));
    } else {
      const all = selection.filter(selection.unite(await gatherPapers(inputs, progress, format)));
      if (progress.read === 0) return 1;
      const papers = selection.arrange(seen?.unseen(all) ?? all);
      const log = new MessageLog();
      await writeOutput(out, await serialize(papers, format, selection.fields, log.add));
      if (!progress.isQuiet) printWarnings(out ?? '<stdout>', log.warnings, null);
      await seen?.add(papers);
    }
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof SeenError) reportFailure(values.seen!, error.cause);
    else if (!(error instanceof NothingRead)) reportFailure(out ?? 'standard output', error);
    return 1;
  }
  return progress.failed > 0 ? 1 : 0;
}

/** Lines while the inputs are read: memory holds a page of them, however large they are. */
async function* ndjsonLines(
  inputs: Inputs,
  selection: Selection,
  progress: Progress,
): AsyncGenerator<string> {
  const { toNdjson } = await import('../serialize/ndjson.js');
  for await (const { papers } of papersOfAll(inputs, progress, true)) {
    const kept = selection.filter(papers);
    yield selection.fields === null ? toNdjson(kept) : rowsToJson(kept, 'ndjson', selection.fields);
  }
  if (progress.read === 0) throw new NothingRead();
}

/** No input could be read: then nothing is written. */
class NothingRead extends Error {}
