import { arxivId } from '../../../model/arxiv-id.js';
import { idInUrl } from '../../../model/id-in-text.js';
import { meaningOf, plainKey, wrapperScope } from '../../../model/key-names.js';
import type { KeyResolver } from '../../rows/key-resolver.js';

/** How many lines are searched for the first item of a list. */
const mostLines = 200;

/**
 * Whether a text is YAML with rows: a list or a mapping whose first item is a mapping with a title and other fields of
 * papers, above which stand the keys around it, comments and `---` alone; or one such mapping, or several documents.
 */
export function looksLikeYaml(text: string, resolver: KeyResolver): boolean {
  const begin = Math.max(0, text.search(/\S/));
  // Nearly all texts begin otherwise.
  if (!/^(?:[-#%]|[\w. "'-]{1,80}:)/.test(text.slice(begin, begin + 100))) return false;
  const lines = text.slice(begin, begin + 65_536).split('\n', mostLines);
  if (isDocuments(lines, resolver)) return true;
  const first = lines.findIndex((line) => /^ *-(?: |\r?$)|^ +[\w"']/.test(line));
  // Mappings of other things may stand above the list.
  const list = lines.findIndex((line) => /^ *- /.test(line));
  return isFirstItem(lines, first, resolver) || (list > first && isFirstItem(lines, list, resolver));
}

/** Whether the first item of a list or a mapping, in a line, is a row. */
function isFirstItem(all: readonly string[], from: number, resolver: KeyResolver): boolean {
  if (from < 0) return false;
  const lines = [...all];
  let first = from;
  // A mapping of rows may stand under a key, as a list may.
  while (isAlone(lines[first]!) && indentOf(lines[first + 1] ?? '') > indentOf(lines[first]!)) first++;
  // A dash may stand alone above its item.
  if (/^ *-\s*$/.test(lines[first]!))
    lines.splice(first, 2, (lines[first + 1] ?? '').replace(/^( *) {2}(?=\S)/, '$1- '));
  const item = /^ *(?:- +)?(?=(?:[\w.-]{1,80}|"[^"]{1,80}"|'[^']{1,80}') *:(?: |\r?$))/.exec(lines[first]!);
  if (!item) return false;
  const above = lines.slice(0, first);
  if (!above.every((line) => /^\s*(?:#.*|---\s*|%.*|[\w. "'-]{1,80}:(?: .*)?)?\r?$/.test(line))) return false;
  const isInList = item[0].includes('-');
  // A key without a value holds the list, or the row.
  const keys = above.filter((line) => /^ *\w/.test(line));
  if (isInList ? keys.length > 0 && !keys.some(isAlone) : !isAlone(above.at(-1) ?? '')) return false;
  const row = rowAt(lines.slice(first), item[0].length);
  if (!isRow(row, resolver)) return false;
  if (isInList || arxivId(above.at(-1)!.replace(/[\s"':]+/g, '')) !== null || isOfPaper(row.values))
    return true;
  return hasRowUnder(lines.slice(first), indentOf(above.at(-1)!), resolver);
}

/** Whether another row stands below a key in a column, as where rows stand below names of their own. */
function hasRowUnder(lines: readonly string[], column: number, resolver: KeyResolver): boolean {
  return lines.some((line, at) => {
    const below = lines[at + 1] ?? '';
    return (
      indentOf(line) === column &&
      isAlone(line) &&
      indentOf(below) > column &&
      isRow(rowAt(lines.slice(at + 1), indentOf(below)), resolver)
    );
  });
}

/** Whether lines are a document with a row, or several, by the first two: front matter stands above other text. */
function isDocuments(lines: readonly string[], resolver: KeyResolver): boolean {
  const documents: string[][] = [[]];
  for (const line of lines) {
    const document = documents.at(-1)!;
    if (/^(?:---|\.{3})\s*$/.test(line)) {
      if (document.length === 0) continue;
      if (documents.length === 2) break;
      documents.push([]);
    } else if (/\S/.test(line) && !line.startsWith('#')) {
      if (!/^(?:\s|- |["']?[\w. -]{1,80}["']? *:(?: |\r?$))/.test(line)) return false;
      document.push(line);
    }
  }
  const rows = documents.filter((document) => document.length > 0).map((document) => rowAt(document, 0));
  const [only] = rows;
  if (!only || !rows.every((row) => isRow(row, resolver))) return false;
  return rows.length > 1 || (!only.isKeyTwice && isOfPaper(only.values));
}

/**
 * Whether a mapping that is in no list is about a paper. Settings, posts, model cards and citations have titles, authors,
 * summaries and links to papers, too: either all keys are those of papers, and one shows it, or there are an abstract and what
 * shows it, and few other keys.
 */
function isOfPaper(values: ReadonlyMap<string, string>): boolean {
  const keys = [...values].map(([key, value]) => ({ key, value, ...meaningOf(plainKey(key)) }));
  const isShown = keys.some(
    ({ role, value }) =>
      idInUrl(value) !== null ||
      (role === 'id' && arxivId(value) !== null) ||
      role === 'upvotes' ||
      role === 'authorCount',
  );
  const own = keys.filter(({ key }) => isOwnKey(key));
  const others = own.filter(
    ({ key, role }) => role === undefined && wrapperScope(plainKey(key)) === undefined,
  );
  const abstract = keys.find(({ role, name }) => role === 'abstract' && name !== 'description');
  if (others.length === 0) return isShown || abstract?.name?.startsWith('abstract') === true;
  return isShown && abstract !== undefined && 2 * others.length < own.length;
}

/** Whether a key is the mapping's own, and not one of what it holds. */
const isOwnKey = (key: string) => /^\w/.test(key);

/** A mapping, as far as it is seen. */
interface MappingHead {
  /** What stands behind its keys on their lines. */
  values: ReadonlyMap<string, string>;
  isKeyTwice: boolean;
}

const isRow = ({ values }: MappingHead, resolver: KeyResolver) => resolver.namePaper([...values.keys()]);

/** The mapping that begins in a column of the first line. */
function rowAt(lines: readonly string[], column: number): MappingHead {
  const values = new Map<string, string>();
  let isKeyTwice = false;
  for (const [at, line] of lines.entries()) {
    if (at > 0 && /\S/.test(line) && indentOf(line) < column) break;
    const [, key, value] = /^["']?([\w. -]{1,80}?)["']? *:(?: (.*)|\r?$)/.exec(line.slice(column)) ?? [];
    if (key === undefined) continue;
    isKeyTwice ||= isOwnKey(key) && values.has(key);
    values.set(key, (value ?? '').trim().replace(/^(["'])(.*)\1$/, '$2'));
  }
  return { values, isKeyTwice };
}

const isAlone = (line: string) => /^ *[\w. "'-]{1,80}:\s*$/.test(line);
const indentOf = (line: string) => line.search(/\S/);
