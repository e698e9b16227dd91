import { datePattern, parseUsual } from '../fields/date.js';
import { digits } from '../fields/digits.js';
import type { Dated } from '../token.js';

/** Limits the cost: longer lines are prose, as no other kind of line is that long. */
export const longestMetaLine = 160;

/** The marks before the items of lists. */
export const bullet = '[•∙●▪◦‣○▸►⁃*+–—-]';
const space = '[\\s\\u200b\\u200e\\u200f]*';
const count = "(?:\\d{1,3}(?:[ \\u00a0\\u2009\\u202f'’]\\d{3})+|\\d+(?:[.,]\\d+)*\\s?[kKmM]?)(?![\\w.,])";

/** What tools make of a bullet: `o 5 authors`, `? 5 authors`, `â€¢ 5 authors`. Another mark may belong to the number: `~ 5`. */
const brokenBullet = '(?:â\\S{2}|[o?|\\u0080-\\u009f\\ue000-\\uf8ff\\ufffd])\\s+';
/** `• 5 authors`, `- 1 author`, `12 authors`. Group 1 is the count. */
const authorsShape = new RegExp(
  `^${space}(?:${bullet}${space})*(?:${brokenBullet})?([\\d.,]+[kK]?|-\\d+)\\s+authors?${space}$`,
  'i',
);
/** `Jul 3, 2024`, `Jul 3, 2024 3`, `Published on Jul 3, 2024`. Group 1 is the date, the last one the count. */
const dateShape = new RegExp(`^(${datePattern})(?:\\s+(-|${count}))?$`, 'i');
/** A count alone: `12`, `1,204`, `1 204`, `1.2k`, or `-` for none. */
export const countShape = new RegExp(`^(?:[-–—]|${count})$`);
/** What tools make of the dot between authors and date that may be something else, too; U+F0B7 is Word's. */
const brokenDots = '?.°\\ufffd\\uf0b7';
export const brokenDot = new RegExp(`^[${brokenDots}]$`);
/** The dot between authors and date, and what tools make of it. */
export const separatorShape = new RegExp(`^(?:[·⋅∙•‧・${brokenDots}]|Â·)$`);
/** The same at a place of a line: a broken one has a space after it. */
export const separatorInLine = new RegExp(`Â?[·⋅∙‧・]|[${brokenDots}](?=\\s)`, 'y');

/** The count of a line of authors, as printed; null where it is another line. */
export function readAuthors(line: string): string | null {
  return authorsShape.exec(line)?.[1] ?? null;
}

/** Reads a line that is a date, with a count after it or none; null where it is another line. */
export function readDated(line: string): Dated | null {
  const last = line.charCodeAt(line.length - 1) | 32;
  // A digit, the `k`, `m` or `-` of a count, or the last letter of a month or of an ordinal (`3rd July`, `July 3rd`).
  if (!dateEnd.has(last)) return null;
  const usual = parseUsual(line);
  if (usual) {
    const printed = usual.date;
    if (line.length === usual.length) return { date: line, count: undefined, printed };
    const rest = line.slice(usual.length + 1);
    if (line[usual.length] === ' ' && digits(rest) >= 0)
      return { date: line.slice(0, usual.length), count: rest, printed };
  }
  const match = dateShape.exec(line);
  return match && { date: match[1]!, count: match.at(-1), printed: undefined };
}
const dateEnd = new Set(Array.from('0123456789km-dhtbrynelgpvc.', (letter) => letter.charCodeAt(0) | 32));
