/** So much of a long text shows its format. */
const headLength = 65_536;

/** The head of a text, by which its format is told. */
export const headOf = (text: string): string => text.slice(0, headLength);
