import type { Edit } from '../../edit-text.js';
import type { LinkNumbers } from './link-numbers.js';

/**
 * Finds the targets of links and images in brackets: html-to-text prints them behind their texts, `Models [/models]`, and
 * `lynx -list_inline` before them. Null where a text has none. The short needle is found many times faster than the whole.
 */
export function findPrintedTargets(text: string): LinkNumbers | null {
  if (!text.includes('[/pap') && !text.includes('[https://hu')) return null;
  if ((text.match(paper)?.length ?? 0) < fewestPapers) return null;
  const edits: Edit[] = [];
  const targets = new Map<number, string>();
  const areBefore = (text.match(paperBefore)?.length ?? 0) >= fewestPapers;
  let last = 0;
  for (const { 0: found, index } of text.matchAll(target)) {
    const end = index + found.length;
    const begin = areBefore ? end : beginOfText(text, last, index);
    if (/\S/.test(text.charAt(begin))) targets.set(begin, bare(found));
    edits.push({ start: index, end, text: '' });
    last = end;
  }
  return { edits, targets };
}

/** Where the text of a link begins that ends at a target: behind the target before it, or where its paragraph does. */
function beginOfText(text: string, last: number, end: number): number {
  const words = text.slice(last, end).trimEnd();
  const paragraph = Math.max(words.lastIndexOf('\n\n'), words.lastIndexOf('\n\r\n'), 0);
  return last + paragraph + Math.max(0, words.slice(paragraph).search(/\S/));
}

const bare = (found: string) => found.replace(/^\[|\]$/g, '');
const paper = /\[(?:https:\/\/huggingface\.co)?\/papers\/\d{4}\.\d{4,6}\]$/gm;
const paperBefore = /\[https:\/\/huggingface\.co\/papers\/\d{4}\.\d{4,6}\](?=[^\s·[])/g;
/** Above each of the two cards that the trending page has of a paper stands a link to it; a text has hardly two. */
const fewestPapers = 2;
const target =
  /\[(?:\/|https?:\/\/)[^[\]\s]*\]|^(?:https:\/\/huggingface\.co)?\/papers\/(?:date\/\d{4}-\d\d-\d\d|\d{4}\.\d{4,6}$)|(?<=\])(?:https:\/\/huggingface\.co)?\/papers\/[\d.]+$/gm;
