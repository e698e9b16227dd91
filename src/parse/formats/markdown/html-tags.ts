import type { Edit } from '../../repair/edit-text.js';

/**
 * The edits that take HTML out of Markdown, as pandoc and others leave it there: links become Markdown's, other tags go.
 * A text with few tags has them in its words.
 */
export function withoutHtml(text: string): Edit[] {
  if (!text.includes('</')) return [];
  const isLeft = (tags: RegExp, fewest: number) => (text.match(tags)?.length ?? 0) >= fewest;
  if (!isLeft(structure, fewestTags) && !isLeft(wholeLine, fewestLines)) return [];
  const edits: Edit[] = [];
  /** Where the link leads that is open; none is inside of another. */
  let open: string | undefined;
  for (const { 0: tag, 1: slash, 2: name, 3: attributes = '', index } of text.matchAll(anyTag)) {
    const end = index + tag.length;
    const isLink = name!.toLowerCase() === 'a';
    const [, quoted, single] = (isLink && href.exec(attributes)) || [];
    const url = quoted ?? single;
    if (isLink && slash === '/') {
      edits.push({ start: index, end, text: open === undefined ? '' : `](${open})` });
      open = undefined;
    } else if (isLink && url !== undefined && open === undefined) {
      edits.push({ start: index, end, text: '[' });
      open = url.replaceAll('&amp;', '&');
    } else edits.push({ start: index, end, text: breaks.test(tag) ? '\n' : '' });
  }
  return edits;
}

const structure = /<\/(?:div|span|button|time|a|li|p)>/gi;
const fewestTags = 5;
/** An element that is all of a line or of an item: `* <button>Daily</button>`. */
const wholeLine = /^(?:[-*+] {1,4})?<(button|time|span|div|p)(?:\s[^<>\n]*)?>[^<>\n]{1,200}<\/\1>$/gim;
const fewestLines = 2;
/** A value ends before the next tag: one that is never closed costs no more than that. */
const anyTag =
  /<(\/?)(a|abbr|address|article|aside|b|br|button|code|details|div|em|figure|footer|form|h[1-6]|header|hr|i|img|input|label|li|main|nav|ol|p|path|picture|section|small|source|span|strong|summary|svg|table|tbody|td|time|tr|u|ul|video)((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>=]+))?)*)\s*\/?>/gi;
const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const breaks = /^<br\b/i;
