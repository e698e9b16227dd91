import type { InputFormat } from '../model/input-format.js';
import { ListingError } from '../model/listing-error.js';
import { detect, detectTable } from './detect.js';
import type { ReadResult } from './entry.js';
import { readCsv } from './formats/csv/read.js';
import { readHtml } from './formats/html/read.js';
import { readJson } from './formats/json/read.js';
import { readMarkdown } from './formats/markdown/read.js';
import { readNdjson } from './formats/ndjson/read.js';
import { readText } from './formats/text/read.js';
import { readTsv } from './formats/tsv/read.js';
import { readYaml } from './formats/yaml/read.js';
import type { Settings } from './options.js';
import type { Source } from './source.js';
import { unwrap } from './unwrap.js';

type Reader = (
  source: Source,
  settings: Settings,
  readText: (inner: Source) => ReadResult | null,
) => ReadResult | null;

const readers: Record<InputFormat, Reader> = {
  text: readText,
  markdown: readMarkdown,
  html: readHtml,
  json: readJson,
  ndjson: readNdjson,
  csv: readCsv,
  tsv: readTsv,
  yaml: readYaml,
};

/** Nothing is unwrapped from these: a line `---` is YAML's own. */
const tables = new Set<string>(['csv', 'tsv', 'yaml', 'ndjson']);
/** A page may stand in JSON that stands in JSON, but not for ever. */
const mostEnvelopes = 3;

/**
 * Reads an input with the reader of its format.
 *
 * @throws ListingError `not-a-listing`.
 */
export function readAny(source: Source, settings: Settings, level = 0): ReadResult {
  const format =
    settings.format === 'auto' ? (detectTable(source.text, settings.fieldMap) ?? 'auto') : settings.format;
  const { inner, messages } = tables.has(format) ? { inner: source, messages: [] } : unwrap(source);
  const readEnvelope = (text: Source): ReadResult | null => {
    if (level === mostEnvelopes) return null;
    try {
      return readAny(text, { ...settings, format: 'auto' }, level + 1);
    } catch (error) {
      if (error instanceof ListingError) return null;
      throw error;
    }
  };
  for (const each of format === 'auto' ? detect(inner.text) : [format]) {
    const reading = readers[each](inner, settings, readEnvelope);
    if (reading) return { ...reading, messages: [...messages, ...reading.messages] };
  }
  throw new ListingError('not-a-listing', {
    expected: `${format === 'auto' ? 'a page' : `a page as ${format}`} with a header (\`Daily Papers\`) or with entries`,
    found: `text that begins ${JSON.stringify(source.text.trim().slice(0, 60))}`,
  });
}
