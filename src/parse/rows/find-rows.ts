import { arxivId } from '../../model/arxiv-id.js';
import { quote } from '../../model/describe-value.js';
import { idInUrl } from '../../model/id-in-text.js';
import { meaningOf, plainKey, wholePaperKey } from '../../model/key-names.js';
import { isoDate } from '../fields/date.js';
import { isCsl } from './citations.js';
import { toDay } from './coerce/to-day.js';
import { type At, below, type FoundRow, rowsOfArrays, rowsOfTable, titleColumn } from './find-tables.js';
import type { KeyResolver } from './key-resolver.js';
import { listingKey, mayBePage } from './pages/page-text.js';
import { isRecord, type Path, type RowDefaults } from './row.js';

/** What a document holds. */
export interface FoundRows {
  rows: FoundRow[];
  /** Whether it holds a list, even an empty one. */
  hasList: boolean;
  /** What the objects around the rows say about the listing. */
  header: { title?: FoundText; curator?: FoundText; date?: FoundText; period?: FoundText };
  /** The keys around the rows that say nothing. */
  unread: Path[];
  /** The texts of pages, in strings or in the objects around them. */
  pages: FoundPage[];
  /** What is there instead of rows, such as an error message. */
  error?: string;
}

interface FoundText {
  text: string;
  path: Path;
}

/** A text, or the lines of one in an array. */
interface FoundPage extends FoundText {
  /** Where in the text each string of the array begins. */
  starts?: number[];
}

/** How deep lists of rows are looked for. */
const mostLevels = 8;
const listKeys = new Set(
  'papers results dailypapers data items rows entries records list listing hits docs documents response result'.split(
    ' ',
  ),
);
/** What the site has besides papers. Its lists look like those of papers. */
const otherKeys = new Set('spaces models datasets collections posts'.split(' '));
/** What stands under these, beside rows, is about the listing: a feed has a title, a link and an author of its own. */
const aboutKeys = new Set('feed channel meta metadata header info site source page query'.split(' '));
const pageLists = new Set(['papers', 'dailypapers', 'results']);

/**
 * Finds the rows of a document: in an array, in objects around arrays, under the keys of an object (ids, or days), in
 * an array of arrays, or one alone.
 */
export function findRows(document: unknown, resolver: KeyResolver): FoundRows {
  const found: FoundRows = { rows: [], hasList: false, header: {}, unread: [], pages: [] };
  const page = pageText(document);
  if (page) found.pages.push({ ...page, path: [] });
  else new RowFinder(resolver, found).find(document, { path: [] });
  if (isCsl(found.rows)) return refused(found, 'CSL-JSON, whose items are citations');
  const version = isRecord(document) ? document.version : undefined;
  if (typeof version !== 'string' || !version.startsWith('https://jsonfeed.org/')) return found;
  const rows = found.rows.map(wholePaperOf);
  if (rows.some((row, at) => row !== found.rows[at])) return { ...found, rows, unread: [] };
  return found.rows.some(isFeedPaper) ? found : refused(found, 'a JSON Feed of other things than papers');
}

const refused = (found: FoundRows, error: string): FoundRows => ({
  ...found,
  rows: [],
  hasList: false,
  error,
});

/** An item of one of this library's feeds has the whole paper, beside what feed readers take. */
function wholePaperOf(row: FoundRow): FoundRow {
  const value = wholePaperIn(row.value);
  return value === undefined ? row : { ...row, value, path: [...row.path, wholePaperKey] };
}

function wholePaperIn(item: unknown): object | undefined {
  const whole = isRecord(item) ? item[wholePaperKey] : undefined;
  return isRecord(whole) ? whole : undefined;
}

/** Whether an item of a feed leads to a paper. */
const isFeedPaper = ({ value }: FoundRow) =>
  isRecord(value) && ['id', 'url', 'external_url'].some((key) => idInUrl(String(value[key] ?? '')) !== null);

