import type { InputFormat } from '../model/input-format.js';
import { detect } from './detect.js';
import type { ReadResult } from './entry.js';
import { readHtml } from './formats/html/read.js';
import { readHub } from './formats/json/read.js';
import { readMarkdown } from './formats/markdown/read.js';
import { readText } from './formats/text/read.js';
import type { Settings } from './options.js';
import type { Source } from './source.js';
import { unwrap } from './unwrap.js';

const readers: Partial<Record<InputFormat, (source: Source) => ReadResult | null>> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  json: readHub,
  ndjson: readHub,
};

/** Reads one capture with the reader of its format; null where no reader finds a listing. */
export function readCapture(source: Source, { format }: Settings): ReadResult | null {
  const { inner, messages } = unwrap(source);
  for (const each of format === 'auto' ? detect(inner.text) : [format]) {
    const result = readers[each]?.(inner);
    if (result) return { ...result, messages: [...messages, ...result.messages] };
  }
  return null;
}
