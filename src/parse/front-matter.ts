/**
 * The end of YAML front matter, or of a page reader's lines (`Title:`, `URL Source:`, `Markdown Content:`). A title may
 * begin like one of them: without an address among them, they are not a tool's.
 */
export function frontMatterEnd(text: string): number {
  const head = text.slice(0, 20_000);
  const yaml = /^\ufeff?\s*---[ \t]*\r?\n((?:[^\n]*\n)*?)---[ \t]*(?:\r?\n|$)/.exec(head);
  if (yaml && yaml[1]!.split('\n').every((line) => /^(?:\s*$|\s*#|[\w-]+\s*:|\s+\S|- )/.test(line)))
    return yaml[0].length;
  const reader =
    /^\ufeff?\s*(?:(?:Title|URL Source|URL|Published Time|Markdown Content|Warning|Source|Date|Retrieved):[^\n]*\n\s*)+/i.exec(
      head,
    );
  return reader && /^(?:URL Source|URL|Source):\s*https?:\/\//im.test(reader[0]) ? reader[0].length : 0;
}
