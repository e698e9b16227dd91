import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import { messageAt } from '../message-at.js';
import { type AlignedEntry, filled } from './align.js';
import { titleOf } from './page-facts.js';

/**
 * Notes the few abstracts of a page that begin or end inside a sentence: some words may be missing there, and the entry
 * shows nothing else of it.
 */
export function openSentences(entries: readonly AlignedEntry[]): Message[] {
  const abstracts = entries.filter((entry) => filled(entry, 'abstract').length > 0);
  return ends.flatMap(({ name, isOpen }) => {
    const open = abstracts.filter((entry) => isOpen(entry));
    return open.length * 5 > abstracts.length ? [] : open.map((entry) => openSentence(entry, name));
  });
}

const ends: readonly { name: 'begins' | 'ends'; isOpen: (entry: AlignedEntry) => boolean }[] = [
  { name: 'begins', isOpen: (entry) => beginsOpen(filled(entry, 'abstract')[0]!.text) },
  { name: 'ends', isOpen: (entry) => endsOpen(filled(entry, 'abstract').at(-1)!.text) },
];

/** A name such as `xLSTM` begins with a small letter. */
const beginsOpen = (text: string) => text[0]! > 'Z' && /^\p{Ll}+ /u.test(text);

/** An address at the end of a sentence often stands without a period. */
function endsOpen(text: string): boolean {
  if (text.endsWith('.')) return false;
  const end = text.slice(-longestWord);
  return /[\p{L},;(-]$/u.test(end) && !/[./@]\S*$/.test(end);
}
const longestWord = 200;

function openSentence(entry: AlignedEntry, name: 'begins' | 'ends'): Message {
  const token = filled(entry, 'abstract').at(name === 'begins' ? 0 : -1)!;
  return messageAt(
    token,
    'truncated',
    `The abstract of ${quote(titleOf(entry).text)} ${name} inside a sentence, unlike those of its neighbors`,
    'whole sentences',
    { isNote: true },
  );
}
