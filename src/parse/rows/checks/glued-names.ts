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
  return words.length >= fewestWords && words[0] !== 'The' && !prefixed.test(places[0]!);
}
const fewestWords = 4;

/** `BellCy`, `BellC.` */
const glued = /\p{Ll}\p{Lu}[\p{Ll}.]/u;
/** `McDonald`, `LeVan`, `MacArthur`, `JoAnn`, `VanDyke`: an inner capital that names have. */
const prefixed = /^(?:Ma?c|V[ao]n|Fitz|L[ae]|D[aeiu]|Jo|Al|El|St)\p{Lu}/u;
