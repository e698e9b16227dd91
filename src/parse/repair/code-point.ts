/** The character with a code; null for 0, half of a surrogate pair, and numbers beyond Unicode. */
export function characterOf(code: number): string | null {
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000);
  return isCharacter ? String.fromCodePoint(code) : null;
}
