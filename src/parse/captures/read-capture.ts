import type { InputFormat } from '../../model/input-format.js';
import type { ReadResult } from '../entries/entry.js';
import { tableReader } from '../formats/csv/read.js';
import { readHtml } from '../formats/html/read.js';
import { isWholeJson } from '../formats/json/detect.js';
import { readJson } from '../formats/json/read.js';
import { readMarkdown } from '../formats/markdown/read.js';
import { looksLikeJsonLines } from '../formats/ndjson/detect.js';
import { readNdjson } from '../formats/ndjson/read.js';
import { readText } from '../formats/text/read.js';
import { readYaml } from '../formats/yaml/read.js';
import { namesCurator } from '../lines/curator.js';
import type { Settings } from '../options.js';
import { withoutHttpHead } from '../repair/http-head.js';
import { readWithoutCodes } from '../repair/terminal-codes.js';
import type { Source } from '../source/source.js';
import type { CaptureFormats } from './capture-reader.js';
import { detect, detectTable } from './detect-format.js';
import { isDocument, isPaperPage } from './document.js';
import { restMessage } from './rest-message.js';
import { readTextAbove } from './text-above.js';
import { unwrap, unwrapTable, withoutFrontMatter } from './unwrap.js';

type Reader = (
  source: Source,
  settings: Settings,
  readText: (inner: Source) => ReadResult | null,
) => ReadResult | null;

/** Each behind a function, so that Node loads no reader before an input needs it. */
const readers: Record<InputFormat, () => Reader> = {
  text: () => readText,
  markdown: () => readMarkdown,
  html: () => readHtml,
  json: () => readJson,
  ndjson: () => readNdjson,
  csv: () => tableReader('csv'),
  tsv: () => tableReader('tsv'),
  yaml: () => readYaml,
};

/** Only front matter is taken off these: in YAML, a line `---` is its own. */
const tables = new Set<string>(['csv', 'tsv', 'yaml', 'ndjson']);
/** How deep a page may be nested in JSON inside JSON. */
const mostEnvelopes = 3;

/** Every input format. */
export const anyFormat: CaptureFormats = {
  read: (source, settings) => readWithoutCodes(source, (plain) => readCapture(plain, settings, 0)),
  isDocument: (head, { format, fieldMap }) =>
    tables.has(format) ||
    (format !== 'text' && isDocument(head)) ||
    (format === 'auto' && detectTable(head, fieldMap) !== null),
};

/** Reads one capture with the reader of its format; null where no reader finds a listing. */
function readCapture(given: Source, settings: Settings, level: number): ReadResult | null {
  const whole = withoutHttpHead(given);
  const tableIn = (text: string) => detectTable(text, settings.fieldMap);
  const isAny = settings.format === 'auto' || tables.has(settings.format);
  const fenced = isAny ? unwrapTable(whole, (text) => tableIn(text) !== null) : null;
  const source = fenced?.inner ?? whole;
  const format = settings.format === 'auto' ? (tableIn(source.text) ?? 'auto') : settings.format;
  if (
    format === 'auto' &&
    !namesCurator(source.text) &&
    !isWholeJson(source.text) &&
    isPaperPage(source.text)
  )
    return null;
  // Lines of JSON are read as they are: nothing is wrapped around them.
  const isBare = tables.has(format) || (format === 'auto' && looksLikeJsonLines(source.text));
  const { inner, messages } = isBare
    ? { inner: format === 'yaml' ? source : withoutFrontMatter(source), messages: fenced?.messages ?? [] }
    : unwrap(source);
  const readEnvelope = (text: Source) =>
    level === mostEnvelopes ? null : readCapture(text, { ...settings, format: 'auto' }, level + 1);
  const both = format === 'auto' && !isBare ? readTextAbove(inner) : null;
  if (both) return { ...both, messages: [...messages, ...both.messages] };
  for (const each of format === 'auto' ? detect(inner.text) : [format]) {
    const read = readers[each]()(inner, settings, readEnvelope);
    if (!read) continue;
    const { end, ...result } = read;
    const all = { ...result, messages: [...messages, ...result.messages] };
    // What stands around a fence has been noted already.
    const isAround = end !== undefined && level === 0 && messages.length === 0;
    if (fenced?.end !== undefined) return { ...all, end: fenced.end };
    if (end === undefined) return all;
    if (read.refused && !isAround) throw read.refused;
    return isAround ? { ...all, end } : { ...all, messages: [...all.messages, restMessage(inner.text, end)] };
  }
  return null;
}
