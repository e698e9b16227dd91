import { afterComma, isMostlySmall, isTeam } from '../../fields/name-shapes.js';
import { isUsualName, traceInName } from '../../fields/text-traces.js';
import { hasGap } from '../coerce/names-in-text.js';
import { sameText } from '../coerce/to-text.js';
import { isGlued, isRunOfNames } from './glued-names.js';
import { pageWordsAround } from './page-words.js';

/** What is odd about a list of authors, and the name that shows it. */
interface AuthorTrace {
  name: string;
  trace: string;
}

/**
 * Finds what no list of authors has: names with the traces of a tool, several names in one, and names twice.
 *
 * @param raw What the names were read from, with its line breaks.
 * @param title The title of their paper.
 */
export function tracesInAuthors(names: readonly string[], raw: unknown, title: string): AuthorTrace[] {
  const found: AuthorTrace[] = [];
  const add = (name: string | undefined, trace: string | undefined) => {
    if (name !== undefined && trace !== undefined) found.push({ name, trace });
  };
  const odd = names.find((name) => traceInAuthor(name) !== undefined);
  const noted = odd ?? nameWithNote(names);
  const isOnly = names.length === 1;
  // Where they were read from one text, that is reported as a doubt.
  const isGapped = typeof raw === 'string' && hasGap(raw);
  if (noted !== undefined) add(noted, traceInAuthor(noted) ?? 'marks or numbers');
  else
    add(
      names.find((name) => isGlued(name, isOnly) || (!isGapped && isRunOfNames(name, isOnly))) ??
        severalIn(names, raw),
      'more than one name',
    );
  const isTitle = (name: string) => name.length === title.length && sameText(name, title);
  if (title.includes(' ')) add(names.find(isTitle), 'the title of the paper');
  if (Array.isArray(raw)) add(raw.find(hasLineBelow), 'several lines');
  const twin = names.find((name, at) => name === names[at - 1]);
  // A long list is in the order of the names, and may have two of one name.
  if (twin !== undefined && names.length <= mostAuthors) add(twin, 'a name twice in a row');
  if (isListTwice(names)) add(names.join(', '), 'the same list twice');
  if (names.length > 8 && names.every(({ length }) => length === 1)) add(names.join(''), 'single characters');
  return found;
}
const mostAuthors = 50;

/** What shows that a name is something else. */
function traceInAuthor(name: string): string | undefined {
  if (isUsualName(name)) return undefined;
  const known = traceInName(name) ?? pageWordsAround(name);
  if (known !== undefined) return known;
  // `Jr.` belongs to the name before it.
  if (afterComma.test(name)) return 'no name';
  return isMostlySmall(name) && !isTeam(name) ? 'a part of a sentence' : undefined;
}

/** `Ann Bell 1` with `Cy Dorn 1`: a footnote of both. `Test Author 1` and `Test Author 2` are names. */
function nameWithNote(names: readonly string[]): string | undefined {
  const numbers = new Set<string>();
  return names.find((name) => {
    const number = /^\S+ .*\p{L} (\d{1,2})$/u.exec(name)?.[1];
    const isNote = number !== undefined && numbers.has(number);
    if (number !== undefined) numbers.add(number);
    return isNote;
  });
}

/** An item with several names. Those of one text are separated before, and are reported where that is in doubt. */
function severalIn(names: readonly string[], raw: unknown): string | undefined {
  if (!Array.isArray(raw)) return undefined;
  return nameWithOthers(names) ?? raw.find((item) => typeof item === 'string' && hasGap(item));
}

/** `Ann Bell, Cy Dorn` among others. Where all names have commas, last names come first. */
function nameWithOthers(names: readonly string[]): string | undefined {
  const bare = names.map((each) => each.replace(/ ?\([^()]*\)/g, ''));
  const at = bare.findIndex((each) => each.includes(',') && severalNames.test(each));
  return at >= 0 && bare.some((each) => !each.includes(',')) ? names[at] : undefined;
}
/** Whole names on both sides of a comma; the words of a last name may be `van der Berg`. */
const severalNames = /^\p{Lu}\S* [^,]*(?<!\.), \p{Lu}\S* \p{Lu}\p{Ll}/u;

/** Whether a line stands below a name. One that is wrapped has a word, or an initial, at the end of the line. */
const hasLineBelow = (value: unknown) =>
  typeof value === 'string' && /[\n\r]/.test(value) && lineBelow.test(value.trim());
const lineBelow = /^\S+ [^\n\r]*[^\s.]\s*[\n\r]\s*\S/;

/** Whether the second half of a list is the first one again. */
function isListTwice(names: readonly string[]): boolean {
  const half = names.length / 2;
  return (
    half > 1 &&
    Number.isInteger(half) &&
    names.every((name, at) => name === names[(at + half) % names.length])
  );
}
