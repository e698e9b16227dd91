import { parseCount } from '../../fields/count.js';
import { isDash, isMissing, type OnProblem } from './problem.js';

/** What a page or a script prints with a count: words behind it, or a symbol on either side. */
const unitOf = (words: string, symbols: string) =>
  new RegExp(`^[${symbols}]\\ufe0f?\\s*|\\s*[${symbols}]\\ufe0f?$|\\s+(?:${words})$`, 'iu');
const votes = unitOf('upvotes?|votes?|likes?', '▲△↑⬆👍❤♥');
const authors = unitOf('authors?', '👤👥');
const comments = unitOf('comments?', '💬🗨');
const stars = unitOf('stars?', '★☆⭐🌟');

/** Reads upvotes: a count, or the dash that the page prints for none. */
export function toUpvotes(value: unknown, onProblem: OnProblem): number | null {
  return isDash(value) ? 0 : toCount(value, onProblem, votes);
}

export const toAuthorCount: typeof toCount = (value, onProblem) => toCount(value, onProblem, authors);
export const toComments: typeof toCount = (value, onProblem) => toCount(value, onProblem, comments);
export const toStars: typeof toCount = (value, onProblem) => toCount(value, onProblem, stars);

/**
 * Reads a count: an integer of 0 or more, or its text, such as `12`, `1,204`, `1.2k` or `12.0`.
 *
 * @param unit What may stand with it: `5 authors` does not count comments.
 */
export function toCount(value: unknown, onProblem: OnProblem, unit?: RegExp): number | null {
  if (isMissing(value)) return null;
  const count =
    typeof value === 'string' ? textCount(value, unit) : typeof value === 'bigint' ? Number(value) : value;
  // `+ 0` for -0.
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count + 0;
  onProblem('a count such as 12 or “1.2k”');
  return null;
}

function textCount(text: string, unit: RegExp | undefined): number | null {
  if (text.length > 100) return null;
  const bare = text.trim().replace(/^[•·]\s+/, '');
  const plain = unit ? bare.replace(unit, '') : bare;
  // A table's column with gaps turns its integers into floats. `1.000` may also be a thousand, as in Germany and Spain.
  const isFloat = /^\d+\.0+$/.test(plain) && !/^[1-9]\d{0,2}\.0{3}$/.test(plain);
  return parseCount(isFloat ? plain.slice(0, plain.indexOf('.')) : plain);
}
