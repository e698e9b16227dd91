/** Whether a text goes on in the middle of a sentence. */
export const goesOn = (before: string, next: string): boolean =>
  /[\p{L}\d,;:(-]$/u.test(before.slice(-1)) && /^\p{Ll}/u.test(next);

/** What stands between two parts of a text with a blank line between them: one inside of a sentence is a stray one. */
export const paragraphGap = (before: string, next: string): string => (goesOn(before, next) ? ' ' : '\n\n');
