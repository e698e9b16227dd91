import { isParticle, isTeam } from '../../fields/name-shapes.js';

/**
 * Whether a name is several names without the spaces between them, `Ann BellCy DornEve Fox`, as the text of a page is where
 * each stands in an element of its own.
 *
 * @param isOnly Whether it is the only name of its list: then one such place between whole names shows it, `Gil HayIda Jay`.
 */
export function isGlued(name: string, isOnly: boolean): boolean {
  if (!glued.test(name)) return false;
  const words = name.split(' ');
  const places = words.slice(1, -1).filter((word) => glued.test(word));
  if (places.length !== 1 || !isOnly) return places.length > 1;
  // Names of three words may have such a capital, and so may those of teams: `The IceCube Collaboration`.
  return words.length >= fewestWords && words[0] !== 'The' && !prefixed.test(places[0]!) && !isTeam(name);
}
const fewestWords = 4;

/**
 * Whether a name is several names with single spaces between them, `Ann Bell Cy Dorn Eve Fox Gil Hay`: it has more words
 * than the names of people, or initials before three of them. A team may have as many.
 *
 * @param isOnly Whether it is the only name of its list.
 */
export function isRunOfNames(name: string, isOnly: boolean): boolean {
  // Nearly all names are shorter, which is quickly seen.
  if (name.length < shortestRun || isTeam(name)) return false;
  const words = name.split(' ').filter((word) => !isParticle(word));
  if (!words.every((word) => /^\p{Lu}/u.test(word))) return false;
  const whole = words.filter((word) => /^\p{Lu}[\p{L}'’]/u.test(word));
  const initialed = name.match(/(?:^| )(?:\p{Lu}\.[ -]?){1,4}\p{Lu}[\p{L}'’]/gu) ?? [];
  return whole.length >= (isOnly ? 6 : 7) || initialed.length > 2;
}
const shortestRun = 16;

/** `BellCy`, `BellC.` */
const glued = /\p{Ll}\p{Lu}[\p{Ll}.]/u;
/** `McDonald`, `LeVan`, `MacArthur`, `JoAnn`, `VanDyke`: an inner capital that names have. */
const prefixed = /^(?:Ma?c|V[ao]n|Fitz|L[ae]|D[aeiu]|Jo|Al|El|St)\p{Lu}/u;
