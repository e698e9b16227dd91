/** So much of a long text tells its form. */
const headLength = 65_536;

/** The head of a text, by which its form is told. */
export const headOf = (text: string): string => text.slice(0, headLength);
