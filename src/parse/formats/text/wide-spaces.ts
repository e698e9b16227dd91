import type { Edit } from '../../repair/edit-text.js';

/** The edits that leave one space where a program has printed several between two words: a page shows one. */
export function withoutWideSpaces(text: string): Edit[] {
  // Most texts have several spaces before lines alone, which is many times quicker to see.
  if (!text.includes('\t') && !/\S {2}/.test(text)) return [];
  return Array.from(text.matchAll(wideSpaces), ({ index, 0: { length } }) => ({
    start: index + 1,
    end: index + length,
    text: ' ',
  }));
}
/** White space before a line, or at its end, is not such a gap; a wider one sets the columns of a printed page apart. */
const wideSpaces = /\S(?! \S)[ \t]{1,3}(?=\S)/g;
