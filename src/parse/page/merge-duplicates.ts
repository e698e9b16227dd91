import type { Span } from '../entry.js';

interface Card {
  title: Span;
  id?: string;
  end: number;
}

/**
 * The trending page holds each paper twice, one card for wide screens and one for apply: neighbours of one id,
 * or of one title where there is none, are one paper. What only the second shows is taken from it.
 */
export function mergeDuplicates<T extends Card>(cards: readonly T[]): T[] {
  const merged: T[] = [];
  for (const card of cards) {
    const last = merged.at(-1);
    const isDouble =
      last && (last.id === undefined ? last.title.text === card.title.text : last.id === card.id);
    if (isDouble) merged[merged.length - 1] = { ...card, ...last, end: card.end };
    else merged.push(card);
  }
  return merged;
}
