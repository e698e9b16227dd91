import { lastAtMost } from '../../last-at-most.js';

/** A string of a JSON text: where its text begins in the whole one, and where its opening quotation mark is. */
export interface EnvelopePart {
  from: number;
  /** Asked for when a place is. */
  findStart: () => number;
}

/** Where in a JSON text the places of a text are that one of its strings holds, or several, one after the other. */
export function offsetsIn(
  json: string,
  length: number,
  parts: readonly EnvelopePart[],
): (offset: number) => number {
  let steps: Steps | undefined;
  return (offset) => {
    steps ??= findSteps(json, length, parts);
    const at = lastAtMost(steps.inner, offset);
    return steps.outer[at]! + offset - steps.inner[at]!;
  };
}

/** At the begin of each string and after each escape: where the text inside goes on, and where the JSON does. */
interface Steps {
  inner: number[];
  outer: number[];
}

function findSteps(json: string, length: number, parts: readonly EnvelopePart[]): Steps {
  const inner: number[] = [];
  const outer: number[] = [];
  for (const [index, { from, findStart }] of parts.entries()) {
    const to = parts[index + 1]?.from ?? length;
    let at = findStart() + 1;
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
