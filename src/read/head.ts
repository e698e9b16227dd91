/** So much of a text tells its form. */
const headLength = 65_536;

/** The head of a text, by which its form is told. */
export const headOf = (text: string): string => text.slice(0, headLength);

/** Whether a text that goes on is long enough to be a head. */
export const isHead = (text: string): boolean => text.length >= headLength;
