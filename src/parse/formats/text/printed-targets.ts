import type { Edit } from '../../edit-text.js';
import type { LinkNumbers } from './link-numbers.js';

/**
 * Finds the targets of links and images that html-to-text prints in brackets, `Models [/models]`; null where a text has
 * none. The short needle is found many times faster than the whole.
 */
export function findPrintedTargets(text: string): LinkNumbers | null {
  if (!text.includes('[/pap') && !text.includes('[https://hu')) return null;
  if ((text.match(paper)?.length ?? 0) < fewestPapers) return null;
  const edits: Edit[] = [];
  const targets = new Map<number, string>();
  let last = 0;
  for (const { 0: found, index } of text.matchAll(target)) {
    // The text of a link begins behind the target before it, or where its paragraph does.
    const before = text.slice(last, index);
    const words = before.trimEnd();
    const paragraph = Math.max(words.lastIndexOf('\n\n'), words.lastIndexOf('\n\r\n'), 0);
    if (words !== '') targets.set(last + before.slice(paragraph).search(/\S/) + paragraph, bare(found));
    last = index + found.length;
    edits.push({ start: index, end: last, text: '' });
  }
  return { edits, targets };
}

const bare = (found: string) => found.replace(/^\[|\]$/g, '');
const paper = /\[(?:https:\/\/huggingface\.co)?\/papers\/\d{4}\.\d{4,6}\]$/gm;
/** Above each of the two cards that the trending page has of a paper stands a link to it; a text has hardly two. */
const fewestPapers = 2;
const target =
  /\[(?:\/|https?:\/\/)[^\]\s]*\]|^(?:https:\/\/huggingface\.co)?\/papers\/(?:date\/\d{4}-\d\d-\d\d|\d{4}\.\d{4,6}$)|(?<=\])(?:https:\/\/huggingface\.co)?\/papers\/[\d.]+$/gm;
