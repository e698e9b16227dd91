/** Where the quotation mark stands that ends a string; -1 where none does. */
export function closingQuote(text: string, mark: string, start: number): number {
  for (let end = text.indexOf(mark, start + 1); end >= 0; end = text.indexOf(mark, end + 1)) {
    let before = end - 1;
    while (before > start && text.charCodeAt(before) === 0x5c) before--;
    if ((end - before) % 2 === 1) return end;
  }
  return -1;
}

/**
 * Where the quotation mark stands that most likely ends a string in damaged JSON, where one may be missing: the first one
 * that a comma, a colon or the end of a container follows, up to a place; else the first one.
 */
export function likelyQuote(text: string, mark: string, start: number, to: number): number {
  const first = closingQuote(text, mark, start);
  for (let end = first; end >= 0 && end < to; end = closingQuote(text, mark, end)) {
    afterValue.lastIndex = end + 1;
    if (afterValue.test(text)) return end;
  }
  return first;
}
const afterValue = /\s{0,100}(?:[,:}\])]|$)/y;

/** What a string says, by the text between its quotation marks; inexact where an escape sequence is not known. */
export function unescapeString(raw: string): { value: string; isExact: boolean } {
  let isExact = true;
  const value = raw.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(.))/gs, (whole, wide, narrow, char) => {
    if (wide ?? narrow) return String.fromCharCode(Number.parseInt(wide ?? narrow, 16));
    const known = escapes[char as string];
    if (known !== undefined) return known;
    // TeX, most likely: `\alpha`.
    isExact = false;
    return whole as string;
  });
  return { value, isExact };
}
const escapes: Record<string, string> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
