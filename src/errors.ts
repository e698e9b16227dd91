import type { VFileMessage } from 'vfile-message';

/** Why an input is no listing. */
export type ListingErrorCode =
  | 'wrong-type'
  | 'empty-input'
  | 'not-a-listing'
  | 'wrong-option'
  | 'strict'
  | 'invalid-papers';

const sentences: Record<ListingErrorCode, string> = {
  'wrong-type': 'This is no text',
  'empty-input': 'There is nothing to read',
  'not-a-listing': 'This is no Daily Papers listing',
  'wrong-option': 'An option is wrong',
  'invalid-papers': 'These are no papers',
  strict: 'The listing has warnings, and `strict` was asked for',
};

/**
 * What `parsePapers` and its kin throw: the input is no listing at all, an option is wrong, or a warning was
 * found in strict mode. No other error leaves them. `fromJson` and its kin throw it where a file holds no papers.
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
  /** `wrong-type`, `empty-input`, `not-a-listing`, `wrong-option`, `strict` or `invalid-papers`. */
  readonly code: ListingErrorCode;
  /** What was looked for. */
  readonly expected: string;
  /** What was found instead. */
  readonly found: string;
  /** The messages that led to it: all warnings in strict mode, else none. */
  readonly messages: readonly VFileMessage[];

  constructor(
    code: ListingErrorCode,
    details: { expected: string; found: string; messages?: readonly VFileMessage[] },
  ) {
    super(`${sentences[code]}: expected ${details.expected}, found ${details.found}.`);
    this.name = 'ListingError';
    this.code = code;
    this.expected = details.expected;
    this.found = details.found;
    this.messages = details.messages ?? [];
  }
}
