import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseAllDocuments,
  type YAMLError,
} from 'yaml';
import { ListingError } from '../../../model/listing-error.js';
import type { Message } from '../../../model/messages.js';
import type { ReadResult } from '../../entry.js';
import type { Settings } from '../../options.js';
import { findRows } from '../../rows/find-rows.js';
import type { FoundRow } from '../../rows/find-tables.js';
import { RowsReader, readRows } from '../../rows/read-rows.js';
import { defineValue, type Locate, type Path, type Range } from '../../rows/row.js';
import type { Source } from '../../source.js';

/** Deeper nesting is not that of rows, and overflows the library's stack. */
const mostLevels = 100;

/**
 * Reads YAML 1.2: rows as JSON has them, in one document or several.
 *
 * @throws ListingError `not-a-listing` where it holds no rows, `input-limit` where it is nested too deeply.
 */
export function readYaml(source: Source, settings: Settings): ReadResult | null {
  const { text } = source;
  // An empty document stands after a last `---`.
  const documents = parse(text).filter(({ contents, errors }) => !isEmpty(contents) || errors.length > 0);
  const roots = documents.map((document) => document.contents as Node | null);
  const values = documents.map((document) => toValue(document.contents, new Map(), 0));
  const isOne = values.length === 1;
  const locate: Locate = (path, part) => {
    const [first, ...rest] = isOne ? [0, ...path] : path;
    const root = roots[Number(first ?? 0)];
    return first === undefined || !root ? { start: 0, end: text.length } : placeOf(root, rest, part);
  };
  const reader = new RowsReader(settings);
  const found = findRows(isOne ? values[0] : values, reader.resolver);
  const errors = documents.flatMap((document) => document.errors);
  const spans = errors.length > 0 ? found.rows.map((row) => locate(row.path)) : [];
  const lost = new Set<FoundRow>();
  const messages = errors.slice(0, 1000).map((error) => {
    const row = rowAt(error.pos[0], spans);
    const isDuplicate = error.code === 'DUPLICATE_KEY';
    if (row >= 0 && !isDuplicate) lost.add(found.rows[row]!);
    return toMessage(error, row, isDuplicate, source);
  });
  const result = readRows(found, 'yaml', reader, locate, (row) => lost.has(row));
  if (!result) {
    throw new ListingError('not-a-listing', {
      expected: 'rows with a title and other fields of papers',
      found: messages[0] ? `YAML that is not valid: ${messages[0].found}` : 'YAML without such rows',
    });
  }
  reader.checkAny(messages[0]?.reason);
  return { ...result, messages: [...messages, ...result.messages] };
}

const isEmpty = (node: unknown) => node === null || (isScalar(node) && node.value === null);

function parse(text: string): Document.Parsed[] {
  try {
    const documents = parseAllDocuments(text.replace(/^\ufeff/, ' '), {
      uniqueKeys: true,
      logLevel: 'silent',
    });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ListingError('input-limit', {
      expected: 'YAML of rows',
      found: 'YAML that is nested too deeply',
    });
  }
}

/**
 * The value of a node, as JSON would have it. Aliases share what they refer to, so that they cannot multiply it. A
 * number that looks like an arXiv id is text: as a number it would lose its last zeros.
 */
function toValue(node: unknown, anchors: Map<string, unknown>, level: number): unknown {
  // `node.resolve` would go through the whole document for each.
  if (isAlias(node)) return anchors.get(node.source) ?? null;
  const keep = <T>(value: T): T => {
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) anchors.set(anchor, value);
    return value;
  };
  if (isScalar(node)) {
    const isId = typeof node.value === 'number' && /^\d{4}\.\d{4,5}$/.test(node.source ?? '');
    return keep(isId ? node.source : node.value);
  }
  if (level > mostLevels) return null;
  if (isSeq(node)) {
    const list: unknown[] = keep([]);
    for (const item of node.items) list.push(toValue(item, anchors, level + 1));
    return list;
  }
  if (!isMap(node)) return null;
  const object: Record<string, unknown> = keep({});
  for (const { key, value } of node.items) {
    defineValue(object, keyOf(key), toValue(value, anchors, level + 1));
  }
  return object;
}

const keyOf = (key: unknown): string => (isScalar(key) ? (key.source ?? String(key.value)) : String(key));

function placeOf(root: Node, path: Path, part: 'key' | undefined): Range {
  let node: unknown = root;
  let range = rangeOf(root) ?? { start: 0, end: 0 };
  for (const [depth, key] of path.entries()) {
    let inner: unknown;
    if (isSeq(node)) inner = node.items[Number(key)];
    else if (isMap(node)) {
      const pair: Pair | undefined = node.items.findLast((item) => keyOf(item.key) === key);
      inner = part === 'key' && depth === path.length - 1 ? pair?.key : (pair?.value ?? pair?.key);
    }
    const found = rangeOf(inner);
    if (!found) break;
    range = found;
    node = inner;
  }
  return range;
}

function rangeOf(node: unknown): Range | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? { start: range[0], end: range[1] } : null;
}

/** The row in which an offset lies; -1 where none does. */
function rowAt(offset: number, spans: readonly Range[]): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start, end } = spans[middle]!;
    if (offset < start) high = middle - 1;
    else if (offset >= end) low = middle + 1;
    else return middle;
  }
  // An error at the end of a row stands after its last value.
  return high >= 0 && offset >= spans[high]!.end ? high : -1;
}

function toMessage(error: YAMLError, row: number, isDuplicate: boolean, source: Source): Message {
  const start = Math.min(error.pos[0], source.text.length);
  const end = Math.max(start, Math.min(error.pos[1], source.text.length));
  const what = error.message.split(/ at line |\n/)[0]!;
  const about = row < 0 ? '' : `Row ${row + 1}: `;
  const rest = isDuplicate || row < 0 ? '' : '; the row is left out';
  return {
    rule: isDuplicate ? 'duplicate-key' : 'invalid-syntax',
    reason: `${about}${isDuplicate ? 'a key appears twice; its last value was read' : `not valid YAML: ${what}`}, line ${source.point(start).line}${rest}`,
    expected: isDuplicate ? 'each key once' : 'valid YAML',
    found: what,
    start,
    end,
    ...(row >= 0 && { row: row + 1 }),
  };
}
