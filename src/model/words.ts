/**
 * The words of a text, case and accents aside: `text`, search and the comparison of titles work on them. A
 * character of a script that is written without spaces is a word of its own.
 *
 * @returns The words in order, duplicates included; none where the text has neither letter nor digit.
 */
export function words(text: string): string[] {
  return (isAscii(text) ? text.toLowerCase().match(asciiWord) : fold(text).match(word())) ?? [];
}

/** A text in lower case, without accents, its compatibility characters (`ﬁ`, full-width letters) made plain. */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

const unspaced =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}';
/** Made when first used, which takes milliseconds. */
const word = () => {
  wordPattern ??= new RegExp(`[${unspaced}]|(?:(?![${unspaced}])[\\p{L}\\p{N}])+`, 'gu');
  return wordPattern;
};
let wordPattern: RegExp | undefined;
const asciiWord = /[a-z0-9]+/g;

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
