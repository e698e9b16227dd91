import { lastAtMost } from '../../last-at-most.js';

/** A string of a JSON text: where its text begins in the whole one, and where its opening quotation mark is. */
export interface EnvelopePart {
  from: number;
  start: number;
}

/** Where in a JSON text the places of a text are that one of its strings holds, or several, one after the other. */
export function offsetsIn(
  json: string,
  length: number,
  parts: readonly EnvelopePart[],
): (offset: number) => number {
  const { inner, outer } = findSteps(json, length, parts);
  return (offset) => {
    const at = lastAtMost(inner, offset);
    return outer[at]! + offset - inner[at]!;
  };
}

/** At the begin of each string and after each escape: where the text inside goes on, and where the JSON does. */
function findSteps(
  json: string,
  length: number,
  parts: readonly EnvelopePart[],
): { inner: number[]; outer: number[] } {
  const inner: number[] = [];
  const outer: number[] = [];
  for (const [index, { from, start }] of parts.entries()) {
    const to = parts[index + 1]?.from ?? length;
    let at = start + 1;
    inner.push(from);
    outer.push(at);
    for (let next = from + 1; next <= to && at < json.length; next++) {
      if (json[at] !== '\\') {
        at++;
        continue;
      }
      at += json[at + 1] === 'u' ? 6 : 2;
      inner.push(next);
      outer.push(at);
    }
  }
  return { inner, outer };
}
