import type { KeyResolver } from '../../rows/key-resolver.js';

/** So many lines are looked at for the first item of a list. */
const mostLines = 200;

/**
 * Whether a text is YAML with rows: a list whose first item is a mapping with a title and other fields of papers. Above
 * the list stand the keys around it, comments and `---` alone.
 */
export function looksLikeYaml(text: string, resolver: KeyResolver): boolean {
  const begin = Math.max(0, text.search(/[^\s\ufeff]/));
  // Nearly all texts begin otherwise.
  if (!/^(?:[-#%]|[\w. "'-]{1,80}:)/.test(text.slice(begin, begin + 100))) return false;
  const lines = text.slice(begin, begin + 65_536).split('\n', mostLines);
  const isItem = (line: string) => /^ *- +(?:[\w.-]{1,80}|"[^"]{1,80}"|'[^']{1,80}') *:(?: |\r?$)/.test(line);
  const first = lines.findIndex((line) => /^ *-(?: |\r?$)/.test(line));
  if (first < 0 || !isItem(lines[first]!)) return false;
  const above = lines.slice(0, first);
  if (!above.every((line) => /^(?:\s*(?:#.*)?|---\s*|%.*|[\w. "'-]{1,80}:(?: .*)?\r?)$/.test(line)))
    return false;
  // A key without a value holds the list.
  if (above.some((line) => /^\w/.test(line)) && !above.some((line) => /:\s*$/.test(line))) return false;
  const indent = lines[first]!.indexOf('-');
  const keys: string[] = [];
  for (const [at, line] of lines.slice(first).entries()) {
    if (at > 0 && /\S/.test(line) && line.search(/\S/) <= indent) break;
    const key = /^ *(?:- +)?["']?([\w. -]{1,80}?)["']? *:(?: |\r?$)/.exec(line);
    if (key && line.slice(0, indent + 2).trim() === (at === 0 ? '-' : '')) keys.push(key[1]!);
  }
  return resolver.inspect(Object.fromEntries(keys.map((key) => [key, 'x']))).isPaper;
}
