import type { Edit } from '../../edit-text.js';

/**
 * The edits that take out what pandoc adds to Markdown: fences of divisions, `::: {.w-full}`, attributes of links and
 * headings, `[Docs](/docs){.btn}`, and spans, `[·]{.mx-2}`.
 */
export function withoutAttributes(text: string): Edit[] {
  if (!text.includes('{') || (text.match(sign)?.length ?? 0) < fewestSigns) return [];
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
