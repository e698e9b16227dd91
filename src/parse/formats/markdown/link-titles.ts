import type { Edit } from '../../repair/edit-text.js';

/** The edits that take out the titles of links and images, `[A Boat](/papers/2401.00001 "A Boat")`, which no page shows. */
export const withoutLinkTitles = (text: string): Edit[] =>
  Array.from(text.matchAll(titled), ({ 0: whole, 1: address, index }) => ({
    start: index + address!.length,
    end: index + whole.length,
    text: '',
  }));

const titled =
  /(\]\((?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*))[ \t]+(?:"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')[ \t]*(?=\))/g;
