/** A text in which characters that XML, TeX and reference managers do not allow are U+FFFD: controls, lone surrogates. */
export function printable(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}

/** The lines of a text, trimmed, without blank ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/[\n\v\f\r\x1c-\x1e\x85\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
