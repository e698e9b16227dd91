import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Parser,
  visit,
  type YAMLError,
} from 'yaml';
import { ListingError } from '../../../model/listing-error.js';
import { defineValue, isRecord, type Locate, type Path, type Range } from '../../rows/row.js';
import { lastAtMost } from '../../source/last-at-most.js';

/** Deeper nesting is not that of rows, and overflows the library's stack. */
const mostLevels = 500;
/** A longer list is parsed in parts of this size. */
const longest = 50_000;
/** An object with more keys is not merged into another one, and no longer list of objects is. */
const mostKeys = 100;
const mostSources = 10;

/** What a text of YAML says: its value as JSON would have it, where its parts stand, and what is wrong with it. */
interface YamlText {
  value: unknown;
  errors: readonly YamlProblem[];
  locate: Locate;
}

/** What is wrong at a place. */
export type YamlProblem = Pick<YAMLError, 'message' | 'pos'> & { code: YAMLError['code'] | 'COMMENT' };

/**
 * Parses YAML 1.2. Several documents are a list.
 *
 * @throws ListingError `input-limit` where so much is nested that it cannot be parsed.
 */
export function parseYaml(text: string): YamlText {
  // The library takes a byte order mark for a column of the first line.
  if (text.startsWith(byteOrderMark)) return shifted(parseYaml(text.slice(1)));
  return parseLongList(text) ?? parseDocuments(text);
}
const byteOrderMark = '\ufeff';

/** The same behind a byte order mark. */
function shifted({ value, errors, locate }: YamlText): YamlText {
  return {
    value,
    errors: errors.map(({ code, message, pos }) => ({ code, message, pos: [pos[0] + 1, pos[1] + 1] })),
    locate: (path, part) => {
      const { start, end } = locate(path, part);
      return { start: start + 1, end: end + 1 };
    },
  };
}

function parseDocuments(text: string): YamlText {
  // An empty document stands after a last `---`.
  const documents = parse(text).filter(({ contents, errors }) => !isEmpty(contents) || errors.length > 0);
  const anchors = () => new Map<string, unknown>();
  const values = documents.map(({ contents }) => toValue(contents, anchors()));
  const isOne = values.length === 1;
  const locate: Locate = (path, part) => {
    const [first, ...rest] = isOne ? [0, ...path] : path;
    const root = documents[Number(first ?? 0)]?.contents;
    return first === undefined || !root ? { start: 0, end: text.length } : placeOf(root, rest, part);
  };
  return { value: isOne ? values[0] : values, errors: documents.flatMap(problemsOf), locate };
}

/**
 * Parses a long list in parts, of which one is in memory at a time: the library's tree is a hundred times as large as
 * the text. Null where the text is short or something else.
 */
