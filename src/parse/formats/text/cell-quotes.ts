import type { Edit } from '../../repair/edit-text.js';

/**
 * The edits that undo what a spreadsheet makes of a page in its only column, where it saves it as CSV: exactly the lines
 * with a comma or a quotation mark are in quotation marks, and those inside are doubled.
 */
export function withoutCellQuotes(text: string): Edit[] {
  if (!text.includes('\n"')) return [];
  const edits: Edit[] = [];
  let cells = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    if (/[",]/.test(line)) {
      const inner = quoted.exec(line)?.[1];
      if (inner === undefined || !/[",]/.test(inner)) return [];
      cells++;
      const marks = [-1, ...Array.from(inner.matchAll(/""/g), ({ index }) => index), inner.length];
      for (const at of marks) edits.push({ start: start + 1 + at, end: start + 2 + at, text: '' });
    }
    start += line.length + 1;
  }
  return cells < fewest ? [] : edits;
}
const quoted = /^"((?:[^"]|"")*)"\r?$/;
/** One title may be in quotation marks, and have the only comma of its page. */
const fewest = 2;
