/** A trace that an encoding has left in a text: a short needle, which is found quickly, and its whole shape. */
type Trace = readonly [needle: string, shape: RegExp, what: string];

const references: Trace = [
  '&',
  /&(?:amp|lt|gt|quot|apos|nbsp|[a-z](?:uml|acute|grave|circ|tilde|cedil)|#\d{1,6}|#x[\da-f]{1,6});/i,
  'HTML character references',
];
const wrongEncoding: Trace = ['â€', /â€/, 'characters in the wrong encoding'];
const traces: readonly Trace[] = [
  references,
  ['</', /<\/(?:a|b|i|em|strong|su[bp]|p|span|div|h\d|jats:\w{1,20})>/i, 'HTML tags'],
  // TeX has commands such as `\nu`.
  ['\\n', /\\n(?![a-z])/, 'escaped line breaks'],
  wrongEncoding,
];
/** A title is short, and is looked at for more. */
const titleTraces: readonly Trace[] = [
  ['\\u', /\\u[\da-f]{4}/i, 'escape sequences'],
  ['%', /%20/, 'percent-encoding'],
  [']', /\]\((?:https?:|\/)/, 'a Markdown link'],
  ['**', /^\*\*.*\*\*/, 'Markdown emphasis'],
  ["b'", /^b'.*'$/, 'a Python bytes literal'],
  ['Hugging Face', / - Hugging Face$/, 'the name of the site'],
  ['Paper page', /^Paper page - /, 'the name of the site'],
  ['Submitted by', /(?:Page|\d|[-–])\s+Submitted by\s/, 'what stands above another one'],
];

/** What a text has in it that its tool has most likely left there; undefined where it has nothing of that kind. */
export function traceIn(text: string, isTitle: boolean): string | undefined {
  return firstOf(traces, text) ?? (isTitle ? firstOf(titleTraces, text) : undefined);
}

/** The same for a text of a page, which has tags, references and backslashes where that is what it shows. */
export function traceInShown(text: string, isTitle: boolean): string | undefined {
  return firstOf([wrongEncoding], text) ?? (isTitle ? firstOf(titleTraces, text) : undefined);
}

/** Whether a text has character references, and no ampersand that is not one of them, as HTML has none. */
export function isEscaped(text: string): boolean {
  const [, shape] = references;
  return shape.test(text) && !bareAmpersand.test(text);
}
const bareAmpersand = /&(?!\w{2,8};|#\w{2,8};)/;

function firstOf(all: readonly Trace[], text: string): string | undefined {
  return all.find(([needle, shape]) => text.includes(needle) && shape.test(text))?.[2];
}