/** Finds the rows below the places of a document. */
class RowFinder {
  constructor(
    readonly resolver: KeyResolver,
    readonly found: FoundRows,
  ) {}

  /** @returns Whether the value is a listing, or holds one. */
  find(value: unknown, at: At): boolean {
    if (at.path.length > mostLevels) return false;
    if (Array.isArray(value)) return this.#findInArray(value, at);
    return isRecord(value) && this.#findInObject(value, at);
  }

  /** What a crawler has extracted from a page stands under `json`, and what the page says of itself beside it. */
  #findExtraction({ json, metadata }: Record<string, unknown>, { path, defaults }: At): boolean {
    if (!isRecord(json) || !isRecord(metadata)) return false;
    const id = typeof metadata.sourceURL === 'string' ? idInUrl(metadata.sourceURL) : null;
    const at = { path: [...path, 'json'], defaults: id === null ? defaults : { ...defaults, id } };
    const { hasTitle } = this.resolver.inspect(json);
    if (hasTitle) this.found.rows.push({ value: json, ...at });
    else if (!this.find(json, at)) return false;
    this.found.unread.push([...path, 'metadata']);
    return true;
  }

  #findInArray(array: unknown[], at: At): boolean {
    const { resolver, found } = this;
    if (array.length === 0 && mayBeListing(at.path.at(-1))) found.hasList = true;
    const table = rowsOfArrays(array, at, resolver);
    if (table) {
      for (const row of table) found.rows.push(row);
      found.hasList = true;
      return true;
    }
    const before = found.rows.length;
    let isFound = false;
    let hasRows: boolean | undefined;
    // Among rows, lists under the keys of one are its values, and not columns.
    const isAmongRows = (value: unknown) => {
      if (!isRecord(value) || titleColumn(value, resolver) === undefined) return false;
      hasRows ??= array.some((each) => resolver.inspect(each).isPaper);
      return hasRows;
    };
    for (const [index, value] of array.entries()) {
      const { hasTitle, isPaper } = resolver.inspect(value);
      isFound ||= isPaper || wholePaperIn(value) !== undefined;
      const inner = below(at, index);
      if (isRecord(value) && this.#findExtraction(value, inner)) {
        isFound = true;
        continue;
      }
      // A crawler's row has the title of the page, and the page.
      if (hasTitle && isRecord(value) && listingKey(value) !== undefined) {
        this.#findPages(value, inner.path);
        continue;
      }
      // An element may hold a page of its own, as the lines of NDJSON do.
      if (!hasTitle && !isAmongRows(value) && this.find(value, inner)) isFound = true;
      else found.rows.push({ value, ...inner });
    }
    if (isFound) found.hasList = true;
    else found.rows.length = before;
    return isFound;
  }

  #findInObject(object: Record<string, unknown>, at: At): boolean {
    const { resolver, found } = this;
    const { path, defaults } = at;
    if (this.#findExtraction(object, at)) {
      found.hasList = true;
      return true;
    }
    const table = rowsOfTable(object, at, resolver);
    if (table) {
      for (const row of table.rows) found.rows.push(row);
      found.hasList = true;
      this.#readHeader(
        object,
        Object.keys(object).filter((key) => !table.keys.has(key)),
        path,
      );
      return true;
    }
    const { hasTitle, ...inspected } = resolver.inspect(object);
    // A listing has a title and a date of its own.
    const isListing = Object.keys(object).some(
      (key) => pageLists.has(plainKey(key)) && Array.isArray(object[key]),
    );
    const isPaper = inspected.isPaper && !isListing;
    const others: string[] = [];
    let isFound = false;
    const hasList = Object.values(object).some((value) => Array.isArray(value));
    const day = path.length > 0 ? dayOfList(object) : null;
    const keys = Object.keys(object);
    const isOther = (key: string) =>
      otherKeys.has(plainKey(key)) && !leadsToPaper(object[key]) && keys.some(isListAt);
    const isListAt = (key: string) => listKeys.has(plainKey(key)) && Array.isArray(object[key]);
    const rowKeys = new Set(
      keys.filter((key) => isRecord(object[key]) && resolver.inspect(object[key]).isPaper),
    );
    const isAbout = (key: string) => hasList && aboutKeys.has(plainKey(key));
    const isRowAt = (key: string) =>
      rowKeys.has(key) && !isPaper && !hasTitle && !isAbout(key) && plainKey(key) !== 'paper';
    // Around a single row, such as the value of a message of Kafka, stands its key.
    const isSingle = rowKeys.size === 1 && keys.some(isRowAt);
    const idKeys = isSingle ? keys.filter((key) => idAt(object, key) !== null) : [];
    const idKey = idKeys.length === 1 ? idKeys[0] : undefined;
    const around = day === null ? defaults : { ...defaults, listedOn: day };
    for (const key of keys) {
      const value = object[key];
      const inner = [...path, key];
      const isList = listKeys.has(plainKey(key));
      const isNested = typeof value === 'object' && value !== null;
      if (key === idKey) continue;
      if (
        !isNested ||
        isOther(key) ||
        (rowKeys.has(key) && isAbout(key)) ||
        (isPaper && !(isList && Array.isArray(value)))
      )
        others.push(key);
      else if (isRowAt(key)) {
        if (hasYear(key) && dayOfKey(key) === null) others.push(key);
        // A list beside the row has ids of its own.
        const own = idKey === undefined ? around : { ...around, id: idAt(object, idKey)! };
        found.rows.push({ value, path: inner, defaults: defaultsOf(key, own) });
        isFound = true;
      } else if (this.find(value, { path: inner, defaults: defaultsOf(key, around) })) {
        if (hasYear(key) && dayOfKey(key) === null) others.push(key);
        isFound = true;
      } else if (!(isList && Array.isArray(value) && value.length === 0)) others.push(key);
    }
    if (isFound || (isListing && found.hasList)) {
      this.#readHeader(object, others, path);
      return true;
    }
    this.#findPages(object, path);
    if (isPaper || (hasTitle && path.length === 0)) {
      found.rows.push({ value: object, ...at });
      return isPaper;
    }
    const error = path.length < 2 ? errorOf(object) : undefined;
    if (error !== undefined) found.error ??= `an error message: ${quote(error, 200)}`;
    return false;
  }

  /** Collects the texts of an object, or of an object in it, that may be pages. */
  #findPages(object: Record<string, unknown>, path: Path): void {
    for (const key of Object.keys(object)) {
      const value = object[key];
      const name = plainKey(key);
      if (isRecord(value) && path.length < 2 && listKeys.has(name)) this.#findPages(value, [...path, key]);
      const page = pageText(value);
      if (page && mayBePage(key, page.text)) this.found.pages.push({ ...page, path: [...path, key] });
    }
  }

  #readHeader(object: Record<string, unknown>, keys: readonly string[], path: Path): void {
    const { header, unread } = this.found;
    for (const key of keys) {
      const value = object[key];
      const field = headerKeys[plainKey(key) as keyof typeof headerKeys] as
        | keyof FoundRows['header']
        | undefined;
      if (field && typeof value === 'string' && value.trim() !== '' && !header[field])
        header[field] = { text: value, path: [...path, key] };
      else if (!(field && value === null) && !(field === 'date' && path.length > 0 && dayOfList(object)))
        unread.push([...path, key]);
    }
  }
}

