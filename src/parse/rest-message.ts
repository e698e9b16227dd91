import { quote } from '../model/describe-value.js';
import type { Message } from '../model/messages.js';
import type { Source } from './source.js';

/** Says that what follows JSON is not read. */
export function restMessage({ text, origin }: Source, start: number): Message {
  const rest = text.slice(start).trimEnd();
  return {
    rule: 'unread-line',
    reason: `Not read: the text below the JSON, ${quote(rest)}`,
    expected: 'the JSON alone',
    found: quote(rest),
    start: origin.offset + start,
    end: origin.offset + start + rest.length,
  };
}
