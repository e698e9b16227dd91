import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import { messageAt } from '../message-at.js';
import type { AlignedEntry } from './align.js';
import { titleOf } from './page-facts.js';

/** Reports a link of an entry that leads to another paper than the links above it: lines between the two may be missing. */
export function otherPaper(entry: AlignedEntry): Message[] {
  const linked = entry.tokens.filter(({ id }) => id !== undefined);
  const own = titleOf(entry).id ?? linked[0]?.id;
  const other = linked.find(({ id }) => id !== own);
  if (!other) return [];
  const reason = `A link in the entry ${quote(titleOf(entry).text)} leads to the paper ${other.id}: it may belong to another entry`;
  return [messageAt(other, 'ambiguous-value', reason, `a link to the paper ${own}`)];
}
