import { datePattern } from './date.js';
import { initials } from './name-shapes.js';

/** A trace that an encoding has left in a text: a short needle, which is found quickly, or none, and its whole shape. */
type Trace = readonly [needle: string, shape: Pick<RegExp, 'test'>, what: string];

/** The names of characters that texts have: signs, letters with accents, and Greek letters. */
const characterNames =
  'amp|lt|gt|quot|apos|nbsp|[a-z](?:uml|acute|grave|circ|tilde|cedil|ring|slash|elig)|szlig|' +
  '[mn]dash|[lr]s?aquo|[lrsb][sd]quo|hellip|times|divide|minus|plusmn|deg|micro|prime|middot|bull|sect|copy|reg|trade|' +
  'euro|pound|yen|le|ge|ne|asymp|infin|[lrudh]arr|e[nm]sp|thinsp|shy|zwn?j|frac[13][248]|sup[123]|' +
  'alpha|beta|gamma|delta|epsilon|zeta|eta|theta|iota|kappa|lambda|[mn]u|xi|omicron|pi|rho|sigmaf?|tau|upsilon|phi|chi|' +
  'psi|omega';
const references: Trace = [
  '&',
  new RegExp(`&(?:${characterNames}|#\\d{1,6}|#x[\\da-f]{1,6});`, 'i'),
  'HTML character references',
];
/** What stands for the bytes 80 to BF of UTF-8 in Latin-1 and in Windows-1252. */
const misreadByte = '[\\u0080-\\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]';
/** Those that stand behind no letter: neither letters themselves, nor punctuation, exponents, or the marks of notes. */
const oddByte = '[¡-©¬-±´-¶¸¼-¿€ƒˆ‰˜™]';
/**
 * What UTF-8 looks like there: control characters, which no text has, and a letter that is the first byte of a character,
 * with as many others. In capitals, a sign may follow the last letter of a word.
 */
