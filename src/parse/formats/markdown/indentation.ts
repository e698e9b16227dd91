import type { Edit } from '../../repair/edit-text.js';
import { headOf } from '../../source/head.js';

/** The edits that take away the white space before nearly each line of a text, where it would make code of lines. */
export function withoutIndentation(text: string): Edit[] {
  if (!/^[ \t]+\S/m.test(headOf(text))) return [];
  const lines = [...text.matchAll(/^([ \t]*)\S/gm)];
  const widths = lines.map(([, blanks]) => blanks!.length).sort((a, b) => a - b);
  const atLeast = (share: number) => widths[Math.floor(widths.length * share)] ?? 0;
  const width = atLeast(0.1);
  const tabs = lines.filter(([, blanks]) => blanks!.includes('\t')).length;
  if (width === 0 || (atLeast(0.9) < 4 && tabs * 2 < lines.length)) return [];
  return lines.map(({ index, 1: blanks }) => ({
    start: index,
    end: index + Math.min(width, blanks!.length),
    text: '',
  }));
}
