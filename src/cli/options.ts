import { type ParseArgsConfig, parseArgs } from 'node:util';
import { nearestName } from '../model/check-argument.js';
import { quote } from '../model/describe-value.js';
import { inputFormats } from '../model/input-format.js';
import { formatNames, formatOfFile } from '../serialize/formats.js';

/** The command was called with wrong words: exit code 2. */
export class UsageError extends Error {}

/** Each command, and what it does. */
export const commands = {
  convert: 'convert listings to JSON or another format (the default)',
  validate: 'print every message about listings, and a summary of each',
  stats: 'count papers by month, organization and repository host',
  diff: 'show what changed between two listings',
  completions: 'print a completion script: completions bash|zsh|fish',
} as const;
export type Command = keyof typeof commands;

const choose = ['convert', 'validate', 'stats'] as const;
const write = ['convert', 'validate'] as const;
const read = ['convert', 'validate', 'stats', 'diff'] as const;

/** The groups of options, in the order of the help, and their titles. */
export const optionGroups = {
  output: 'Output',
  reading: 'Reading',
  site: 'From huggingface.co/papers',
  papers: 'Papers',
  other: 'Other',
} as const;
type OptionGroup = keyof typeof optionGroups;

/**
 * Every option: its group, its type for `parseArgs`, the placeholder of its value, the commands that take it, and what it does.
 * Parsing, help and completions are made from this table.
 */
// biome-ignore format: a table is read row by row.
export const options = {
  to: { group: 'output', type: 'string', short: 't', value: 'FORMAT', for: write, choices: formatNames, about: 'output format; default: from FILE, else json' },
  out: { group: 'output', type: 'string', short: 'o', value: 'FILE', for: write, about: 'write to FILE; FOLDER/ gets one part per input' },
  partition: { group: 'output', type: 'string', value: 'month', for: ['convert'], choices: ['month'], about: 'with --out FOLDER: Parquet, one folder per month' },
  fields: { group: 'output', type: 'string', value: 'A,B,…', for: write, about: 'only these fields (json, ndjson, csv, tsv)' },
  from: { group: 'reading', type: 'string', value: 'FORMAT', for: read, choices: ['auto', ...inputFormats], about: 'input format; default: detected' },
  'reference-date': { group: 'reading', type: 'string', value: 'DAY', for: read, about: 'day of the capture, for dates without a year' },
  'unlabeled-count': { group: 'reading', type: 'string', value: 'WHAT', for: read, choices: ['upvotes', 'comments'], about: 'number after a date: upvotes (default) or comments' },
  map: { group: 'reading', type: 'string', value: 'KEY=FIELD', multiple: true, for: read, about: 'read KEY of rows as FIELD; may be repeated' },
  strict: { group: 'reading', type: 'boolean', for: read, about: 'refuse an input that has warnings' },
  quiet: { group: 'reading', type: 'boolean', short: 'q', for: read, about: 'print no warnings' },
  date: { group: 'site', type: 'string', value: 'DAY', for: choose, about: 'the listing of a day: YYYY-MM-DD, today or yesterday' },
  week: { group: 'site', type: 'string', value: 'WEEK', for: choose, about: 'the listing of a week: 2025-W46' },
  month: { group: 'site', type: 'string', value: 'MONTH', for: choose, about: 'the listing of a month: 2025-11' },
  trending: { group: 'site', type: 'boolean', for: choose, about: 'the trending papers' },
  query: { group: 'site', type: 'string', value: 'WORDS', for: choose, about: 'the result of a search' },
  'from-date': { group: 'site', type: 'string', value: 'DAY', for: choose, about: 'the listings of all days from this one on' },
  'to-date': { group: 'site', type: 'string', value: 'DAY', for: choose, about: 'the last of these days; default: today' },
  verbose: { group: 'site', type: 'boolean', for: read, about: 'print each request to standard error' },
  since: { group: 'papers', type: 'string', value: 'DAY', for: choose, about: 'published on this day or later' },
  until: { group: 'papers', type: 'string', value: 'DAY', for: choose, about: 'published on this day or earlier' },
  'listed-since': { group: 'papers', type: 'string', value: 'DAY', for: choose, about: 'put on the list on this day or later' },
  'listed-until': { group: 'papers', type: 'string', value: 'DAY', for: choose, about: 'put on the list on this day or earlier' },
  'min-upvotes': { group: 'papers', type: 'string', value: 'N', for: choose, about: 'with at least N upvotes' },
  'has-repo': { group: 'papers', type: 'boolean', for: choose, about: 'with a code repository' },
  search: { group: 'papers', type: 'string', value: 'WORDS', for: choose, about: 'that match these words, best match first' },
  sort: { group: 'papers', type: 'string', value: 'KEY[:desc],…', for: choose, about: 'sort by fields: upvotes:desc,title' },
  limit: { group: 'papers', type: 'string', value: 'N', for: choose, about: 'at most N papers' },
  dedupe: { group: 'papers', type: 'boolean', for: choose, about: 'each paper once; the newest counts win' },
  merge: { group: 'papers', type: 'boolean', for: choose, about: 'each paper once, with the fields of all its entries' },
  seen: { group: 'papers', type: 'string', value: 'FILE', for: ['convert'], about: 'only papers not in FILE; adds their ids, else titles, to it' },
  fix: { group: 'output', type: 'boolean', for: ['validate'], about: 'write repaired papers to --out FILE' },
  json: { group: 'output', type: 'boolean', for: ['validate', 'stats', 'diff'], about: 'print JSON' },
  reporter: { group: 'output', type: 'string', value: 'NAME', for: ['validate'], choices: ['text', 'json'], about: 'text (default), or json as --json' },
  help: { group: 'other', type: 'boolean', short: 'h', for: Object.keys(commands), about: 'print this help' },
  version: { group: 'other', type: 'boolean', short: 'v', for: Object.keys(commands), about: 'print the version' },
} as const satisfies Record<string, Option>;

