import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import { messageAt } from '../entries/message-at.js';

/** Says that what follows JSON is not read. */
export function restMessage(text: string, start: number): Message {
  const rest = text.slice(start).trimEnd();
  const span = { text: rest, start, end: start + rest.length };
  return messageAt(
    span,
    'unread-line',
    `Not read: the text below the JSON, ${quote(rest)}`,
    'the JSON alone',
  );
}
