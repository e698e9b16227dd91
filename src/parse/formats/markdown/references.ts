import type { Edit } from '../../repair/edit-text.js';

/**
 * The edits that make inline links, `[title](/papers/2401.00001)`, of those whose addresses stand at the end of the text,
 * `[title][17]`: turndown, node-html-markdown and pandoc can write either.
 */
export function inlineReferences(text: string): Edit[] {
  if (!text.includes(']:')) return [];
  const targets = new Map<string, string | null>();
  const edits: Edit[] = [];
  for (const { 0: line, 1: label, 2: url, index } of text.matchAll(definition)) {
    const known = targets.get(keyOf(label!));
    // Where one name leads to several places, nothing says which is meant.
    targets.set(keyOf(label!), known === undefined || known === url ? url! : null);
    edits.push({ start: index, end: index + line.length, text: '' });
  }
  if (edits.length === 0) return [];
  const areNumbers = numbered.test(text);
  for (const match of text.matchAll(reference)) {
    const [whole, label, collapsed, shortcut] = match;
    const url = targets.get(keyOf(label ?? collapsed ?? shortcut!));
    if (typeof url !== 'string' || (areNumbers && /^\d+$/.test(shortcut ?? ''))) continue;
    const shown = label === undefined ? `[${collapsed ?? shortcut}` : '';
    edits.push({ start: match.index, end: match.index + whole.length, text: `${shown}](${url})` });
  }
  edits.sort((a, b) => a.start - b.start);
  let end = 0;
  // What stands in brackets in a definition is not a link.
  return edits.filter((edit) => {
    if (edit.start < end) return false;
    end = edit.end;
    return true;
  });
}

/** Pandoc puts the address of a long name on a line of its own, and attributes after it, which may be wrapped. */
const definition =
  /^ {0,3}\[([^[\]]{1,5000})\]:(?:[ \t]+|[ \t]*\r?\n[ \t]+)<?([^\s<>]+)>?(?:[ \t]+["'(][^\n]*)?(?:\s{1,20}\{[.#][^{}]{0,2000}\})?[ \t]*$/gm;
/** The end of `[title][17]`, `[title][]` or `[title]`. */
const reference = /\]\[([^[\]]{1,5000})\]|\[([^[\]]{1,5000})\]\[\]|(?<!\])\[([^[\]]{1,5000})\](?![[(:])/g;
/** Where links have numbers for names, a number alone is what is left of a link, or a citation: `[21]`. */
const numbered = /\]\[\d{1,9}\]/;
const keyOf = (label: string) => label.trim().toLowerCase().replace(/\s+/g, ' ');