/** Whether an object of a list has an arXiv id. */
const leadsToPaper = (list: unknown) =>
  Array.isArray(list) &&
  list.some(
    (each) =>
      isRecord(each) &&
      Object.values(each).some(
        (text) => typeof text === 'string' && (arxivId(text) ?? idInUrl(text)) !== null,
      ),
  );

/** Whether an empty array under a key is a listing without papers: the document itself, a list, or a day. */
const mayBeListing = (key: string | number | undefined) =>
  key === undefined ||
  (typeof key === 'string' && (listKeys.has(plainKey(key)) || defaultsOf(key, undefined) !== undefined));

type PageText = Pick<FoundPage, 'text' | 'starts'>;

/** The text of a value that may be that of a page, or its lines. */
function pageText(value: unknown): PageText | null {
  const page = typeof value === 'string' ? { text: value } : joinedLines(value);
  return page && /[\n<{[]/.test(page.text) ? page : null;
}

/** The text whose lines an array holds, with their ends or without them, as notebooks and scrapers save it. */
function joinedLines(value: unknown): PageText | null {
  if (!Array.isArray(value) || value.length < 2 || !value.every((line) => typeof line === 'string'))
    return null;
  const end = value.slice(0, -1).every((line) => line.endsWith('\n')) ? '' : '\n';
  let length = 0;
  const starts = value.map((line) => {
    const start = length;
    length += line.length + end.length;
    return start;
  });
  return { text: value.join(end), starts };
}

/** The day that an object of several states for its list of papers: `[{ "date": "2024-07-03", "papers": […] }, …]`. */
function dayOfList(object: Record<string, unknown>): string | null {
  const keys = Object.keys(object);
  const date = keys.find((key) => headerKeys[plainKey(key) as keyof typeof headerKeys] === 'date');
  const hasList = keys.some((key) => listKeys.has(plainKey(key)) && Array.isArray(object[key]));
  return date !== undefined && hasList ? toDay(object[date], null, () => {}) : null;
}

/** The arXiv id that is the text under a key which says so: a cursor, or `previousId`, may be that of another paper. */
function idAt(object: Record<string, unknown>, key: string): string | null {
  const value = object[key];
  const plain = plainKey(key);
  const isId = plain === 'key' || meaningOf(plain.replace(/^_/, ''))?.role === 'id';
  return isId && typeof value === 'string' ? arxivId(value) : null;
}

/** A key may be the id or the URL of the paper under it, or the day on which the papers under it were listed. */
function defaultsOf(key: string, around: RowDefaults | undefined): RowDefaults | undefined {
  const id = arxivId(key) ?? idInUrl(key);
  if (id !== null) return { ...around, id };
  const day = dayOfKey(key);
  return day === null ? around : { ...around, listedOn: day };
}

/** The day that a key is, in one more notation than a value may have: without zeros or marks, or before its weekday. */
function dayOfKey(key: string): string | null {
  const parts = bareDay.exec(key)?.groups ?? dottedDay.exec(key)?.groups;
  if (parts) return isoDate(Number(parts.year), Number(parts.month), Number(parts.day));
  // Another number may be anything.
  return /^\d*$/.test(key) || !/\d/.test(key) ? null : toDay(key.replace(weekdayBehind, ''), null, () => {});
}
const bareDay = /^(?<year>20\d\d)(?:[-._](?=\d+[-._])|(?=\d{4}$))(?<month>\d{1,2})[-._]?(?<day>\d{1,2})$/;
/** The day comes first, where no month has its number. */
const dottedDay = /^(?<day>1[3-9]|[23]\d)\.(?<month>\d{1,2})\.(?<year>20\d\d)$/;
const weekdayBehind = / \([a-z]{3,9}\)$/i;

/** Whether a key has a year, and so seems to say when the papers under it were listed, or is a day that may be two. */
const hasYear = (key: string) => !/^\d*$/.test(key) && /(?<!\d)20\d\d(?!\d)/.test(key);

const headerKeys = {
  title: 'title',
  curator: 'curator',
  date: 'date',
  datestring: 'date',
  period: 'period',
} as const;

function errorOf(object: Record<string, unknown>): string | undefined {
  for (const key of ['error', 'errors', 'message', 'detail']) {
    const value = object[key];
    const inner = Array.isArray(value) ? value[0] : value;
    if (typeof inner === 'string' && inner.trim() !== '') return inner;
    if (isRecord(inner) && typeof inner.message === 'string') return inner.message;
    if (key === 'error' && value === true)
      return typeof object.message === 'string' ? object.message : 'true';
  }
  return undefined;
}
