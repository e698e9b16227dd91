import { describeValue, quote } from '../../../model/describe-value.js';
import { meaningOf, plainKey, whatRowsHave } from '../../../model/key-names.js';
import { ListingError } from '../../../model/listing-error.js';
import type { ReadResult } from '../../entries/entry.js';
import type { Settings } from '../../options.js';
import { type FoundRows, findRows } from '../../rows/find-rows.js';
import { containersOf, type FoundRow } from '../../rows/find-tables.js';
import { type Problem, parseTolerantJson, type TolerantJson } from '../../rows/json/tolerant-json.js';
import { joinResults, readInnerPages } from '../../rows/pages/inner-pages.js';
import { jsonEscape } from '../../rows/pages/string-places.js';
import { RowsReader, readRows, unreadAround } from '../../rows/read-rows.js';
import { isRecord, type Locate, type Path } from '../../rows/row.js';
import { hasTitle, unknownKeys } from '../../rows/unknown-keys.js';
import type { Source } from '../../source/source.js';
import { looksLikeJsonLines } from '../ndjson/detect.js';
import { readNdjson } from '../ndjson/read.js';
import { mayRepeatKeys } from './count-keys.js';
import { bareJson, isJsonString, jsonBegin } from './detect.js';
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
  readText: (inner: Source) => ReadResult | null,
): ReadResult | null {
  const text = bareJson(source.text);
  if (!/[[{(]/.test(source.text[jsonBegin(source.text)] ?? '') && !isJsonString(text)) return null;
  const json = parse(text);
  if (!json) return readNdjson(source, settings);
  const end = json.isValid ? text.length : endOfScript(json.tolerant().end, text);
  if (end >= text.length) return readParsed(json, text, source, settings, readText);
  try {
    const result = readParsed(json, text, source, settings, readText);
    return result && { ...result, end };
  } catch (refused) {
    // What follows may be a listing.
    if (!(refused instanceof ListingError)) throw refused;
    return { format: 'json', pages: [], messages: [], end, refused };
  }
}

/** Behind JSON that a script assigns, or hands over. */
const endOfScript = (end: number, text: string) =>
  end + /^[\s);]*/.exec(text.slice(end, end + 100))![0].length;

function readParsed(
  json: ParsedJson,
  text: string,
  source: Source,
  settings: Settings,
  readText: (inner: Source) => ReadResult | null,
): ReadResult | null {
  const reader = new RowsReader(settings);
  const found = findRows(json.value, reader.resolver);
  // One object with a title may be about anything.
  const [only] = found.rows;
  if (only?.path.length === 0 && !reader.resolver.inspect(only.value).isPaper) found.rows.length = 0;
  const { pages, failed } = readInnerPages(found, source.text, jsonEscape, json.locate, readText);
  // What stands around a page is not a paper.
  if (pages.length > 0)
    found.rows = found.rows.filter((row) => !pages.some(({ path }) => isInside(path, row.path)));
  if (pages.length > 0 && found.rows.length === 0)
    return joinResults(pages, unreadAround(failed, json.locate));
  if (pages.length > 0) found.unread.push(...failed);
  const isLost = (row: FoundRow) =>
    !json.isValid && containersOf(row).some((container) => json.tolerant().isDamaged(container));
  const result = readRows(found, 'json', reader, json.locate, isLost);
  const problems = problemsOf(json);
  const [first] = problems;
  const isExact = json.isValid || problems.length === 0;
  if (!result || (!isExact && found.rows.length === 0)) {
    // Other formats may begin with a bracket.
    if (!isExact && !/^[[{\s]*"[^"\n]{0,200}"\s*:/.test(text.slice(0, 1000).trim())) return null;
    throw notAListing(found, json.value, first && problemText(first, source));
  }
  reader.checkAny(first && `the JSON is not valid: ${problemText(first, source)}`);
  const messages = problemMessages(problems, found.rows, json.prefix, isLost, source);
  const whole = { ...result, messages: [...messages, ...result.messages] };
  return pages.length > 0 ? joinResults([{ result: whole }, ...pages]) : whole;
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
    if (looksLikeJsonLines(text.slice(jsonBegin(text)))) return null;
    const { values } = tolerant();
    return values.length === 1 ? damaged(values[0], [0]) : damaged(values, []);
  }
}

const isInside = (path: Path, around: Path) => around.every((key, at) => path[at] === key);

function notAListing({ error }: FoundRows, value: unknown, problem: string | undefined): ListingError {
  const what = typeof value === 'object' ? describeValue(value) : `JSON with ${describeValue(value)}`;
  return new ListingError('not-a-listing', {
    expected: `rows with ${whatRowsHave}`,
    found:
      error !== undefined
        ? error
        : problem
          ? `JSON that is not valid: ${problem}`
          : (problemOfColumns(value) ?? `${what} without such rows${keysOfFirst(value)}`),
  });
}

/** The keys of an array's first row, one of which may be the title's where none is known as that, or the title that is not text. */
function keysOfFirst(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : undefined;
  const keys = isRecord(first) ? Object.keys(first) : [];
  if (keys.length === 0) return '';
  if (!hasTitle(keys)) return ` (the first has the keys ${unknownKeys(keys)})`;
  const title = keys.find((key) => hasTitle([key]) && typeof first[key] === 'object' && first[key] !== null);
  return title === undefined
    ? ''
    : ` (${quote(title)} of the first is ${describeValue(first[title])}, not text)`;
}

/** What is wrong with an object whose title is a list: it is neither a row nor columns. Null for other values. */
function problemOfColumns(value: unknown): string | null {
  if (!isRecord(value)) return null;
  const columns = Object.entries(value).flatMap(([key, column]) =>
    Array.isArray(column) ? [{ key, length: column.length }] : [],
  );
  const title = columns.find(({ key, length }) => length > 1 && hasTitle([key]));
  if (!title) return null;
  const single = Object.keys(value).find(
    (key) => !Array.isArray(value[key]) && meaningOf(plainKey(key)) !== undefined,
  );
  if (single !== undefined)
    return `an object with a list in ${quote(title.key)} and one value in ${quote(single)}`;
  const other = columns.find(({ length }) => length !== title.length);
  if (!other) return null;
  return `columns of different lengths: ${title.length} in ${quote(title.key)}, ${other.length} in ${quote(other.key)}`;
}
