import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, extname, join, sep } from 'node:path';
import { Tinypool } from 'tinypool';
import { version } from '../../../package.json';
import { counted } from '../../model/describe-value.js';
import { type FormatName, formats } from '../../serialize/formats.js';
import { ownFolder, removeLeftovers, removeOwn } from '../aside.js';
import { type Input, type Inputs, isAddress } from '../inputs.js';
import { UsageError, type Values } from '../options.js';
import type { Progress } from '../read-inputs.js';
import { failureText, reportLine } from '../report-failure.js';
import { readFormat } from '../serialize.js';
import { removeStaleLock, updateJson } from '../shared-json.js';
import { type Entry, indexFile, metaFolder, readIndex } from './part-index.js';
import type { Outcome, Task } from './worker.js';

/**
 * Converts each input into a part of its own in a folder, on all cores. A part that is up to date is left as it is, and
 * so is any file that this command did not write. Parts stand where their inputs do: `sub/a.txt` becomes
 * `OUT/sub/a.json`.
 */
export async function convertFolder(
  { inputs, failures }: Inputs,
  out: string,
  values: Values,
  progress: Progress,
): Promise<number> {
  const format = readFormat(values, null);
  if (inputs.some(({ name }) => name === '-'))
    throw new UsageError('Standard input has no name for a part in a folder; name a file with --out FILE.');
  if (values.seen !== undefined) throw new UsageError('--seen works with one output, not with a folder.');
  const meta = metaFolder(out);
  try {
    await mkdir(meta, { recursive: true });
  } catch (error) {
    reportLine(out, failureText(error));
    return 1;
  }
  removeLeftovers(meta);
  await removeStaleLock(indexFile(out));
  ownFolder(meta);
  for (const { name, reason } of failures) progress.fail(name, reason);
  const index = await readIndex(out);
  const { quiet: _, out: __, ...asked } = values;
  const settings = hash(JSON.stringify([version, format, asked]));
  const parts = planParts(inputs, format, progress);
  const planned = [...parts.values()];
  const pool = startPool(planned);
  const range = progress.range(planned);
  const ready = new Map<string, Outcome>();
  const reportReady = async () => {
    const refused = await moveIntoPlace(out, settings, ready);
    for (const [part, outcome] of ready) {
      progress.report({ ...outcome, failure: outcome.failure ?? refused.get(part) ?? null });
      if (outcome.failure === null && outcome.made === null) current++;
    }
    ready.clear();
  };
  let current = 0;
  try {
    const outcomes = Array.from(parts, async ([part, { name }]): Promise<[string, Outcome]> => {
      const task: Task = {
        name,
        out,
        path: join(out, part),
        format,
        values,
        settings,
        known: index.get(part),
      };
      return [part, await pool.run(task).catch((error: unknown) => crashed(name, error))];
    });
    let last = Date.now();
    for (const [at, outcome] of outcomes.entries()) {
      range.begin(planned[at]!);
      ready.set(...(await outcome));
      range.clear();
      if (Date.now() - last < noteEvery) continue;
      await reportReady();
      last = Date.now();
    }
    await reportReady();
  } catch (error) {
    reportLine(out, failureText(error));
    return 1;
  } finally {
    await pool.destroy();
    removeOwn(meta);
  }
  if (!progress.isQuiet) {
    const total = progress.read + progress.failed;
    const unchanged = current > 0 ? `, ${current} of them up to date` : '';
    reportLine(null, `${progress.read} of ${counted(total, 'input')} converted${unchanged}`);
  }
  return progress.failed > 0 ? 1 : 0;
}

/** Milliseconds between two changes of the index, which is written as a whole. */
const noteEvery = 250;

/** The name of each input's part. Of two inputs that would have the same part, the second one fails. */
function planParts(inputs: readonly Input[], format: FormatName, progress: Progress): Map<string, Input> {
  const parts = new Map<string, Input>();
  for (const input of inputs) {
    const part = stemOf(input).replaceAll(sep, '/') + formats[format].extensions[0];
    const taken = parts.get(part);
    if (taken === undefined) parts.set(part, input);
    else if (taken.name !== input.name)
      progress.fail(input.name, `its part would overwrite that of ${taken.name}: ${part}`);
  }
  return parts;
}

/** `https://example.com/papers?date=2025-08-14` becomes `example.com-papers-date-2025-08-14`, `sub/a.txt` becomes `sub/a`. */
function stemOf({ name, place }: Input): string {
  if (isAddress(name)) return name.replace(/^\w+:\/+/, '').replace(/[^\w.-]+/g, '-');
  return place.slice(0, place.length - extname(place).length);
}

function startPool(inputs: readonly Input[]): Tinypool {
  // Threads do not know of each other's requests: one alone keeps a server's limits.
  const most = inputs.some(({ name }) => isAddress(name)) ? 1 : availableParallelism();
  const threads = Math.max(1, Math.min(most, inputs.length));
  return new Tinypool({
    filename: new URL('./worker.js', import.meta.url).href,
    minThreads: threads,
    maxThreads: threads,
  });
}

/** A thread that ended (it had too little memory) fails only its own input. */
function crashed(name: string, error: unknown): Outcome {
  return { name, warnings: { first: [], count: 0 }, failure: failureText(error), made: null };
}

/**
 * Notes parts in the index and moves them into place. The index knows of a part before it stands there, so that a
 * killed run leaves none that the next one would take for somebody else's.
 *
 * @returns The parts that could not be moved, and why.
 */
async function moveIntoPlace(
  out: string,
  settings: string,
  outcomes: ReadonlyMap<string, Outcome>,
): Promise<Map<string, string>> {
  const made = Array.from(outcomes).flatMap(([part, outcome]) =>
    outcome.made ? [{ part, ...outcome.made }] : [],
  );
  const refused = new Map<string, string>();
  if (made.length === 0) return refused;
  const note = (index: Map<string, Entry>) => {
    for (const { part, input, output, present } of made) {
      const known = index.get(part);
      const isOurs = present !== null && ['', output, known?.output, known?.before].includes(present);
      if (isOurs) index.set(part, { input, settings, output, before: present });
      else
        refused.set(
          part,
          `${join(out, part)} was not written by this command, or was changed since; delete it to convert this input`,
        );
    }
    return { value: { parts: Object.fromEntries(index) }, after: () => move(out, made, refused) };
  };
  await updateJson(indexFile(out), () => readIndex(out), note);
  return refused;
}

async function move(
  out: string,
  made: readonly { part: string; aside: string }[],
  refused: Map<string, string>,
): Promise<void> {
  for (const { part, aside } of made) {
    const path = join(out, part);
    try {
      if (refused.has(part)) await rm(aside, { force: true });
      else await rename(aside, path).catch(() => moveIntoNewFolder(aside, path));
    } catch (error) {
      refused.set(part, `${path}: ${failureText(error)}`);
      await rm(aside, { force: true });
    }
  }
}

async function moveIntoNewFolder(aside: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await rename(aside, path);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
