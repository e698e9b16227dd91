import type { BlockLink } from './block.js';

interface Opener {
  at: number;
  isImage: boolean;
  /** Where its text begins: behind an image that it begins with. */
  textStart: number;
  /** Whether a link stands behind it: no link holds another. */
  holdsLink: boolean;
}

/** Escapes, brackets, and runs of emphasis marks. */
const mark = /\\[!-/:-@[-`{-~]|!?\[|\]|\*+|_+/g;
/** An address without a title, in no brackets: nothing in it means anything else than itself. */
const address = /\(([^\s()<>\\\0-\x1f\x7f]*)\)/y;
/** An address that white space breaks, with no title behind it: there is no link. */
const broken = /\([^\s()<>\\\0-\x1f\x7f]+[ \t\r\n]+[^\s"'()]/y;

/**
 * Reads the links of a paragraph; null where that takes more than its brackets: code, HTML, character references,
 * addresses that are not plain, and emphasis around links.
 */
export function readLinks(text: string, start: number, end: number): BlockLink[] | null {
  const paragraph = text.slice(start, end);
  if (!paragraph.includes('](')) return [];
  if (/[`<]|&[#\w]+;/.test(paragraph)) return null;
  const links: BlockLink[] = [];
  const openers: Opener[] = [];
  const emphases: number[] = [];
  mark.lastIndex = 0;
  for (let found = mark.exec(paragraph); found; found = mark.exec(paragraph)) {
    const [which] = found;
    const at = found.index;
    if (which[0] === '\\') continue;
    if (which === '[' || which === '![') {
      openers.push({ at, isImage: which === '![', textStart: at + which.length, holdsLink: false });
      continue;
    }
    if (which !== ']') {
      emphases.push(at);
      continue;
    }
    const opener = openers.pop();
    if (!opener || opener.holdsLink || paragraph[at + 1] !== '(') continue;
    address.lastIndex = at + 1;
    const [whole, url] = address.exec(paragraph) ?? [];
    if (whole === undefined || url === undefined) {
      broken.lastIndex = at + 1;
      if (!broken.test(paragraph)) return null;
      continue;
    }
    const after = at + 1 + whole.length;
    mark.lastIndex = after;
    while (emphases.length > 0 && emphases.at(-1)! > opener.at) emphases.pop();
    if (opener.isImage) {
      const around = openers.at(-1);
      if (around && around.at + 1 === opener.at) around.textStart = after;
      continue;
    }
    for (const before of openers) {
      if (before.isImage) return null;
      before.holdsLink = true;
    }
    // White space at the beginning of the last line is not part of the text.
    if (/\n[ \t]+$/.test(paragraph.slice(opener.at, at))) return null;
    links.push({
      url,
      start: start + opener.at,
      end: start + after,
      textStart: start + (opener.textStart < at ? opener.textStart : opener.at + 1),
      textEnd: start + at,
    });
  }
  return emphases.length > 1 && links.length > 0 ? null : links;
}
