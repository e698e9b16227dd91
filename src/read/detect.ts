import type { ListingForm } from '../paper.js';

/**
 * The forms that a text may be in, the likeliest first, told by its structure. A form that another one's
 * abstract quotes comes after the page's own; the reader of a wrong form finds nothing, and the next is tried.
 */
export function detect(text: string): ListingForm[] {
  const head = text.slice(Math.max(0, text.search(/\S/))).slice(0, 200);
  if (/^(?:\{\s*["}]|\[\s*[{\]])/.test(head)) return ['json', 'text', 'markdown', 'html'];
  if (/^\ufeff?<(?:!doctype|!--|html|head|body|div|main|section|article|script|meta|title)\b/i.test(head)) {
    return ['html', 'markdown', 'text', 'json'];
  }
  const plainHeader = /^[ \t]*by[ \t]*[^\n]{0,60}and the research community\s*$/im.test(text);
  const markedHeader = /^#{1,3}[ \t]+by\b[^\n]{0,300}and the research community\s*$/im.test(text);
  const readable: ListingForm[] =
    markedHeader || (!plainHeader && headings(text) > authorLines(text))
      ? ['markdown', 'text']
      : ['text', 'markdown'];
  const isPage =
    /<div[^>]{0,500}data-target="DailyPapers"|<article\b/i.test(text) && !plainHeader && !markedHeader;
  return isPage ? ['html', ...readable, 'json'] : [...readable, 'html', 'json'];
}

const headings = (text: string) => text.match(/^#{2,4} \S/gm)?.length ?? 0;
const authorLines = (text: string) => text.match(/^\s*•\s*\d+ authors?\s*$/gm)?.length ?? 0;
