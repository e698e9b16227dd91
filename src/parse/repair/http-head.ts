import { ListingError } from '../../model/listing-error.js';
import { beginOf, blankOut } from '../source/head.js';
import { Source } from '../source/source.js';

/** The status lines and headers of one answer of a server, or of several that lead on to each other. */
const httpHead = /^(?:HTTP\/\d(?:\.\d)? \d{3}[^\n]*\n(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*\r?\n\s*)+/i;

/**
 * Blanks the headers that `curl -i` prints above what a server has sent: what follows stays where it is.
 *
 * @throws ListingError `not-a-listing` where the body is still compressed, or in chunks.
 */
export function withoutHttpHead(source: Source): Source {
  const { text } = source;
  const end = httpHeadEnd(text);
  if (end === 0) return source;
  const body = text.slice(end, end + 100);
  if (/^\x1f|^[\da-f]{1,8}\r?\n/i.test(body)) {
    throw new ListingError('not-a-listing', {
      expected: 'the body of the answer as text, such as `curl --compressed` prints it',
      found: `an HTTP answer whose body is ${body.startsWith('\x1f') ? 'compressed' : 'in chunks'}`,
    });
  }
  return new Source(blankOut(text.slice(0, end)) + text.slice(end), [], source.origin);
}

/** Where the headers of an HTTP answer end; 0 where a text does not begin with them. */
export function httpHeadEnd(text: string): number {
  const begin = beginOf(text);
  const head = text.startsWith('HTTP/', begin)
    ? httpHead.exec(text.slice(begin, begin + longestHead))?.[0]
    : undefined;
  return head === undefined ? 0 : begin + head.length;
}
const longestHead = 65_536;
