import { curatorPhrase } from '../lines/curator.js';

/**
 * Takes out the blank lines that a word processor or a mail program has put below every line. Those that the page has
 * itself are then as many times more: the others are blanked, so that every place stays where it is.
 *
 * Where a page has one blank line between all of its paragraphs, nothing is changed: its header, or lines that go on
 * below the blank one, show which it is.
 */
export function withoutSpacing(text: string): string {
  if (/\S[ \t]*\r?\n[ \t]*\S/.test(text)) return text;
  const gaps = text.trim().match(gap) ?? [];
  if (gaps.length < fewestGaps) return text;
  const spacing = gaps.reduce((least, each) => Math.min(least, lineEndsIn(each)), Number.POSITIVE_INFINITY);
  if (!(hasSpacedHeader(text) || goesOnBelowBlank(text))) return text;
  return text.replace(gap, (found) => {
    const ends = lineEndsIn(found);
    let blanked = ends - Math.round(ends / spacing);
    return found.replace(/\r?\n/g, (end) => (blanked-- > 0 ? ' '.repeat(end.length) : end));
  });
}

/** A shorter text may have blank lines between all of its lines by chance. */
const fewestGaps = 10;
const gap = /\r?\n(?:[ \t]*\r?\n)*/g;
const lineEndsIn = (found: string) => found.split('\n').length - 1;

/** Whether the words of the header, which tools print on one line or on lines below one another, have blank lines between them. */
function hasSpacedHeader(text: string): boolean {
  const phrase = text.indexOf(curatorPhrase);
  return (
    phrase >= 0 &&
    /(?:^|\n)by\s*\n\s*\n[^\n]{1,60}\n\s*\n\s*$/i.test(text.slice(Math.max(0, phrase - 120), phrase))
  );
}

/** Whether many long lines end inside of a sentence that goes on below the blank line. */
function goesOnBelowBlank(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const long = lines.filter((line) => line.trim().length >= longLine).length;
  const open = lines.filter(
    (line, at) =>
      at > 0 &&
      lines[at - 1]!.trim().length >= longLine &&
      /[^.!?:]\s*$/.test(lines[at - 1]!) &&
      /^\s*\p{Ll}/u.test(line),
  ).length;
  return open >= fewestOpen && open * 5 >= long;
}
const longLine = 40;
const fewestOpen = 5;
