import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { Entry, Span } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';
import { lettersOf } from '../fields/said-twice.js';

/**
 * The trending page holds each paper twice, one card for wide screens and one for narrow: neighbors that say the same
 * are one paper. What only the second one says is taken from it. Neighbors that differ stay two papers, which is reported if
 * only their titles do. Where most papers have two cards, a card without a second one is reported.
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
      continue;
    }
    merged.push(card);
    if (last && single.has(last) && mayBeTwins(last, card)) {
      single.delete(last);
      messages.push(otherTitle(last.title, card.title));
    } else single.add(card);
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

const otherTitle = (first: Span, title: Span): Message =>
  unusualCards(
    title,
    `The cards of ${quote(first.text)} and ${quote(title.text)} differ in the title alone: they may be of one paper`,
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

/** Whether two cards say the same below titles of which one may have lost words, or below any, if they have long abstracts. */
function mayBeTwins(a: Entry, b: Entry): boolean {
  if (!a.abstract || !b.abstract || differs(a, b) || !isSame({ ...a, title: b.title }, b)) return false;
  const [one, other] = [lettersOf(a.title.text), lettersOf(b.title.text)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) || long.endsWith(short) || a.abstract.text.length > longAbstract;
}
const longAbstract = 100;

const shown = ({ text }: Span) => text.replace(/^published\s+on\s+/i, '').replace(/\s+/g, ' ');
