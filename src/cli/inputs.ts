import { readdirSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { nearestName } from '../model/check-argument.js';
import { quote } from '../model/describe-value.js';
import { commands, optionNames, UsageError } from './options.js';
import { failureText } from './report-failure.js';
import { statOf } from './write-output.js';

/** One thing to read: `-` for standard input, an http(s) address, or a file, by its path. */
export interface Input {
  name: string;
  /** Its path in the folder that holds all inputs: an output folder mirrors it. */
  place: string;
}

/** The inputs that words name, and the words and folders that could not be read, with the reasons. */
export interface Inputs {
  inputs: Input[];
  failures: { name: string; reason: string }[];
  /** Whether the words may stand for several inputs: there are several, or one is a folder or a pattern. */
  isMany: boolean;
}

/**
 * Finds the inputs that words name: files, folders with all that could be listings in them, patterns, addresses and
 * `-`, in the order of the words; the files of a folder or a pattern by name.
 *
 * @param own Paths of files that this command writes: they are not among the files of a folder or a pattern.
 * @throws UsageError for a word that is no file and looks like a mistyped command or option.
 */
export async function findInputs(words: readonly string[], own: ReadonlySet<string>): Promise<Inputs> {
  const found: Inputs = { inputs: [], failures: [], isMany: words.length > 1 };
  const bases: string[] = [];
  const add = (names: readonly string[], base: string) => {
    for (const name of names) found.inputs.push({ name, place: '' });
    bases.push(resolve(base));
  };
  const fail = (name: string, reason: string) => found.failures.push({ name, reason });
  const isForeign = (name: string) => !own.has(resolve(name));
  for (const word of words) {
    if (word === '-' || isAddress(word)) {
      found.inputs.push({ name: word, place: word });
      continue;
    }
    try {
      const stats = await statOf(word);
      if (stats?.isDirectory()) {
        found.isMany = true;
        add(listFolder(word, fail).filter(isForeign), word);
      } else if (stats) {
        add([word], dirname(word));
      } else if (/[*?[{]/.test(word)) {
        found.isMany = true;
        const names = (await matchPattern(word)).filter(isForeign);
        if (names.length === 0) fail(word, 'no file matches');
        add(names, fixedPart(word));
      } else {
        suggest(word);
        fail(word, 'no such file or directory (ENOENT)');
      }
    } catch (error) {
      if (error instanceof UsageError) throw error;
      fail(word, failureText(error));
    }
  }
  const root = bases.reduce(commonFolder, bases[0] ?? '');
  for (const input of found.inputs) input.place ||= relative(root, resolve(input.name));
  return found;
}

export const isAddress = (word: string) => /^https?:\/\//i.test(word);

/** What a listing's file may be called; other files of a folder are not read. */
const readable = new Set(
  'txt text md markdown html htm mhtml mht json jsonl ndjson csv tsv tab yaml yml parquet'
    .split(' ')
    .map((end) => `.${end}`),
);

/** The files below a folder that could be listings, by name. What is hidden is left out, and so are linked folders. */
function listFolder(folder: string, fail: (name: string, reason: string) => void): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    return entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return listFolder(path, fail);
        const mayBeFile = entry.isFile() || entry.isSymbolicLink();
        return mayBeFile && readable.has(extname(path).toLowerCase()) ? [path] : [];
      });
  } catch (error) {
    fail(folder, failureText(error));
    return [];
  }
}

async function matchPattern(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  return (await glob(pattern, { expandDirectories: false })).sort();
}

/** The folders of a pattern that are named in full: `captures` of `captures/*.txt`. */
function fixedPart(pattern: string): string {
  const parts = pattern.split('/').slice(0, -1);
  const free = parts.findIndex((part) => /[*?[\]{}()!+@]/.test(part));
  return (free < 0 ? parts : parts.slice(0, free)).join('/') || (pattern.startsWith('/') ? '/' : '.');
}

function commonFolder(one: string, other: string): string {
  const parts = one.split(sep);
  const others = other.split(sep);
  const differs = parts.findIndex((part, at) => part !== others[at]);
  return (differs < 0 ? parts : parts.slice(0, differs)).join(sep) || sep;
}

/** A word without a dot or a slash was hardly meant to be a file. */
function suggest(word: string): void {
  if (/[./\\]/.test(word)) return;
  const command = nearestName(word, Object.keys(commands));
  const option = nearestName(word, optionNames);
  const nearest = command ?? (option && `--${option}`);
  if (nearest) throw new UsageError(`No file, command or option ${quote(word)}; did you mean ${nearest}?`);
}
