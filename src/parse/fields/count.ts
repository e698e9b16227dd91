import { digits } from './digits.js';

/** What stands between thousands, besides a comma and a space. */
const gap = "\\u00a0\\u2009\\u202f'’";
/** `1 204`, in which a space may be two counts, and `1’204`, which is one. */
export const spacedCount = `\\d{1,3}(?:[ ${gap}]\\d{3})+`;
export const groupedCount = `\\d{1,3}(?:[${gap}]\\d{3})+`;
/** `12`, `1,204`, `1.2k`: a count as pages print it. What they say of models, `70B`, is none. */
export const countPattern = '\\d+(?:[.,]\\d+)*\\s?[kKmM]?';

const shape = new RegExp(`^(\\d{1,3}(?:,\\d{3})+|${spacedCount}|\\d+)(?:\\.(\\d+))?\\s*([kKmMbB])?$`);
const zeros: Record<string, number> = { k: 3, m: 6, b: 9 };

/**
 * Reads a count as the page prints it.
 *
 * @param raw `12`, `1,204`, `1 204`, `1.2k`, `3.29k`, or `-` for none.
 * @returns The count, an integer: `1.2k` is 1200, `-` is 0. `null` where `raw` is not a count.
 */
export function parseCount(raw: string): number | null {
  // Nearly every count; no more digits than any integer holds exactly.
  const plain = raw.length <= 15 ? digits(raw) : -1;
  if (plain >= 0) return plain;
  const text = raw.trim();
  if (text === '-' || text === '–') return 0;
  const match = shape.exec(text);
  if (!match) return null;
  const [, whole = '', decimals = '', unit] = match;
  if (decimals && !unit) return null;
  const places = unit ? zeros[unit.toLowerCase()]! : 0;
  if (decimals.length > places) return null;
  const value = Number(whole.replace(/\D/g, '') + decimals.padEnd(places, '0'));
  return Number.isSafeInteger(value) ? value : null;
}

/** A paper hardly ever has more comments than upvotes, and this many more only by mistake. */
export const mostCommentsAboveUpvotes = 5;

/** More upvotes, comments or stars than any paper or repository has. */
export const implausibleCount = 10_000_000;
