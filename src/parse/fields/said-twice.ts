/** Whether a name has the same words twice, as the text of a logo and a name have. */
export function isNameTwice(text: string, letters = lettersOf(text)): boolean {
  return isDoubled(text, letters) || beginsAgain(text) || wordTwice.test(text);
}

/** `HarborHarbor Works` */
const wordTwice = /^([\p{L}\d]{4,40}?)\1/iu;

/** `Kettle Works Kettle Works`, `kettle-worksKettle Works`; `TikTik` is a word. */
function isDoubled(text: string, letters: string): boolean {
  const half = letters.length / 2;
  return (
    half > 0 && letters.slice(0, half) === letters.slice(half) && (half >= fewestLetters || /\s/.test(text))
  );
}

/** `kettle-worksKettle Works of Trade` */
export function beginsAgain(text: string): boolean {
  const [, slug = '', name = ''] = /^([a-z\d][a-z\d._-]*)(\p{Lu}.*)$/u.exec(text) ?? [];
  const begin = lettersOf(slug).slice(0, fewestLetters);
  return begin.length === fewestLetters && lettersOf(name).startsWith(begin);
}
const fewestLetters = 4;

/** What a name and the name in an address have in common. */
export const lettersOf = (text: string) => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

/** Whether a word is a name as addresses have it: `kettle-works` for `Kettle Works`. */
export function isNameOf(name: string, fullname: string): boolean {
  const [a, b] = [lettersOf(name), lettersOf(fullname)];
  return a.length > 1 && b.length > 1 && (a.startsWith(b) || b.startsWith(a));
}

/**
 * Whether a text has all of its words twice, and not more often, with a space between both, as joined lines have, or with
 * none, as links that stand side by side.
 */
export function saysTwice(text: string): boolean {
  const half = Math.floor(text.length / 2);
  const second = text.length % 2 === 0 || text[half] === ' ' ? text.length - half : 0;
  if (half < fewestTwice || second === 0) return false;
  return text.startsWith(text.slice(second)) && text.indexOf(text.slice(0, fewestTwice), 1) === second;
}
const fewestTwice = 20;
