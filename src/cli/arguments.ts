import { extname } from 'node:path';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { isoDay } from '../parse/fields/date.js';
import type { ParseOptions } from '../parse/options.js';
import { type FormatName, formatNames, formatOfFile, formats } from '../serialize/formats.js';
import { type Filters, filterFlags, readFilters } from './filters.js';
import { UsageError } from './usage-error.js';

/** The options of the parser, as flags. */
export const parseFlags = {
  from: { type: 'string' },
  'reference-date': { type: 'string' },
  'unlabeled-count': { type: 'string' },
  strict: { type: 'boolean' },
} as const;

/** What is said on the command line for a conversion. */
export interface Arguments {
  files: readonly string[];
  out: string | null;
  format: FormatName;
  parse: ParseOptions;
  filters: Filters;
  /** Whether the output is a folder with a part for each month. */
  partition: boolean;
}

/** @throws UsageError where a word is not known, or a value is not one of those that the option takes. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals } = readFlags(args, {
    ...parseFlags,
    ...filterFlags,
    to: { type: 'string', short: 't' },
    partition: { type: 'string' },
    out: { type: 'string', short: 'o' },
  });
  const out = values.out ?? null;
  const partition = values.partition !== undefined;
  oneOf('--partition', values.partition, ['month'] as const);
  if (partition && (out === null || (values.to ?? 'parquet') !== 'parquet')) {
    throw new UsageError('--partition month writes Parquet into a folder; name it with --out DIR.');
  }
  const format = partition ? 'parquet' : readFormat(values.to, out);
  return {
    files: inputs(positionals),
    out,
    format,
    parse: readParseOptions(values),
    filters: readFilters(values),
    partition,
  };
}

/** Reads the values of `parseFlags`. */
export function readParseOptions(
  values: { [Flag in keyof typeof parseFlags]?: string | boolean },
): ParseOptions {
  return {
    format: oneOf('--from', values.from, ['auto', 'text', 'markdown', 'html', 'json'] as const),
    unlabeledCount: oneOf('--unlabeled-count', values['unlabeled-count'], ['upvotes', 'comments'] as const),
    referenceDate: day('--reference-date', values['reference-date']),
    strict: values.strict === true,
  };
}

/** Reads words with Node's own reader of arguments; its complaints become a UsageError. */
export function readFlags<const Flags extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Flags,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** The files that are named; standard input where none is. */
export function inputs(positionals: readonly string[]): readonly string[] {
  return positionals.length > 0 ? positionals : ['-'];
}

/** The format that is named, else the one of the output's extension, else JSON. */
function readFormat(to: string | undefined, out: string | null): FormatName {
  const known = formatNames.join(', ');
  if (to !== undefined) {
    if (Object.hasOwn(formats, to)) return to as FormatName;
    throw new UsageError(`--to takes one of ${known}, not “${to}”.`);
  }
  if (out === null || extname(out) === '') return 'json';
  const format = formatOfFile(out);
  if (format !== null) return format;
  throw new UsageError(`“${extname(out)}” is the end of no format's file; say --to with one of ${known}.`);
}

function oneOf<T extends string>(
  flag: string,
  value: string | boolean | undefined,
  known: readonly T[],
): T | undefined {
  if (value === undefined || known.includes(value as T)) return value as T | undefined;
  throw new UsageError(`${flag} takes one of ${known.join(', ')}, not “${value}”.`);
}

function day(flag: string, value: string | boolean | undefined): string | undefined {
  if (value === undefined || isoDay(String(value)) === value) return value as string | undefined;
  throw new UsageError(`${flag} takes a day as YYYY-MM-DD, not “${value}”.`);
}
