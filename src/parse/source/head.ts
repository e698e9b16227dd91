/** How much of a long text shows its format. */
const headLength = 65_536;

/** The head of a text, which shows its format. */
export const headOf = (text: string): string => text.slice(0, headLength);

/** Whether a text has nothing but white space and NUL. */
export const isBlank = (text: string): boolean => !/[^\s\0]/.test(text);

/** As many blanks as a text has characters, on as many lines: what follows begins where it did. */
export const blankOut = (text: string): string => text.replace(/[^\r\n]/g, ' ');

/** Where a text begins: at its first character that is neither white space nor NUL; its length if it has none. */
export function beginOf(text: string): number {
  const at = text.search(/[^\s\0]/);
  return at < 0 ? text.length : at;
}
