/**
 * Makes comments of a page's drawings: no text of a paper is in them, and the parser would make an element of every
 * line that they draw. Each place stays where it is.
 */
export function withoutSvg(html: string): string {
  // Joined at the end: a text that is put together of two at a time is slow to look into.
  const parts: string[] = [];
  let from = 0;
  for (let start = html.indexOf('<svg'); start >= 0; start = html.indexOf('<svg', start + 4)) {
    if (start < from || !/[\s/>]/.test(html[start + 4] ?? '')) continue;
    const to = endOf(html, start);
    if (to < 0) break;
    // Shorter than a comment is only `<svg/>`, which costs nothing. An element of the page ends a drawing that nobody
    // closed: the parser knows how.
    if (to - start < 7 || foreign.test(html.slice(start + 4, to))) continue;
    parts.push(html.slice(from, start), `<!--${' '.repeat(to - start - 7)}-->`);
    from = to;
  }
  if (parts.length === 0) return html;
  parts.push(html.slice(from));
  return parts.join('');
}

const foreign =
  /<(?!\/?(?:svg|path|g|circle|rect|line|polyline|polygon|ellipse|defs|use|title|desc|text|tspan|stop|lineargradient|radialgradient|clippath|mask)\b)|<svg/i;

/** The end of the drawing that begins there; -1 where it has none. */
function endOf(html: string, start: number): number {
  const tagEnd = html.indexOf('>', start);
  if (tagEnd > 0 && html[tagEnd - 1] === '/') return tagEnd + 1;
  const close = html.indexOf('</svg>', start);
  return close < 0 ? -1 : close + '</svg>'.length;
}
