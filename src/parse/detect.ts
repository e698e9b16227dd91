import type { PaperField } from '../model/field-names.js';
import type { InputFormat } from '../model/input-format.js';
import { beginsHtml } from './document.js';
import { looksLikeCsv } from './formats/csv/detect.js';
import { looksLikeJson } from './formats/json/detect.js';
import { isMhtml } from './formats/mhtml/decode.js';
import { looksLikeTsv } from './formats/tsv/detect.js';
import { looksLikeYaml } from './formats/yaml/detect.js';
import { KeyResolver } from './rows/key-resolver.js';

/**
 * The formats that a text may be in, the likeliest first, told by its structure. A format that another one's
 * abstract quotes comes after the page's own; the reader of a wrong format finds nothing, and the next is tried.
 */
export function detect(text: string): InputFormat[] {
  const head = text.trimStart().slice(0, 200);
  if (looksLikeJson(text)) return ['json', 'text', 'markdown', 'html'];
  if (isMhtml(text)) return ['html'];
  const header = firstHeader(text);
  const readable: InputFormat[] =
    header === 'marked' || (header === null && headings(text) * 2 > authorLines(text))
      ? ['markdown', 'text']
      : ['text', 'markdown'];
  if (beginsHtml(head)) {
    // A script in a whole document may have lines that look like Markdown's.
    return !/^<(?:!doctype|html)\b/i.test(head) && markdownInHtml.test(text)
      ? ['markdown', 'html', 'text', 'json']
      : ['html', ...readable, 'json'];
  }
  const isPage = header === null && (text.includes('data-target="DailyPapers"') || /<article\b/i.test(text));
  return isPage ? ['html', ...readable, 'json'] : [...readable, 'html', 'json'];
}

/** What pandoc leaves in HTML that it takes for Markdown: a link without words, or a heading. */
const markdownInHtml = /^(?:\[\]\([^()\s]{1,500}\)|#{1,3} \S.{0,100})$/m;

/**
 * The format of a text that is a table, or YAML, by its first lines; null where it is neither. JSON is not looked into:
 * an abstract that lists words such as `title, authors` would pass for the header of a table.
 */
export function detectTable(
  text: string,
  fieldMap: Readonly<Record<string, PaperField>>,
): 'csv' | 'tsv' | 'yaml' | null {
  if (looksLikeJson(text) || /^\s*</.test(text)) return null;
  const resolver = new KeyResolver(fieldMap);
  if (looksLikeTsv(text, resolver)) return 'tsv';
  if (looksLikeCsv(text, resolver)) return 'csv';
  return looksLikeYaml(text, resolver) ? 'yaml' : null;
}

/**
 * How the first line about the curator stands in the text: plainly or as a Markdown heading. It begins with `by`, and
 * a needle so short is found many times faster than the long words that follow it.
 */
function firstHeader(text: string): 'plain' | 'marked' | null {
  for (const by of ['by', 'By', 'BY']) {
    for (let at = text.indexOf(by); at >= 0; at = text.indexOf(by, at + 2)) {
      const before = beforeOnLine(text, at);
      if (before === null) continue;
      const phrase = text.slice(at, at + longestHeader).indexOf('and the research community');
      const named = text.slice(at + 2, at + phrase);
      if (phrase < 0 || named.includes('\n')) continue;
      const after = text.slice(at + phrase, at + phrase + longestHeader);
      const isMarked = named.includes('](') || /^[^\n]*\n(?:-{3,}|={3,})\s*$/m.test(after);
      if (/^#{1,3}[ \t]+$/.test(before) || (isMarked && before.trim() === '')) return 'marked';
      if (before.trim() === '' && named.length <= 80) return 'plain';
    }
  }
  return null;
}
const longestHeader = 400;

/** What stands before a place on its line, where that is white space and `#` alone; null where it is not. */
function beforeOnLine(text: string, at: number): string | null {
  let start = at;
  while (start > 0 && at - start < longestHeader) {
    const before = text[start - 1]!;
    if (before === '\n') break;
    if (before !== '#' && before.trim() !== '') return null;
    start--;
  }
  return text.slice(start, at);
}

const headings = (text: string) => text.match(/^#{2,4} \S/gm)?.length ?? 0;
/** Copied text has no bullets, and those of Markdown are others. */
const authorLines = (text: string) =>
  text.match(/^[^\S\r\n]*(?:•[^\S\r\n]*)?\d+ authors?[^\S\r\n]*$/gm)?.length ?? 0;
