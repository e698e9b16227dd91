/** Whether most of the longer words begin with a small letter, as in `Code and data are on our page`; in names, few do. */
export function isMostlySmall(text: string): boolean {
  const words = text.split(/\s+/);
  const longer = words.filter((word) => word.length > 3);
  const small = longer.filter((word) => /^\p{Ll}/u.test(word));
  return words.length > 4 && small.length * 2 > longer.length;
}

/** Whether a name has a word that teams and institutes have, and people have not. `Ai` is the name of people. */
export const isTeam = (name: string): boolean => teamWord.test(name);
const teamWord =
  /(?:^|\s)(?:AI|[Tt]eam|[Gg]roup|[Ll]abs?|[Ll]aborator(?:y|ies)|[Rr]esearch|Institut\p{L}*|Universi\p{L}*|College|School|Academy|Cent(?:er|re)|Department)(?=[\s,]|$)/u;
