import { ListingError } from '../model/listing-error.js';
import type { Paper } from '../model/paper.js';
import type { ParseOptions } from '../parse/options.js';
import type { FormatName } from '../serialize/formats.js';
import type { Input, Inputs } from './inputs.js';
import { MessageLog, printWarnings, type Warnings } from './message-log.js';
import type { ParseSettings } from './parse-settings.js';
import { RangeProgress } from './range-progress.js';
import { dayOfListing, readInput, streamInput } from './read-input.js';
import { failureText, reportLine } from './report-failure.js';
import { withDay } from './serialize.js';

/** Papers of an input, and its day where it is a daily listing that was read as a whole. */
interface Batch {
  papers: readonly Paper[];
  day: string | null;
}

/** What became of one input, once it is read: its warnings, and why it could not be read. */
export interface Report {
  name: string;
  warnings: Warnings;
  failure: string | null;
}

/**
 * Reads the papers of an input. It never throws because of the input: a failure is reported, and the papers before it
 * have been handed on.
 *
 * @param isStreamed Whether the papers are handed on while the input is read.
 */
export async function* papersOf(
  name: string,
  settings: ParseSettings,
  isStreamed: boolean,
  onReport: (report: Report) => void,
): AsyncGenerator<Batch> {
  const log = new MessageLog();
  let failure: string | null = null;
  try {
    if (isStreamed)
      for await (const papers of streamInput(name, settings, log.add)) yield { papers, day: null };
    else {
      const read = await readInput(name, settings);
      read.messages.forEach(log.add);
      yield { papers: read.papers, day: dayOfListing(read) };
    }
  } catch (error) {
    if (!isEmptyPart(name, settings.parse, error)) failure = failureText(error);
    log.addRefused(error);
  }
  onReport({ name, warnings: log.warnings, failure });
}

/** Engines cut NDJSON into parts for a filter, and a part may have no line. */
function isEmptyPart(name: string, { format }: ParseOptions, error: unknown): boolean {
  const isRows = format === 'json' || format === 'ndjson';
  return name === '-' && isRows && error instanceof ListingError && error.code === 'empty-input';
}

/** How the reading of several inputs went. */
export class Progress {
  read = 0;
  failed = 0;

  constructor(
    readonly settings: ParseSettings,
    readonly isQuiet: boolean,
  ) {}

  /** The line that says how far a range is. The requests that `--verbose` prints show that already. */
  range(inputs: readonly Input[]): RangeProgress {
    const isShown = !this.isQuiet && !this.settings.isVerbose;
    return new RangeProgress(inputs, isShown ? process.stderr : { write: () => {} });
  }

  /** Prints the warnings of an input and why it failed, and counts it. */
  readonly report = ({ name, warnings, failure }: Report): void => {
    if (!this.isQuiet) printWarnings(name, warnings, this.settings.validateCommand(name));
    if (failure === null) this.read++;
    else this.fail(name, failure);
  };

  fail(name: string, reason: string): void {
    this.failed++;
    reportLine(name === '-' ? 'standard input' : name, reason);
  }
}

/** Reads the papers of several inputs, in order. An input that fails is reported, and the others are read. */
export async function* papersOfAll(
  { inputs, failures }: Inputs,
  progress: Progress,
  isStreamed: boolean,
): AsyncGenerator<Batch> {
  for (const { name, reason } of failures) progress.fail(name, reason);
  const range = progress.range(inputs);
  const report = (found: Report) => {
    range.clear();
    progress.report(found);
  };
  for (const input of inputs) {
    range.begin(input);
    for await (const batch of papersOf(input.name, progress.settings, isStreamed, report)) {
      range.clear();
      yield batch;
    }
  }
}

/** The papers of several inputs, in one array, ready for a format. */
export async function gatherPapers(
  inputs: Inputs,
  progress: Progress,
  format: FormatName = 'json',
): Promise<Paper[]> {
  const all: Paper[] = [];
  for await (const { papers, day } of papersOfAll(inputs, progress, false))
    for (const paper of withDay(papers, day, format)) all.push(paper);
  return all;
}
