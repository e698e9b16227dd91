import { isPerson, personName, wholeName } from '../../fields/name-shapes.js';
import { bareName } from '../coerce/count-authors.js';

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

const firstName = new RegExp(`^${personName}\\s*(?:[,;\\n]|and\\s)`, 'u');
