import type { Edit } from '../../edit-text.js';

/** The edits that leave one space where a program has printed several between two words: a page shows one. */
export function withoutWideSpaces(text: string): Edit[] {
  return Array.from(text.matchAll(wideSpaces), ({ index, 0: { length } }) => ({
    start: index + 1,
    end: index + length,
    text: ' ',
  }));
}
/** What stands before a line, or at its end, is none; a wider gap sets the columns of a printed page apart. */
const wideSpaces = /\S(?! \S)[ \t]{1,3}(?=\S)/g;
