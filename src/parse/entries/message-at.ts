import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { Span } from './entry.js';

/**
 * A message about a range of the input.
 *
 * @param found What the input has there, in words; by default its text.
 */
export function messageAt(
  { text, start, end }: Span,
  rule: Message['rule'],
  reason: string,
  expected: string,
  { found = quote(text), isNote = false }: { found?: string; isNote?: boolean } = {},
): Message {
  return { rule, reason, expected, found, start, end, ...(isNote && { info: true }) };
}
