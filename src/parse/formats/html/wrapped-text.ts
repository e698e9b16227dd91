import { type Edit, type EditedText, editText } from '../../repair/edit-text.js';
import { readMarkup } from './markup.js';
import { decodeText } from './references.js';

/**
 * The text in a document that has tags above and below it alone, such as the `<pre>` of a text that a browser has saved; null
 * where tags stand inside of it, or there is none.
 */
export function wrappedText(html: string): EditedText | null {
  const texts: { start: number; end: number }[] = [];
  let name = '';
  readMarkup(html, {
    isForeign: false,
    text: (start, end) => {
      if (name !== 'title' && /\S/.test(html.slice(start, end))) texts.push({ start, end });
    },
    open: (tag) => {
      name = tag.name;
    },
    close: () => {
      name = '';
    },
  });
  const [only, other] = texts;
  if (!only || other) return null;
  const { start, end } = only;
  const references = [...html.slice(start, end).matchAll(reference)].map(({ index, 0: found }): Edit => {
    const at = start + index;
    return { start: at, end: at + found.length, text: decodeText(found) };
  });
  return editText(html, [
    { start: 0, end: start, text: '' },
    ...references,
    { start: end, end: html.length, text: '' },
  ]);
}

const reference = /&(?:#\w{1,8}|[A-Za-z]\w{1,31});/g;
