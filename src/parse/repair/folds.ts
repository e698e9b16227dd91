import type { Message } from '../../model/messages.js';
import { messageAt } from '../entries/message-at.js';
import { endsSentence } from '../lines/ends-sentence.js';
import { widestWrap } from '../lines/wrapped-lines.js';
import type { Edit } from './edit-text.js';

/** A line that is as long as the longest, and one that follows it. */
interface FullLine {
  start: number;
  end: number;
  next: number;
}

/**
 * The edits that join the lines which a terminal, or `fold`, has cut at one width, inside of words as well: nearly all that
 * go on are then exactly as long as the longest. Where these are too few to show it, a message says so.
 */
export function withoutFolds(text: string): { edits: Edit[]; messages: Message[] } {
  const none = { edits: [], messages: [] };
  const lines: (FullLine & { length: number })[] = [];
  let width = 0;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const next = found < 0 ? text.length : found + 1;
    const end = next - (text[next - 2] === '\r' ? 2 : 1);
    // Several spaces fill a line up to the width of all: it is not full.
    const length = text.endsWith('  ', end) ? text.slice(start, end).trimEnd().length : end - start;
    width = Math.max(width, length);
    if (width > widestWrap) return none;
    lines.push({ start, end, next, length });
    start = next;
  }
  const full = lines.filter(({ length, next }) => length === width && /[^\r\n]/.test(text[next] ?? ''));
  // Where other lines begin with one space, too, it is not one between two words that were cut apart.
  const isIndented = lines.some(
    ({ start }, at) => at > 0 && lines[at - 1]!.length < width && /^ \S/.test(text.slice(start, start + 2)),
  );
  const beginsCut = isIndented ? beginsWithMark : beginsWithMarkOrSpace;
  const goesOn = ({ start, end, next }: FullLine) => {
    const ahead = text.slice(next, next + 2);
    return beginsCut.test(ahead) || (/^\p{Ll}/u.test(ahead) && !endsSentence(text.slice(start, end)));
  };
  // Lines that were cut off are as long, but what follows them is something else.
  const whole = full.filter(goesOn).length;
  if (width < narrowest || whole === 0 || whole * 2 < full.length) return none;
  // Lines that are wrapped between words go on, too.
  const others = lines.filter(
    (line) => line.length < width && line.length > 0.8 * width && goesOn(line),
  ).length;
  if (others * 10 > full.length) return none;
  // Justified lines, whose spaces are widened, end at one column, too, and between words.
  const justified = full.filter(({ start, end }) => /\S {2,}\S/.test(text.slice(start, end))).length;
  if (justified * 4 > full.length) return none;
  const { isOpen, areWords, hasWhole } = joints(text, full, beginsCut);
  // One sentence may stand there many times.
  const different = Math.min(
    new Set(full.map(({ end }) => text.slice(end - nearby, end))).size,
    new Set(full.map(({ next }) => text.slice(next, next + nearby))).size,
  );
  if (different === 1 && width % usualStep > 0) return none;
  const isShown = areWords ? isOpen : isOpen || hasWhole || different >= fewest;
  if (isShown)
    return { edits: full.map(({ end, next }) => ({ start: end, end: next, text: '' })), messages: [] };
  if (areWords && !hasWhole) return none;
  const { start, end } = full.find(goesOn)!;
  const reason = `Lines of this page end exactly at column ${width}: they may have been cut there inside of words, and were joined with spaces`;
  const span = { text: text.slice(start, end), start, end };
  // The longest line of a page may be as long as a terminal is wide.
  const isNote = different === 1;
  return {
    edits: [],
    messages: [messageAt(span, 'uncertain-space', reason, 'lines that are not cut', { isNote })],
  };
}

const narrowest = 40;
const nearby = 16;
/** Words may end at the last column of fewer lines by chance. */
const fewest = 10;
/** Terminals have 80, 100 or 120 columns: a single line of another length is the longest one by nature. */
const usualStep = 20;
/** A wrapped line begins neither with a space nor with these marks; a dot or a question mark may be a bullet. */
const beginsWithMark = /^[,;:)]/;
const beginsWithMarkOrSpace = /^(?: [\p{L}\p{N}(]|[,;:)])/u;

/**
 * What stands where full lines end: whether they are open, so that what follows is seen to belong to the same line; whether
 * most of the words that follow stand elsewhere, too, as those of wrapped lines do; and whether a word does that one was cut into.
 */
function joints(
  text: string,
  full: readonly FullLine[],
  beginsCut: RegExp,
): { isOpen: boolean; areWords: boolean; hasWhole: boolean } {
  const open = full.filter(
    ({ start, next }) => text[start] !== ' ' && beginsCut.test(text.slice(next, next + 2)),
  );
  const parts = full.flatMap(({ start, end, next }) => {
    const [before] = /[\p{L}\p{N}]*$/u.exec(text.slice(start, end))!;
    const [behind] = /^\p{Ll}[\p{L}\p{N}]*/u.exec(text.slice(next, next + widestWrap)) ?? [''];
    return behind === '' || text[end - 1] === ' ' ? [] : [{ before, behind, end, next }];
  });
  const edges = new Set(parts.flatMap(({ before, end, next }) => [end - before.length, next]));
  const words = new Set(
    [...text.matchAll(/[\p{L}\p{N}'’]+/gu)].flatMap(({ index, 0: word }) =>
      edges.has(index) ? [] : [word.toLowerCase()],
    ),
  );
  const has = (word: string) => words.has(word.toLowerCase());
  const known = parts.filter(({ behind }) => has(behind));
  return {
    isOpen: open.length > 0,
    areWords: known.length > 0 && known.length * 2 >= parts.length,
    hasWhole:
      full.some(({ end }) => text[end - 1] === ' ') ||
      parts.some(
        ({ before, behind }) => before !== '' && has(before + behind) && !(has(before) && has(behind)),
      ),
  };
}
