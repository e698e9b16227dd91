import { version } from '../../package.json';
import { visible } from '../model/describe-value.js';
import { optionsIn, readWords, UsageError, type Values, type Words } from './options.js';
import { writeOutput } from './write-output.js';

/**
 * Runs the command line.
 *
 * @param args The words after the command's name.
 * @returns The exit code: 0; 1 where an input could not be read, the output could not be written, or `validate` found
 * a warning; 2 for wrong arguments.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await run(readWords(args), args.length === 0);
  } catch (error) {
    if (error instanceof UsageError) {
      const lines = error.message.split('\n').map(visible);
      process.stderr.write(`daily-papers: ${lines.join('\n')}\nSee \`daily-papers --help\`.\n`);
      return 2;
    }
    const { reportFailure } = await import('./report-failure.js');
    reportFailure(null, error);
    return 1;
  }
}

/** Each command is loaded when it is called: help and version need no reader. */
async function run({ command, values, inputs }: Words, isBare: boolean): Promise<number> {
  if (values.version) return print(`${version}\n`);
  if (values.help) return print((await import('./help.js')).helpOf(command));
  if (command === 'completions') return (await import('./completions.js')).completions(inputs);
  const given = [...inputs, ...(await siteInputs(values))];
  await resolveReferenceDate(values);
  if (given.length === 0 && process.stdin.isTTY) {
    const { shortHelp } = await import('./help.js');
    if (isBare) return print(shortHelp);
    throw new UsageError(
      `Name an input: a file, a folder, an address, or - to read from the terminal.\n\n${shortHelp}`,
    );
  }
  const named = given.length > 0 ? given : ['-'];
  switch (command) {
    case 'validate':
      return (await import('./validate.js')).validate(named, values);
    case 'stats':
      return (await import('./stats.js')).stats(named, values);
    case 'diff':
      return (await import('./diff.js')).diff(inputs, values);
    default:
      return (await import('./convert.js')).convert(named, values);
  }
}

/** The addresses of the listings of the site that options name. */
async function siteInputs(values: Values): Promise<string[]> {
  const isAsked = optionsIn('site').some((name) => name !== 'verbose' && values[name] !== undefined);
  if (!isAsked) return [];
  const { siteAddresses } = await import('./site-addresses.js');
  return orUsageError(() => siteAddresses(values));
}

/** `--reference-date today` becomes that day, so that all threads, and the next run, take the same one. */
async function resolveReferenceDate(values: Values): Promise<void> {
  const value = values['reference-date'];
  if (value === undefined) return;
  const { readDay } = await import('./relative-day.js');
  values['reference-date'] = await orUsageError(() => readDay('referenceDate', value, new Date()));
}

/** What a call of the library returns; its error about an argument becomes one about a flag. */
async function orUsageError<T>(call: () => T): Promise<T> {
  try {
    return call();
  } catch (error) {
    const { inFlags } = await import('./report-failure.js');
    throw new UsageError(inFlags((error as Error).message));
  }
}

async function print(text: string): Promise<number> {
  await writeOutput(null, text);
  return 0;
}
