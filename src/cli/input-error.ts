import { ListingError } from '../errors.js';

/** Whether an error is the input's or the system's: it is said to people. Any other is ours, and thrown. */
export function isInputError(error: unknown): error is Error {
  return error instanceof ListingError || (error as NodeJS.ErrnoException).code !== undefined;
}
