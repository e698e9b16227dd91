import type { KeyResolver } from '../../rows/key-resolver.js';

/** How many lines are searched for the first item of a list. */
const mostLines = 200;

/**
 * Whether a text is YAML with rows: a list or a mapping whose first item is a mapping with a title and other fields of
 * papers. Above it stand the keys around it, comments and `---` alone.
 */
export function looksLikeYaml(text: string, resolver: KeyResolver): boolean {
  const begin = Math.max(0, text.search(/[^\s\ufeff]/));
  // Nearly all texts begin otherwise.
  if (!/^(?:[-#%]|[\w. "'-]{1,80}:)/.test(text.slice(begin, begin + 100))) return false;
  const lines = text.slice(begin, begin + 65_536).split('\n', mostLines);
  if (isDocuments(lines, resolver)) return true;
  let first = lines.findIndex((line) => /^ *-(?: |\r?$)|^ +[\w"']/.test(line));
  if (first < 0) return false;
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
  return resolver.inspect(rowAt(lines.slice(first), item[0].length)).isPaper;
}

/** Whether lines are documents that each hold a row, by the first two: front matter is one alone, above other text. */
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
  return (
    documents.length === 2 && documents.every((document) => resolver.inspect(rowAt(document, 0)).isPaper)
  );
}

/** The keys of the mapping that begins in a column of the first line. */
function rowAt(lines: readonly string[], column: number): Record<string, string> {
  const row: Record<string, string> = {};
  for (const [at, line] of lines.entries()) {
    if (at > 0 && /\S/.test(line) && indentOf(line) < column) break;
    const key = /^["']?([\w. -]{1,80}?)["']? *:(?: |\r?$)/.exec(line.slice(column));
    if (key) row[key[1]!] = 'x';
  }
  return row;
}

const isAlone = (line: string) => /^ *[\w. "'-]{1,80}:\s*$/.test(line);
const indentOf = (line: string) => line.search(/\S/);
