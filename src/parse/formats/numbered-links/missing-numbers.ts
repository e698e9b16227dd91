import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../message-at.js';
import type { Source } from '../../source.js';

/**
 * Reports where links are missing, below the first title of a page: nearly all of its links have the number after that of
 * the link before them.
 */
export function missingNumbers({ text, origin }: Source): Message[] {
  const links = [...text.matchAll(/\]\[(\d{1,6})\]/g)].map(({ 0: { length }, 1: digits, index }) => ({
    number: Number(digits),
    start: index,
    end: index + length,
  }));
  const firstTitle = text.search(/^#{1,4} \[.*\]\[\d+\]/m);
  const gaps: { from: number; link: (typeof links)[number] }[] = [];
  let last: number | undefined;
  links.forEach((link, at) => {
    const from = last ?? link.number;
    // A citation in an abstract has a number of its own, with which the next link does not go on.
    const next = links[at + 1]?.number ?? link.number;
    const goesOn = next === link.number || next === link.number + 1;
    if (link.number === from || link.number === from + 1 || goesOn) last = link.number;
    if (link.number > from + fewestMissing && goesOn && firstTitle >= 0 && link.start > firstTitle)
      gaps.push({ from, link });
  });
  if (gaps.length * 10 > links.length) return [];
  return gaps.map(({ from, link: { number, start, end } }) =>
    messageAt(
      { text: text.slice(start, end), start: origin.offset + start, end: origin.offset + end },
      'ambiguous-value',
      `The links ${from + 1} to ${number - 1} are missing: what stands below them may belong to another entry than what stands above them`,
      `a link with the number ${from + 1}`,
    ),
  );
}

/** A single link may be an image that its tool did not print. */
const fewestMissing = 2;