const misread = new RegExp(
  `[\\u0080-\\u009f]|[ÂÃÎÏÐ]${misreadByte}|(?<![A-ZÀ-Þ])[Ä-ÍÑ-ÖØ-Þ]${oddByte}|` +
    `[à-ï](?:${misreadByte}${oddByte}|${oddByte}${misreadByte})|â[€†]|ðŸ`,
);
/** What the wrong encoding makes of other characters, and what stands for one that is lost. */
const wrongEncoding: readonly Trace[] = (
  [
    ['', misread],
    ['\ufffd', /\ufffd/],
    // Quoted-printable, as mail has it.
    ['=', /=(?:C[23]|E2)=[89AB][\dA-F]/],
  ] as const
).map(([needle, shape]) => [needle, shape, 'characters in the wrong encoding']);
/** NUL, and what terminals are controlled by. */
const controlCharacters: Trace = ['', /[\0-\x08\x0e-\x1f\x7f]/, 'control characters'];
const softHyphens: Trace = ['\u00ad', /\u00ad/, 'soft hyphens'];
/** What extensions of browsers put below each text that they translate, in other letters. */
const translation: Trace = ['。', /[a-z][.!?]\s+\p{Script=Han}|。\s*[A-Z][a-z]+ [a-z]/u, 'two languages'];
/** What no page shows. */
const shownTraces: readonly Trace[] = [
  ...wrongEncoding,
  softHyphens,
  translation,
  ['![', /!\[[^\][\n]*\]\(/, 'a Markdown image'],
  ['](', /\]\([^()\s]*$/, 'a part of a Markdown link'],
  ['\\', /\\(?:$|(?<=\p{Ll}{2}\\)\\ ?\p{Ll}{2})/u, 'a backslash where a line ended'],
];
/**
 * What JSON and Python write for other characters, where a text was encoded twice. TeX has a backslash, too: `\xi`, `\"o`,
 * `x\times y`.
 */
const escapes: readonly Trace[] = (
  [
    ['\\u', /\\u[\da-f]{4}/i],
    ['\\x', /\\x[\da-f]{2}/i],
    ['\\"', /(?<![^\s([])\\"[^"\\]{1,300}\\"(?![\p{L}{\\])/u],
    ['\\t', /[\p{L}.,;:!?)]\\t[\p{Lu}\d\s]/u],
  ] as const
).map(([needle, shape]) => [needle, shape, 'escape sequences']);
/** The commands of TeX that begin with `\n`, without it. */
const texCommands =
  'abla|atural|cong|e|earrow|eg|eq|ewcommand|ewenvironment|ewif|ewline|ewpage|ewtheorem|exists|geqq?|geqslant|gtr|i|' +
  'icefrac|leftarrow|leftrightarrow|leqq?|leqslant|less|mid|obreak|ocite|oindent|olimits|onumber|orm|ormalfont|' +
  'ormalsize|ot|otag|otin|parallel|prec|preceq|rightarrow|shortmid|shortparallel|sim|subset|subseteq|succ|succeq|' +
  'supset|supseteq|th|triangleleft|trianglelefteq|triangleright|trianglerighteq|u|um|vdash|warrow';
/** A small letter may begin the next line, if the backslash is right behind a word and no command of TeX follows. */
const escapedBreak = new RegExp(
  `\\\\n(?:(?![a-z])|(?<=[\\p{L}\\p{N}.,;:!?)\\]"'’”%]\\\\n)(?!(?:${texCommands})(?![a-z]))[a-z])`,
  'u',
);
const bytesLiteral: Trace = ['b', /^b(["']).*\1$/s, 'a Python bytes literal'];
/** What programs print for an object whose text nobody took. */
const printedObjects: readonly Trace[] = [
  ['[object ', /\[object [A-Z]\w{0,40}\]/, 'a printed object'],
  ['<', /^<[a-z]\w{0,60}[ .][^<>=]{0,200}>$/i, 'a printed object'],
  [' at 0x', /<[^<>]{1,100} at 0x[\da-f]{1,16}>/i, 'a printed object'],
  // `Author(name='Ann')`, `OrderedDict([('name', 'Ann')])`
  ['(', /^[a-z_][\w.]{0,60}\((?!.*\) \w)(?:\w{1,60}=|[[({]{0,3}["']).*\)$/is, 'a printed object'],
  // `@{name=Ann}` of PowerShell, `{name=Ann}` of Java, `&{name:Ann}` and `map[name:Ann]` of Go
  ['{', /^[@&]?\{\w{1,60}(?:=|:\S).*\}$/s, 'a printed object'],
  ['map[', /^map\[\w{1,60}:.*\]$/s, 'a printed object'],
  // `System.Object[]`, `org.example.Author@1b28cdfa`
  [
    '.',
    /^(?:System\.(?:Object|[A-Z]\w*\[\]|Collections\.\S+)(?:\[\])?|\[?(?:\w{1,60}\.){1,8}\w{1,60};?@[\da-f]{6,8})$/,
    'a printed object',
  ],
  bytesLiteral,
];
/** `https:/a.b`, `htps://a.b`, `https://github.com/ a/b`: no link can be read from these. */
const brokenAddresses: readonly Trace[] = [
  [':/', /\bhttps?:\/(?!https?:)\w/i, 'a broken address'],
  [
    '//',
    /\bhttps?(?:: |; ?)?\/\/|(?<![a-z])(?!https?:)h?t{1,3}ps{0,2}:\/\/|\/\/[\w-]{1,60},(?:com|co|io|org)\/|\/\/(?:www\.)?(?:github|gitlab|huggingface)\.com?\/?\s(?!and\/or)[\w.-]{1,60}\/\w|\/\/(?:github|gitlab)\.com(?!munity)[\w-]/i,
    'a broken address',
  ],
];
const traces: readonly Trace[] = [
  ...printedObjects,
  ...escapes,
  references,
  ['<', /<(?:br|p|i|b|em|strong|su[bp])\s?\/?>/i, 'HTML tags'],
  ['</', /<\/(?:a|b|i|em|strong|su[bp]|p|span|div|h\d|script|style|jats:\w{1,20})>/i, 'HTML tags'],
  ['<!', /<!(?:--|\[CDATA\[)/, 'HTML tags'],
  ['\\n', escapedBreak, 'escaped line breaks'],
  ...wrongEncoding,
  controlCharacters,
  softHyphens,
  ...brokenAddresses,
];
/** A title is short, and is looked at for more. */
const titleTraces: readonly Trace[] = [
  ['\\ ', /\\ /, 'a backslash at the end of a word'],
  ['\\u', /\\u[\da-f]{4}/i, 'escape sequences'],
  ['%', /%20/, 'percent-encoding'],
  [']', /\] ?\((?:https?:|\/)|^\[.*\]\[[^\]]*\]$/, 'a Markdown link'],
  ['[', /\[$/, 'an open bracket'],
  ['##', /[^#\s] ?#{2,6} /, 'the mark of a heading'],
  ['[^', /\[\^[^\s\]]+\]$/, 'the number of a note'],
  ['¶', /¶$/, 'the mark of a link to a heading'],
  ['', /^[-=_*~]{3,} | (?:[-=_*~]{3,}|\|)$/, 'a ruler or a border'],
  ['://', /^https?:\/\/\S+ .|^(?:\S+ ){2,}\S*[^\s:] [<(]?https?:\/\/\S+$/, 'an address'],
  [
    '',
    /^(?:(?:[-*+] )?\[[ xX]?\]|[☐☑☒✅✓✔✗✘❌]\ufe0f?|[-=]{1,2}>|[→»])\s?\S|\s(?:<[-=]{1,2}|←)\s/u,
    'a checkbox, an arrow or a similar mark',
  ],
  ['[', /^\[(?:done|todo|(?:to )?read)\]/i, 'a checkbox, an arrow or a similar mark'],
  [' #', /\s#\p{Ll}[\w/-]*$/u, 'a tag'],
  ['==', /^==[^=].*[^=]==$/, 'a highlight'],
  ['[[', /^\[\[.*\]\]$/, 'a wiki link'],
  ['', /^(\*{1,3}|__?|~~|`)[^\s*_~`][^*_~`]*\1$/, 'Markdown emphasis'],
  ['**', /^\*\*.*\*\*/, 'Markdown emphasis'],
  bytesLiteral,
  ['', /[\u200b\u2060\ufeff]/, 'invisible characters'],
  controlCharacters,
  [
    '',
    /^(?:\[?(?:arxiv:)?\d{4}\.\d{4,5}|[#[(]?\d{1,3}[.)\]:]\s|#\d{1,3}\s|title:\s)/i,
    'a number or a label',
  ],
  ['Face', / [-–|] Hugging Face$/, 'the name of the site'],
  ['Paper page', /^Paper page - /, 'the name of the site'],
  ['Submitted by', /(?:Page|\d|[-–])\s+Submitted by\s/, 'what stands above another one'],
  ['[IMG', /\[IMG\]/, 'the place of an image'],
  ['>', /[^<\s]\/[a-z]\w{0,9}>$/, 'a part of an HTML tag'],
];
/** What a scraper, a template or a spreadsheet writes where it has no value, and what a site answers instead of a page. */
const placeholder: Trace = [
  '',
  /^[([<]?(?:untitled|no (?:title|abstract|summary|authors?)(?: available| found| provided)?|title|abstract|unknown(?: (?:title|authors?))?|unavailable|deleted|tb[ad]|todo|n\.a\.|null|none|nil|(?:(?:title|abstract|summary|page) )?not (?:available|found|provided)|404.*|(?:[45]\d\d )?(?:too many requests|access denied|forbidden|unauthorized|bad gateway|service unavailable|internal server error)|loading\W*|true|false|\(empty\)|error|please enable javascript.*)[)\]>]?\.?$|^(?:\{\{.*\}\}|\$\{.*\}|<%.*%>)$/is,
  'a placeholder',
];
/** What programs print where they fail. A title may begin with `Error:`, too. */
const failure: Trace = [
  '',
  /^(?:(?:HTTP|URL|Type|Value|Key|Index|Attribute|Runtime|Connection|Timeout|Request|Read|JSONDecode)Error\b.*|Error: \p{Ll}.*|(?:Error(?: while)?|Failed|Unable|Could not)(?: to)? (?:fetch|load|retriev|pars|download|scrap|extract)(?:e|ing)? (?:the )?(?:abstract|content|data|page|paper|summary|title|url)\b.{0,100})$/su,
  'a placeholder',
];
const quotesAround: Trace = ['', /^(["'])[^"']*\1$/, 'quotation marks around it'];
/** At one of its ends. Inside of a text, it may mean inches. */
const openQuote: Trace = [
  '"',
  /^(?="|.*"$)(?:[^"]*"[^"]*")*[^"]*"[^"]*$/s,
  'a quotation mark without another one',
];
const formula: Trace = ['(', /^=[A-Z]{2,20}\(/, 'a formula'];
/** What programs print for no value. Rows leave it out, unless they are papers already. */
const printedNothing: Trace = ['', /^(?:n\/a|nan|none|null|undefined)$/i, 'a placeholder'];
/** The title of a row may be anything that its scraper found. */
const rowTitleTraces: readonly Trace[] = [
  ...titleTraces,
  quotesAround,
  openQuote,
  formula,
  ['arXiv:', /\(?arXiv:\d{4}\.\d{4,5}(?:v\d+)?\)?$/i, 'a number or a label'],
  ['', /^[[{]\s*["'].*[\]}]$/, 'a list or an object'],
  ['/', /^(?:\/|www\.|huggingface\.co\/|hf\.co\/|arxiv\.org\/|papers\/)\S+$/i, 'no words'],
  ['', /^(?:https?:\/\/\S+|#[A-Z\d/]{3,6}[!?]|[^\p{L}\p{N}]+)$/u, 'no words'],
  ['-', /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d|$)/, 'a date'],
  placeholder,
  printedNothing,
  failure,
];
/** An abstract is looked at as a whole for what no long text is, such as the value of another field. */
const abstractTraces: readonly Trace[] = [
  quotesAround,
  openQuote,
  // A second quotation mark that opens shows that the first one is not closed before the end.
  ['', /^(?:abstract|summary|title|authors?)(?::|\s*\n|\s[-–—]\s)/i, 'a label'],
  ['](', /\b(?:read|see|show|view) (?:more|less)\]\([^\s()]*\)$/i, 'a mark of truncation'],
  [' "', /^"[^"]*[\s(]"\S.*"$/s, 'quotation marks around it'],
  ['', /^(?:\S{0,100}:\/\/\S+|\P{L}{1,100}|#[A-Z\d/]{3,6}[!?]|\d{4}-\d\d-\d\d\S{0,30})$/u, 'no words'],
  ['', /^(?=(?:[^.,+%_]*[.,+%_]){2})[\x21-\x7e]{60,}$/, 'no spaces'],
  ['', /^[[{]\s*["'].*[\]}]$/s, 'a list or an object'],
  ['](', /^\[.*\]\((?:https?:|\/)\S{0,2000}\)$/s, 'a Markdown link'],
  ['', /^(?:#{1,6} |(\*\*|__)[^*_].*[^*_]\1$)/s, 'Markdown'],
  // A row whose last quotation mark is lost goes on in the next one.
  ['', /\.\d{4,5}([\t,;|])(?<=\s\d{4}\.\d{4,5}.)[^\s,;|][^\t\n,;|]{0,200}\1\S/, 'the cells of another row'],
  placeholder,
  printedNothing,
  failure,
];
/** What no name or keyword begins with, if words follow. */
const beginOfSentence = /^(?:We|This|These|Our|It) \p{Ll}\S* (?:\S+ ){2}/u;
/** The name of an organization or a user, or a keyword, has signs that an author's has not, but is no other value either. */
const labelTraces: readonly Trace[] = [
  ...printedObjects,
  ...escapes,
  ...wrongEncoding,
  controlCharacters,
  references,
  quotesAround,
  openQuote,
  ['', /^(?:[^\p{L}]*|#[A-Z\d/]{3,6}[!?]|\d{4}-\d\d-\d\d\S*|\S*:\/\/\S*|\.{0,2}\/\S*)$/u, 'no name'],
  // `<think>` is a keyword.
  ...traces.filter(([, , what]) => what === 'HTML tags'),
  ['<', /<[a-z]+\s[a-z-]+=/i, 'HTML tags'],
  ['', /\{\{|\{%|\$\{|<%/, 'the mark of a template'],
  // `{google,Google}` of PostgreSQL, `&{google Google}` of Go
  ['', /^(?:&\{.*\}|\{(?:["']|[^\s,{}]+,).*\})$/s, 'a list or an object'],
  ['#', /^#\S+\s+#\S/, 'tags'],
  // `Univ. of Tea` is a name.
  ['', /(?:^|\s)(?!vs\.)\p{Ll}{2,}[.!?;](?:\s|$)/u, 'a sentence'],
  ['', beginOfSentence, 'a part of a sentence'],
  [' on ', new RegExp(`\\son\\s${datePattern}$`, 'i'), 'a date'],
  [' ago', /\s(?:\d{1,3}|an?)\s(?:second|minute|hour|day|week|month|year)s?\sago$/i, 'a date'],
  placeholder,
  printedNothing,
  failure,
];

/** What a text has in it that its tool has most likely left there; undefined where it has nothing of that kind. */
export function traceIn(text: string, isTitle: boolean): string | undefined {
  return firstOf(traces, text) ?? markOfCut(text) ?? firstOf(isTitle ? rowTitleTraces : abstractTraces, text);
}

/** The same for the name of an organization or a user, and for a keyword. */
export const traceInLabel = (label: string): string | undefined => firstOf(labelTraces, label);

/** The same for a text of a page, which has tags, references and backslashes where that is what it shows. */
export function traceInShown(text: string, field: ShownField): string | undefined {
  const mark = mayHaveTraces(text) ? firstOf(shownTraces, text) : undefined;
  return mark ?? markOfCut(text) ?? firstOf(tracesOf[field], text);
}
/** A field whose text a page shows. */
export type ShownField = 'title' | 'abstract' | 'organization' | 'user';

const shownTitleTraces: readonly Trace[] = [
  ...titleTraces,
  printedNothing,
  ['[', /^\[(?:[^[\]]*|\p{L}[^[\] ]* [^[\]]*\])$/u, 'a part of a Markdown link'],
  [']', /^[^[(]*\]$|\]\(/, 'a part of a Markdown link'],
  [')', /^[^([]*[^([:;-]\)$/, 'a part of a Markdown link'],
  ['\\', /\\[[\]_*]/, 'escaped Markdown'],
];
/** A page may show a paper as untitled, but no abstract and no organization as missing. */
const tracesOf: Record<ShownField, readonly Trace[]> = {
  title: shownTitleTraces,
  abstract: [placeholder, printedNothing, ...brokenAddresses],
  organization: [...shownTitleTraces, placeholder],
  user: shownTitleTraces,
};
/**
 * Whether a text has one of the characters that traces have: most have none, which one look sees sooner than one for each
 * trace does. It is asked for the traces and for the doubts of a text, one after the other.
 */
function mayHaveTraces(text: string): boolean {
  if (text !== last.text) last = { text, isMarked: /[^\0-<?-Z^-~]/.test(text) };
  return last.isMarked;
}
let last = { text: '', isMarked: false };

/** Whether a text is an object that a tool has printed, and not one in a notation that is read. */
export const isPrintedObject = (text: string): boolean => firstOf(printedObjects, text) !== undefined;

/** What a name has in it that names do not have: marks, numbers, a second name; undefined where it has nothing of that kind. */
export function traceInName(name: string): string | undefined {
  return isUsualName(name)
    ? undefined
    : (firstOf(traces, name) ?? markOfCut(name) ?? firstOf(nameTraces, name));
}
/** `Ann Bell`, `Ann C. Bell`: rows have many names, and this sees four times faster than all shapes that nothing is odd. */
export const isUsualName = (name: string): boolean => usualName.test(name);
const usualName = /^(?!(?:Not?|Unknown) )[A-Z][a-z]+(?: [A-Z]\.?)? [A-Z][a-z]+$/;
/** Two words that the names of people, teams and institutes have not: `We introduce a model that floats on lakes`. */
const wordOfSentence =
  '(?:a|the|that|this|these|which|we|it|its|they|our|in|on|at|by|from|with|into|via|than|as|is|are|was|has|have|not)';
const partOfSentence = new RegExp(`(?:^|\\s)${wordOfSentence}\\s(?:.*\\s)?${wordOfSentence}(?:\\s|$)`);
/** Besides letters and digits, names have few characters; superior digits are references to footnotes. */
const nameTraces: readonly Trace[] = [
  openQuote,
  placeholder,
  printedNothing,
  [
    '',
    /[^\p{L}\p{M}\p{Nd}\s.,'’‘ʼ´`"“”()_·・‐‑–!-]|^[-·]|\s[-–]\s|^\d+[.)]\s|\s\S*\p{L}\d+$|^\S+ .*\p{L} \d{1,2}(?:, ?\d{1,2})+$/u,
    'marks or numbers',
  ],
  // `(1)` is a footnote; a nickname or an affiliation stands in parentheses behind a name.
  ['(', /^\(|\(\d|^[^)]*\([^)]*$/, 'marks or numbers'],
  [')', /^[^(]*\)/, 'marks or numbers'],
  // What stands where no name is, and the buttons and labels beside names.
  ['', /^(?:\P{L}*|pdf|orcid|follow|authors|by)$/iu, 'no name'],
  ['.', /^(?:cs|econ|eess|math|stat|q-\w{3})\.[A-Z]{2}$/, 'the name of a category'],
  // What stands between names. `And` may be one.
  ['', /^(?:and|und|et|with)$/, 'no name'],
  ['.', initials, 'initials alone'],
  [' ', /\S\s+\S+\s(?:and|und|et|with|和)\s\S+\s+\S/i, 'more than one name'],
  [' ', partOfSentence, 'a part of a sentence'],
  ['', beginOfSentence, 'a part of a sentence'],
  [' ', /\s\p{Ll}{5,}[.!?]$/u, 'a part of a sentence'],
];

/**
 * What a title or an abstract has in it that its author may have written: letters that a PDF has set as one, the mark of a line,
 * an open parenthesis, two sentences in a title, two languages; undefined where it has nothing of that kind.
 */
export function doubtIn(text: string, isTitle: boolean): string | undefined {
  const mark = mayHaveTraces(text) ? firstOf(markedDoubts, text) : undefined;
  return mark ?? firstOf(doubts, text) ?? firstOf(isTitle ? titleDoubts : abstractDoubts, text);
}
/** A mark inside of a text may have stood where a line began, which was then joined with the one above. */
const markedDoubts: readonly Trace[] = [
  ['', /[\ufb00-\ufb06]/, 'ligatures'],
  ['> ', /[\p{L},] > \p{Ll}{3}|\n> \S/u, 'a mark of quotation'],
  ['•', /[\p{Ll},] • \p{L}/u, 'the mark of a list'],
  ['[ ] ', /(?:^|[\p{Ll},] )\[ \] \p{L}/u, 'a checkbox'],
  ['…', /[\p{L}\p{N}-]… \p{L}|\[…\]/u, 'a mark of truncation'],
];
const doubts: readonly Trace[] = [
  ['...', /[\p{L}\p{N}-]\.{3} \p{L}|\[\.{3}\]/u, 'a mark of truncation'],
  ['* ', /[\p{Ll},] \* \p{Ll}{2}/u, 'the mark of a list'],
  ['##', /[\p{Ll},] #{2,6} \p{L}/u, 'the mark of a heading'],
  ['"', { test: hasOpenQuote }, 'a quotation mark without another one'],
];
/** A title that does not close one may have lost its end. */
const abstractDoubts: readonly Trace[] = [
  ['', { test: hasOpenParenthesis }, 'a parenthesis without another one'],
];
/** Where a sentence ends and another one begins, and no name with an initial is. */
export const sentenceEnd = /\p{Ll}{4}\. \p{Lu}/u;
/** A title is also looked at for the words of another language, which a dataset may be named in. */
const titleDoubts: readonly Trace[] = [
  // `65Orchard Bench`: upvotes may stand there, and so may a name such as `4Real`.
  ['', /^\d+\p{Lu}\p{Ll}/u, 'a number right before a word'],
  ['. ', sentenceEnd, 'the end of a sentence'],
  [
    '',
    /\s[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}(?<=^(?:[\p{Script=Latin}\d][^\s\p{Script=Han}]* ){2}.*)/u,
    'two languages',
  ],
];

/** Whether a parenthesis or a bracket has no other one. Behind the number of a point, and in a smiley, it needs none. */
function hasOpenParenthesis(text: string): boolean {
  // A part of a link, which is reported as such.
  if (text.includes('](')) return false;
  let open = 0;
  for (const { 0: mark, index } of text.matchAll(/[()[\]]/g)) {
    const before = text.slice(Math.max(0, index - 5), index);
    if (/[:;]-?$/.test(before)) continue;
    if (mark === '(' || mark === '[') open++;
    else if (open > 0) open--;
    else if (!numberOfPoint.test(before)) return true;
  }
  return open > 0;
}
const numberOfPoint = /(?:^|[^\p{L}\p{N}])(?:\d{1,2}|\p{L}|[ivx]{1,4})$/iu;

/** Whether an odd number of quotation marks stands in a text, without those that are inches, or an accent of TeX. */
function hasOpenQuote(text: string): boolean {
  const marks = text.match(/(?<![\d\\])"/g)?.length ?? 0;
  return marks % 2 === 1;
}

/** Whether a text has character references, and no ampersand that is not one of them, as HTML has none. */
export function isEscaped(text: string): boolean {
  const [, shape] = references;
  return shape.test(text) && !bareAmpersand.test(text);
}
const bareAmpersand = /&(?!\w{2,8};|#\w{2,8};)/;

const markOfCut = (text: string) => (isCut(text) ? 'a mark of truncation' : undefined);

function firstOf(all: readonly Trace[], text: string): string | undefined {
  return all.find(([needle, shape]) => text.includes(needle) && shape.test(text))?.[2];
}

/** Whether a text ends with what a tool puts where it has cut one. A few characters show most that do not. */
const isCut = (text: string) =>
  /(?:…|\.{3}|\]|more\)?|less)$/i.test(text.slice(-5)) && cutShape.test(text.slice(-longestCutMark));
const cutShape =
  /(?:[^.\s]\.?\s?(?:…|\.{3}|\[(?:…|\.{3}|truncated)\])|(?:…|\.{3}|\b(?:read|see|show)) ?\(?(?:more|less)\)?|\(more\)|[▽△] (?:more|less))$/i;
const longestCutMark = 20;
