import type { InputFormat } from '../model/input-format.js';
import { detect } from './detect.js';
import type { ReadResult } from './entry.js';
import { looksLikeCsv } from './formats/csv/detect.js';
import { readCsv } from './formats/csv/read.js';
import { readHtml } from './formats/html/read.js';
import { readJson } from './formats/json/read.js';
import { readMarkdown } from './formats/markdown/read.js';
import { readNdjson } from './formats/ndjson/read.js';
import { readText } from './formats/text/read.js';
import { looksLikeTsv } from './formats/tsv/detect.js';
import { readTsv } from './formats/tsv/read.js';
import { looksLikeYaml } from './formats/yaml/detect.js';
import { readYaml } from './formats/yaml/read.js';
import type { Settings } from './options.js';
import { KeyResolver } from './rows/key-resolver.js';
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

/** Reads one capture with the reader of its format; null where no reader finds a listing. */
export function readCapture(source: Source, settings: Settings, level = 0): ReadResult | null {
  const format = settings.format === 'auto' ? detectTable(source.text, settings) : settings.format;
  const { inner, messages } = tables.has(format) ? { inner: source, messages: [] } : unwrap(source);
  const readEnvelope = (text: Source) =>
    level === mostEnvelopes ? null : readCapture(text, { ...settings, format: 'auto' }, level + 1);
  for (const each of format === 'auto' ? detect(inner.text) : [format]) {
    const result = readers[each](inner, settings, readEnvelope);
    if (result) return { ...result, messages: [...messages, ...result.messages] };
  }
  return null;
}

/** The format of a text that is a table, or YAML, by its first lines. */
function detectTable(text: string, settings: Settings): 'csv' | 'tsv' | 'yaml' | 'auto' {
  const resolver = new KeyResolver(settings.fieldMap);
  if (looksLikeTsv(text, resolver)) return 'tsv';
  if (looksLikeCsv(text, resolver)) return 'csv';
  return looksLikeYaml(text, resolver) ? 'yaml' : 'auto';
}
