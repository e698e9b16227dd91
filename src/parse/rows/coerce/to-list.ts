import { isRecord } from '../row.js';
import { parseTolerantJson } from '../tolerant-json.js';

/**
 * Reads an array or an object that was written as text, in JSON or as Python prints it: `["a"]`, `['a', None]`.
 *
 * @returns `null` where the text is neither.
 */
export function parsePrinted(text: string): unknown[] | Record<string, unknown> | null {
  const first = /^\s{0,100}[[{(]/.exec(text)?.[0].at(-1);
  if (first === undefined) return null;
  const inner = first === '(' ? bracketed(text.trim(), ')') : text;
  return parseWhole(inner) ?? (first === '{' ? strings(parseWhole(bracketed(text.trim(), '}'))) : null);
}

function parseWhole(inner: string): unknown[] | Record<string, unknown> | null {
  const { values, problems, isDamaged, isOpen } = parse(inner);
  const [value] = values;
  if (values.length !== 1 || problems.some(({ kind }) => kind === 'cut')) return null;
  if (isDamaged(value) || isOpen(value)) return null;
  return Array.isArray(value) || isRecord(value) ? value : null;
}

function parse(
  text: string,
): Pick<ReturnType<typeof parseTolerantJson>, 'values' | 'problems' | 'isDamaged' | 'isOpen'> {
  try {
    const nothing = () => false;
    return { values: [JSON.parse(text)], problems: [], isDamaged: nothing, isOpen: nothing };
  } catch {
    const parsed = parseTolerantJson(text);
    return {
      values: parsed.values,
      problems: parsed.problems,
      isDamaged: (value) => parsed.isDamaged(value),
      isOpen: (value) => parsed.isOpen(value),
    };
  }
}

/** A tuple or a set as a list. */
const bracketed = (text: string, end: string) => (text.endsWith(end) ? `[${text.slice(1, -1)}]` : text);
/** Python and PostgreSQL print a set, or an array, of strings in braces. */
const strings = (value: unknown) =>
  Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : null;
