import { ListingError } from '../model/listing-error.js';
import type { ParseOptions } from '../parse/options.js';

/** Whether an error is the input's or the system's: it is said to people. Any other is ours, and thrown. */
export function isInputError(error: unknown): error is Error {
  return error instanceof ListingError || (error as NodeJS.ErrnoException).code !== undefined;
}

/** Engines cut NDJSON into parts for a filter, and a part may have no line. */
export function isEmptyPart(file: string, { format }: ParseOptions, error: unknown): boolean {
  return file === '-' && format === 'json' && error instanceof ListingError && error.code === 'empty-input';
}
