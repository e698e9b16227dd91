import { characterOf } from '../../repair/code-point.js';
import type { Edit } from '../../repair/edit-text.js';

/**
 * The edits that decode character references, where a tool took the tags out of HTML and left those: then the dot of
 * each entry is one. Elsewhere `&amp;` is what the page shows.
 */
export function decodeReferences(text: string): Edit[] {
  // Needles are found many times faster than the starts of lines.
  if (!dots.some((dot) => text.includes(dot)) || !dotAlone.test(text)) return [];
  return [...text.matchAll(reference)].flatMap(({ 0: whole, 1: name, index: start }) => {
    const decoded = decode(name!);
    return decoded === null ? [] : [{ start, end: start + whole.length, text: decoded }];
  });
}

const dots = ['&#183;', '&middot;', '&#xb7;', '&#xB7;', '&#XB7;'];
const dotAlone = /^[ \t]*(?:[-*][ \t]+)?&(?:#183|#xb7|middot);/im;
const reference = /&(#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-z]{2,6});/g;
/** Those that a serializer of HTML writes; the others are letters in any encoding. */
const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  middot: '·',
  bull: '•',
};

function decode(name: string): string | null {
  if (!name.startsWith('#')) return Object.hasOwn(named, name) ? named[name]! : null;
  const isHexadecimal = /^#x/i.test(name);
  return characterOf(Number.parseInt(name.slice(isHexadecimal ? 2 : 1), isHexadecimal ? 16 : 10));
}
