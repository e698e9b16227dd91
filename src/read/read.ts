import { ListingError } from '../errors.js';
import type { ListingForm } from '../paper.js';
import type { Reading } from './entry.js';
import type { Source } from './source.js';
import { readText } from './text.js';

/**
 * Reads an input with the reader of its form.
 *
 * @throws ListingError `not-a-listing`.
 */
export function readAny(source: Source, form: 'auto' | ListingForm): Reading {
  const reading = form === 'auto' || form === 'text' ? readText(source.text) : null;
  if (reading) return reading;
  throw new ListingError('not-a-listing', {
    expected: `${form === 'auto' ? 'a page' : `a page as ${form}`} with a header (\`Daily Papers\`) or with entries`,
    found: `text that begins ${JSON.stringify(source.text.trim().slice(0, 60))}`,
  });
}
