import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { parseCount } from '../../fields/count.js';
import { type AlignedEntry, fill, filled, hasComments, titleOf } from '../aligned-entry.js';
import type { PageStyle } from '../page-style.js';

/**
 * The site's lists begin with the most upvotes. Where all of a page but an entry or two keep to that order, it tells what
 * position alone cannot: a lone count between two entries that is too small to be the upvotes of the second one is the
 * comments of the first one, and a count that breaks the order is reported.
 */
export function settleByOrder(all: readonly AlignedEntry[], style: PageStyle, messages: Message[]): void {
  if (style.kind === 'trending') return;
  // A capture that shows none above its titles may have been pasted below.
  const entries = all.slice(0, all.findLastIndex((entry) => upvotesOf(entry) >= 0) + 1);
  const upvotes = entries.map(upvotesOf);
  const isAboveOthers = entries.length < all.length;
  const isInOrder = isOrdered(upvotes);
  if (isInOrder || isAboveOthers) reportLastUpvotes(entries, upvotes, style, isAboveOthers, messages);
  if (!isInOrder) {
    reportLowUpvotes(entries, upvotes, style, messages);
    return;
  }
  for (let at = 0; at < entries.length; at++) {
    const [before, own, after] = [upvotes[at - 1] ?? Infinity, upvotes[at]!, upvotes[at + 1] ?? 0];
    const isLow = own < after && before >= after;
    const isHigh = own > before && before >= after;
    if (own < 0 || (!isLow && !isHigh)) continue;
    const [previous, entry] = [entries[at - 1], entries[at]!];
    const token = filled(entry, 'upvotes')[0]!;
    const mayBeComments = isLow && isPlain(token, own) && style.countsAbove && entry.tokens[0] === token;
    if (previous && mayBeComments && !hasComments(previous)) {
      entry.slots.upvotes = [];
      entry.tokens.shift();
      fill(previous, 'comments', token);
      previous.tokens.push(token);
      continue;
    }
    messages.push(outOfOrder(token, before, after));
  }
}

/** What a link or a label says are upvotes, or `-`, is not comments. */
const isPlain = ({ kind }: Token, count: number) => kind === 'count' && count > 0;

/**
 * Reports the only count that breaks the order of a page too short to be sure of it, where it may be the comments of the
 * entry above: that alone shows none, or shows a count that would keep the order.
 */
function reportLowUpvotes(
  entries: readonly AlignedEntry[],
  upvotes: readonly number[],
  { countsAbove }: PageStyle,
  messages: Message[],
): void {
  const [at = 0, ...more] = upvotes.flatMap((own, index) => (own < upvotes[index + 1]! ? [index] : []));
  const previous = entries[at - 1];
  if (!countsAbove || more.length > 0 || !previous) return;
  const [before, own, after] = upvotes.slice(at - 1) as [number, number, number];
  const [token] = filled(entries[at]!, 'upvotes');
  if (!token || !isPlain(token, own) || before < after) return;
  const comments = commentsOf(previous);
  const isLone = !hasComments(previous) && entries.every((entry) => entry === previous || hasComments(entry));
  const isSwapped = before >= comments && comments >= after;
  if ((isLone && own <= 2 * mostComments(entries)) || isSwapped)
    // Search results are in another order.
    messages.push(commentsAbove(token, quote(titleOf(entries[at]!).text), { isNote: true }));
}

const commentsAbove = (token: Token, whose: string, more?: { isNote: boolean }): Message =>
  messageAt(
    token,
    'unusual-count',
    `The count ${quote(token.text)}, read as upvotes of ${whose}, may be the comments of the entry above`,
    'upvotes that are more like those above',
    more,
  );

/**
 * Reports a lone count above the last entry that has one, far too small for its place, and no larger than comments may be on
 * this page: it may be the comments of the entry above, and the upvotes are missing, as below it.
 */
function reportLastUpvotes(
  entries: readonly AlignedEntry[],
  upvotes: readonly number[],
  { countsAbove }: PageStyle,
  isAboveOthers: boolean,
  messages: Message[],
): void {
  const [previous, last] = [entries.at(-2), entries.at(-1)];
  const [before = 0, own = 0] = upvotes.slice(-2);
  const token = last && filled(last, 'upvotes')[0];
  if (!countsAbove || !previous || token?.kind !== 'count' || token.inline || hasComments(previous)) return;
  const steepFall = isAboveOthers ? 2 : 5;
  if (own <= 0 || own * steepFall > before || own > mostComments(entries) * 2) return;
  messages.push(commentsAbove(token, isAboveOthers ? quote(titleOf(last!).text) : 'the last entry'));
}

/**
 * Reports a count at the end of a page that may be the upvotes of an entry that was cut off: nothing stands below it, and
 * it is more like the upvotes of the last entry than like the comments of the others.
 */
export function reportLastCount(
  entries: readonly AlignedEntry[],
  tokens: readonly Token[],
  style: PageStyle,
  messages: Message[],
): void {
  const last = entries.at(-1);
  const token = last && filled(last, 'comments')[0];
  if (!last || token?.kind !== 'count' || !style.countsAbove) return;
  if (tokens.findLast(({ kind }) => kind !== 'artifact') !== token) return;
  const count = commentsOf(last);
  const upvotes = upvotesOf(last);
  if (count > upvotes || count * 2 <= upvotes) return;
  if (entries.some((entry) => entry !== last && commentsOf(entry) * 2 >= count)) return;
  const reason = `The text ends with the count ${quote(token.text)}, read as comments: it may be the upvotes of an entry that was cut off`;
  messages.push(messageAt(token, 'truncated', reason, 'the whole page'));
}

/** A count of an entry; -1 where it shows none that can be read. */
const countOf = (entry: AlignedEntry, slot: 'upvotes' | 'comments') =>
  parseCount(filled(entry, slot)[0]?.text ?? '') ?? -1;
const commentsOf = (entry: AlignedEntry) => countOf(entry, 'comments');
const mostComments = (entries: readonly AlignedEntry[]) =>
  entries.reduce((most, entry) => Math.max(most, commentsOf(entry)), 0);
const upvotesOf = (entry: AlignedEntry) => countOf(entry, 'upvotes');

/** Whether nearly all neighbors keep to the order, and it is one: not all counts are the same. */
function isOrdered(upvotes: readonly number[]): boolean {
  const known = upvotes.filter((count) => count >= 0);
  if (known.length < upvotes.length - 1) return false;
  const rises = known.filter((count, at) => count > known[at - 1]!).length;
  const falls = known.filter((count, at) => count < known[at - 1]!).length;
  return rises <= Math.max(1, Math.floor(known.length / 10)) && falls >= 3;
}

function outOfOrder(token: Token, before: number, after: number): Message {
  const reason = `The upvotes ${quote(token.text)} are out of order on this page`;
  const from = Math.max(after, 0);
  const expected = before === Infinity ? `a count of at least ${from}` : `a count from ${from} to ${before}`;
  return messageAt(token, 'unusual-count', reason, expected, { isNote: true });
}
