import { monthOfId } from '../../../model/arxiv-id.js';
import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { paperAt } from '../../fields/site.js';
import { type AlignedEntry, filled, titleOf } from '../aligned-entry.js';

/** Reports a link of an entry that leads to another paper than the links above it: lines between the two may be missing. */
export function otherPaper(entry: AlignedEntry): Message[] {
  const linked = entry.tokens.filter(({ id }) => id !== undefined);
  const own = titleOf(entry).id ?? linked[0]?.id;
  const other = linked.find(({ id }) => id !== own);
  if (!other) return [];
  const reason = `A link in the entry ${quote(titleOf(entry).text)} leads to the paper ${other.id}: it may belong to another entry`;
  return [messageAt(other, 'ambiguous-value', reason, `a link to the paper ${own}`)];
}

/**
 * Reports an image that leads to a paper, right above an entry of another one: lines between the two may be missing, and the
 * submitter below it may be that of its paper.
 */
export function otherImages(entries: readonly AlignedEntry[], tokens: readonly Token[]): Message[] {
  const messages: Message[] = [];
  let images = 0;
  let at = 0;
  for (const entry of entries) {
    const [first] = entry.tokens as [Token];
    while (at < tokens.length && tokens[at]!.start < first.start) at++;
    const image = tokens[at - 1];
    const id = image?.kind === 'artifact' && image.url !== undefined ? paperAt(image.url)?.id : undefined;
    const title = titleOf(entry);
    if (id === undefined || title.id === undefined) continue;
    images++;
    if (id === title.id) continue;
    const reason = `The image above the entry ${quote(title.text)} leads to the paper ${id}: lines may be missing`;
    messages.push(
      messageAt(first, 'ambiguous-value', reason, `an image that leads to the paper ${title.id}`),
    );
  }
  // Where most lead elsewhere, images stand below their entries.
  return messages.length * 2 > images ? [] : messages;
}

/**
 * Reports dates that are not of the month in which their papers got their ids, where those of nearly all entries are: they
 * may belong to other entries. arXiv takes a paper in before its id, and hardly ever long before.
 */
export function datesUnlikeIds(entries: readonly AlignedEntry[]): Message[] {
  const dated = entries.flatMap((entry) => {
    const [date] = filled(entry, 'date');
    const numbered = monthOfId(titleOf(entry).id ?? '');
    const printed = date?.dated?.printed;
    if (!date || !printed || !numbered) return [];
    const later = numbered.month - printed.month;
    const months =
      printed.year === null ? ((later + 13) % 12) - 1 : later + (numbered.year - printed.year) * 12;
    return [{ entry, date, isOdd: months < -1 || months > mostMonths }];
  });
  const odd = dated.filter(({ isOdd }) => isOdd);
  // Of fewer than four, one is more than a quarter.
  if (odd.length * 4 > dated.length) return [];
  return odd.map(({ entry, date }) =>
    messageAt(
      date,
      'ambiguous-value',
      `The date of ${quote(titleOf(entry).text)} does not match the number ${titleOf(entry).id} of the paper, unlike those of its neighbors: it may belong to another entry`,
      'a date in the month of the number, or shortly before',
    ),
  );
}
const mostMonths = 3;
