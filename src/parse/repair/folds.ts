import { widestWrap } from '../lines/wrapped-lines.js';
import type { Edit } from './edit-text.js';

/**
 * The edits that join the lines which a terminal, or `fold`, has cut at one width, inside of words as well: nearly all that
 * go on are then exactly as long as the longest.
 */
export function withoutFolds(text: string): Edit[] {
  const lines: { end: number; next: number; length: number }[] = [];
  let width = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const end = next - (text[next - 2] === '\r' ? 2 : 1);
    // Several spaces fill a line up to the width of all: it is not full.
    const length = text.endsWith('  ', end) ? text.slice(start, end).trimEnd().length : end - start;
    width = Math.max(width, length);
    if (width > widestWrap) return [];
    lines.push({ end, next, length });
    start = next;
  }
  const full = lines.filter(({ length }) => length === width);
  const goesOn = ({ next }: { next: number }) => /[\p{Ll} ]/u.test(text[next] ?? '');
  // Lines that were cut off are as long, but what follows them is something else.
  const whole = full.filter(goesOn).length;
  // Lines that are wrapped between words go on, too.
  const others = lines.filter(
    (line) => line.length < width && line.length > 0.8 * width && goesOn(line),
  ).length;
  if (width < narrowest || whole * 2 < full.length || others * 10 > full.length) return [];
  // One paragraph may stand there many times.
  const different = [...new Set(full.map(({ end }) => text.slice(end - width, end)))];
  // Justified lines, whose spaces are widened, end at one column, too, and between words.
  const justified = different.filter((line) => /\S {2,}\S/.test(line)).length;
  if (different.length < fewest || justified * 4 > different.length) return [];
  // Some lines begin with the space between two words. Where wrapped lines were cut off, none does, or all are indented.
  const spaced = full.filter(({ next }) => text[next] === ' ').length;
  if (different.length >= fewestCut && (spaced === 0 || spaced * 2 > full.length)) return [];
  return full.flatMap(({ end, next }) =>
    /[^\r\n]/.test(text[next] ?? '') ? [{ start: end, end: next, text: '' }] : [],
  );
}

const narrowest = 40;
/** Words may end at the last column of some lines by chance. */
const fewest = 10;
/** Of fewer folded lines, all may be cut inside of words by chance. */
const fewestCut = 30;
