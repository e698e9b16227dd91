import { isBoilerplate, isTruncation } from '../parse/lines/boilerplate.js';
import { endsWithCurator } from '../parse/lines/curator.js';
import { bullet, dots } from '../parse/lines/line-shapes.js';

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

/** A line as it is written: in quotation marks where it could be taken for something else than it is. */
export function unambiguousLine(line: string): string {
  if (!isAmbiguous(line)) return line;
  const quoted = `“${line}”`;
  // Tools put their marks of truncation into all kinds of brackets, but no words after them.
  return isTruncation(quoted) ? `${quoted} [sic]` : quoted;
}

/**
 * Whether a line of plain text could be taken for something else than a title, a paragraph or a name: a count, a date,
 * a line of authors, a separator, a label, a word of the site's menu, a mark of truncation, a list, markup. It goes
 * further than the reader does, so that no reader is misled.
 */
function isAmbiguous(line: string): boolean {
  if (markup.test(line)) return true;
  if (line.length > longest) return false;
  // `Google · Jul 3, 2024`: what stands after the last dot may be a part of its own.
  const tail = behindDot.exec(line)?.[1];
  return (
    isMeta(line) ||
    (tail !== undefined && isMeta(tail)) ||
    isBoilerplate(line) ||
    isTruncation(line) ||
    endsWithCurator(line) ||
    /^submitted\s*by/i.test(line)
  );
}

const markup = new RegExp(`^(?:#{1,6}(?:\\s|$)|[<>[|]|!\\[|\`{3}|~{3}|(?:·|${bullet})\\s)`);
const behindDot = new RegExp(`[${dots}•]([^${dots}•]*)$`);

function isMeta(text: string): boolean {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).every((word) => metaWords.has(word));
}
