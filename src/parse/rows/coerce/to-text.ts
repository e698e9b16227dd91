import { singleSpaced } from '../../../model/describe-value.js';
import { plainKey } from '../../../model/key-names.js';
import { isMissing, type OnProblem } from './problem.js';

/** Reads text, trimmed. An integer that stands for text, such as the title `1984`, is its digits. */
export function toText(value: unknown, onProblem: OnProblem): string | null {
  if (isMissing(value)) return null;
  if (typeof value === 'string') return value.trim();
  if (Number.isSafeInteger(value)) return String(value);
  onProblem('text');
  return null;
}

/** Reads text on one line: its line breaks are wraps of its source. */
export function toLine(value: unknown, onProblem: OnProblem): string | null {
  const text = toText(value, onProblem);
  return text === null ? null : joinWraps(text, ' ');
}

/** Reads text of paragraphs: a blank line separates them, other line breaks are wraps. */
export function toParagraphs(value: unknown, onProblem: OnProblem): string | null {
  const text = toText(value, onProblem);
  return text === null ? null : joinWraps(text, '\n\n');
}

/**
 * The first text that an object has under one of some names, in the order of the names; null where it has none.
 *
 * @param names As `plainKey` writes them.
 * @param read Returns null for a text that is not what is looked for.
 */
export function textAt(
  object: Record<string, unknown>,
  names: readonly string[],
  read: (text: string) => string | null,
): string | null {
  const entries = Object.entries(object).map(([key, value]) => [plainKey(key), value] as const);
  for (const name of names) {
    for (const [key, value] of entries) {
      const text = key === name && typeof value === 'string' ? read(value) : null;
      if (text !== null) return text;
    }
  }
  return null;
}

/** Whether two texts differ in spaces and case alone. */
export const sameText = (a: string, b: string) =>
  a === b || singleSpaced(a).trim().toLowerCase() === singleSpaced(b).trim().toLowerCase();

function joinWraps(text: string, between: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text;
  const paragraphs: string[][] = [[]];
  // No regular expression over the blanks: a long run of them would take quadratic time.
  for (const line of text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n')) {
    const trimmed = line.trim();
    if (trimmed !== '') paragraphs.at(-1)!.push(trimmed);
    else if (paragraphs.at(-1)!.length > 0) paragraphs.push([]);
  }
  return paragraphs.map((lines) => lines.join(' ')).join(between);
}
