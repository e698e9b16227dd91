import { lastAtMost } from '../../source/last-at-most.js';

/** A quoted string that holds a text or a part of it: where that begins in the text, and where the string does. */
interface StringPart {
  from: number;
  start: number;
}

/** How many characters the escape at a place takes that stands for one; 1 where none is. */
export type EscapeLength = (text: string, at: number) => number;

export const jsonEscape: EscapeLength = (text, at) =>
  text[at] === '\\' ? (text[at + 1] === 'u' ? 6 : 2) : 1;

/** Where in a document the places of a text are that one of its quoted strings holds, or several together. */
export function offsetsIn(
  document: string,
  length: number,
  parts: readonly StringPart[],
  escapeLength: EscapeLength,
): (offset: number) => number {
  const { inner, outer } = findSteps(document, length, parts, escapeLength);
  return (offset) => {
    const at = lastAtMost(inner, offset);
    return outer[at]! + offset - inner[at]!;
  };
}

/** At the beginning of each string and after each escape: where the text inside continues, and where the document does. */
function findSteps(
  document: string,
  length: number,
  parts: readonly StringPart[],
  escapeLength: EscapeLength,
): { inner: number[]; outer: number[] } {
  const inner: number[] = [];
  const outer: number[] = [];
  for (const [index, { from, start }] of parts.entries()) {
    const to = parts[index + 1]?.from ?? length;
    let at = start + 1;
    inner.push(from);
    outer.push(at);
    for (let next = from + 1; next <= to && at < document.length; next++) {
      const step = escapeLength(document, at);
      at += step;
      if (step === 1) continue;
      inner.push(next);
      outer.push(at);
    }
  }
  return { inner, outer };
}
