import type { Token } from '../entries/token.js';

/** Whether a text goes on in the middle of a sentence. */
export const goesOn = (before: string, next: string): boolean =>
  /[\p{L}\d,;:(-]$/u.test(before.slice(-1)) && /^\p{Ll}/u.test(next);

/** What stands between two parts of a text with a blank line between them: one inside of a sentence is a stray one. */
export const paragraphGap = (before: string, next: string): string => (goesOn(before, next) ? ' ' : '\n\n');

/** Whether a line goes on in the middle of a sentence, as a whole line of prose does where no blank line follows. */
export function isContinued(before: Token, next: Token): boolean {
  if (goesOn(before.text, next.text)) return true;
  return (
    /[\p{L}\d,;:(-]/u.test(before.text.slice(-1)) &&
    !next.afterBlank &&
    before.text.length >= wholeLine &&
    /^[\p{Lu}\d($[\\]/u.test(next.text) &&
    !/^\d+[.)]\s/.test(next.text)
  );
}
/** Headings inside of abstracts are shorter. */
const wholeLine = 50;
