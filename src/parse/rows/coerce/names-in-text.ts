import { afterComma, initials, isLastFirst } from '../../fields/name-shapes.js';
import { type Authors, bareName, countAuthors } from './count-authors.js';
import { splitOutside } from './split-outside.js';
import { parsePrinted } from './to-list.js';
import { unwrapNames } from './wrapped-names.js';

/** What parts names that may have commas; a comma of Chinese, Japanese or Arabic is in no name. */
export const marks = [';', '；', '|', ' · ', ' • ', ' / ', '、', '，', '،'];

/** Reads the names in one text, separated by semicolons, by commas and `and`, or by line breaks alone. */
export function namesInText(printed: string): Authors | null {
  const text = withoutBrackets(printed.trim().replace(/^(?:authors?:|by:?)\s+/i, ''));
  const list = quotedList(text);
  if (list) return countAuthors(list);
  // One at the end of the text separates nothing.
  const mark = marks.find(
    (each) => text.includes(each) && splitOutside(text, each).filter((part) => part.trim() !== '').length > 1,
  );
  const { read, doubt } = unwrapNames(text, mark ?? ',');
  if (typeof read !== 'string') return countAuthors(read, doubt);
  if (read === '') return null;
  if (mark) {
    const parts = splitOutside(read, mark);
    return countAuthors(parts, isMixed(parts) ? mayBeMore : doubt);
  }
  const names = namesInLine(read);
  const isGapped = names.names.length === 1 && hasGap(text);
  const wide = isGapped ? 'it may be more, with wide spaces between them' : undefined;
  return { ...names, doubt: doubt ?? names.doubt ?? wide };
}

const mayBeMore = 'it may be more, with commas between some of them';

/**
 * A text without the brackets of a list around it. A printed object is no list, and what stands alone in parentheses,
 * `(empty)`, is a remark.
 */
export const withoutBrackets = (text: string) =>
  text.replace(/^\[(?!\s*["'{]|object )([^[\]]*)\]$|^\((?!\s*["'{])([^()]*[,;][^()]*)\)$/, '$1$2');

/** The texts of a list without brackets around it, `"Ann Bell", "Cy Dorn"`; null for another text. */
export function quotedList(text: string): string[] | null {
  const list = /^["'].*["']$/s.test(text) ? parsePrinted(`[${text}]`) : null;
  const areTexts = Array.isArray(list) && list.every((each) => typeof each === 'string');
  return areTexts ? list : null;
}

/** Whether wide spaces stand between what may be whole names: `Ann Bell  Cy Dorn`. */
export const hasGap = (text: string) => text.includes('  ') && / \S*[^\s.] {2,}\p{Lu}\S* /u.test(text.trim());

/** Names with commas and `and` between them. */
function namesInLine(line: string): Authors {
  const groups = splitOutside(line.replace(/ (?:&|AND) /g, ' and '), ' and ');
  const named = groups.at(-1) === 'others' ? groups.slice(0, -1) : groups;
  const commas = named.map((group) => splitOutside(bareName(group), ',').length - 1);
  // BibTeX's way: `Bell, Ann and Dorn, Cy and others`.
  if (named.length > 1 && commas.every((count) => count === 1)) {
    // It has no comma before `and`, as a list of names may have.
    const hasComma = named.some((group) => group.trimEnd().endsWith(','));
    return countAuthors(groups, hasComma || isMixed(named) ? mayBeMore : undefined);
  }
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
  if (first.length !== second.length) return countAuthors(names);
  // `Bell, A., Dorn, C.`: initials alone are not names.
  if (second.every((name) => initials.test(name)))
    return countAuthors(first.map((name, at) => `${name}, ${second[at]}`));
  const couldBePairs =
    first.every((name, at) => isLastFirst(name, second[at]!)) ||
    // `Bell, Ann Marie`
    (names.length === 2 && /^\p{Lu}\p{Ll}+$/u.test(first[0]!));
  const counted = countAuthors(names);
  return couldBePairs && counted.count !== null
    ? { ...counted, doubt: counted.doubt ?? 'it may be fewer, with last names first' }
    : counted;
}

/** `van der Berg, Ann Marie`, `Smith Jr., John A.`: no whole name begins with a small letter or ends with an initial. */
const isLastThenFirst = ([last = '', first = '', ...more]: string[]) =>
  more.length === 0 && (/^\p{Ll}/u.test(last) || / \p{Lu}\.$/u.test(first));

/**
 * Whether parts have commas between whole names, `Ann Bell; Cy Dorn, Eve Fox`, and are not all of the form `Bell, Ann`: one
 * has no comma, one has several, or all have whole names on both sides of theirs.
 */
function isMixed(parts: readonly string[]): boolean {
  const pieces = parts
    .map((part) => splitOutside(bareName(part), ',').map((piece) => piece.trim()))
    .filter(([first]) => first !== '');
  const isList = (names: string[]) =>
    names.length > 1 && names.every((name) => name.includes(' ')) && !isLastThenFirst(names);
  const lists = pieces.filter(isList);
  return (
    lists.length > 0 &&
    (lists.length === pieces.length ||
      lists.some((names) => names.length > 2) ||
      pieces.some((names) => names.length === 1))
  );
}
