import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { Entry, Span } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';

/**
 * The trending page holds each paper twice, one card for wide screens and one for narrow: neighbors that say the same
 * are one paper. What only the second one says is taken from it. Neighbors that differ stay two papers. Where most papers
 * have two cards, a card without a second one is reported.
 */
export function mergeDuplicates(cards: readonly Entry[], messages: Message[]): Entry[] {
  const merged: Entry[] = [];
  const single = new Set<Entry>();
  for (const card of cards) {
    const last = merged.at(-1);
    if (last && isSame(last, card)) {
      single.delete(last);
      if (differs(last, card)) messages.push(unlikeTwin(card.title));
      merged[merged.length - 1] = { ...card, ...last, end: card.end };
    } else {
      merged.push(card);
      single.add(card);
    }
  }
  if (single.size * 2 <= merged.length) for (const { title } of single) messages.push(withoutTwin(title));
  return merged;
}

const withoutTwin = (title: Span): Message =>
  unusualCards(
    title,
    `No second card says the same as that of ${quote(title.text)}, unlike those of its neighbors`,
  );

const unlikeTwin = (title: Span): Message =>
  unusualCards(
    title,
    `The two cards of ${quote(title.text)} differ in the submitter or in links; the first one was read`,
  );

const unusualCards = (title: Span, reason: string): Message =>
  messageAt(title, 'ambiguous-value', reason, 'two cards of each paper that say the same');

/** Whether two cards of one paper differ in fields that do not identify a paper. */
function differs(a: Entry, b: Entry): boolean {
  const { submittedBy: user, pageLinks: links } = a;
  return (
    (user !== undefined && b.submittedBy !== undefined && shown(user) !== shown(b.submittedBy)) ||
    (links !== undefined && b.pageLinks !== undefined && links.join(' ') !== b.pageLinks.join(' '))
  );
}

function isSame(a: Entry, b: Entry): boolean {
  if (a.title.text !== b.title.text || (a.id !== undefined && b.id !== undefined && a.id !== b.id))
    return false;
  const texts: [Span | undefined, Span | undefined][] = [
    [a.abstract, b.abstract],
    [a.authorCount, b.authorCount],
    [a.upvotes, b.upvotes],
    [a.githubStars, b.githubStars],
    [a.organization, b.organization],
    [a.date, b.date],
  ];
  return texts.every(([one, other]) => !one || !other || shown(one) === shown(other));
}

const shown = ({ text }: Span) => text.replace(/^published\s+on\s+/i, '').replace(/\s+/g, ' ');
