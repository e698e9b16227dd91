import type { InputFormat } from '../model/input-format.js';
import { ListingError } from '../model/listing-error.js';
import { detect } from './detect.js';
import type { ReadResult } from './entry.js';
import { readHtml } from './formats/html/read.js';
import { readHub } from './formats/json/read.js';
import { readMarkdown } from './formats/markdown/read.js';
import { readText } from './formats/text/read.js';
import type { Source } from './source.js';
import { unwrap } from './unwrap.js';

const readers: Partial<Record<InputFormat, (source: Source) => ReadResult | null>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  json: readHub,
  ndjson: readHub,
};

/**
 * Reads an input with the reader of its format.
 *
 * @throws ListingError `not-a-listing`.
 */
export function readAny(source: Source, format: 'auto' | InputFormat): ReadResult {
  const { inner, messages } = unwrap(source);
  for (const each of format === 'auto' ? detect(inner.text) : [format]) {
    const reading = readers[each]?.(inner);
    if (reading) return { ...reading, messages: [...messages, ...reading.messages] };
  }
  throw new ListingError('not-a-listing', {
    expected: `${format === 'auto' ? 'a page' : `a page as ${format}`} with a header (\`Daily Papers\`) or with entries`,
    found: `text that begins ${JSON.stringify(source.text.trim().slice(0, 60))}`,
  });
}