function parseLongList(text: string): YamlText | null {
  if (text.length <= longest) return null;
  // What belongs to an item is indented.
  const outside = /^(?!-[ \r\n]|#)\S/gm;
  outside.lastIndex = /^---[ \t]*\r?\n|/.exec(text)![0].length;
  if (outside.test(text)) return null;
  const starts: number[] = [];
  for (let at = 0; at >= 0 && at < text.length; ) {
    starts.push(at);
    const next = text.indexOf('\n- ', at + longest);
    at = next < 0 ? -1 : next + 1;
  }
  const parsePart = (part: number) => parse(text.slice(starts[part], starts[part + 1]));
  const items: unknown[] = [];
  const firsts: number[] = [];
  const errors: YamlProblem[] = [];
  const anchors = new Map<string, unknown>();
  for (const [part, start] of starts.entries()) {
    firsts.push(items.length);
    for (const document of parsePart(part)) {
      const value = toValue(document.contents, anchors);
      if (!Array.isArray(value)) return null;
      for (const item of value) items.push(item);
      for (const { code, message, pos } of problemsOf(document)) {
        errors.push({ code, message, pos: [pos[0] + start, pos[1] + start] });
      }
    }
  }
  let last: { part: number; root: Node | null } | undefined;
  const locate: Locate = ([item, ...rest], part) => {
    const at = lastAtMost(firsts, Number(item ?? 0));
    if (last?.part !== at) last = { part: at, root: parsePart(at)[0]?.contents ?? null };
    if (item === undefined || !last.root) return { start: 0, end: text.length };
    const place = placeOf(last.root, [Number(item) - firsts[at]!, ...rest], part);
    return { start: place.start + starts[at]!, end: place.end + starts[at]! };
  };
  return { value: items, errors, locate };
}

/** What is wrong with a document, and comments behind texts: ` #` begins one, also where it is part of a title. */
function problemsOf(document: Document.Parsed): YamlProblem[] {
  const problems: YamlProblem[] = [...document.errors];
  visit(document, {
    Scalar(_, { comment, type, value, range }) {
      if (!comment || type !== 'PLAIN' || typeof value !== 'string' || !range) return;
      const message = `“${value} #${comment}” is read as “${value}”, since the rest is a comment`;
      problems.push({ code: 'COMMENT', message, pos: [range[0], range[1]] });
    },
  });
  return problems;
}

const isEmpty = (node: unknown) => node === null || (isScalar(node) && node.value === null);

function parse(text: string): Document.Parsed[] {
  return Array.from(
    new Composer({ logLevel: 'silent' }).compose(tokensOf(text).map((token) => shallow(token, 0))),
  );
}

function tokensOf(text: string): CST.Token[] {
  try {
    return Array.from(new Parser().parse(text));
  } catch (error) {
    // So many lists begin on one line.
    if (!(error instanceof RangeError)) throw error;
    throw new ListingError('input-limit', {
      expected: 'YAML of rows',
      found: 'YAML that is nested too deeply',
    });
  }
}

/** Puts an error in the place of what is nested too deeply: an overflow of the stack may end the process. */
function shallow<T extends CST.Token | null | undefined>(token: T, level: number): T | CST.ErrorToken {
  if (token?.type === 'document') return { ...token, value: shallow(token.value, level) };
  if (!token || !('items' in token)) return token;
  if (level > mostLevels)
    return { type: 'error', offset: token.offset, source: '', message: 'Nested too deeply' };
  for (const item of token.items) {
    if (item.key) item.key = shallow(item.key, level + 1);
    if (item.value) item.value = shallow(item.value, level + 1);
  }
  return token;
}

/**
 * The value of a node, as JSON would have it. Aliases share what they refer to, so that they cannot multiply it. A
 * number that would be written otherwise is text: an arXiv id would lose its last zeros, and `1e3` may be a title.
 */
function toValue(node: unknown, anchors: Map<string, unknown>): unknown {
  // `node.resolve` would go through the whole document for each.
  if (isAlias(node)) return anchors.get(node.source) ?? null;
  const keep = <T>(value: T): T => {
    const { anchor } = node as { anchor?: string };
    if (anchor !== undefined) anchors.set(anchor, value);
    return value;
  };
  if (isScalar(node)) {
    const isOther = Number.isFinite(node.value) && String(node.value) !== node.source;
    return keep(isOther ? (node.source ?? node.value) : node.value);
  }
  if (isSeq(node)) {
    const list: unknown[] = keep([]);
    for (const item of node.items) list.push(toValue(item, anchors));
    return list;
  }
  if (!isMap(node)) return null;
  const object: Record<string, unknown> = keep({});
  const merged: object[] = [];
  for (const { key, value } of node.items) {
    const inner = toValue(value, anchors);
    const sources = isMergeKey(key) ? (Array.isArray(inner) ? inner : [inner]) : [];
    if (sources.length > 0 && sources.length <= mostSources && sources.every(mayBeMerged))
      for (const source of sources) merged.push(source);
    else defineValue(object, keyOf(key), inner);
  }
  // As PyYAML does it: the object's own keys win, and then those of the first source.
  for (const source of merged)
    for (const [key, value] of Object.entries(source))
      if (!Object.hasOwn(object, key)) defineValue(object, key, value);
  return object;
}

/** In quotation marks, `<<` is a text. */
const isMergeKey = (key: unknown) => isScalar(key) && key.value === '<<' && key.type === 'PLAIN';

/** Copies of large objects would multiply them. */
const mayBeMerged = (source: unknown): source is object =>
  isRecord(source) && Object.keys(source).length < mostKeys;

/** A mapping or a list may be a key, too. As JSON it would be twice as long with each level, for its quotation marks. */
const keyOf = (key: unknown): string =>
  isScalar(key) ? (key.source ?? String(key.value)) : `(a key at ${rangeOf(key)?.start ?? 0})`;

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
