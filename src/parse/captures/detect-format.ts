import type { PaperField } from '../../model/field-names.js';
import type { InputFormat } from '../../model/input-format.js';
import { csvDelimiters, findHeader, findPageHeader, looksLikeCsv } from '../formats/csv/detect.js';
import { isJsonString, looksLikeJson } from '../formats/json/detect.js';
import { isMhtml } from '../formats/mhtml/decode.js';
import { looksLikeJsonLines } from '../formats/ndjson/detect.js';
import { looksLikeYaml } from '../formats/yaml/detect.js';
import { curatorPhrase } from '../lines/curator.js';
import { KeyResolver } from '../rows/key-resolver.js';
import { beginsHtml } from './document.js';

/**
 * The formats that a text may be in, the likeliest first, judged by its structure. A format that only an abstract quotes
 * comes after the page's own. If the reader of one format finds nothing, the next one is tried.
 */
export function* detect(text: string): Generator<InputFormat> {
  if (isJson(text)) return yield* ['json', 'text', 'markdown', 'html'] as const;
  if (isMhtml(text)) return yield 'html';
  const head = text.trimStart().slice(0, 200);
  const isHtml = beginsHtml(head);
  // A script in a whole document may have lines that look like Markdown's.
  if (isHtml && !/^<(?:!doctype|html)\b/i.test(head) && markdownInHtml.test(text))
    return yield* ['markdown', 'html', 'text', 'json'] as const;
  // Other formats are considered only if no page is found in the HTML.
  if (isHtml) yield 'html';
  const header = firstHeader(text);
  const isPage =
    !isHtml && header === null && (text.includes('data-target="DailyPapers"') || /<article\b/i.test(text));
  if (isPage) yield 'html';
  const isMarkdown =
    header === 'marked' || (header === null ? hasMoreHeadings(text) : hasHeadingsBelow(text));
  yield* isMarkdown ? (['markdown', 'text'] as const) : (['text', 'markdown'] as const);
  if (!isHtml && !isPage) yield 'html';
  yield 'json';
}

/** Of lines of JSON, the first one may be damaged; a stream looks at no more than it and the next one. */
const isJson = (text: string) => looksLikeJson(text) || looksLikeJsonLines(text) || isJsonString(text);

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
  if (isJson(text) || /^\s*</.test(text)) return null;
  const resolver = new KeyResolver(fieldMap);
  if (findHeader(text, ['\t'], resolver)) return 'tsv';
  if (looksLikeCsv(text, resolver)) return 'csv';
  if (findPageHeader(text, csvDelimiters)) return 'csv';
  if (findPageHeader(text, ['\t'])) return 'tsv';
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
      const phrase = text.slice(at, at + longestHeader).indexOf(curatorPhrase);
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

/** Whether a text has more headings than half of its lines with authors. Copied text has no bullets, and those of Markdown are others. */
function hasMoreHeadings(text: string): boolean {
  const headings = headingsIn(text);
  return headings > 0 && headings * 2 > countOf(text, authorLine);
}

/**
 * Whether the entries below a plain header begin with headings. An abstract may have some, but not above its own title, and
 * not as many as the page has entries.
 */
function hasHeadingsBelow(text: string): boolean {
  const headings = headingsIn(text);
  if (headings === 0 || headings * 2 <= Math.max(countOf(text, authorLine), countOf(text, dotLine)))
    return false;
  const below = text.slice(text.indexOf(curatorPhrase));
  const first = below.search(heading);
  const isText = (line: string) => /^[^[!]*(?:\s+\S+){4}/.test(line);
  return first >= 0 && !below.slice(0, first).split('\n').slice(1).some(isText);
}

/** Most texts have no heading, which is seen many times faster by its marks. */
const headingsIn = (text: string) => (text.includes('## ') ? countOf(text, heading) : 0);
const countOf = (text: string, shape: RegExp) => text.match(shape)?.length ?? 0;
const heading = /^[ \t]*#{2,4} \S/gm;
const authorLine = /^[^\S\r\n]*(?:•[^\S\r\n]*)?\d+ authors?[^\S\r\n]*$/gm;
const dotLine = /^[^\S\r\n]*·|·[^\S\r\n]*$/gm;
