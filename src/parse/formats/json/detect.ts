import { beginOf, blankOut } from '../../source/head.js';

/**
 * Whether a text is JSON by how it begins: an array or an object with something in it that JSON has there, which may be
 * assigned, exported or handed to a function. A checkbox (`[ ] 7`), as text browsers print it, is not JSON.
 */
export function looksLikeJson(text: string): boolean {
  return jsonShape.test(text.slice(jsonBegin(text)).slice(0, 1000));
}
const jsonShape =
  /^(?:\{\s*(?:["'}]|[\w$]{1,60}\s*:)|\[(?:\s|\/\/[^\n]*\n|\/\*[^*]{0,300}\*\/)*(?:[{"]|\](?![^\n]*[^\s,\]])|\[\s*["'{[\]])|\(\s*[[{]\s*["'{])/;

/** Whether a text is JSON by how it begins and ends: then nothing stands around it, and no page's text in it is its own. */
export function isWholeJson(text: string): boolean {
  return (looksLikeJson(text) && /[\]}]$/.test(bareJson(text).slice(-100).trimEnd())) || isJsonString(text);
}

/** Whether a text is one string with line ends or HTML in it, as JSON and programs print the text of a page. */
export const isJsonString = (text: string): boolean =>
  /^\s*["']/.test(text) && (text.includes('\\n') || /^\s*.\s*</.test(text)) && jsonString.test(text);
const jsonString = /^\s*(?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')\s*$/;

/**
 * Where JSON begins in a text: behind `const papers =`, `export default`, `callback(` or the line `)]}'` that keeps
 * browsers from running it; else where the text does.
 */
export function jsonBegin(text: string): number {
  const begin = beginOf(text);
  return begin + (wrapper.exec(text.slice(begin, begin + 1000))?.[0].length ?? 0);
}
const wrapper =
  /^((?:\s|\ufeff|\/\/[^\n]*\n|\/\*[^*]{0,300}\*\/)*)(?:\)\]\}'?,?\s*\n|(?:export )?(?:const|let|var) [\w$]{1,60}(?: ?:[^=\n]{1,60})? ?=|(?:[\w$]{1,40}\.){0,3}[\w$]{1,60} ?=|export default|(?:[\w$]{1,40}\.){0,3}[\w$]{1,60}\(|)\s*(?=[[{(])/;

/** JSON without what is around it in a script; everything else stays where it is. Above JSON alone, comments are its own. */
export function bareJson(text: string): string {
  const from = beginOf(text);
  const [wrapped, comments] = wrapper.exec(text.slice(from, from + 1000)) ?? [];
  if (wrapped === comments) return text;
  const begin = jsonBegin(text);
  return blankOut(text.slice(0, begin)) + text.slice(begin).replace(scriptEnd, '');
}
const scriptEnd = /[\s);]{1,100}$/;

const firstKey =
  /^(?:[[{(]\s*)*(?:"[\w$ .-]{1,60}"|'[\w$ .-]{1,60}')\s*:\s*(?:["'\d[{(-]|null|None|true|True|false|False)/;
/** What the line above JSON looks like where both are one document, or stand in a fence. A page may end with a link. */
const partOfJson = /^(?:`{3}|~{3}|["'[{(])|[,[{(]$/;
const isLink = /^\[(?:!|[^[\]{}"']*\]\()/;
/** Between JSON and the line that shows its first key stand at most so many lines of brackets. */
const mostBrackets = 3;

/**
 * Where JSON begins inside of a text, on a line that shows its first key or above it: at the beginning of a line. -1 where
 * none does, or what stands above belongs to it, such as a code fence.
 */
export function jsonAbove(text: string, line: number): number {
  let at = line;
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (!'{["\'('.includes(text[at] ?? '-') || !firstKey.test(text.slice(at, at + 200))) return -1;
  let begin = at === line && !'"\''.includes(text[at]!) ? line : -1;
  const last = text.lastIndexOf('\n', line - 2) + 1;
  if (begin === line && text[last] === '{' && last < line && firstKey.test(text.slice(last, last + 200)))
    begin = last;
  let start = begin < 0 ? line : begin;
  for (let lines = 0; start > 0 && lines < mostBrackets; lines++) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const before = text.slice(above, start).trim();
    if (!/[[{(]$/.test(before)) break;
    start = above;
    if (jsonBegin(before) === before.length - 1 || /^[[{(\s]+$/.test(before)) begin = start;
    else break;
  }
  if (begin < 0 || text[begin] === ' ' || text[begin] === '\t') return -1;
  const above = text.slice(text.lastIndexOf('\n', begin - 2) + 1, begin).trim();
  return partOfJson.test(above) && !isLink.test(above) ? -1 : begin;
}
