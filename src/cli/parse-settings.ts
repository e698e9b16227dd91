import { type ParseOptions, readOptions } from '../parse/options.js';
import { type OptionName, options, UsageError, type Values } from './options.js';
import { inFlags } from './report-failure.js';

/** The options of the parser and of fetching, and the command that validates an input with them. */
export interface ParseSettings {
  parse: ParseOptions;
  /** Whether requests are printed. */
  isVerbose: boolean;
  validateCommand: (input: string) => string;
}

/** @throws UsageError that names the option whose value is wrong, before anything is read. */
export function readParseSettings(values: Values): ParseSettings {
  const parse: ParseOptions = {
    ...(values.from !== undefined && { format: values.from as ParseOptions['format'] }),
    ...(values['reference-date'] !== undefined && { referenceDate: values['reference-date'] }),
    ...(values['unlabeled-count'] !== undefined && {
      unlabeledCount: values['unlabeled-count'] as ParseOptions['unlabeledCount'],
    }),
    ...(values.map && {
      fieldMap: Object.fromEntries(values.map.map(readMapping)) as ParseOptions['fieldMap'],
    }),
    ...(values.strict && { strict: true }),
  };
  try {
    readOptions(parse);
  } catch (error) {
    throw new UsageError(inFlags((error as Error).message));
  }
  const given = (['from', 'reference-date', 'unlabeled-count', 'map'] as const).flatMap((name: OptionName) =>
    [values[name] ?? []].flat().map((value) => ` --${name} ${shellWord(String(value))}`),
  );
  const validateCommand = (input: string) => `daily-papers validate${given.join('')} ${shellWord(input)}`;
  return { parse, isVerbose: values.verbose === true, validateCommand };
}

function readMapping(word: string): [key: string, field: string] {
  const at = word.lastIndexOf('=');
  if (at < 1 || at === word.length - 1)
    throw new UsageError(`--map takes ${options.map.value}, such as stars=upvotes.`);
  return [word.slice(0, at), word.slice(at + 1)];
}

function shellWord(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
