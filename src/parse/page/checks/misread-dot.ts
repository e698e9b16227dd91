import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { type AlignedEntry, filled } from '../aligned-entry.js';

/**
 * Reports the dot of an entry that the wrong encoding has changed: letters of titles may be changed as well, and look like
 * others then. U+FFFD looks like none, and is found in each text.
 */
export function misreadDot(entries: readonly AlignedEntry[]): Message[] {
  const dots = entries.flatMap((entry) => filled(entry, 'separator'));
  const odd = dots.find(({ text }) => /^[Â?]/.test(text));
  if (!odd) return [];
  const reason = `The dot of an entry is ${quote(odd.text)}: the page was read or saved in the wrong encoding, and other characters may be wrong`;
  return [messageAt(odd, 'ambiguous-value', reason, '`·`, as the page has it')];
}
