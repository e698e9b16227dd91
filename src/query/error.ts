/**
 * What the query helpers throw: a criterion, a key or an option that cannot be understood. It names which one.
 *
 * @example
 * ```ts
 * import { filterPapers, QueryError } from 'daily-papers/query';
 *
 * try {
 *   filterPapers([], { since: '2024-13' });
 * } catch (error) {
 *   if (error instanceof QueryError) console.log(error.criterion, error.found); // since "2024-13"
 * }
 * ```
 */
export class QueryError extends Error {
  /** The criterion, key or option that is wrong, such as `since`. */
  readonly criterion: string;
  /** What it takes. */
  readonly expected: string;
  /** What it was given, as JSON shows it. */
  readonly found: string;

  constructor(criterion: string, expected: string, found: unknown) {
    super(`Wrong ${criterion}: expected ${expected}, found ${shown(found)}.`);
    this.name = 'QueryError';
    this.criterion = criterion;
    this.expected = expected;
    this.found = shown(found);
  }
}

/** @throws QueryError where `papers` cannot be iterated. */
export function checkPapers(papers: unknown, name = 'papers'): void {
  const isIterable =
    typeof papers === 'object' &&
    papers !== null &&
    typeof Reflect.get(papers, Symbol.iterator) === 'function';
  if (!isIterable) throw new QueryError(name, 'an array or another iterable of papers', papers);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(shown).join(', ')}]`;
  return typeof value === 'object' && value !== null && !(value instanceof Date)
    ? 'an object'
    : String(value);
}
