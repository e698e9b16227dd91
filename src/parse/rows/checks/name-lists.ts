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

const word = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}'’.-]*[\\p{L}\\p{M}.])";
/** A first and a last name, with initials and particles. */
const name = `${word}(?: (?:(?:al|bin|de|del|della|den|der|di|do|dos|da|la|le|ten|ter|van|von) ){0,2}${word}){1,3}`;
const wholeName = new RegExp(`^${name}$`, 'u');
const firstName = new RegExp(`^${name}\\s*(?:[,;\\n]|and\\s)`, 'u');
