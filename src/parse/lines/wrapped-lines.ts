/** Whether the first word of `next` would have stood on the line before, had that line not been ended on purpose. */
export function fits(line: string, next: string, width: number): boolean {
  const space = next.indexOf(' ');
  return line.length + 1 + (space < 0 ? next.length : space) <= width;
}

/** The length of the longest line. */
export const widest = (lines: readonly string[]): number =>
  lines.reduce((most, { length }) => Math.max(most, length), 0);

/**
 * Whether a line of a paragraph that a tool has wrapped ends long before it is full: it may not belong to the paragraph.
 *
 * @param width How many characters a line holds; by default as many as the longest one has.
 */
export function hasShortLine(lines: readonly string[], width = widest(lines)): boolean {
  return lines.some((line, at) => at + 1 < lines.length && fits(line, lines[at + 1]!, width - ragged));
}
/** By how much lines that a tool wrapped differ in width, where it indents some or breaks words. */
const ragged = 12;
