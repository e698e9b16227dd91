import type { Token } from '../entries/token.js';
import { bullet } from '../lines/line-shapes.js';

/** Likeness only weighs readings that position leaves open: it must not outweigh position. */
export const mostLikeness = 3;

/** How much a token looks like a title (above 0) or like a part of an abstract (below 0), from -3 to 3. */
export function likenessOf({ text }: Token): number {
  if (text !== last.text)
    last = { text, likeness: Math.max(-mostLikeness, Math.min(mostLikeness, titleLikeness(text))) };
  return last.likeness;
}
/** A line is looked at as a title and as an abstract, one after the other. */
let last = { text: '', likeness: -mostLikeness };

/** Whether a title in plain text reads like a part of an abstract. */
export const isSentence = (token: Token): boolean =>
  token.kind === 'prose' && likenessOf(token) === -mostLikeness;

/**
 * How much a paragraph looks like a title (above 0) or like a part of an abstract (below 0). It decides only where
 * position does not: in a run of prose that may hold several entries.
 *
 * @returns From -8 to about 4.
 */
export function titleLikeness(text: string): number {
  const length = text.length;
  if (length > longest || !(/[a-z]/.test(text) || /[\p{L}\d]/u.test(text))) return -8;
  if (sectionShape.test(text)) return -3;
  let score = length > 180 ? -2.5 : length > 20 ? 1 : 0.5;
  if (/[.。][)"'”’\]]*$/.test(text) && !/(?:\.\.\.|\b[A-Z]\.|\betc\.|\bal\.)$/.test(text)) score -= 3;
  else if (!/[?!]$/.test(text)) score += 1;
  if (/[a-z)\]][.?!] [A-Z]/.test(text)) score -= 2;
  if (/https?:\/\//.test(text)) score -= 3;
  if (itemShape.test(text) || /^\p{Ll}{2,} /u.test(text)) score -= 3;
  if (/[;:,](?: (?:and|or))?$/.test(text)) score -= 3;
  if (/^(?:We|Our|This paper|In this|Here,? we|The code|Code|Project page)\b.* /.test(text)) score -= 2;
  const words = text.match(/[A-Za-z][\w-]{3,}/g);
  if (words && words.length > 2) {
    const capitals =
      words.filter((word, index) => index > 0 && /[A-Z]/.test(word)).length / (words.length - 1);
    score += capitals >= 0.6 ? 2 : capitals >= 0.35 ? 0.5 : length > 90 ? -1.5 : -0.5;
  }
  return score;
}

/** No title is longer. */
const longest = 250;

/** An item of a list: `- one`, `(2) two`. */
const itemShape = new RegExp(`^(?:${bullet}\\s|\\(?(?:\\d{1,2}|[a-z]|[ivx]+)\\)\\s)`);

/** Whether words are what papers call a part of their abstracts. */
export const isSectionName = (text: string): boolean => sectionShape.test(text);
const sectionShape =
  /^(?:background|introduction|motivation|objectives?|aims?|purpose|problem|data|materials|(?:materials and )?methods?|methodology|approach|design|setting|results?|(?:main |key )?findings|evaluation|experiments|discussion|limitations|conclusions?|significance|impact|contributions?|summary|availability|keywords)[:.]?$/i;
