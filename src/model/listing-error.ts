import type { ListingMessage } from './messages.js';

/** Why an input was refused. */
export type ListingErrorCode =
  | 'wrong-type'
  | 'empty-input'
  | 'not-a-listing'
  | 'input-limit'
  | 'strict'
  | 'invalid-papers';

const sentences: Record<ListingErrorCode, string> = {
  'wrong-type': 'Wrong type of input',
  'empty-input': 'The input is empty',
  'not-a-listing': 'Not a Daily Papers listing',
  'input-limit': 'The input is too large',
  'invalid-papers': 'Not a valid list of papers',
  strict: 'The listing has warnings, and `strict` is set',
};

/**
 * The error for bad input: it is not a listing, it has a warning in strict mode, or a file of papers is not valid.
 * A wrong argument, such as an unknown option, is a `TypeError` instead.
 *
 * @example
 * ```ts
 * import { ListingError, parsePapers } from 'daily-papers';
 *
 * try {
 *   parsePapers('Dear diary, nothing happened today.');
 * } catch (error) {
 *   if (error instanceof ListingError) console.log(error.code); // not-a-listing
 * }
 * ```
 */
export class ListingError extends Error {
  /** `wrong-type`, `empty-input`, `not-a-listing`, `input-limit`, `strict` or `invalid-papers`. */
  readonly code: ListingErrorCode;
  /** What was expected. */
  readonly expected: string;
  /** What was found instead. */
  readonly found: string;
  /** The messages that led to it: all warnings in strict mode, otherwise usually none. */
  readonly messages: readonly ListingMessage[];

  constructor(
    code: ListingErrorCode,
    details: { expected: string; found: string; messages?: readonly ListingMessage[] },
  ) {
    super(`${sentences[code]}: expected ${details.expected}, found ${details.found}.`);
    this.name = 'ListingError';
    this.code = code;
    this.expected = details.expected;
    this.found = details.found;
    this.messages = details.messages ?? [];
  }
}
