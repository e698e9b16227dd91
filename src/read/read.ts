import { ListingError } from '../errors.js';
import type { ListingForm } from '../form.js';
import { detect } from './detect.js';
import type { Reading } from './entry.js';
import { readHtml } from './html.js';
import { readHub } from './hub.js';
import { readMarkdown } from './markdown.js';
import type { Source } from './source.js';
import { readText } from './text.js';
import { unwrap } from './unwrap.js';

const readers: Record<ListingForm, (source: Source) => Reading | null> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  json: readHub,
};

/**
 * Reads an input with the reader of its form.
 *
 * @throws ListingError `not-a-listing`.
 */
export function readAny(source: Source, form: 'auto' | ListingForm): Reading {
  const { inner, messages } = unwrap(source);
  for (const each of form === 'auto' ? detect(inner.text) : [form]) {
    const reading = readers[each](inner);
    if (reading) return { ...reading, messages: [...messages, ...reading.messages] };
  }
  throw new ListingError('not-a-listing', {
    expected: `${form === 'auto' ? 'a page' : `a page as ${form}`} with a header (\`Daily Papers\`) or with entries`,
    found: `text that begins ${JSON.stringify(source.text.trim().slice(0, 60))}`,
  });
}
