/**
 * Whether most of the longer words begin with a small letter, as in `Code and data are on our page`; in names, few do, but for
 * those that somebody wrote so: `university of tea and cups`.
 */
export function isMostlySmall(text: string): boolean {
  if (/^(?:universi|institut|school|college|academy|department|faculty|laborator)/.test(text)) return false;
  const words = text.split(/\s+/);
  const longer = words.filter((word) => word.length > 3);
  const small = longer.filter((word) => /^\p{Ll}/u.test(word));
  return words.length > 4 && small.length * 2 > longer.length;
}

/** Whether a name has a word that teams and institutes have, and people have not. `Ai` is the name of people. */
export const isTeam = (name: string): boolean => teamWord.test(name);
const teamWord =
  /(?:^|\s)(?:AI|[Tt]eam|[Gg]roup|[Ll]abs?|[Ll]aborator(?:y|ies)|[Rr]esearch|Institut\p{L}*|Universi\p{L}*|College|School|Academy|Cent(?:er|re)|Department)(?=[\s,]|$)/u;

/** Whether a text is a first and a last name, in any order, as those of people are, and not that of a team. */
export function isPerson(text: string): boolean {
  if (isTeam(text)) return false;
  const [last = '', first] = text.split(', ');
  return wholeName.test(text) || (first !== undefined && isLastFirst(last, first));
}

/** What stands behind the comma of one name: `Ann Bell, Jr.`, `Google, Inc.` */
export const afterComma = /^(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|Inc|Ltd|LLC|Corp|GmbH|PLC)\.?$/;

/** Whether two texts with a comma between them may be one name: `García Márquez, Gabriel`, `Bell, A.` */
export const isLastFirst = (last: string, first: string) =>
  family.test(last) && (given.test(first) || initials.test(first));

/** `A.`, `J.-P.` */
export const initials = /^(?:\p{Lu}\.[ -]?){1,4}$/u;
/** `Bell`, `van der Berg`, `García Márquez` */
const family = /^(?:\p{L}[\p{L}'’-]{1,40} ){0,3}\p{Lu}[\p{L}'’-]{1,40}$/u;
const given = /^\p{Lu}[\p{L}'’-]{0,40}(?: \p{Lu}\.?){0,3}$/u;

/** A small word in the names of people. */
export const isParticle = (word: string): boolean => particle.test(word);
const particles = 'al|bin|de|del|della|den|der|di|do|dos|da|la|le|ten|ter|van|von';
const particle = new RegExp(`^(?:${particles})$`, 'i');
const word = "\\p{Lu}(?:\\.|[\\p{L}\\p{M}'’.-]*[\\p{L}\\p{M}.])";
/** A first and a last name, with initials and particles. */
export const personName = `${word}(?: (?:(?:${particles}) ){0,2}${word}){1,3}`;
export const wholeName = new RegExp(`^${personName}$`, 'u');
