/**
 * Whether a text begins with a heading, which is on its own line or in front of the beginning of a sentence.
 *
 * @param title The title of the text's paper, which may be the heading.
 */
export function isHeading(text: string, heading: string, title: string): boolean {
  if (!text.startsWith(heading)) return false;
  const rest = text.slice(heading.length, heading.length + longestWord);
  if (/^[^\S\n]*\n\s*[^\s\p{Ll}]/u.test(rest) || sentenceBegin.test(rest)) return true;
  if (heading === title) return title.includes(' ') && /^(?:[.:]\s+)?\p{Lu}\p{Ll}/u.test(rest);
  // `AbstractRecent models …`, if that is no name, which the title has or which comes again.
  const word = /^\p{Lu}\p{Ll}+/u.exec(rest)?.[0];
  return word !== undefined && !title.includes(heading + word) && !text.includes(heading + word, 1);
}
const longestWord = 100;
/** In front of these words, no adjective or name stands: `Abstract Reasoning is …`, `A Boat Model is …`. */
const sentenceBegin =
  /^(?:\s+A|\s*(?:An|The|This|These|We|Our|It|In|On|To|For|From|With|By|As|At|While|When|Although|Though|Despite|Given|Since|If|How|What|Recent|Existing))\s/;
