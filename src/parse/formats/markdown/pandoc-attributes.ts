import type { Edit } from '../../repair/edit-text.js';

/**
 * The edits that take out what pandoc adds to Markdown: fences of divisions, `::: {.w-full}`, attributes of links and
 * headings, `[Docs](/docs){.btn}`, and spans, `[·]{.mx-2}`.
 */
export function withoutAttributes(text: string): Edit[] {
  if (!hasAttributes(text)) return [];
  const edits: Edit[] = [];
  /** Where the brackets stand that are open. */
  const open: number[] = [];
  for (const { 0: mark, 1: close, 2: attributes, index } of text.matchAll(anyMark)) {
    const end = index + mark.length;
    if (mark === '[') open.push(index);
    else if (close === undefined) edits.push({ start: index, end, text: '' });
    else {
      const from = open.pop();
      if (!attributes) continue;
      if (from !== undefined) edits.push({ start: from, end: from + 1, text: '' });
      edits.push({ start: index, end, text: '' });
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Whether pandoc wrote a text in its own Markdown. */
const hasAttributes = (text: string) => text.includes('{') && (text.match(sign)?.length ?? 0) >= fewestSigns;

const sign = /\{[.#][a-z-]|^:{3,} \S/gm;
/** A text with fewer has them in its words. */
const fewestSigns = 5;
const attribute = '(?:[.#][^\\s{}]+|[\\w-]+="[^"{}]*")';
const list = `\\{${attribute}(?:\\s+${attribute})*\\}`;
/** A fence; a bracket, which may end a span; attributes elsewhere. */
const anyMark = new RegExp(
  `^[ \\t]*:{3,}(?:[ \\t].*)?$|(?<!\\\\)\\[|(?<!\\\\)(\\])(${list})?|(?<=[\\s)])${list}`,
  'gm',
);

/**
 * The edits that put typographic marks where pandoc writes `"`, `'`, `...`, `--` and `---` for them. It escapes those that
 * are in the text itself, and each page has some.
 */
export function typographicMarks(text: string): Edit[] {
  if (!/\\['"]/.test(text) || !hasAttributes(text)) return [];
  const edits: Edit[] = [];
  for (const { 0: whole, 1: mark, index } of text.matchAll(typed)) {
    if (mark === undefined) continue;
    const isOpen = /^[\s([{*_—–/"'“‘-]?$/.test(text.slice(Math.max(0, index - 1), index));
    const [opening, closing] = typographic[mark]!;
    edits.push({ start: index, end: index + whole.length, text: isOpen ? opening : closing });
  }
  return edits;
}

const typographic: Record<string, readonly [opening: string, closing: string]> = {
  '"': ['“', '”'],
  "'": ['‘', '’'],
  '...': ['…', '…'],
  '--': ['–', '–'],
  '---': ['—', '—'],
};
/** What is escaped, addresses, fences, rules, underlines and attributes; then the marks, as group 1. */
const typed = new RegExp(
  `\\\\[^]|\\]\\([^()\\s]*\\)|https?://[^\\s<>]+|^[ \\t]*(?::{3,}.*|-+)$|${list}|(\\.{3}|-{2,3}|["'])`,
  'gm',
);
