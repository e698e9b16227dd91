import type { Token } from '../entries/token.js';
import type { AlignedEntry } from './aligned-entry.js';
import type { PageStyle } from './page-style.js';
import { isSentence } from './title-likeness.js';

/**
 * Reads an entry that is whole and as plain as nearly all are: a title, one paragraph of abstract, authors, dot, date.
 * There is nothing to weigh, so this saves most of the time of reading plain text.
 *
 * @param tokens The tokens of a page of the kind `list`.
 * @param from Where the entry begins.
 * @returns The entry and where it ends; null where it is not that plain.
 */
export function regularEntryAt(
  tokens: readonly Token[],
  from: number,
  { countsAbove, blankAboveCounts }: PageStyle,
): { entry: AlignedEntry; to: number } | null {
  const at = countsAbove ? from + 1 : from;
  const title = tokens[at];
  const abstract = tokens[at + 1];
  const authors = tokens[at + 2];
  const separator = tokens[at + 3];
  const date = tokens[at + 4];
  if (
    date?.kind !== 'date' ||
    title?.kind !== 'prose' ||
    abstract?.kind !== 'prose' ||
    authors?.kind !== 'authors' ||
    separator?.kind !== 'separator' ||
    title.doubt !== undefined ||
    abstract.doubt !== undefined ||
    title.text.length > abstract.text.length ||
    isSentence(title) ||
    (countsAbove && (tokens[from]!.kind !== 'count' || (blankAboveCounts && !tokens[from]!.afterBlank)))
  )
    return null;
  let to = at + 5;
  let comments: Token | undefined;
  const isComments =
    tokens[to]?.kind === 'count' &&
    date.dated?.count === undefined &&
    (countsAbove
      ? tokens[to + 1]?.kind !== 'prose' || (blankAboveCounts && !tokens[to]!.afterBlank)
      : tokens[to]!.text !== '-');
  if (isComments) comments = tokens[to++]!;
  const next = tokens[to];
  if (next && next.kind !== (countsAbove ? 'count' : 'prose')) return null;
  // A count between two entries is the upvotes of the second one, if an entry it is.
  if (countsAbove && next && tokens[to + 4]?.kind !== 'separator') return null;
  const slots: AlignedEntry['slots'] = {
    title: [title],
    abstract: [abstract],
    who: [authors],
    separator: [separator],
    date: [date],
  };
  if (countsAbove) slots.upvotes = [tokens[from]!];
  if (comments) slots.comments = [comments];
  return { entry: { slots, tokens: tokens.slice(from, to), isRegular: true }, to };
}
