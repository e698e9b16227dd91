import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { OrganizationSpan } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import { isMostlySmall, isTeam, wholeName } from '../../fields/name-shapes.js';
import { isNameTwice, lettersOf } from '../../fields/said-twice.js';
import { authorsPattern, bullet, readAuthors } from '../../lines/line-shapes.js';

/**
 * Reports the name of an organization that hardly any has, and that one damaged line gives it. Its name in addresses, where
 * one is known, may say the same.
 */
export function oddName(organization: OrganizationSpan, isCounted: boolean): Message[] {
  const { text, name } = organization;
  const letters = lettersOf(text);
  const isKnown = name !== null && lettersOf(name) === letters;
  const oddity = isKnown
    ? undefined
    : (oddities.find(([, isOdd]) => isOdd(text, letters, name === null))?.[0] ??
      (isCounted || /^\d+$/.test(name ?? '')
        ? 'may be a number of authors'
        : name === null && /^\d+(?:[.,]\d+)*$/.test(text)
          ? 'is a number'
          : undefined));
  if (oddity === undefined) return [];
  const reason = `The organization ${quote(text)} ${oddity}`;
  return [messageAt(organization, 'ambiguous-value', reason, 'the name of an organization, once and alone')];
}

/** What is odd about a name, the likeliest first. */
const oddities: [what: string, isOdd: (text: string, letters: string, isUnlinked: boolean) => boolean][] = [
  ['is a single character', (_, letters) => letters.length === 1],
  // GitHub is an organization, too.
  ['may be a label of the site', (text, _, isUnlinked) => isUnlinked && /^upvote$/i.test(text)],
  ['begins with a bullet', (text) => beginsWithBullet.test(text)],
  ['says the same words twice', isNameTwice],
  ['stands in brackets', (text) => /^\[.*\]$/.test(text)],
  ['contains markup or an address', (text) => markup.test(text)],
  ['has neither letters nor digits', (_, letters) => letters === ''],
  ['may be a number of authors', countsAuthors],
  ['may be names of authors', (text) => namesAuthors.test(text) || isListOfPeople(text)],
  ['has a colon, as titles have', (text) => /: \S+ \S|：/.test(text)],
  ['contains the end of a sentence', (text) => sentenceEnd.test(text)],
  ['reads like a part of a sentence', isMostlySmall],
];
/** `[Kettle Works`, `| Kettle Works`, `Kettle Works https://…`: what is left of a link or a list, or of another line. */
const markup = /<\/?[a-z][^<>]*>|\] ?[[(]|^[!#*+/<=>?[\]\\^`{|}~,;:-]|\n|https?:\/\/| \[$/i;

/** `lifts in the harbour. Kettle Works`, but not `Kettle Co.` */
const sentenceEnd = /(?:(?:^|\s)\p{Ll}+|[)\d%])\.\s|^(?:\p{Ll}.*|\S+(?:\s+\S+){3,})\s\p{Ll}+\.$|\?$/u;

/** `Ann Bell et al.`, `Ann Bell and 3 others`, `by Ann Bell`, `Ann Bell; Cy Dorn` */
const namesAuthors = /\bet al\b|\sand \d+ (?:more|others?)\b|^by\s|;\s/;

/** `Ann Bell, Cy Dorn and Eve Fox`. Without a comma, `and` may stand between two words of one name. */
function isListOfPeople(text: string): boolean {
  if (!text.includes(', ')) return false;
  return text.split(/, and |, | and /).every((part) => wholeName.test(part) && !isTeam(part));
}

/** `5 authors`, and the same with a sentence after it; `12 Authors Lab` is a name. */
function countsAuthors(text: string): boolean {
  return readAuthors(text) !== null || sentenceOnAuthors.test(text);
}
const sentenceOnAuthors = new RegExp(`^${authorsPattern}\\s.{15}`, 'is');
const beginsWithBullet = new RegExp(`^${bullet}\\s`);

/** Whether a name differs from another one only in its number, as `5 auteurs` is like `7 auteurs`. */
export function countedNames(
  all: readonly (OrganizationSpan | undefined)[],
): (each: OrganizationSpan) => boolean {
  const wordsOf = (name: string) => name.replace(/\d+(?=\s?\p{L})/gu, '0');
  const names = new Set(all.flatMap((each) => each?.text ?? []));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(wordsOf(name), (counts.get(wordsOf(name)) ?? 0) + 1);
  return ({ text }) => counts.get(wordsOf(text))! > 1;
}
