import { parseCount } from '../../fields/count.js';
import { isMissing, type OnProblem } from './problem.js';

/** Reads upvotes: a count, or the `-` that the page prints for none. */
export function toUpvotes(value: unknown, onProblem: OnProblem): number | null {
  return value === '-' || value === '–' ? 0 : toCount(value, onProblem);
}

/** Reads a count: an integer of 0 or more, or its text, such as `12`, `1,204`, `1.2k`, `12.0` or `5 authors`. */
export function toCount(value: unknown, onProblem: OnProblem): number | null {
  if (isMissing(value)) return null;
  const count =
    typeof value === 'string' ? textCount(value) : typeof value === 'bigint' ? Number(value) : value;
  // `+ 0` for -0.
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count + 0;
  onProblem('a count such as 12 or “1.2k”');
  return null;
}

function textCount(text: string): number | null {
  if (text.length > 100) return null;
  const plain = text.trim().replace(/ (?:authors?|upvotes?|comments?|stars?)$/i, '');
  // A table's column with gaps turns its integers into floats.
  return parseCount(/^\d+\.0+$/.test(plain) ? plain.slice(0, plain.indexOf('.')) : plain);
}
