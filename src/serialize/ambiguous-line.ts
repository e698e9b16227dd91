import { isFooter, isNavigation, isTab } from '../parse/lines/line-kind.js';

/** What stands around an entry's texts on a page is shorter than this. */
const longest = 200;

/** Words of which lines of counts, dates and labels consist; numbers and signs aside. */
const metaWords = new Set(
  (
    'authors author upvote upvotes comment comments star stars github arxiv page project published submitted updated on by ' +
    'ago day days hour hours week weeks month months year years today yesterday now k m b st nd rd th of and utc am pm ' +
    'mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday ' +
    'jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september ' +
    'october november december'
  ).split(' '),
);

/**
 * Whether a line of plain text could be taken for something else than a title, a paragraph or a name: a count, a date,
 * a line of authors, a separator, a label, a word of the site's menu, a mark of truncation, markup. It goes further than
 * the reader does, so that no reader is misled.
 */
export function isAmbiguousLine(line: string): boolean {
  if (/^(?:#{1,6}(?:\s|$)|[<[>|]|!\[|`{3}|~{3})/.test(line)) return true;
  if (line.length > longest) return false;
  // `Google · Jul 3, 2024`: what stands after the last dot may be a part of its own.
  const tail = /[·⋅∙•‧・]([^·⋅∙•‧・]*)$/.exec(line)?.[1];
  return (
    isMeta(line) ||
    (tail !== undefined && isMeta(tail)) ||
    isNavigation(line) ||
    isTab(line) ||
    isFooter(line) ||
    /^submitted\s*by|and the research community$|^\W*(?:\w+\s+){0,3}(?:truncated|omitted|cut off)\b/i.test(
      line,
    )
  );
}

function isMeta(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => metaWords.has(word));
}
