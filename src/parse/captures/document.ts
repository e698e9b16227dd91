import { looksLikeJson } from '../formats/json/detect.js';
import { endOfMhtml, isMhtml } from '../formats/mhtml/decode.js';
import { beginOf } from '../source/head.js';

/** Whether an input is one document of HTML, MHTML or JSON: then nothing in it begins another capture. */
export function isDocument(text: string): boolean {
  const head = text.slice(beginOf(text)).slice(0, 4096);
  return beginsHtml(head) || isMhtml(head) || looksLikeJson(head);
}

/** Whether a text begins with HTML. */
export const beginsHtml = (text: string): boolean =>
  /^<(?:!doctype|!--|\?xml|html|head|body|div|main|section|article|pre|script|meta|title)\b/i.test(text);

/** Where a document ends and something else may follow: below the end of its HTML, or of its message. */
export function endOfDocument(text: string): number {
  if (isMhtml(text)) return endOfMhtml(text);
  const begin = beginOf(text);
  if (text[begin] !== '<') return text.length;
  const isText = /^<pre\b/i.test(text.slice(begin, begin + 5));
  const end = (isText ? endOfText : endOfHtml).exec(text);
  const length = end ? end.index + end[0].length : text.length;
  // A part of a page may stand above a whole one, or with entries above the header of another capture.
  const part = wholeHtml.test(text.slice(begin, begin + 20)) ? '' : text.slice(0, length);
  const next = part.search(nextHtml);
  const header = part.search(nextHeader);
  const isBelow = header >= 0 && /\b\d+ authors?\b/.test(part.slice(0, header));
  return Math.min(next < 0 ? length : next, isBelow ? header : length);
}
const endOfText = /<\/pre\s*>/i;
const wholeHtml = /^<(?:!|\?xml|html\b)/i;
const nextHtml = /^<(?:!doctype\s+html|html)\b/im;
const nextHeader = /^(?:#{1,3} )?(?:daily|trending) papers\s{1,4}(?:#{1,3} )?by\b/im;
/** An end that is quoted in a script or an attribute does not end a line. */
const endOfHtml = /<\/html\s*>(?=\s*(?:\n|$|<(?:!doctype|html)\b))/i;

/** Whether a text is the page of one paper, which is not a list: what stands below its abstract shows it. */
export function isPaperPage(text: string): boolean {
  return (text.includes('ing this paper') && paperPage.test(text)) || paperTitle.test(text.slice(0, 4096));
}
const paperPage = /^[^\w\n]*(?:models|datasets|spaces|collections) (?:citing|including) this paper\b/im;
const paperTitle = /^(?:title: |# )?paper page - \S/im;
