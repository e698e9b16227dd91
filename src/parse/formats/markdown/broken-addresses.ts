import type { Edit } from '../../repair/edit-text.js';

/** The edits that join the addresses of links which a tool has broken behind hyphens, as html2text does. */
export function withoutBreaksInAddresses(text: string): Edit[] {
  if (!text.includes('-\n') && !text.includes('-\r\n')) return [];
  return [...text.matchAll(brokenAddress)].flatMap(({ 0: address, index }) =>
    [...address.matchAll(lineBreak)].map(({ 0: { length }, index: at }) => ({
      start: index + at,
      end: index + at + length,
      text: '',
    })),
  );
}

/** In the parentheses behind a link, or behind the name of one: `[17]: https://cdn-`. */
const brokenAddress =
  /\]\([^\s()<>]*(?:-\r?\n[ \t]*[^\s()<>]+)+\)|^ {0,3}\[[^[\]\n]{1,80}\]: [^\s()<>]*(?:-\r?\n[^\s()<>]*[^\s()<>-])+[ \t]*$/gm;
const lineBreak = /\r?\n[ \t]*/g;
