import { quote } from '../model/describe-value.js';
import type { Message } from '../model/messages.js';

/** A stretch of the input that a reader looked at. */
interface Seen {
  text: string;
  start: number;
  end: number;
  used: boolean;
}

/** Whether another message is about all of a stretch. */
export type IsReported = (stretch: { start: number; end: number }) => boolean;

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
    const info = piece.start < from;
    if (last && last.info === info) {
      last.end = piece.end;
      continue;
    }
    last = {
      rule: 'unread-line',
      reason: `Not read: ${quote(piece.text)}`,
      expected: 'a title, an abstract, authors, an organization, a date, a count, or boilerplate of the page',
      found: quote(piece.text),
      start: piece.start,
      end: piece.end,
      info,
    };
    messages.push(last);
  }
  return messages;
}
