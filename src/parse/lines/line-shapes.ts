import type { Dated } from '../entries/token.js';
import { countPattern, spacedCount } from '../fields/count.js';
import { bareYear, datePattern, parseUsual } from '../fields/date.js';
import { digits } from '../fields/digits.js';

/** Limits the cost: longer lines are prose, as no other kind of line is that long. */
export const longestMetaLine = 160;

/** The marks before the items of lists, and those of them that are nothing else. */
export const bullets = '•∙●▪◦‣○▸►⁃*';
export const bullet = `[${bullets}+–—-]`;
const space = '[\\s\\u200b\\u200e\\u200f]*';
const count = `(?:${spacedCount}|${countPattern})(?![\\w.,])`;

/** What tools make of a bullet: `o 5 authors`, `? 5 authors`, `â€¢ 5 authors`. Another mark may belong to the number: `~ 5`. */
const brokenBullet = '(?:â\\S{2}|[o?|\\u0080-\\u009f\\ue000-\\uf8ff\\ufffd])\\s+';
export const authorNumber = '[\\d.,]+[kK]?';
/** `5 authors`, wherever it stands. */
export const authorsPattern = `${authorNumber}\\s+authors?`;
/** `• 5 authors`, `- 1 author`, `12 authors`. Group 1 is the count, with a sign that stands right before it. */
const authorsShape = new RegExp(
  `^${space}(?:[${bullets}–—]${space}|[+-]\\s${space})*(?:${brokenBullet})?([+-]?${authorNumber})\\s+authors?${space}$`,
  'i',
);
/** `Jul 3, 2024`, `Jul 3, 2024 3`, `Published on Jul 3, 2024`. Group 1 is the date, the last one the count. */
const dateShape = new RegExp(`^(${datePattern})(?:\\s+(-|${count}))?$`, 'i');
const yearShape = new RegExp(`^${bareYear}`);
/** A count alone: `12`, `1,204`, `1 204`, `1.2k`, or `-` for none. */
export const countShape = new RegExp(`^(?:[-–—]|${count})$`);
/** What tools make of the dot between authors and date that may be something else, too; U+F0B7 is Word's. */
const brokenDots = '?.°\\ufffd\\uf0b7';
export const brokenDot = new RegExp(`^[${brokenDots}]$`);
/** The dot between authors and date, and characters that look like it; a bullet does, where it stands alone. */
export const dots = '·⋅∙‧・';
/** The same, and what tools make of it. */
export const separatorShape = new RegExp(`^(?:[${dots}•${brokenDots}]|Â·)$`);
/** The same at a place of a line: a broken one has a space after it. */
export const separatorInLine = new RegExp(`Â?[${dots}]|[${brokenDots}](?=\\s)`, 'y');

/** The count of a line of authors, as printed; null where it is another line. */
export function readAuthors(line: string): string | null {
  return authorsShape.exec(line)?.[1] ?? null;
}

/** Reads a line that is a date, with a count after it or none; null where it is another line. */
export function readDated(line: string): Dated | null {
  const usual = parseUsual(line);
  if (usual) {
    const printed = usual.date;
    if (line.length === usual.length) return { date: line, count: undefined, printed };
    const rest = line.slice(usual.length + 1);
    if (line[usual.length] === ' ' && digits(rest) >= 0 && !yearShape.test(rest))
      return { date: line.slice(0, usual.length), count: rest, printed };
  }
  const match = dateShape.exec(line);
  return match && { date: match[1]!, count: match.at(-1), printed: undefined };
}
