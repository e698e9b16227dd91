import stringWidth from 'string-width';
import { singleSpaced, visible } from '../model/describe-value.js';

/** What is printed for people has no longer lines. */
export const lineWidth = 80;

/** A bar of up to `most` columns, in eighths of a column. */
export function bar(value: number, of: number, most: number): string {
  if (of === 0 || value === 0) return '';
  const eighths = Math.max(1, Math.round((value / of) * most * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
}

/** Lines of cells in columns as wide as their widest cell; a column that ends in a number is right-aligned. */
export function alignRows(rows: readonly (readonly string[])[]): string {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => stringWidth(row[at] ?? ''))),
  );
  const isNumeric = widths.map((_, at) => /^[\d.-]+$/.test(rows.at(-1)?.[at] ?? ''));
  const pad = (cell: string, at: number) => {
    const space = ' '.repeat(widths[at]! - stringWidth(cell));
    return isNumeric[at] ? space + cell : cell + space;
  };
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** A text on one line of at most so many columns, safe to print on a terminal. */
export function oneLine(text: string, width: number): string {
  // A character takes no less than half a column, combining ones aside: more of a long text is not looked at.
  const line = visible(singleSpaced(text.slice(0, width * 4)));
  if (stringWidth(line) <= width && text.length <= width * 4) return line;
  let cut = '';
  let used = 1;
  for (const { segment } of graphemes.segment(line)) {
    used += stringWidth(segment);
    if (used > width) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Words in lines of at most so many columns. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && stringWidth(longer) > width) lines.push(line);
    line = line !== '' && stringWidth(longer) > width ? word : longer;
  }
  return [...lines, line];
}
