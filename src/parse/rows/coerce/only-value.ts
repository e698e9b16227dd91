import type { KeyRole } from '../../../model/key-names.js';
import { isRecord } from '../row.js';
import { plainValue } from './plain-value.js';
import { toComments } from './to-count.js';

/** Fields that are lists themselves. */
const listRoles = new Set<KeyRole>(['authors', 'aiKeywords', 'repoLinks', 'mediaUrls', 'links']);

/**
 * The value in a list of one, as scrapers such as Scrapy return every value: `{ "title": ["A Boat"], "date": [] }`.
 * Blanks beside it are the white space of the page. A list of comments is not their number.
 */
export function onlyValue(role: KeyRole, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (listRoles.has(role)) {
    const [inner] = value as unknown[];
    return value.length === 1 && Array.isArray(inner) && !(role === 'authors' && isOneName(inner))
      ? inner
      : value;
  }
  const filled = value.filter((each) =>
    typeof each === 'string' ? each.trim() !== '' : (each ?? null) !== null,
  );
  const only = plainValue(filled[0]);
  if (role === 'comments') return filled.length === 1 && toComments(only, () => {}) !== null ? only : value;
  if (filled.length === 0) return undefined;
  const isOne = filled.length === 1 && (typeof only !== 'object' || isRecord(only));
  return isOne ? only : value;
}

/** Whether a list holds the parts of one name, as arXiv's dumps do: last name, first names, and a suffix or none. */
const isOneName = (parts: readonly unknown[]) =>
  parts.length === 3 && /^(?:|[JS]r\.?|I{2,3}|IV)$/.test(String(parts[2]));
