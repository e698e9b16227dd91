import { headOf } from '../source/head.js';

/** Marks that are not seen, such as those of the direction of writing. */
export const unseen =
  '\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069';

/** The marks of mail, lists, logs and chats, which differ from line to line. */
const varied = [
  /^[ \t\ufeff]{0,3}>(?:[ \t]?>)*/,
  /^[ \t\ufeff]*[•*-](?:[ \t]+|$)/,
  /^[ \t\ufeff]*\[?(?:\d{4}-\d\d-\d\d[T ])?\d\d?:\d\d(?::\d\d)?(?:[.,]\d{1,6})?(?:Z| [AP]M)?\]?(?:[ \t]+|$)/,
];
/** Numbers that count the lines. */
const counted = /^[ \t\ufeff]*(\d{1,6})(?:[ \t]+|$)/;

/**
 * Blanks out what a program has written before nearly each line of a text, and the same signs at their ends, where it has
 * drawn a box.
 *
 * @returns The text, and how many columns of blanks are before each line that had a mark.
 */
export function withoutLineMarks(text: string): { text: string; margin: number } {
  const first = linesOf(headOf(text), 100);
  const signs = sharedSigns(first);
  const mark = [...varied, ...(signs ? [signs.before] : []), counted].find(
    (each) => isBeforeLines(each, first, 0.8) && isBeforeLines(each, linesOf(text), 0.9),
  );
  if (!mark) return { text, margin: 0 };
  const isBox = mark === signs?.before && isBeforeLines(signs.behind, first, 0.8);
  let margin = Number.POSITIVE_INFINITY;
  const lines = text.split('\n').map((line) => {
    const { length } = mark.exec(line.trimEnd())?.[0] ?? '';
    let plain = ' '.repeat(length) + line.slice(length);
    if (isBox) plain = plain.replace(signs.behind, (end) => ' '.repeat(end.length));
    if (length > 0 && plain.trim() !== '') margin = Math.min(margin, plain.search(/\S/));
    return plain;
  });
  return { text: lines.join('\n'), margin };
}

/** Behind the number of a line, if it has one: signs, but none that headings, emphasis, code, tags or quotations begin with. */
const signsBefore = /^[ \t\ufeff]*(?:\d{1,6}[ \t]*)?[^\w\s\0-\x1f"'`#*~<$&!\\([{]+/;

/** The signs that most lines begin with, and that may stand behind them: `+`, `12:`, `12 |`, `│`; null where they share none. */
function sharedSigns(lines: readonly string[]): { before: RegExp; behind: RegExp } | null {
  if (lines.length < fewestLines || !isBeforeLines(signsBefore, lines, 0.8)) return null;
  const all = lines.map((line) => signsBefore.exec(line)?.[0].replace(/^[\s\d]+/, '') ?? '').sort();
  // Where four fifths begin alike, these two do, and all between them.
  const low = all[Math.floor(all.length / 5)] ?? '';
  const high = all[Math.ceil(all.length * 0.8) - 1] ?? '';
  let length = 0;
  while (length < low.length && low[length] === high[length]) length++;
  // Emoji may share the half of one.
  const shared = low.slice(0, length).replace(/[\ud800-\udbff]$/, '');
  if (shared === '' || /[\p{L}\p{N}\p{Ps}\p{Pi}]/u.test(shared)) return null;
  const pattern = shared.replace(/./g, '\\$&');
  return {
    before: new RegExp(`^[ \\t\\ufeff]*(?:(\\d{1,6})[ \\t]*)?${pattern}`),
    behind: new RegExp(`${pattern}(?=\\s*$)`),
  };
}

/** Fewer lines may begin with one sign by chance. */
const fewestLines = 5;

/** The first lines of a text that are not blank, without white space at their ends. */
const linesOf = (text: string, most?: number) =>
  text
    .split('\n', most)
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');

function isBeforeLines(mark: RegExp, lines: readonly string[], share: number): boolean {
  let others = 0;
  let last: number | undefined;
  // Most texts have no marks, which a part of them shows.
  return lines.every((line) => {
    const [found, number] = mark.exec(line) ?? [];
    // Numbers before lines count them.
    const isMarked = number === undefined || last === undefined || Number(number) === last + 1;
    if (found !== undefined && number !== undefined) last = Number(number);
    if (found === undefined || !isMarked) others++;
    return lines.length - others >= lines.length * share;
  });
}
