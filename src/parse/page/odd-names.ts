import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { OrganizationSpan } from '../entry.js';
import { readAuthors } from '../lines/line-shapes.js';

/**
 * Reports the name of an organization that hardly any has, and that one damaged line gives it. Its name in addresses, where
 * one is known, may say the same.
 */
export function oddName({ text, start, end, name }: OrganizationSpan): Message[] {
  const letters = lettersOf(text);
  const reason =
    name !== null && lettersOf(name) === letters
      ? undefined
      : isDoubled(text, letters)
        ? 'says the same words twice'
        : /^\[.*\]$/.test(text)
          ? 'stands in brackets'
          : readAuthors(text) !== null
            ? 'may be a number of authors'
            : strayMark.test(text)
              ? 'holds what no name does'
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

/** `[Kettle Works`, `| Kettle Works`, `Kettle Works https://…`: what is left of a link or a list, or of another line. */
const strayMark = /^[!#*+/<=>?[\]\\^`{|}~,;:-]|\n|https?:\/\/|\]\(| \[$/;

/** `Kettle Works Kettle Works`, `kettle-worksKettle Works`; `TikTik` is a word. */
function isDoubled(text: string, letters: string): boolean {
  const half = letters.length / 2;
  return letters.slice(0, half) === letters.slice(half) && (half >= fewestLetters || /\s/.test(text));
}
const fewestLetters = 4;

/** What a name and the name in an address have in common. */
export const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');
