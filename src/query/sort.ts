import { checkOneOf, requireOneOf, wrongArgument } from '../model/check-argument.js';
import type { Paper } from '../model/paper.js';
import { readIterable, readPapers } from './check-papers.js';

/** The fields that papers can be sorted by. */
const sortKeys = [
  'title',
  'date',
  'upvotes',
  'authorCount',
  'comments',
  'githubStars',
  'listedOn',
  'id',
  'url',
  'organization',
  'submittedBy',
  'projectPage',
] as const;

/** The name of a field that papers can be sorted by. */
export type SortField = (typeof sortKeys)[number];
/** The name of a field, or a function that returns what to sort by; its `null`, `undefined` and `NaN` come last. */
export type SortKey<P extends Paper = Paper> = SortField | ((paper: P) => string | number | null | undefined);
/** Ascending (the default): oldest, fewest, A before Z. Descending: newest, most. */
export type Direction = 'asc' | 'desc';

/**
 * Sorts papers. The sort is stable: papers that compare equal keep their order. Papers without a value come last in
 * both directions. Names and titles are sorted alphabetically, ignoring case.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param key A field (see `SortField`; an organization sorts by its full name), a function of a paper, or an array of
 * them: each key sorts the papers that are equal by the keys before it.
 * @param direction `asc` (the default) or `desc`, or an array with one for each key; the last keys may go without.
 * @returns The papers in a new array.
 * @throws TypeError if an argument is wrong.
 *
 * @example
 * ```ts
 * import { parsePapers } from 'daily-papers';
 * import { sortPapers } from 'daily-papers/query';
 *
 * const papers = parsePapers(
 *   'First\n\nOne.\n\n  • 2 authors\n·\nJul 3, 2024 7\n\nSecond\n\nTwo.\n\n  • 3 authors\n·\nJul 4, 2024 9\n',
 * );
 * console.log(sortPapers(papers, 'upvotes', 'desc').map(({ title }) => title)); // [ 'Second', 'First' ]
 * console.log(sortPapers(papers, ['date', 'title'], ['desc', 'asc'])[0]?.date); // 2024-07-04
 * ```
 */
export function sortPapers<P extends Paper>(
  papers: Iterable<P>,
  key: SortKey<P> | readonly SortKey<P>[],
  direction: Direction | readonly Direction[] = 'asc',
): P[] {
  const all = readPapers(papers);
  const columns = readKeys(key, direction).map(({ read, order }) => ({ values: all.map(read), order }));
  const places = Array.from(all.keys());
  places.sort((a, b) => {
    for (const { values, order } of columns) {
      const found = order(values[a], values[b]);
      if (found !== 0) return found;
    }
    return 0;
  });
  return places.map((place) => all[place]!);
}

/** What is sorted by; undefined where it is missing. */
type Value = string | number | undefined;
interface Column<P extends Paper> {
  read: (paper: P) => Value;
  order: (a: Value, b: Value) => number;
}

/** Made when first used: it takes longer than loading all of this package. */
const dictionary = () => {
  collator ??= new Intl.Collator('en');
  return collator;
};
let collator: Intl.Collator | undefined;
/** ISO days, ids and URLs sort by their characters. */
const codes = new Set<unknown>(['date', 'listedOn', 'id', 'url', 'projectPage']);

function readKeys<P extends Paper>(
  key: SortKey<P> | readonly SortKey<P>[],
  direction: Direction | readonly Direction[],
): Column<P>[] {
  const directions = readList(direction, 'direction').map((each) =>
    checkOneOf('direction', each, ['asc', 'desc']),
  );
  const keys = readList(key, 'key');
  if (typeof direction === 'object' && directions.length > keys.length)
    throw wrongArgument('direction', 'one direction for each key', direction);
  return keys.map((each, at) => {
    const asked = directions[typeof direction === 'string' ? 0 : at];
    return { read: readerOf(each), order: orderOf(asked === 'desc' ? -1 : 1, codes.has(each)) };
  });
}

function readList<T>(value: T | readonly T[], name: string): T[] {
  if (typeof value !== 'object') return [value];
  return readIterable(value as readonly T[], name, `a ${name} or an array of them`);
}

function readerOf<P extends Paper>(key: SortKey<P>): (paper: P) => Value {
  if (typeof key === 'function') return (paper) => checkValue(key(paper));
  const field = requireOneOf('key', key, sortKeys, 'the name of a field or a function');
  if (field === 'organization') return ({ organization }) => organization?.fullname;
  return (paper) => paper[field] ?? undefined;
}

/** What a caller's function returned. */
function checkValue(value: string | number | null | undefined): Value {
  if (value === null || value === undefined || Number.isNaN(value)) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw wrongArgument('key', 'a function that returns a string, a number or null', value);
}

/** Numbers come before texts. */
function orderOf(sign: 1 | -1, isCode: boolean): (a: Value, b: Value) => number {
  return (a, b) => {
    if (a === b) return 0;
    if (a === undefined) return 1;
    if (b === undefined) return -1;
    if (typeof a !== typeof b) return typeof a === 'number' ? -sign : sign;
    if (typeof a === 'string' && !isCode) return sign * dictionary().compare(a, b as string);
    return a < b ? -sign : sign;
  };
}
