/**
 * The end of YAML front matter, or of a page reader's lines (`Title:`, `URL Source:`, `Markdown Content:`). A title may
 * begin like one of them: without an address among them, they are not a tool's.
 */
export function frontMatterEnd(text: string): number {
  const head = text.slice(0, 20_000);
  const yaml = /^\ufeff?\s*---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/.exec(head);
  if (yaml?.[1]?.split('\n').every(isFrontMatterLine)) return yaml[0].length;
  const reader = readerLines.exec(head);
  return reader && /^(?:URL Source|URL|Source):\s*https?:\/\//im.test(reader[0]) ? reader[0].length : 0;
}

/** Whether a line may be one of YAML front matter: a key, what belongs to the key above, a comment, or blank. */
export const isFrontMatterLine = (line: string): boolean => /^(?:\s*$|\s*#|[\w-]+\s*:|\s+\S|- )/.test(line);

/** What the lines are about that page readers and programs for notes write above a page. */
const readerLine =
  '(?:title|url source|url|page title|published time|markdown content|warning|source|date|retrieved|captured(?: \\(utc\\))?|type|exported)';
const readerLines = new RegExp(`^\\ufeff?\\s*(?:${readerLine}:[^\\n]*\\n\\s*)+`, 'i');
const markedReaderLine = new RegExp(`^(?:[-*]\\s+)?(?:\\*\\*)?${readerLine}(?:\\*\\*)?:`, 'i');

/** Whether a line is one of these, perhaps as an item of a list or in bold. */
export const isReaderLine = (line: string): boolean => line.length <= 200 && markedReaderLine.test(line);