export interface Option {
  group: OptionGroup;
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  value?: string;
  /** The values that there are, case aside; any where there is no list. */
  choices?: readonly string[];
  for: readonly string[];
  about: string;
}
export type OptionName = keyof typeof options;
export const optionNames = Object.keys(options) as OptionName[];

/** The options of a group, in the order of the help. */
export const optionsIn = (group: OptionGroup): OptionName[] =>
  optionNames.filter((name) => options[name].group === group);

/** What an option does, and with which commands where the default one does not take it. */
export function aboutOption(name: OptionName): string {
  const { for: takers, about }: Option = options[name];
  return takers.includes('convert') ? about : `with ${listOf(takers)}: ${about}`;
}

/** The words of a command line: its command, the values of its options, and its inputs. */
export interface Words {
  command: Command;
  values: Values;
  inputs: readonly string[];
}
export type Values = ReturnType<typeof parse>['values'];

/**
 * Reads the words of a command line. The command is the first word that is not an option; `convert` where that is
 * something else.
 *
 * @throws UsageError for an unknown option, with the nearest one there is, for an option of another command, or given
 * twice, for a value that is missing, and for an empty input.
 */
export function readWords(args: readonly string[]): Words {
  // `-V` is what many programs print their version for.
  const words = args.map((word, at) => (word === '-V' && !args.slice(0, at).includes('--') ? '-v' : word));
  const { tokens } = parseArgs({ args: words, options: parsable, strict: false, tokens: true });
  const given = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    checkToken(token);
    const { type, multiple }: Option = options[token.name as OptionName];
    if (type === 'string' && !multiple && given.has(token.name))
      throw new UsageError(`--${token.name} may be given only once.`);
    given.add(token.name);
  }
  const { values, positionals } = parse(words);
  const terminator = tokens.find(({ kind }) => kind === 'option-terminator')?.index ?? words.length;
  const first = tokens.find(({ kind }) => kind === 'positional');
  const named = first !== undefined && first.index < terminator ? positionals[0]! : '';
  const isNamed = Object.hasOwn(commands, named);
  const command = isNamed ? (named as Command) : 'convert';
  for (const name of Object.keys(values) as OptionName[]) {
    const takers: readonly string[] = options[name].for;
    if (!takers.includes(command)) throw new UsageError(`--${name} is an option of ${listOf(takers)}.`);
    const { choices }: Option = options[name];
    if (choices) Object.assign(values, { [name]: choice(`--${name}`, String(values[name]), choices) });
  }
  const inputs = isNamed ? positionals.slice(1) : positionals;
  // `"$FILE"` of a variable that is not set.
  if (inputs.includes(''))
    throw new UsageError('An input is empty; name a file, a folder, an address, or - for standard input.');
  return { command, values, inputs };
}

/** @throws UsageError that names the value and the nearest one there is. */
export function choice<T extends string>(what: string, word: string, known: readonly T[]): T {
  const found = known.find((each) => each.toLowerCase() === word.toLowerCase());
  if (found !== undefined) return found;
  // `md` and `jsonl` are extensions of formats.
  const named = formatOfFile(`papers.${word}`);
  const nearest = known.find((each) => each === named) ?? nearestName(word, known);
  const hint = nearest ? `; did you mean ${nearest}?` : '.';
  const values = known.length === 1 ? known[0] : `one of ${known.join(', ')}`;
  throw new UsageError(`${what} takes ${values}, not ${quote(word)}${hint}`);
}

/** `convert, validate and stats` */
function listOf(names: readonly string[]): string {
  return [...names.slice(0, -2), names.slice(-2).join(' and ')].join(', ');
}

const parsable = options as unknown as NonNullable<ParseArgsConfig['options']>;

function parse(args: string[]) {
  return parseArgs({ args, options, allowPositionals: true });
}

interface Token {
  name: string;
  rawName: string;
  value: string | undefined;
  inlineValue: boolean | undefined;
}

/** Everything that `parseArgs` would refuse, in words of our own. */
function checkToken({ name, rawName, value, inlineValue }: Token): void {
  if (!Object.hasOwn(options, name)) {
    const nearest = nearestName(rawName, optionNames);
    throw new UsageError(`Unknown option ${quote(rawName)}${nearest ? `; did you mean --${nearest}?` : '.'}`);
  }
  const option: Option = options[name as OptionName];
  if (option.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`--${name} takes no value, not ${quote(value)}.`);
  } else if (value === undefined) {
    throw new UsageError(`--${name} needs a value: --${name} ${option.value}.`);
  } else if (!inlineValue && /^-./.test(value)) {
    const joined = `--${name}=${value}`;
    throw new UsageError(`--${name} needs a value; if that is ${quote(value)}, write ${quote(joined)}.`);
  }
}
