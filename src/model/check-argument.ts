import { distance } from 'fastest-levenshtein';
import { describeValue, quote } from './describe-value.js';

/** What is wrong with an argument: it names it, what it must be, what it is, and the nearest of the known words. */
export function wrongArgument(
  name: string,
  expected: string,
  found: unknown,
  known: readonly string[] = [],
): TypeError {
  const nearest = typeof found === 'string' ? nearestName(found, known) : undefined;
  const hint = nearest ? ` Did you mean ${quote(nearest)}?` : '';
  return new TypeError(`Expected \`${name}\` to be ${expected}, received ${describeValue(found)}.${hint}`);
}

/** Checks that a function is called without options. The number that `map` passes, as in `lists.map(toJson)`, is none. */
export function checkNoOptions(options: unknown): void {
  if (typeof options === 'object') checkOptions(options ?? undefined, []);
}

/**
 * Checks that options are an object of known options.
 *
 * @param given What was given; `undefined` is no options.
 * @param known The names of the options there are.
 * @param argument The name of the argument.
 * @param noun What one of them is called.
 * @returns A copy: reading it runs no code of the caller's.
 * @throws TypeError that names the unknown option and the nearest known one.
 */
export function checkOptions<Options extends object>(
  given: Options | undefined,
  known: readonly (keyof Options & string)[],
  argument = 'options',
  noun = 'option',
): Options {
  if (given === undefined) return {} as Options;
  let options: Options | undefined;
  try {
    if (typeof given === 'object' && given !== null && !Array.isArray(given)) options = { ...given };
  } catch {
    // A getter or a proxy threw.
  }
  if (!options) throw wrongArgument(argument, 'an object', given);
  for (const name of Object.keys(options)) {
    if ((known as readonly string[]).includes(name)) continue;
    const nearest = nearestName(name, known);
    const hint = nearest
      ? `did you mean \`${nearest}\`?`
      : known.length > 1
        ? `expected one of ${known.join(', ')}.`
        : `expected ${known.length > 0 ? `\`${known[0]}\` alone` : 'none'}.`;
    throw new TypeError(`Unknown ${noun} ${quote(name)}: ${hint}`);
  }
  return options;
}

/** @throws TypeError unless the value is one of those that are known, or `undefined`. */
export function checkOneOf<T extends string>(
  name: string,
  value: unknown,
  known: readonly T[],
): T | undefined {
  if (value === undefined || known.includes(value as T)) return value as T | undefined;
  throw wrongArgument(name, `one of ${known.join(', ')}`, value, known);
}

/** The same for a value that must be given; `expected` says what it may be besides. */
export function requireOneOf<T extends string>(
  name: string,
  value: unknown,
  known: readonly T[],
  expected = `one of ${known.join(', ')}`,
): T {
  const checked = checkOneOf(name, value, known);
  if (checked === undefined) throw wrongArgument(name, expected, value);
  return checked;
}

/** Whether a value is an object that can be iterated. */
export const isIterable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as Iterable<unknown>)[Symbol.iterator] === 'function';

/** Checks the options of a function that has `onMessage` alone. */
export function checkOnMessage<Options extends { onMessage?: unknown }>(given: Options | undefined): Options {
  const options = checkOptions(given, ['onMessage']);
  checkType('onMessage', options.onMessage, 'function');
  return options;
}

/** @throws TypeError unless the value is of the type, or `undefined`. */
export function checkType(name: string, value: unknown, type: 'boolean' | 'string' | 'function'): void {
  if (value !== undefined && typeof value !== type) throw wrongArgument(name, `a ${type}`, value);
}

/** The known name that a mistyped one was most likely meant to be; `undefined` where none is near. */
export function nearestName<T extends string>(name: string, known: readonly T[]): T | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '');
  const wanted = plain(name.slice(0, 60));
  // Letters in another order, as in `cvs`, are one slip of the hand.
  const sorted = (text: string) => [...text].sort().join('');
  const letters = sorted(wanted);
  let best: T | undefined;
  let least = 3;
  for (const each of known) {
    const other = plain(each);
    const edits = letters === sorted(other) ? 1 : distance(wanted, other);
    // Of a short word, two letters are half of it: `page` is no slip for `date`, but `votes` may lack its beginning.
    const most = wanted.length < 4 || (wanted.length < 6 && !other.includes(wanted)) ? 1 : 2;
    if (edits <= most && edits < least) [best, least] = [each, edits];
  }
  return best;
}
