import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { FormatName } from '../../serialize/formats.js';
import { asidePath } from '../aside.js';
import { isAddress } from '../inputs.js';
import { joinWarnings, MessageLog, type Warnings } from '../message-log.js';
import type { Values } from '../options.js';
import { readParseSettings } from '../parse-settings.js';
import { papersOf, type Report } from '../read-inputs.js';
import { failureText } from '../report-failure.js';
import { readSelection } from '../selection.js';
import { serialize, withDay } from '../serialize.js';
import { type Entry, hashContent, hashFile, metaFolder } from './part-index.js';

/** One input to convert, in a thread of its own. */
export interface Task {
  name: string;
  out: string;
  /** Where its part belongs. */
  path: string;
  format: FormatName;
  values: Values;
  settings: string;
  /** What the index knows of the part. */
  known: Entry | undefined;
}

/** A part that was written aside, or that is up to date, or why there is none. */
export interface Outcome {
  name: string;
  warnings: Warnings;
  failure: string | null;
  /** null where the part is up to date, or failed. */
  made: { aside: string; input: string; output: string; present: string | null } | null;
}

export default async function convertPart(task: Task): Promise<Outcome> {
  const { name, path, known, settings } = task;
  const outcome: Outcome = { name, warnings: { first: [], count: 0 }, failure: null, made: null };
  try {
    const input = isAddress(name) ? '' : hashContent(name);
    const present = hashFile(path);
    const isCurrent = known?.settings === settings && known.input === input && known.output === present;
    if (isCurrent && input !== '') return outcome;
    const { report, aside, output } = await writeAside(task);
    Object.assign(outcome, report);
    if (aside !== null) outcome.made = { aside, input, output, present };
  } catch (error) {
    outcome.failure = failureText(error);
  }
  return outcome;
}

async function writeAside({ name, out, format, values }: Task) {
  const settings = readParseSettings(values);
  const selection = readSelection(values);
  const aside = asidePath(metaFolder(out));
  const hash = createHash('sha256');
  const log = new MessageLog();
  const isStreamed = format === 'ndjson' && selection.isFilter;
  const handle = await open(aside, 'wx');
  const write = async (piece: string | Uint8Array) => {
    hash.update(piece);
    await handle.writeFile(piece);
  };
  let report: Report | undefined;
  try {
    const pages = papersOf(name, settings, isStreamed, (found) => {
      report = found;
    });
    for await (const { papers, day } of pages) {
      const kept = selection.select(withDay(papers, day, format));
      const output = await serialize(kept, format, selection.fields, log.add);
      if (typeof output === 'string' || output instanceof Uint8Array) await write(output);
      else for await (const piece of output) await write(piece);
    }
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
  report!.warnings = joinWarnings(report!.warnings, log.warnings);
  if (report!.failure === null) return { report, aside, output: hash.digest('hex') };
  await rm(aside, { force: true });
  return { report, aside: null, output: '' };
}
