import { parseTolerantJson } from '../json/tolerant-json.js';
import { isRecord } from '../row.js';

/**
 * Reads an array or an object that was written as text, in JSON or as Python and R print it: `["a"]`, `['a', None]`,
 * `c("a", "b")`.
 *
 * @returns `null` where the text is neither.
 */
export function parsePrinted(text: string): unknown[] | Record<string, unknown> | null {
  const first = /^\s{0,100}(?:c(?=\(["']))?[[{(]/.exec(text)?.[0].at(-1);
  if (first === undefined) return null;
  const inner = first === '(' ? bracketed(text.trim().replace(/^c/, ''), ')') : text;
  return parseWhole(inner) ?? (first === '{' ? strings(parseWhole(bracketed(text.trim(), '}'))) : null);
}

/** The same where a list is looked for: PostgreSQL writes `{RL,"a b"}`, and `{}` for an empty one. */
export const parseList = (text: string): ReturnType<typeof parsePrinted> =>
  /^\s*\{\s*\}\s*$/.test(text) ? [] : (parsePrinted(text) ?? postgresArray(text.trim()));

function postgresArray(text: string): (string | null)[] | null {
  if (!arrayShape.test(text)) return null;
  const items = text.slice(1, -1).match(new RegExp(item, 'g')) ?? [];
  return items.map((each) => {
    if (each.startsWith('"')) return each.slice(1, -1).replace(/\\(.)/g, '$1');
    return each.toUpperCase() === 'NULL' ? null : each;
  });
}
const item = '(?:"(?:[^"\\\\]|\\\\.)*"|[^\\s"{},\\\\]+)';
/** `{name=Ann}` and `{name:Ann}` are objects. */
const arrayShape = new RegExp(`^\\{(?!\\w+(?:=|:(?!//)))${item}(?:,${item})*\\}$`);

function parseWhole(inner: string): unknown[] | Record<string, unknown> | null {
  const value = parse(inner);
  return Array.isArray(value) || isRecord(value) ? value : null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const parsed = parseTolerantJson(text);
    const [value] = parsed.values;
    const isWhole = parsed.values.length === 1 && parsed.end === text.length;
    if (!isWhole || parsed.problems.some(({ kind }) => kind === 'cut')) return null;
    return parsed.isDamaged(value) ? null : value;
  }
}

/** A tuple or a set as a list. */
const bracketed = (text: string, end: string) => (text.endsWith(end) ? `[${text.slice(1, -1)}]` : text);
/** Python and PostgreSQL print a set, or an array, of strings in braces. */
const strings = (value: unknown) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;
