import { describeValue } from '../../../model/describe-value.js';
import { ListingError } from '../../../model/listing-error.js';
import type { ReadResult } from '../../entry.js';
import type { Settings } from '../../options.js';
import { type FoundRows, findRows } from '../../rows/find-rows.js';
import { RowsReader, readRows } from '../../rows/read-rows.js';
import type { Locate } from '../../rows/row.js';
import { type Problem, parseTolerantJson, type TolerantJson } from '../../rows/tolerant-json.js';
import type { Source } from '../../source.js';
import { looksLikeJsonLines } from '../ndjson/detect.js';
import { readNdjson } from '../ndjson/read.js';
import { mayRepeatKeys } from './count-keys.js';
import { EnvelopeSource } from './envelope.js';
import { jsonLocator } from './locate.js';
import { problemMessages, problemText } from './problems.js';

/**
 * Reads JSON: rows in an array, in objects around arrays, under keys, in arrays of arrays, or one alone; or a page's text
 * in an object around it. Damaged JSON is read as far as it goes.
 *
 * @param readText Reads the text of a page; null where that is not a listing.
 * @throws ListingError `not-a-listing` where the text is JSON and no listing.
 */
export function readJson(
  source: Source,
  settings: Settings,
  readText: (inner: Source) => ReadResult | null = () => null,
): ReadResult | null {
  const { text } = source;
  if (!/[[{]/.test(text[Math.max(0, text.search(/\S/))]!)) return null;
  const json = parse(text);
  if (!json) return readNdjson(source, settings);
  const reader = new RowsReader(settings);
  const found = findRows(json.value, reader.resolver);
  // One object with a title may be about anything.
  const [only] = found.rows;
  if (only?.path.length === 0 && !reader.resolver.inspect(only.value).isPaper) found.rows.length = 0;
  const page = found.rows.length < 2 ? readPage(found, json.locate, source, readText) : null;
  if (page) return page;
  const isDamaged = (container: unknown) =>
    !json.isValid && (json.tolerant().isDamaged(container) || json.tolerant().isOpen(container));
  const result = readRows(found, 'json', reader, json.locate, ({ value, containers }) =>
    (containers ?? [value]).some(isDamaged),
  );
  const problems = problemsOf(json);
  const [first] = problems;
  if (!result || (!json.isValid && found.rows.length === 0)) {
    // Other formats may begin with a bracket.
    if (!json.isValid && !/^[[{\s]*"[^"\n]{0,200}"\s*:/.test(text.slice(0, 1000).trim())) return null;
    throw notAListing(found, json.value, first && problemText(first, source));
  }
  reader.checkAny(first && `the JSON is not valid: ${problemText(first, source)}`);
  const messages = problemMessages(problems, found.rows, json.prefix, isDamaged, source);
  return { ...result, messages: [...messages, ...result.messages] };
}

/** What is wrong with the text: nothing in most of those that are valid, which is quick to see. */
function problemsOf({ isValid, mayRepeatKeys, tolerant }: ParsedJson): Problem[] {
  if (!isValid) return tolerant().problems;
  return mayRepeatKeys ? tolerant().problems.filter(({ kind }) => kind === 'duplicate') : [];
}

/** A JSON text: its value, and the places in it once somebody asks for them. */
interface ParsedJson {
  isValid: boolean;
  /** Whether an object in it may have a key twice. */
  mayRepeatKeys: boolean;
  value: unknown;
  tolerant: () => TolerantJson;
  /** The way from the text's values to `value`. */
  prefix: readonly number[];
  locate: Locate;
}

/** Parses JSON, damaged or not; null where it is lines of JSON. */
function parse(text: string): ParsedJson | null {
  let parsed: TolerantJson | undefined;
  const tolerant = () => {
    parsed ??= parseTolerantJson(text);
    return parsed;
  };
  const damaged = (value: unknown, prefix: readonly number[]): ParsedJson => ({
    isValid: false,
    mayRepeatKeys: false,
    value,
    tolerant,
    prefix,
    locate: (path, part) => tolerant().locate([...prefix, ...path], part),
  });
  try {
    const value: unknown = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
    const isDoubtful = mayRepeatKeys(text, value);
    const locate = isDoubtful ? damaged(value, [0]).locate : jsonLocator(text);
    return { isValid: true, mayRepeatKeys: isDoubtful, value, tolerant, prefix: [0], locate };
  } catch {
    if (looksLikeJsonLines(text)) return null;
    const { values } = tolerant();
    return values.length === 1 ? damaged(values[0], [0]) : damaged(values, []);
  }
}

/** The page whose text stands in the JSON. */
function readPage(
  { pages }: FoundRows,
  locate: Locate,
  source: Source,
  readText: (inner: Source) => ReadResult | null,
): ReadResult | null {
  for (const { text, path } of pages) {
    const inner = new EnvelopeSource(text, source, () => locate(path).start);
    const result = /\S/.test(text) ? readText(inner) : null;
    if (result) return { index: inner, ...result };
  }
  return null;
}

function notAListing({ error }: FoundRows, value: unknown, problem: string | undefined): ListingError {
  const what = typeof value === 'object' ? describeValue(value) : `JSON with ${describeValue(value)}`;
  return new ListingError('not-a-listing', {
    expected: 'rows with a title and other fields of papers',
    found:
      error !== undefined
        ? error
        : problem
          ? `JSON that is not valid: ${problem}`
          : `${what} without such rows`,
  });
}
