import type { Paper } from '../model/paper.js';
import { checkPapers, QueryError } from './error.js';

/** The fields that papers can be sorted by. */
export const sortKeys = [
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
/** A field's name, or a function that gives what to sort by; its `null` and `undefined` come last. */
export type SortKey<P extends Paper = Paper> = SortField | ((paper: P) => string | number | null | undefined);
/** Ascending (the default): oldest, fewest, A before Z. Descending: newest, most. */
export type Direction = 'asc' | 'desc';

/**
 * Sorts papers. The sort is stable: papers that are alike keep their order. What is unknown (null, or not
 * there) comes last in both directions. Names and titles sort as in a dictionary, case aside.
 *
 * @param papers Any iterable of papers; it is not changed.
 * @param key A field (see `SortField`; an organization sorts by its full name), a function of a paper, or several:
 * a later key orders what is alike in those before.
 * @param direction `asc` (the default) or `desc`, or one for each key.
 * @returns The papers in a new array.
 * @throws QueryError where a key or a direction is not known.
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
  checkPapers(papers);
  const all = [...papers];
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

/** What is sorted by; undefined where it is unknown. */
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
  const keys = Array.isArray(key) ? (key as readonly SortKey<P>[]) : [key as SortKey<P>];
  return keys.map((each, at) => {
    const asked = Array.isArray(direction) ? (direction[at] ?? 'asc') : direction;
    if (asked !== 'asc' && asked !== 'desc') throw new QueryError('direction', 'asc or desc', asked);
    return { read: readerOf(each), order: orderOf(asked === 'asc' ? 1 : -1, codes.has(each)) };
  });
}

function readerOf<P extends Paper>(key: SortKey<P>): (paper: P) => Value {
  if (typeof key === 'function') return (paper) => known(key(paper));
  if (!sortKeys.includes(key)) {
    throw new QueryError('sort key', `a function or one of ${sortKeys.join(', ')}`, key);
  }
  if (key === 'organization') return ({ organization }) => organization?.fullname;
  return (paper) => paper[key] ?? undefined;
}

function known(value: string | number | null | undefined): Value {
  return value === null || Number.isNaN(value) ? undefined : value;
}

function orderOf(sign: 1 | -1, isCode: boolean): (a: Value, b: Value) => number {
  return (a, b) => {
    if (a === b) return 0;
    if (a === undefined) return 1;
    if (b === undefined) return -1;
    if (typeof a === 'string' && typeof b === 'string' && !isCode) return sign * dictionary().compare(a, b);
    return a < b ? -sign : sign;
  };
}
