import { isMhtml } from './formats/mhtml/decode.js';

/** Whether an input is one document of HTML, MHTML or JSON: then nothing in it begins another capture. */
export function isDocument(text: string): boolean {
  const head = text.slice(Math.max(0, text.search(/[^\s\ufeff\0]/))).slice(0, 4096);
  return documentBegin.test(head) || isMhtml(head);
}
const documentBegin =
  /^(?:\{|\[\s*(?:[{\]"]|\[\s*["{[\]])|<(?:!doctype|\?xml|!--|html|head|body|div|main|section|article|script|meta|title)\b)/i;

/** Where a document ends and something else may follow. */
export function endOfDocument(text: string): number {
  const close = text.toLowerCase().lastIndexOf('</html>');
  return close < 0 || isMhtml(text) ? text.length : close + '</html>'.length;
}

/** Whether a text is the page of one paper, which is not a list: what stands below its abstract shows it. */
export function isPaperPage(text: string): boolean {
  return text.includes('this paper') && paperPage.test(text);
}
const paperPage = /^\W*(?:models|datasets|spaces|collections) (?:citing|including) this paper\b/im;
