import type { ListingForm } from '../form.js';

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
  const { plainHeader, markedHeader } = headers(text);
  const readable: ListingForm[] =
    markedHeader || (!plainHeader && headings(text) > authorLines(text))
      ? ['markdown', 'text']
      : ['text', 'markdown'];
  const isPage =
    !plainHeader && !markedHeader && (text.includes('data-target="DailyPapers"') || /<article\b/i.test(text));
  return isPage ? ['html', ...readable, 'json'] : [...readable, 'html', 'json'];
}

/** Whether the line about the curator stands in the text plainly, and whether as a Markdown heading. */
function headers(text: string): { plainHeader: boolean; markedHeader: boolean } {
  const found = { plainHeader: false, markedHeader: false };
  const phrase = 'and the research community';
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length)) {
    const line = text.slice(Math.max(text.lastIndexOf('\n', at) + 1, at - longestHeader), at);
    const isMarked =
      line.includes('](') || /^[^\n]*\n(?:-{3,}|={3,})\s*$/m.test(text.slice(at, at + longestHeader));
    if (/^#{1,3}[ \t]+by/i.test(line) || (isMarked && /^\s*by/i.test(line))) found.markedHeader = true;
    else if (/^\s*by.{0,80}$/i.test(line)) found.plainHeader = true;
  }
  return found;
}
const longestHeader = 400;

const headings = (text: string) => text.match(/^#{2,4} \S/gm)?.length ?? 0;
const authorLines = (text: string) => text.match(/^\s*•\s*\d+ authors?\s*$/gm)?.length ?? 0;
