import { isRecord } from '../row.js';
import { type Authors, countAuthors } from './count-authors.js';
import { namesInText } from './names-in-text.js';
import { isMissing, type OnProblem } from './problem.js';
import { parseList } from './to-list.js';
import { textAt } from './to-text.js';

/** The keys of an author that hold the whole name, and those of its parts in their order, as `plainKey` writes them. */
const wholeNames = ['fullname', 'name', 'displayname', 'authorname', 'author', 'literal'];
const nameParts = [
  ['given', 'firstname', 'givenname', 'forename', 'first', 'givennames', 'firstnames', 'forenames'],
  ['middlename', 'middlenames', 'middle', 'additionalname'],
  ['droppingparticle'],
  ['nondroppingparticle'],
  ['family', 'lastname', 'familyname', 'surname', 'last', 'keyname'],
  ['suffix', 'namesuffix'],
];
const initialsKeys = ['initials'];
export const authorKeys = [...wholeNames, ...nameParts.flat(), ...initialsKeys];

/** Whether a value counts authors instead of naming them: a page prints `5 authors` where it names none. */
export function isAuthorCount(value: unknown): boolean {
  if (Array.isArray(value))
    return value.length === 1 && typeof value[0] === 'string' && isAuthorCount(value[0]);
  if (typeof value === 'string') return value.length < 100 && authorCountShape.test(value);
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** `9`, `9 authors` and, as on the page, `• 9 authors` or `· 9 authors`. */
const authorCountShape = /^\s*(?:[•·]\s*)?\d{1,4}(?:\s+authors?)?\s*$/i;

/** Reads authors: an array of names or of objects with names, or all of them in one text. */
export function toAuthors(value: unknown, onProblem: OnProblem): Authors | null {
  if (isMissing(value)) return null;
  if (typeof value === 'string') {
    const printed = parseList(value);
    if (printed) return toAuthors(printed, (expected) => onProblem(expected));
    const read = namesInText(value);
    // Code and markup are not names, and the semicolon of `&amp;` does not separate names.
    const isName = (name: string) => !noName.test(name) && /\p{L}/u.test(name);
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
    const all = namesInText(value[0]);
    const found = all?.names.length ?? 0;
    if (all && found > 1 && all.names.every((name) => name.includes(' '))) return all;
    // One comma may be in a name, and an affiliation may have others.
    if (all && found > 2 && value[0].includes(','))
      return all.doubt ? all : { ...countAuthors(value), doubt: 'it may be more, with commas between them' };
  }
  const names: string[] = [];
  let unnamed: number | null = 0;
  for (const [at, each] of value.entries()) {
    const name = typeof each === 'string' ? each : isRecord(each) ? nameOf(each) : null;
    if (name !== null) {
      names.push(name);
      continue;
    }
    onProblem('a name, or an object with a name', [at]);
    unnamed = unnamed === null || saysNothing(each) ? null : unnamed + 1;
  }
  const read = countAuthors(names);
  if (read.count === null || unnamed === null) return { ...read, count: null };
  // A total has those without a readable name, too.
  return { ...read, count: read.count + (read.doubt === undefined ? unnamed : 0) };
}

/** `Author 1` and `First Author` are names, as test data has them; `Author`, `5 authors` and `the author` are words about some. */
const noName = /[[\]{}<>=]|\b(?:authors|Authors|AUTHORS?)\b|^Author$|\bauthor\b(?! (?:\d{1,3}|[a-z])$)/;

/** An item such as `null` or `{ name: '' }`, which may stand for an author or for none. */
const saysNothing = (item: unknown) =>
  isMissing(item) || (isRecord(item) && Object.values(item).every(isMissing));

function nameOf(author: Record<string, unknown>): string | null {
  // Nearly every author has it alone, or beside an id. Beside a full name, it may be that of a user.
  const hasName = typeof author.name === 'string' && author.name.trim().includes(' ');
  if (hasName && !Object.keys(author).some((key) => /^full|suffix$/i.test(key))) return author.name as string;
  const text = (names: readonly string[]) => textAt(author, names, (value) => value.trim() || null) ?? '';
  const join = (...parts: string[]) => parts.filter(Boolean).join(' ') || null;
  const whole = text(wholeNames);
  const initials = text(initialsKeys);
  const [given = '', middle = '', dropping = '', particle = '', family = '', suffix = ''] =
    nameParts.map(text);
  const isWhole = /\s/.test(whole) || /[^\p{Script=Latin}\P{L}]/u.test(whole);
  if (isWhole) return join(whole, whole.endsWith(suffix) ? '' : suffix);
  const rest = (first: string, last: string) => join(first, middle, dropping, particle, last, suffix);
  // One word beside both parts may be the name of a user.
  if (!whole || (given && family)) return rest(given || initials, family);
  // One word is the part that does not stand beside it.
  if (family && family !== whole) return rest(whole, family);
  const isOwn = initials.replace(/\W/g, '') === whole.charAt(0);
  return rest(given === whole ? '' : given || (isOwn ? '' : initials), whole);
}
