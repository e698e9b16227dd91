import type { Entry, Span } from '../entry.js';

/**
 * The trending page holds each paper twice, one card for wide screens and one for narrow: neighbors that say the same
 * are one paper. What only the second one says is taken from it. Neighbors that differ stay two.
 */
export function mergeDuplicates(cards: readonly Entry[]): Entry[] {
  const merged: Entry[] = [];
  for (const card of cards) {
    const last = merged.at(-1);
    if (last && isSame(last, card)) merged[merged.length - 1] = { ...card, ...last, end: card.end };
    else merged.push(card);
  }
  return merged;
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
