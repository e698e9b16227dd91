import { quote } from '../../model/describe-value.js';
import { excessOf, type Message, mostPerRule } from '../../model/messages.js';
import type { Span } from './entry.js';
import { messageAt } from './message-at.js';

/** A range of the input that a reader looked at. */
interface Seen extends Span {
  used: boolean;
}

/** Whether another message is about all of a range. */
export type IsReported = (range: { start: number; end: number }) => boolean;

/**
 * The account of an input: what no field and no boilerplate took becomes a message, one a run.
 *
 * @param seen All that stands in the input, in order.
 * @param from The offset where the listing begins; what stands above is a note and no warning.
 */
export function unreadMessages(seen: readonly Seen[], from: number, isReported: IsReported): Message[] {
  const messages: Message[] = [];
  let last: Message | undefined;
  for (const piece of seen) {
    if (piece.used) {
      last = undefined;
      continue;
    }
    if (isReported(piece)) continue;
    const isNote = piece.start < from;
    if (last && Boolean(last.info) === isNote) {
      last.end = piece.end;
      continue;
    }
    last = messageAt(
      piece,
      'unread-line',
      `Not read: ${quote(piece.text)}`,
      'a title, an abstract, authors, an organization, a date, a count, or boilerplate of the page',
      { isNote },
    );
    // The last one may grow still, and those beyond the most are counted while they come.
    if (messages.length > mostPerRule + 1) messages.push(excessOf(messages.splice(mostPerRule)));
    messages.push(last);
  }
  return messages;
}
