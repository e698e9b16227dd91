import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Source } from '../../source/source.js';

/**
 * Reports where links are missing, below the first title of a page: the tool counts its links, and nothing in the text
 * has the numbers from one link to the next.
 */
export function missingNumbers({ text }: Source): Message[] {
  const links = [...text.matchAll(/\]\[(\d{1,6})\]/g)].map(({ 0: { length }, 1: digits, index }) => ({
    number: Number(digits),
    start: index,
    end: index + length,
  }));
  const present = [...new Set(links.map(({ number }) => number))].sort((a, b) => a - b);
  const following = new Map(present.map((number, at) => [number, present[at + 1]]));
  const firstTitle = text.search(/^#{1,4} \[.*\]\[\d+\]/m);
  const gaps = links.flatMap(({ number, start, end }, at): Message[] => {
    const last = links[at - 1]?.number ?? number;
    if (number - last <= fewestMissing || following.get(last) !== number) return [];
    // A citation or an index in an abstract has a number of its own, with which the next links do not go on.
    const goesOn = [at + 1, at + 2].every((next) => isNext(links[next - 1]?.number, links[next]?.number));
    if (!goesOn || firstTitle < 0 || start < firstTitle) return [];
    return [
      messageAt(
        { text: text.slice(start, end), start, end },
        'ambiguous-value',
        `The links ${last + 1} to ${number - 1} are missing: what stands below them may belong to another entry than what stands above them`,
        `a link with the number ${last + 1}`,
      ),
    ];
  });
  return gaps.length * 10 > links.length ? [] : gaps;
}

/** Several links may lead to one place, and have its number. */
const isNext = (number = Number.NaN, next = Number.NaN) => next === number || next === number + 1;

/** One may be an image that its tool did not print. */
const fewestMissing = 2;
