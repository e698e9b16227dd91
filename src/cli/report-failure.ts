import { visible } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import { options } from './options.js';

/** Prints one line on standard error that says what failed and why. */
export function reportFailure(name: string | null, error: unknown): void {
  const text = failureText(error);
  // A request that failed names its address, which may be the input.
  const isNamed = error instanceof Error && error.name === 'HubError' && text.includes(` ${name}:`);
  reportLine(isNamed ? null : name, text);
}

/** Prints one line on standard error about an input or output; `null` for the command itself. */
export function reportLine(name: string | null, text: string): void {
  process.stderr.write(`daily-papers: ${name === null ? '' : `${visible(name)}: `}${visible(text)}\n`);
}

/** Why something failed, in one line: of an input, of the system, or of this program. */
export function failureText(error: unknown): string {
  if (error instanceof ListingError) return inFlags(error.message);
  if (!(error instanceof Error)) return String(error);
  // By its name: the class itself would load the client.
  if (error.name === 'HubError') return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (/invalid string length/i.test(message) || code === 'ERR_STRING_TOO_LONG')
    return 'more than 512 MB of text in one piece; write it with --to ndjson, or in several parts';
  // `ENOENT: no such file or directory, open 'x'`: which file it is stands before it.
  const system = /^([A-Z][A-Z\d]+): (.+?)(?:, \w+(?: '[\s\S]*')?)?$/.exec(message);
  if (code !== undefined) return system ? `${system[2]} (${system[1]})` : message;
  return `internal error, please report it: ${error.name}: ${message}`;
}

/** A message of the library for people at the command line: its options become the flags of the same name. */
export function inFlags(message: string): string {
  // What is quoted is the input's, which may hold the same words.
  return message
    .split(/(“[^”]*”)/)
    .map((part) => (part.startsWith('“') ? part : part.replace(dateObject, '').replace(optionName, toFlag)))
    .join('');
}

/** A program may pass a `Date`; at the command line there are only texts. */
const dateObject = /(?<=^Expected .+ to be )a Date,? or /;

// Plain words, such as `strict`, are options in backticks alone.
const optionName = /`([a-z][a-zA-Z]+)(?:\[(.+?)\])?`|\b([a-z]+[A-Z][a-zA-Z]+)\b/g;
const otherNames: Record<string, string> = {
  format: 'from',
  fieldMap: 'map',
  key: 'sort',
  direction: 'sort',
};

/** @param key Of `fieldMap["stars"]`: each `--map` names one. */
function toFlag(text: string, quoted?: string, key?: string, bare?: string): string {
  const name = (quoted ?? bare)!;
  const flag = otherNames[name] ?? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.hasOwn(options, flag) ? `--${flag}${key ? ` ${key}` : ''}` : text;
}
