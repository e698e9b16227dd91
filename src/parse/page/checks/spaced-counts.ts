import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { parseCount } from '../../fields/count.js';
import { type AlignedEntry, filled, titleOf } from '../aligned-entry.js';

/**
 * Reports a count with a space between its thousands where no other count of the page has one: `24 160` may be the comments
 * of one paper and the upvotes of the next. No number can stand before the upvotes of the first paper.
 */
export function spacedCounts(entries: readonly AlignedEntry[]): Message[] {
  const found = entries.flatMap((entry, at) =>
    (['upvotes', 'comments', 'stars', 'date'] as const).flatMap((slot) => {
      const token = filled(entry, slot)[0];
      const text = slot === 'date' ? token?.dated?.count : token?.text;
      return token && text && spaced.test(text)
        ? [{ entry, token, text, isFirst: at === 0 && slot === 'upvotes' }]
        : [];
    }),
  );
  const [only, other] = found;
  const count = only ? parseCount(only.text) : null;
  if (!only || other || only.isFirst || count === null) return [];
  const reason = `The number ${quote(only.text)} of ${quote(titleOf(only.entry).text)} was read as ${count}: it may be two numbers`;
  return [messageAt(only.token, 'ambiguous-value', reason, 'thousands without a space, or with a comma')];
}

/** No-break spaces group digits on purpose. */
const spaced = /\d \d/;
