import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import { isBareLabel, type Token } from '../../entries/token.js';
import { areRanks } from '../../fields/ranks.js';

/**
 * Parts upvotes from the titles that they stand before on one line, `16A Boat`, as the text of a PDF has them. A title
 * may begin with a number of its own, but not most titles of a page do; and numbers that count the entries are ranks.
 * Where all titles do and there are only one or two, nothing is parted, and the page has a warning.
 *
 * @param tokens Lines that are not joined yet.
 */
export function partGluedCounts(
  tokens: readonly Token[],
): { tokens: readonly Token[]; message: Message } | null {
  const counts = new Map<Token, string>();
  // An entry has authors or an organization, and a dot beside them.
  let authors = 0;
  let dots = 0;
  let hasNoneAbove = false;
  tokens.forEach((token, at) => {
    if (token.kind === 'authors') authors++;
    if (token.kind === 'separator') dots++;
    if (token.kind !== 'prose' || !mayBegin(tokens, at)) return;
    const match = counted.exec(token.text);
    if (!match) return;
    counts.set(token, match[1] ?? match[2]!);
    // Where upvotes have a line of their own, each title stands below one.
    hasNoneAbove ||= tokens[at - 1]?.kind !== 'count';
  });
  const entries = Math.max(authors, dots);
  const numbers = [...counts.values()];
  // Dashes before all of them are those of a list.
  const isList = numbers.every((count) => !/\d/.test(count));
  if (counts.size === 0 || !hasNoneAbove || isList) return null;
  const messageOf = (reading: string) =>
    messageAt(
      [...counts.keys()][0]!,
      'ambiguous-value',
      `Numbers stand directly before the titles of this page; they were read as ${reading}`,
      'upvotes on a line of their own',
    );
  if (counts.size < fewest)
    return counts.size < entries ? null : { tokens, message: messageOf('parts of the titles') };
  if (counts.size * 2 < entries || areRanks(numbers.map(Number))) return null;
  return {
    tokens: tokens.flatMap((token) => {
      const count = counts.get(token);
      return count === undefined ? token : part(token, count);
    }),
    message: messageOf('upvotes'),
  };
}

const fewest = 3;

/** A number or a dash and words after it. A number such as `3D` or `4K` is the title's: `4KAgent`. */
const counted =
  /^(\d+?)(?=[1-9]D\b)|^(\d{1,3}(?:,\d{3})+|\d+|[-–—])(?!D\b|K(?:\b|\p{Lu})|(?:st|nd|rd|th)\b)\s*(?=["“‘'([]?\p{L})/u;

/** Whether a title may begin at a line: above it are no words, but those of a user, and no dot, which a date follows. */
function mayBegin(tokens: readonly Token[], at: number): boolean {
  const [above, label] = [tokens[at - 1], tokens[at - 2]];
  if (above?.kind === 'separator') return false;
  return above?.kind === 'prose' ? isBareLabel(label) : !isBareLabel(above);
}

function part(token: Token, count: string): Token[] {
  const text = token.text.slice(count.length).trimStart();
  return [
    { ...token, text: count, end: token.start + count.length, kind: 'upvotes' },
    { ...token, text, start: token.end - text.length, afterBlank: false, inline: true },
  ];
}
