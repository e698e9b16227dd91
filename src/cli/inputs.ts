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
 * @param readOwn Returns the paths of files that this command writes: they are not among the files of a folder or a
 * pattern. It is called after those were looked for: whatever another run writes meanwhile is known to it by then.
 * @throws UsageError for a word that is not a file and looks like a mistyped command or option, and for an address that
 * cannot be fetched.
 */
export async function findInputs(
  words: readonly string[],
  readOwn: () => Promise<ReadonlySet<string>> = async () => new Set(),
): Promise<Inputs> {
  const addresses = words.filter(isAddress);
  if (addresses.length > 0) (await import('./site-addresses.js')).checkAddresses(addresses, process.env);
  const found: Inputs = { inputs: [], failures: [], isMany: words.length > 1 };
  const bases: string[] = [];
  const listed = new Set<Input>();
  const add = (names: readonly string[], base: string, isListed = true) => {
    bases.push(resolve(base));
    for (const name of names) {
      const input = { name, place: '' };
      found.inputs.push(input);
      if (isListed) listed.add(input);
    }
  };
  const fail = (name: string, reason: string) => found.failures.push({ name, reason });
  for (const word of words) {
    if (word === '-' || isAddress(word)) {
      found.inputs.push({ name: word, place: word });
      continue;
    }
    try {
      const stats = await statOf(word);
      if (stats?.isDirectory()) {
        found.isMany = true;
        add(listFolder(word, fail), word);
      } else if (stats) {
        add([word], dirname(word), false);
      } else if (/[*?]|\[.+\]|\{.+\}/.test(word)) {
        found.isMany = true;
        const { base, names } = await matchPattern(word, fail);
        if (names.length === 0) fail(word, 'no file matches');
        add(names, base);
      } else {
        suggest(word);
        fail(word, `no such file or directory (ENOENT)${looksLikeAddress.test(word) ? addressHint : ''}`);
      }
    } catch (error) {
      if (error instanceof UsageError) throw error;
      fail(word, failureText(error));
    }
  }
  const own = listed.size > 0 ? await readOwn() : new Set();
  found.inputs = found.inputs.filter((input) => !listed.has(input) || !own.has(resolve(input.name)));
  if (found.inputs.length + found.failures.length === 0)
    fail(words.join(' '), 'no file that could be a listing');
  const root = bases.reduce(commonFolder, bases[0] ?? '');
  for (const input of found.inputs) input.place ||= relative(root, resolve(input.name));
  return found;
}

export const isAddress = (word: string) => /^https?:\/\//i.test(word);

const looksLikeAddress = /^(?:[a-z]+:\/|www\.|huggingface\.co\b)/i;
const addressHint = '; an address begins with https:// or http://';

/** What a listing's file may be called; other files of a folder are not read. */
const readable = new Set(
  'txt text md markdown html htm mhtml mht json jsonl ndjson csv tsv tab yaml yml parquet'
    .split(' ')
    .map((end) => `.${end}`),
);

/** The files below a folder that could be listings, by name. */
function listFolder(folder: string, fail: Fail): string[] {
  let isRead = true;
  const paths = walk(folder, Number.POSITIVE_INFINITY, (name, reason) => {
    isRead = false;
    fail(name, reason);
  }).filter((path) => readable.has(extname(path).toLowerCase()));
  if (paths.length === 0 && isRead) fail(folder, 'no file that could be a listing');
  return paths;
}

async function matchPattern(pattern: string, fail: Fail): Promise<{ base: string; names: string[] }> {
  const { default: picomatch } = await import('picomatch');
  const { base, glob } = picomatch.scan(pattern);
  const isMatch = picomatch(glob);
  const depth = glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length;
  if ((await statOf(base || '.')) === null) return { base, names: [] };
  const names = walk(base || '.', depth, fail).filter((path) => isMatch(toPosix(relative(base, path))));
  return { base: base || '.', names };
}

type Fail = (name: string, reason: string) => void;

/** All files down to a depth of folders, by name. What is hidden is left out, and so are linked folders. */
function walk(folder: string, depth: number, fail: Fail): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith('.'));
    return entries
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return depth > 1 ? walk(path, depth - 1, fail) : [];
        return [path];
      });
  } catch (error) {
    fail(folder, failureText(error));
    return [];
  }
}

const toPosix = (path: string) => path.replaceAll(sep, '/');

function commonFolder(one: string, other: string): string {
  const parts = one.split(sep);
  const others = other.split(sep);
  const differs = parts.findIndex((part, at) => part !== others[at]);
  return (differs < 0 ? parts : parts.slice(0, differs)).join(sep) || sep;
}

/** A word without a dot or a slash was probably not meant to be a file. */
function suggest(word: string): void {
  if (/[./\\]/.test(word) || Object.hasOwn(commands, word)) return;
  const command = nearestName(word, Object.keys(commands));
  const option = nearestName(word, optionNames);
  const nearest = command ?? (option && `--${option}`);
  if (nearest === word) throw new UsageError(`No file ${quote(word)}; options stand before \`--\`.`);
  if (nearest) throw new UsageError(`No file, command or option ${quote(word)}; did you mean ${nearest}?`);
}
