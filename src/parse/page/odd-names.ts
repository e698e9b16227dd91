import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { OrganizationSpan } from '../entry.js';
import { bullet, readAuthors } from '../lines/line-shapes.js';

/**
 * Reports the name of an organization that hardly any has, and that one damaged line gives it. Its name in addresses, where
 * one is known, may say the same.
 */
export function oddName({ text, start, end, name }: OrganizationSpan, isCounted: boolean): Message[] {
  const letters = lettersOf(text);
  const reason =
    name !== null && lettersOf(name) === letters
      ? undefined
      : letters.length < 2
        ? 'is a single character'
        : beginsWithBullet.test(text)
          ? 'begins with a bullet'
          : isDoubled(text, letters)
            ? 'says the same words twice'
            : /^\[.*\]$/.test(text)
              ? 'stands in brackets'
              : isCounted || /^\d+$/.test(name ?? '') || readAuthors(text) !== null
                ? 'may be a number of authors'
                : undefined;
  if (reason === undefined) return [];
  return [
    {
      rule: 'ambiguous-value',
      reason: `The organization ${quote(text)} ${reason}`,
      expected: 'a name that stands there once',
      found: quote(text),
      start,
      end,
    },
  ];
}

const beginsWithBullet = new RegExp(`^${bullet}\\s`);

/** Whether a name is like another one but for its number, as `5 auteurs` is like `7 auteurs`. */
export function countedNames(
  all: readonly (OrganizationSpan | undefined)[],
): (each: OrganizationSpan) => boolean {
  const wordsOf = (name: string) => name.replace(/\d+(?=\s?\p{L})/gu, '0');
  const names = new Set(all.flatMap((each) => each?.text ?? []));
  const counts = new Map<string, number>();
  for (const name of names) counts.set(wordsOf(name), (counts.get(wordsOf(name)) ?? 0) + 1);
  return ({ text }) => counts.get(wordsOf(text))! > 1;
}

/** `Kettle Works Kettle Works`, `kettle-worksKettle Works`; `TikTik` is a word. */
function isDoubled(text: string, letters: string): boolean {
  const half = letters.length / 2;
  return letters.slice(0, half) === letters.slice(half) && (half >= fewestLetters || /\s/.test(text));
}
const fewestLetters = 4;

/** What a name and the name in an address have in common. */
export const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
