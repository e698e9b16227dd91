import type { Token } from '../entries/token.js';
import type { Slot } from './entry-kinds.js';

/** The tokens of an entry by the slots that they fill, and all of them in order. */
export interface AlignedEntry {
  slots: Partial<Record<Slot, Token[]>>;
  tokens: Token[];
}

/** The tokens of an entry that fill a slot. */
export function filled({ slots }: AlignedEntry, slot: Slot): readonly Token[] {
  return slots[slot] ?? none;
}
const none: readonly Token[] = [];

/** Puts one of an entry's tokens into a slot. */
export function fill({ slots }: AlignedEntry, slot: Slot, token: Token): void {
  const tokens = slots[slot];
  if (tokens) tokens.push(token);
  else slots[slot] = [token];
}

/** The title of an entry: entries without one are left out before. */
export const titleOf = (entry: AlignedEntry): Token => filled(entry, 'title')[0]!;

/** Whether an entry has a count for its comments, readable or not. */
export const hasComments = (entry: AlignedEntry): boolean =>
  filled(entry, 'comments').length > 0 ||
  filled(entry, 'date').some(({ dated }) => dated?.count !== undefined);
