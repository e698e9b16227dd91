import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import { messageAt } from '../../entries/message-at.js';
import type { Token } from '../../entries/token.js';
import { sentenceEnd } from '../../fields/text-traces.js';
import { type AlignedEntry, filled, titleOf } from '../aligned-entry.js';

/**
 * Notes the few titles of a page that begin inside a sentence, and the few abstracts that begin or end inside one: some
 * words may be missing there, and the entry shows nothing else of it.
 */
export function openSentences(entries: readonly AlignedEntry[]): Message[] {
  return ends.flatMap(({ slot, name, isOpen }) => {
    const tokenOf = (entry: AlignedEntry) => filled(entry, slot).at(name === 'begins' ? 0 : -1);
    const having = entries.filter((entry) => tokenOf(entry) !== undefined);
    const open = having.filter((entry) => isOpen(tokenOf(entry)!.text));
    // Of few titles, one may well begin as no sentence does.
    const isFew =
      open.length * 5 <= having.length || (slot === 'abstract' && open.length === 1 && having.length > 1);
    if (!isFew) return [];
    return open.map((entry) =>
      openSentence(entry, tokenOf(entry)!, slot === 'title' ? 'title' : 'abstract of', name),
    );
  });
}

const ends: readonly {
  slot: 'title' | 'abstract';
  name: 'begins' | 'ends';
  isOpen: (text: string) => boolean;
}[] = [
  { slot: 'title', name: 'begins', isOpen: beginsOpen },
  { slot: 'abstract', name: 'begins', isOpen: beginsOpen },
  { slot: 'abstract', name: 'ends', isOpen: endsOpen },
];

/** A name such as `xLSTM` begins with a small letter, and one such as `smolboat: A Boat` is all of them. */
function beginsOpen(text: string): boolean {
  return (text[0]! > 'Z' && /^(?:\p{Ll}{2,}-)*\p{Ll}+[,;.)]? /u.test(text)) || /^[,;:.)] /.test(text);
}

/** An address at the end of a sentence often stands without a period, as does an item of a list. */
function endsOpen(text: string): boolean {
  return (
    /[\p{L},;(-]$/u.test(text.slice(-2)) &&
    !/[./@]\S*$/.test(text.slice(-longestWord)) &&
    !/^[-*•] /.test(text)
  );
}
const longestWord = 200;

function openSentence(entry: AlignedEntry, token: Token, what: string, name: string): Message {
  const title = titleOf(entry).text;
  // Below a line that holds the end of a sentence, too, that line is hardly the title.
  const isNote = token === titleOf(entry) || name === 'ends' || !sentenceEnd.test(title);
  return messageAt(
    token,
    'truncated',
    `The ${what} ${quote(title)} ${name} inside a sentence, unlike those of its neighbors`,
    'whole sentences',
    { isNote },
  );
}
