import type { Token } from './token.js';

/**
 * Parts numbers that a line end or a tag stands between in the input: only where one line of one text has them is `24 171`
 * one count, with a space between its thousands.
 */
export function partNumbers(pieces: readonly Token[], source: string): void {
  for (const piece of pieces)
    if (
      piece.level === 0 &&
      numbers.test(piece.text) &&
      !source.slice(piece.start, piece.end).includes(piece.text)
    )
      piece.text = piece.text.replaceAll(' ', '\n');
}

const numbers = /^\d+(?: \d+)+$/;
