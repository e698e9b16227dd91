/** A trace that an encoding has left in a text: a short needle, which is found quickly, or none, and its whole shape. */
type Trace = readonly [needle: string, shape: RegExp, what: string];

const references: Trace = [
  '&',
  /&(?:amp|lt|gt|quot|apos|nbsp|[a-z](?:uml|acute|grave|circ|tilde|cedil)|#\d{1,6}|#x[\da-f]{1,6});/i,
  'HTML character references',
];
/** What UTF-8 looks like as Latin-1 or Windows-1252, and what stands for a character that is lost. */
const wrongEncoding: readonly Trace[] = (
  [
    ['â', /â[€\u0080]/],
    ['Ã', /Ã[\u0080-\u00bf‰€‚ƒ„…†‡ˆŠ‹Œ‘’“”•–—˜™š›œžŸŽ]/],
    ['Â', /Â[\u0080-\u00bf]/],
    ['\ufffd', /\ufffd/],
    // Quoted-printable, as mail has it.
    ['=', /=(?:C[23]|E2)=[89AB][\dA-F]/],
  ] as const
).map(([needle, shape]) => [needle, shape, 'characters in the wrong encoding']);
const softHyphens: Trace = ['\u00ad', /\u00ad/, 'soft hyphens'];
/** What no page shows. */
const shownTraces: readonly Trace[] = [
  ...wrongEncoding,
  softHyphens,
  ['![', /!\[[^\][\n]*\]\(/, 'a Markdown image'],
  ['\\', /\\(?:$|(?<=\p{Ll}{2}\\)\\ ?\p{Ll}{2})/u, 'a backslash where a line ended'],
];
const traces: readonly Trace[] = [
  references,
  ['<', /<(?:br|p|i|b|em|strong|su[bp])\s?\/?>/i, 'HTML tags'],
  ['</', /<\/(?:a|b|i|em|strong|su[bp]|p|span|div|h\d|jats:\w{1,20})>/i, 'HTML tags'],
  // TeX has commands such as `\nu`.
  ['\\n', /\\n(?![a-z])/, 'escaped line breaks'],
  ...wrongEncoding,
  softHyphens,
];
/** A title is short, and is looked at for more. */
const titleTraces: readonly Trace[] = [
  ['\\ ', /\\ /, 'a backslash at the end of a word'],
  ['\\u', /\\u[\da-f]{4}/i, 'escape sequences'],
  ['%', /%20/, 'percent-encoding'],
  [']', /\] ?\((?:https?:|\/)/, 'a Markdown link'],
  ['[', /\[$/, 'an open bracket'],
  ['##', /[^#\s] ?#{2,6} /, 'the mark of a heading'],
  ['', /^[-=_*~]{3,} | (?:[-=_*~]{3,}|\|)$/, 'a ruler or a border'],
  ['://', /^https?:\/\/\S+ ./, 'an address'],
  ['', /^(\*{1,3}|__?|~~|`)[^\s*_~`][^*_~`]*\1$/, 'Markdown emphasis'],
  ['**', /^\*\*.*\*\*/, 'Markdown emphasis'],
  ["b'", /^b'.*'$/, 'a Python bytes literal'],
  ['', /[\u200b\u2060\ufeff]/, 'invisible characters'],
  [
    '',
    /^(?:\[?(?:arxiv:)?\d{4}\.\d{4,5}|[#[(]?\d{1,3}[.)\]:]\s|#\d{1,3}\s|title:\s)/i,
    'a number or a label',
  ],
  ['Hugging Face', / - Hugging Face$/, 'the name of the site'],
  ['Paper page', /^Paper page - /, 'the name of the site'],
  ['Submitted by', /(?:Page|\d|[-–])\s+Submitted by\s/, 'what stands above another one'],
];
/** The title of a row may be anything that its scraper found. */
const rowTitleTraces: readonly Trace[] = [
  ...titleTraces,
  ['', /^(["'])[^"']*\1$/, 'quotation marks around it'],
  ['', /^[[{]\s*["'].*[\]}]$/, 'a list or an object'],
  ['', /^(?:https?:\/\/\S+|#[A-Z\d/]{3,6}[!?]|[^\p{L}\p{N}]+)$/u, 'no words'],
  [
    '',
    /^\(?(?:untitled|no title|title|unknown|deleted|error|not found|404.*|loading\W*)\)?$/i,
    'a placeholder',
  ],
];

/** What a text has in it that its tool has most likely left there; undefined where it has nothing of that kind. */
export function traceIn(text: string, isTitle: boolean): string | undefined {
  return markIn(traces, text) ?? (isTitle ? firstOf(rowTitleTraces, text) : undefined);
}

/** The same for a text of a page, which has tags, references and backslashes where that is what it shows. */
export function traceInShown(text: string, isTitle: boolean): string | undefined {
  return markIn(shownTraces, text) ?? (isTitle ? firstOf(titleTraces, text) : undefined);
}

/** What a name has in it that names do not have: marks, numbers, a second name; undefined where it has nothing of that kind. */
export function traceInName(name: string): string | undefined {
  return markIn(traces, name) ?? firstOf(nameTraces, name);
}
const nameTraces: readonly Trace[] = [
  ['', /[&@<>{}[\]|:/+*†‡§¶¹²³⁴-⁹]|^[-•·]|^\d+[.)]\s|\s\S*\p{L}\d+$/u, 'marks or numbers'],
  ['', /^(?:\P{L}*|null|none|nan|n\/a|undefined)$/iu, 'no name'],
  [' ', /\S\s+\S+\s(?:and|und|et|和)\s\S+\s+\S/, 'more than one name'],
];

/** Whether a text has letters that a PDF has set as one (`ﬁ`); authors paste them, too. */
export const hasLigatures = (text: string): boolean => ligatures.some((letter) => text.includes(letter));
/** One by one, they are found many times faster than their range is. */
const ligatures = Array.from('\ufb00\ufb01\ufb02\ufb03\ufb04\ufb05\ufb06');

/** Whether a text has character references, and no ampersand that is not one of them, as HTML has none. */
export function isEscaped(text: string): boolean {
  const [, shape] = references;
  return shape.test(text) && !bareAmpersand.test(text);
}
const bareAmpersand = /&(?!\w{2,8};|#\w{2,8};)/;

const markIn = (all: readonly Trace[], text: string) =>
  firstOf(all, text) ?? (isCut(text) ? 'a mark of truncation' : undefined);

function firstOf(all: readonly Trace[], text: string): string | undefined {
  return all.find(([needle, shape]) => text.includes(needle) && shape.test(text))?.[2];
}

/** Whether a text ends with what a tool puts where it has cut one. A few characters show most that do not. */
const isCut = (text: string) =>
  /(?:…|\.{3}|\]|more|less)$/i.test(text.slice(-4)) && cutShape.test(text.slice(-longestCutMark));
const cutShape =
  /(?:[^.\s]\s?(?:…|\.{3}|\[(?:…|\.{3}|truncated)\])|(?:…|\.{3}|\b(?:read|see|show)) more|[▽△] (?:more|less))$/i;
const longestCutMark = 20;
