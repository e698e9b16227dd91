import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { traceInShown } from '../../fields/text-traces.js';
import { type AlignedEntry, titleOf } from '../aligned-entry.js';

/** Reports titles that end as hardly any does: a second line of them may be missing. */
export function openTitles(entries: readonly AlignedEntry[]): Message[] {
  return entries.map(titleOf).flatMap((title) => {
    const end = openEnd(title.text);
    // A part of a link ends inside of brackets, too, and is reported as what it is.
    if (!end || traceInShown(title.text, 'title') !== undefined) return [];
    const reason = `The title ${quote(title.text)} ${end.what}, so its end may be missing`;
    return [messageAt(title, 'truncated', reason, 'a whole title', { isNote: end.isNote })];
  });
}

/** How a title ends that has lost its end: with a sign or a word that another one follows, or inside of brackets. */
function openEnd(title: string): { what: string; isNote: boolean } | undefined {
  const opened = Math.max(title.lastIndexOf('('), title.lastIndexOf('['));
  const closed = Math.max(title.lastIndexOf(')'), title.lastIndexOf(']'));
  if (opened > closed && /^\s?$/.test(title.charAt(opened - 1)))
    return { what: `does not close ${quote(title[opened]!)}`, isNote: false };
  const words = title.split(/\s/);
  const last = words.at(-1)!;
  // One of several titles may be `Paper a`.
  if (last === 'a' && words.length < 4) return undefined;
  // `Note:` may be a title.
  const isOpen = words.length > 1 && (openSign.test(last) || beforeNoun.test(last));
  const mayBeOpen = words.length > 1 && stranded.test(last) && !words.some(isQuestion);
  return isOpen || mayBeOpen ? { what: `ends with ${quote(last)}`, isNote: !isOpen } : undefined;
}
const openSign = /(?:^|[^-])[,:;&–—-]$/;

/** Words that no title ends with. Vitamin A is one that may. */
const beforeNoun = /^(?:a|[aA]n|[tT]he|[aA]nd|[oO]r|[vV]ia|[iI]ts|[tT]heir)$/;

const isQuestion = (word: string) => /^(?:wh(?:at|ere|om?|ich)|how)$/i.test(word);

/** Words that may stand at the end of a question, `What Cats Look for`, and hardly of another title. */
const stranded =
  /^(?:about|across|against|as|at|between|beyond|by|for|from|in|into|of|on|through|to|towards?|under|using|with|within|without)$/;
