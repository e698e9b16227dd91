/** A trace that an encoding has left in a text: a short needle, which is found quickly, and its whole shape. */
type Trace = readonly [needle: string, shape: RegExp, what: string];

const traces: readonly Trace[] = [
  [
    '&',
    /&(?:amp|lt|gt|quot|apos|nbsp|[a-z](?:uml|acute|grave|circ|tilde|cedil)|#\d{1,6}|#x[\da-f]{1,6});/i,
    'HTML character references',
  ],
  ['</', /<\/(?:a|b|i|em|strong|su[bp]|p|span|div|h\d|jats:\w{1,20})>/i, 'HTML tags'],
  // TeX has commands such as `\nu`.
  ['\\n', /\\n(?![a-z])/, 'escaped line breaks'],
  ['â€', /â€/, 'characters in the wrong encoding'],
];
/** A title is short, and is looked at for more. */
const titleTraces: readonly Trace[] = [
  ...traces,
  ['\\u', /\\u[\da-f]{4}/i, 'escape sequences'],
  ['%', /%20/, 'percent-encoding'],
  [']', /\]\(https?:/, 'a Markdown link'],
  ['**', /^\*\*.*\*\*$/, 'Markdown emphasis'],
  ["b'", /^b'.*'$/, 'a Python bytes literal'],
  ['Hugging Face', / - Hugging Face$/, 'the name of the site'],
  ['Paper page', /^Paper page - /, 'the name of the site'],
];

/** What a text has in it that its tool has most likely left there; undefined where it has nothing of that kind. */
export function traceIn(text: string, isTitle: boolean): string | undefined {
  return (isTitle ? titleTraces : traces).find(
    ([needle, shape]) => text.includes(needle) && shape.test(text),
  )?.[2];
}
