import type { Input } from './checks.js';

/**
 * Makes an input smaller for as long as something holds of it: cuts out stretches, the longest first.
 *
 * @param holds Whether what was found is still there.
 * @param milliseconds How long it may take.
 */
export async function minimize<T extends Input>(
  input: T,
  holds: (smaller: T) => Promise<boolean>,
  milliseconds = 10_000,
): Promise<T> {
  const end = performance.now() + milliseconds;
  let smallest = input;
  for (
    let length = Math.ceil(input.length / 2);
    length >= 1;
    length = length === 1 ? 0 : Math.ceil(length / 2)
  ) {
    for (let at = 0; at < smallest.length && performance.now() < end; ) {
      const smaller = without(smallest, at, at + length);
      if (await holds(smaller)) smallest = smaller;
      else at += length;
    }
  }
  return smallest;
}

function without<T extends Input>(input: T, from: number, to: number): T {
  if (typeof input === 'string') return (input.slice(0, from) + input.slice(to)) as T;
  return Uint8Array.from([...input.subarray(0, from), ...input.subarray(to)]) as Input as T;
}
