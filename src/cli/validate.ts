import { resolve } from 'node:path';
import { counted, visible } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import { findInputs } from './inputs.js';
import { displayName, formatLine, type Line, MessageLog, printWarnings, toLine } from './message-log.js';
import { type OptionName, optionsIn, UsageError, type Values } from './options.js';
import { type ParseSettings, readParseSettings } from './parse-settings.js';
import { dayOfListing, type ReadInput, readInput } from './read-input.js';
import { failureText, reportFailure } from './report-failure.js';
import { readSelection } from './selection.js';
import { readFormat, serialize, withDay } from './serialize.js';
import { checkFolderOf, writeOutput } from './write-output.js';

/** The options that say which of the repaired papers are written, and how. */
const ofRepaired: readonly OptionName[] = ['to', 'fields', ...optionsIn('papers')];

interface Report {
  file: string;
  /** null where the input is not a listing, or cannot be read. */
  papers: number | null;
  messages: Line[];
}

/**
 * `daily-papers validate [INPUT…]`: prints every message, as editors and CI systems read it, and a summary of each
 * input; with `--fix`, also writes what could be read. 1 where there is a warning.
 */
export async function validate(words: readonly string[], values: Values): Promise<number> {
  if ((values.fix === true) !== (values.out !== undefined))
    throw new UsageError('Use --fix and --out FILE together: the repaired papers are written to FILE.');
  if (values.out === '-')
    throw new UsageError('Name a file with --out FILE: the messages are written to standard output.');
  const unused = values.fix ? undefined : ofRepaired.find((name) => values[name] !== undefined);
  if (unused !== undefined)
    throw new UsageError(
      `Use --${unused} with --fix and --out FILE: it is about the papers that are written.`,
    );
  const selection = readSelection(values);
  const format = readFormat(values, values.out ?? null);
  const settings = readParseSettings(values);
  try {
    await checkFolderOf(values.out ?? '');
  } catch (error) {
    reportFailure(values.out!, error);
    return 1;
  }
  const lenient = { ...settings, parse: { ...settings.parse, strict: false } };
  const { inputs, failures } = await findInputs(words, async () => new Set([resolve(values.out ?? '')]));
  const all: ReadInput[] = [];
  const reports: Report[] = [];
  const isText = !values.json && values.reporter !== 'json';
  const add = async (found: Report) => {
    reports.push(found);
    if (isText) await writeOutput(null, toText(found, values.quiet === true));
  };
  for (const { name, reason } of failures) await add(failed(name, reason, 'unreadable-input'));
  for (const { name } of inputs) await add(await report(name, lenient, values.fix ? all : []));
  if (!isText) await writeOutput(null, `${JSON.stringify(reports, null, 2)}\n`);
  if (values.fix) {
    try {
      const papers = selection.select(
        all.flatMap((read) => withDay(read.papers, dayOfListing(read), format)),
      );
      const log = new MessageLog();
      await writeOutput(values.out!, await serialize(papers, format, selection.fields, log.add));
      if (!values.quiet) printWarnings(values.out!, log.warnings, null);
    } catch (error) {
      reportFailure(values.out!, error);
      return 1;
    }
  }
  return reports.some(({ messages }) => messages.some(({ severity }) => severity !== 'note')) ? 1 : 0;
}

/** Reads an input, and adds it to the others. */
async function report(name: string, settings: ParseSettings, all: ReadInput[]): Promise<Report> {
  try {
    const read = await readInput(name, settings);
    all.push(read);
    const { papers, messages } = read;
    return { file: displayName(name), papers: papers.length, messages: messages.map(toLine) };
  } catch (error) {
    return failed(name, failureText(error), error instanceof ListingError ? error.code : 'unreadable-input');
  }
}

function failed(name: string, reason: string, rule: string): Report {
  const line: Line = { line: 1, column: 1, severity: 'error', message: visible(reason), rule, url: null };
  return { file: displayName(name), papers: null, messages: [line] };
}

function toText({ file, papers, messages }: Report, isQuiet: boolean): string {
  const of = (asked: Line['severity']) => messages.filter(({ severity }) => severity === asked).length;
  const counts = `${counted(of('warning'), 'warning')}, ${counted(of('note'), 'note')}`;
  const summary = papers === null ? 'not read' : `${counted(papers, 'paper')}, ${counts}`;
  return `${isQuiet ? '' : messages.map((line) => formatLine(file, line)).join('')}${visible(file)}: ${summary}\n`;
}
