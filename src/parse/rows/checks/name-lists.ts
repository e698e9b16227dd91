import { isTeam } from '../../fields/name-shapes.js';
import { bareName } from '../coerce/count-authors.js';
import { isLastFirst } from '../coerce/wrapped-names.js';

/**
 * Whether a text is a list of names of people, and nothing else: `Ann Bell, Cy van Dorn, and Eve M. Fox`.
 *
 * @param fewest How many names it has at least.
 */
export function isNameList(text: string, fewest: number): boolean {
  // Nearly no text begins so.
  if (!firstName.test(text.slice(0, 200))) return false;
  const names = text
    .split(/[,;\n]|\band\b/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length >= fewest && names.every((name) => wholeName.test(name));
}

/**
 * Whether a text has at least two names, and most of them are those of people: commas are in the names of institutes, too.
 */
export function isMostlyPeople(text: string): boolean {
  const names = text
    .split(text.includes(';') ? ';' : ',')
    .map(bareName)
    .filter((name) => name !== '');
  return names.length > 1 && 2 * names.filter(isPerson).length > names.length;
}

/** Whether a text is a first and a last name, in any order, as those of people are, and not that of a team. */
export function isPerson(text: string): boolean {
  if (isTeam(text)) return false;
  const [last = '', first] = text.split(', ');
  return wholeName.test(text) || (first !== undefined && isLastFirst(last, first));
}

/** The small words in the names of people. */
export const particles = 'al|bin|de|del|della|den|der|di|do|dos|da|la|le|ten|ter|van|von';
const word = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}'’.-]*[\\p{L}\\p{M}.])";
/** A first and a last name, with initials and particles. */
const name = `${word}(?: (?:(?:${particles}) ){0,2}${word}){1,3}`;
const wholeName = new RegExp(`^${name}$`, 'u');
const firstName = new RegExp(`^${name}\\s*(?:[,;\\n]|and\\s)`, 'u');
