import type { Token } from '../../entries/token.js';
import { isLongLine } from '../../lines/repeated-lines.js';
import { isHyphenated } from '../../lines/wrapped-lines.js';

/** How much the lines of a page hold. */
export interface LineRoom {
  /** The column at which lines are wrapped, 0 where they are not. */
  width: number;
  /** How many characters of a line are enough: a line or two that do not belong there may be longer than all others. */
  room: number;
}

/** One token of the lines of a paragraph. */
export function joinTokens(lines: readonly Token[], layout?: LineRoom): Token {
  const [first] = lines;
  if (lines.length === 1) return first!;
  const texts = lines.map(({ text }) => text);
  const whole = { ...first!, text: joinLines(texts, layout), end: lines.at(-1)!.end };
  if (lines.some(({ doubt }) => doubt === 'beside')) return { ...whole, doubt: 'beside' };
  if (texts.some((text, at) => at > 0 && mayBeOfUrl(texts[at - 1]!, text, layout)))
    return { ...whole, doubt: 'url' };
  // Sentences that stand twice are reported as lines of the input.
  if (texts.some((text, at) => text === texts[at - 1] && !isLongLine(text)))
    return { ...whole, doubt: 'twice' };
  return lines.some((line, at) => at > 0 && mayHaveNoSpace(lines[at - 1]!, line))
    ? { ...whole, doubt: 'space' }
    : whole;
}

/** Whether w3m may have broken a line where no space is. Other text browsers do not, and indent their paragraphs. */
function mayHaveNoSpace({ text: before }: Token, { text, indent }: Token): boolean {
  if (indent > 0) return false;
  // Two characters show it: there are many lines.
  const end = before.slice(-2);
  const isTight =
    beginsTight.test(text) || endsTight.test(end) || (endsWord.test(end) && beginsMark.test(text));
  // The parts of a URL are joined without one, but not what stands behind its bracket, or in one: `\href{…}`, `{here}`.
  return isTight && !(/(?:https?:|(?<!\S)www\.)[^\s})\]]*$/.test(before) && /^[\w./?#&=-]/.test(text));
}

const beginsTight = /^[([{<`/^%\\=]/;
const endsTight = /\S[/^=|#&_}>]$|\\$/;
/** Words follow a bracket or a semicolon behind a space; a hyphen or another mark may follow without one. */
const endsWord = /[)\];]$/;
const beginsMark = /^[^\p{L}\p{N}"“'‘]/u;

/**
 * Joins wrapped lines. One that ends inside a URL goes on without a space: text browsers break it there. So does one that
 * ends with a hyphen, where Python breaks them, and one between two characters of Chinese or Japanese.
 */
function joinLines(lines: readonly string[], layout: LineRoom | undefined): string {
  let text = '';
  // The end of the text so far: to take it from the whole costs as much as the whole is long.
  let end = '';
  lines.forEach((line, at) => {
    const isBroken =
      (at > 0 && restOfUrl.test(line) && mayBeCutUrl(lines[at - 1]!, line, layout)) ||
      (openUrl.test(end) && /^[\w.-]/.test(line) && !beginsSentence.test(line)) ||
      (/https?:(?:\/?|\/\/\S*[\w-])$/.test(end) && /^[/?#&=_](?:\S|$)/.test(line)) ||
      (endsUnspaced.test(end.slice(-2)) && beginsUnspaced.test(line));
    const added =
      text === '' || isBroken || (isHyphenated(end, line) && /^[\p{L}\d]/u.test(line)) ? line : ` ${line}`;
    text += added;
    end = (end + added).slice(-longestEnd);
  });
  return text;
}
/** Only limits the cost: no URL is longer. */
const longestEnd = 200;

/** A URL that goes on behind its last mark, or may do so. */
const openUrl = /(?:https?:\/\/|(?<!\S)www\.)(?:\S*[/_=&-])?$/;
/** Words that go on a sentence behind a URL, and are no part of one. */
const beginsSentence =
  /^(?:an?|and|are|as|at|but|by|for|from|has|in|into|is|it|of|on|or|our|so|that|the|these|this|to|using|via|we|where|which|with)\s/;

/** Chinese and Japanese have no spaces between words: text browsers break their lines anywhere. */
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3001-\\u303f\\uff01-\\uff60]';
const endsUnspaced = new RegExp(`${unspaced}$`, 'u');
const beginsUnspaced = new RegExp(`^${unspaced}`, 'u');

/** Whether a line ends with a URL that may end there as well as go on in the next one: with a word, or inside of a word. */
const mayBeOfUrl = (line: string, next: string, layout: LineRoom | undefined): boolean =>
  (openUrl.test(line.slice(-longestEnd)) &&
    /\/$/.test(line) &&
    /^\p{L}+(?:[\s,;]|$)/u.test(next) &&
    !beginsSentence.test(next)) ||
  mayBeCutUrl(line, next, layout);

/**
 * Whether a line may be the beginning of a URL that lynx has cut inside of a word, as it is longer than a line: it is about as
 * long as the longest lines of the page. What follows may be its rest as well as the next word.
 */
function mayBeCutUrl(line: string, next: string, layout: LineRoom | undefined): boolean {
  if (!layout || layout.width === 0 || line.length < layout.room - hanging || line.length > layout.width)
    return false;
  return /^\S*https?:\/\/\S*\w$/.test(line) && /^[\w.-]/.test(next);
}
/** lynx indents other paragraphs less. */
const hanging = 8;
/** The end of a URL has a digit, a slash or a mark inside; few words have. */
const restOfUrl = /^[\w.-]*[\d/_=-][\w/]/;
