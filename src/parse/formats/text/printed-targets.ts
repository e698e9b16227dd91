import { versionedId } from '../../../model/arxiv-id.js';
import { metaParts } from '../../lines/meta-parts.js';
import type { Edit } from '../../repair/edit-text.js';
import type { LinkNumbers } from './link-numbers.js';

/**
 * Finds the targets of links and images in brackets: html-to-text prints them behind their texts, `Models [/models]`, mail
 * programs do with `<` and `>` or with parentheses, and `lynx -list_inline` prints them before. Null where a text has none.
 */
export function findPrintedTargets(text: string): LinkNumbers | null {
  // A needle of at most six characters is found many times faster than a longer one.
  if (!text.includes('/paper')) return null;
  const style = styles.find(({ paper }) => (text.match(paper)?.length ?? 0) >= fewestPapers);
  if (!style) return null;
  const edits: Edit[] = [];
  const targets = new Map<number, string>();
  const areBefore = (text.match(paperBefore)?.length ?? 0) >= fewestPapers;
  let last = 0;
  for (const { 0: found, index } of text.matchAll(style.target)) {
    const end = index + found.length;
    const begin = areBefore ? end : beginOfText(text, last, index);
    if (/\S/.test(text.charAt(begin))) targets.set(begin, bare(found));
    edits.push({ start: index, end, text: '' });
    last = end;
  }
  return { edits, targets };
}

/**
 * Where the text of a link begins that ends at a target: below the target, the blank line or the value above it. A count,
 * a date or authors have a line of their own.
 */
function beginOfText(text: string, last: number, end: number): number {
  const words = text.slice(last, end).trimEnd();
  let begin = words.length;
  while (begin > 0) {
    const above = words.lastIndexOf('\n', begin - 2) + 1;
    const line = words.slice(above, begin);
    const isValue = metaParts(line.trim()) !== null;
    if (line.trim() === '' || (isValue && begin < words.length)) break;
    begin = above;
    if (isValue) break;
  }
  return last + begin + Math.max(0, words.slice(begin).search(/\S/));
}

const bare = (found: string) => found.replace(/^[[<(]|[\])>]$/g, '');

const address = '(?:https:\\/\\/huggingface\\.co)?\\/papers\\/';
/** What html-to-text prints without brackets: the target of an image, which has no text, such as the site's logo. */
const bareTarget = `^${address}(?:date\\/\\d{4}-\\d\\d-\\d\\d|${versionedId}$)|(?<=\\])${address}[\\d.]+$|(?<=\\]) \\/$`;

/** Brackets around targets: a line that ends with one of a paper, and any target. A link in Markdown is not one. */
const styleOf = (open: string, close: string) => ({
  paper: new RegExp(`${open}${address}${versionedId}${close}[ \\t]*$`, 'gm'),
  target: new RegExp(`${open}(?:\\/|https?:\\/\\/)[^\\s[\\]<>()]*${close}|${bareTarget}`, 'gm'),
});
const styles = [styleOf('\\[', '\\]'), styleOf('<', '>'), styleOf('(?<!\\])\\(', '\\)')];
const paperBefore = new RegExp(`\\[https://huggingface\\.co/papers/${versionedId}\\](?=[^\\s·[])`, 'g');
/** Above each of the two cards that the trending page has of a paper stands a link to it; a text has hardly two. */
const fewestPapers = 2;
