import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { paragraphGap } from '../../lines/paragraph-gap.js';
import { isHyphenated } from '../../lines/wrapped-lines.js';
import { characterOf } from '../../repair/code-point.js';

/** How many signs show that the tool which wrote some Markdown escaped its text, and how many that it did not. */
export interface EscapeSigns {
  escaped: number;
  bare: number;
}

/**
 * Counts the signs. A tool that does not escape leaves TeX such as `\%` and `\"` as it is, and marks such as `_` bare; one
 * that does has a backslash before most of those.
 */
export function escapeSigns(source: string): EscapeSigns {
  if (!source.includes('\\')) return { escaped: 0, bare: 0 };
  // A mark in an address may be bare in any Markdown; a backslash is in none but as an escape.
  // What would begin a list is escaped by tools that escape nothing else, such as html2text.
  const text = source.replace(addresses, ' ').replace(escapedMarker, '$1');
  const backslashes = text.match(backslash) ?? [];
  const escaped = backslashes.filter((found) => found.length > 1).length;
  // Where a backslash is escaped before a mark alone, as remark does, one before a word says nothing.
  const commands = doubled.test(text) ? 0 : backslashes.length - escaped;
  return { escaped, bare: commands + (text.match(bareMark)?.length ?? 0) };
}

/** Whether the tool escaped its text, by most of the signs. */
export const isEscaped = ({ escaped, bare }: EscapeSigns): boolean => escaped > 0 && escaped >= bare;

/** Whether the signs say both, about as often. */
export const isUncertain = ({ escaped, bare }: EscapeSigns): boolean =>
  escaped > 0 && bare > 0 && escaped < bare * 2 && bare < escaped * 2;

/**
 * A backslash with the mark, the backslash or the quotation mark that it escapes, or one alone before a word or a
 * quotation mark: TeX has `\"` before letters only, and `\'` in no `user\'s`.
 */
const backslash =
  /\\(?:[_*[\]<>#`().~!|{}-]|:(?=\/\/)|[+=](?=[=\s\]])|\\(?=[A-Za-z"'%$&])|"(?![A-Za-z{\\])|(?<=[A-Za-z]\\)'(?=(?:s|t|re|ve|ll|d|m)\b)|(?=[A-Za-z"']))/g;
/** A backslash that is escaped before a mark: TeX breaks lines with `\\`, but before none of these. */
const doubled = /\\\\[{}|%$&#,;!]/;
/** A mark, or the brackets of `[1]`. Inside of a word `_` marks nothing: some tools leave it bare there. */
const bareMark = /[^\s\\_*/(%-](?:\*|(?<!\w)_|_(?!\w))[^\s_*]|(?<![\]\\])\[\d{1,3}\](?![([:])/g;
const addresses = /\]\([^()\s]*\)|https?:\/\/[^\s<>\\]+/g;

/** The text that the page shows where this source stands: line wraps, escapes and character references undone. */
export function unescapeMarkdown(source: string, escaped: boolean): string {
  // To look for a character takes a tenth of the time of an expression that does not find it.
  let text = source.includes('![') ? source.replace(/!\[[^[\]]*\]\([^()]*\)/g, '') : source;
  if (text.includes('\\')) text = text.replace(escapedMarker, '$1');
  if (/[\n\r]/.test(text)) text = unwrapLines(text);
  if (text.includes('  ')) text = text.replace(wideSpaces, ' ');
  // A wrap inside of a heading's link, which cannot hold a line end, shows as `\` and two spaces.
  if (text.includes('\\')) text = text.replace(/\\ {2,}/g, ' ');
  if (/[&\\]/.test(text)) text = text.replace(escaped ? escapeOrReference : reference, decode);
  return text.trim();
}

/** Of several spaces between words, a page shows one. */
const wideSpaces = /(?<=[^\s\\]) {2,}(?=\S)/g;

/** What would begin a list at the beginning of a line: a tool that escapes nothing else may have joined lines after that. */
const escapedMarker = /(?<=^|\s)(\d{0,9})\\(?=(?:(?<=\d\\)[.)]|(?<!\d\\)[-+*])\s)/g;

/**
 * Joins wrapped lines with a space, or with nothing after a hyphen, and paragraphs with a blank line. Inside of a link,
 * `\` or `\\` ends a line.
 */
function unwrapLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  let whole = '';
  let last = '';
  let parted = false;
  lines.forEach((line, index) => {
    const content = index < lines.length - 1 ? line.replace(/\\{1,2}$/, '').trimEnd() : line;
    if (content === '') parted = true;
    else {
      const gap = parted ? paragraphGap(last, content) : isHyphenated(last, content) ? '' : ' ';
      whole += gap + content;
      last = content.slice(-3);
      parted = false;
    }
  });
  return whole;
}

const references = '&(?:#(\\d{1,7})|#[xX]([\\da-fA-F]{1,6})|([A-Za-z][A-Za-z\\d]{1,31}));';
const reference = new RegExp(references, 'g');
/** No tool escapes a percent sign, but TeX does: `\%`. */
const escapeOrReference = new RegExp(`${references}|\\\\([!-$&-/:-@[-\`{-~])`, 'g');

function decode(
  whole: string,
  decimal?: string,
  hexadecimal?: string,
  name?: string,
  mark?: unknown,
): string {
  if (typeof mark === 'string') return mark;
  if (name) return decodeNamedCharacterReference(name) || whole;
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal!, 16);
  return characterOf(code) ?? whole;
}
