import { quote, singleSpaced } from '../../../model/describe-value.js';
import { isRecord } from '../row.js';
import { isMissing, type OnProblem } from './problem.js';
import { parsePrinted } from './to-list.js';
import { textAt } from './to-text.js';

/** The keys of an author that hold the whole name, and those of its parts, as `plainKey` writes them. */
const wholeNames = ['name', 'fullname', 'displayname', 'authorname', 'author', 'literal'];
const givenNames = ['given', 'firstname', 'givenname', 'forename', 'first'];
const familyNames = ['family', 'lastname', 'familyname', 'surname', 'last'];
export const authorKeys = [...wholeNames, ...givenNames, ...familyNames];

/** The authors of a row. */
export interface Authors {
  names: string[];
  /** How many there are, those included whose names cannot be read; null where the list says that there are more. */
  count: number | null;
  /** Why there may be more or fewer: `Bell, Ann` is one author or two. */
  doubt?: string | undefined;
}

/** Whether a value counts authors instead of naming them: a page prints `5 authors` where it names none. */
export function isAuthorCount(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length === 1 && typeof value[0] === 'string' && isAuthorCount(value[0]);
  if (typeof value === 'string') return value.length < 100 && authorCountShape.test(value);
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** `9`, `9 authors` and, as on the page, `• 9 authors`. */
const authorCountShape = /^\s*(?:•\s*)?\d{1,4}(?:\s+authors?)?\s*$/i;

/** Reads authors: an array of names or of objects with names, or all of them in one text. */
export function toAuthors(value: unknown, onProblem: OnProblem): Authors | null {
  if (isMissing(value)) return null;
  if (typeof value === 'string') {
    const printed = parsePrinted(value);
    if (printed) return toAuthors(printed, (expected) => onProblem(expected));
    const read = fromText(value.trim().replace(/^\[([^\]"'{}]*)\]$/, '$1'));
    // Code and markup are not names, and the semicolon of `&amp;` does not separate names.
    const isName = (name: string) => !/[[\]{}<>=]|\bauthors?\b/i.test(name) && /\p{L}/u.test(name);
    const hasReference = value.includes('&') && /&[a-z\d#]{2,8};/i.test(value);
    if (!hasReference && (read?.names ?? []).every(isName)) return read;
    onProblem('names, or a list of names');
    return null;
  }
  const list = isRecord(value) ? (value.nodes ?? value.edges) : undefined;
  if (Array.isArray(list))
    return toAuthors(
      list.map((each) => (isRecord(each) ? (each.node ?? each) : each)),
      (expected) => onProblem(expected),
    );
  if (isRecord(value) && nameOf(value) !== null) return toAuthors([value], onProblem);
  if (!Array.isArray(value)) {
    onProblem('names, or objects with names');
    return null;
  }
  if (value.length === 1 && typeof value[0] === 'string') {
    const all = fromText(value[0]);
    // Names that one text holds, each of several words.
    if (all && all.names.length > 1 && all.names.every((name) => name.includes(' '))) return all;
  }
  const names: string[] = [];
  let count = 0;
  for (const [at, each] of value.entries()) {
    const name = typeof each === 'string' ? each : isRecord(each) ? nameOf(each) : null;
    if (name === null) onProblem('a name, or an object with a name', [at]);
    const line = singleSpaced(name ?? '').trim();
    if (line !== '') names.push(line);
    if (name === null || line !== '') count++;
  }
  const read = toResult(names);
  // A total has those without a readable name, too.
  const unnamed = read.doubt === undefined ? count - names.length : 0;
  return { ...read, count: read.count === null ? null : read.count + unnamed };
}

function nameOf(author: Record<string, unknown>): string | null {
  // Nearly every author has it.
  if (typeof author.name === 'string' && author.name.trim() !== '') return author.name;
  const text = (names: readonly string[]) => textAt(author, names, (value) => value.trim() || null) ?? '';
  return text(wholeNames) || `${text(givenNames)} ${text(familyNames)}`.trim() || null;
}

/** What parts names that may have commas; a comma of Chinese or Japanese is in no name. */
const marks = [';', '；', '\n', '\t', '|', ' · ', ' • ', ' / ', '、', '，'];

/** Names in one text, separated by semicolons, line ends, or commas and `and`. */
function fromText(printed: string): Authors | null {
  const text = printed.replace(/^(?:authors?:|by:?)\s+/i, '');
  const list = /^["'].*["']$/s.test(text) ? parsePrinted(`[${text}]`) : null;
  if (Array.isArray(list) && list.every((name) => typeof name === 'string')) return toResult(list);
  const mark = marks.find((each) => text.includes(each));
  if (mark) {
    const parts = text.split(mark);
    return toResult(parts, isMixed(parts) ? 'it may be more, with commas between some of them' : undefined);
  }
  const line = singleSpaced(text).trim();
  if (line === '') return null;
  const groups = splitOutside(line.replace(/ (?:&|AND) /g, ' and '), ' and ');
  const named = groups.at(-1) === 'others' ? groups.slice(0, -1) : groups;
  const commas = named.map((group) => splitOutside(group, ',').length - 1);
  // BibTeX's way: `Bell, Ann and Dorn, Cy and others`.
  if (named.length > 1 && commas.every((count) => count === 1)) return toResult(groups);
  const parts = splitOutside(groups.join(','), ',')
    .map(bareName)
    .filter((part) => part !== '');
  const names: string[] = [];
  for (const part of parts) {
    if (names.length > 0 && afterComma.test(part)) names.push(`${names.pop()}, ${part}`);
    else names.push(part);
  }
  const first = names.filter((_, at) => at % 2 === 0);
  const second = names.filter((_, at) => at % 2 === 1);
  if (first.length !== second.length) return toResult(names);
  // `Bell, A., Dorn, C.`: initials alone are not names.
  if (second.every((name) => initials.test(name)))
    return toResult(first.map((name, at) => `${name}, ${second[at]}`));
  const couldBePairs = first.every((name) => family.test(name)) && second.every((name) => given.test(name));
  return toResult(names, couldBePairs ? 'it may be fewer, with last names first' : undefined);
}

/** What stands behind the comma of one name: `Ann Bell, Jr.`, `Google, Inc.` */
const afterComma = /^(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|Inc|Ltd|LLC|Corp|GmbH|PLC)\.?$/;

/** Whether only one of the parts has a comma, and whole names on both sides of it: `Ann Bell; Cy Dorn, Eve Fox`. */
function isMixed(parts: readonly string[]): boolean {
  const pieces = parts.map((part) => splitOutside(bareName(part), ',').map((piece) => piece.trim()));
  const isList = (names: string[]) => names.length > 1 && names.every((name) => name.includes(' '));
  return pieces.some(isList) && pieces.some((names) => names.length === 1 && names[0] !== '');
}

/** Splits a text at a mark, but not inside of parentheses: `Ann Bell (Google, Inc.)` is one author. */
function splitOutside(text: string, mark: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(mark)) {
    const last = parts.at(-1);
    if (last !== undefined && isOpen(last)) parts[parts.length - 1] = `${last}${mark}${piece}`;
    else parts.push(piece);
  }
  return parts;
}
const isOpen = (text: string) => text.length < 1000 && text.lastIndexOf('(') > text.lastIndexOf(')');

const initials = /^(?:\p{Lu}\.[ -]?){1,4}$/u;
/** `Bell`, `van der Berg`, `García Márquez` */
const family = /^(?:\p{L}[\p{L}'’-]{1,40} ){0,3}\p{Lu}[\p{L}'’-]{1,40}$/u;
const given = /^\p{Lu}[\p{L}'’-]{0,40}(?: \p{Lu}\.?){0,3}$/u;

function toResult(parts: readonly string[], doubt?: string): Authors {
  const names = parts.map(bareName).filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  const short = openEnd.exec(last);
  const counted = short ? null : others.exec(last);
  const name = short ? (short[1] ?? short[2]) : (counted?.[1] ?? counted?.[3]);
  if (short ?? counted) names.pop();
  if (name) names.push(name);
  if (short) return { names, count: null, doubt };
  const number = Number(counted?.[2] ?? counted?.[4] ?? 0);
  if (!counted || !total.test(last)) return { names, count: names.length + number, doubt };
  // The page prints how many there are in all.
  if (number < names.length) return { names, count: null, doubt };
  if (number === names.length) return { names, count: number, doubt };
  return { names, count: number, doubt: `it may be more, if ${quote(last)} counts only the others` };
}

/** A name without its separators: `and Ann Bell,`. */
const bareName = (part: string) =>
  singleSpaced(part)
    .trim()
    .replace(/^(?:[,;] ?)?(?:(?:and|AND|&) )?/, '')
    .replace(/ ?[,;]$/, '');

/** What says that there are more authors, after a name or as the last of them; BibTeX has `and others`. */
const openEnd = /^(.{0,200}?) ?(?:et\.? al\.?|…|\.\.\.|等)$|^(?:(.{0,200}?) (?:and|&) )?others$/i;

/** `5 authors`, without a word or a sign for others. */
const total = /(?:^|[^+&\s] )\(?\d{1,4} authors?\)?$/i;

/** `and 3 others`, `+3 more`, `(+3)`, `... (+3 authors)`, or `5 authors` alone, after a name or as the last of them. */
const others =
  /^(.{0,200}?) ?(?:…|\.\.\.)? ?\(?(?:(?:\+ ?|and |with |plus |& )|(?<!\S))(\d{1,4}) (?:(?:more|others?)(?: authors?)?|authors?)\)?$|^(.{0,200}?) ?\(\+ ?(\d{1,4})\)$/i;
