import { arxivId, idPattern } from './arxiv-id.js';
import { mirrorHosts, siteHost } from './url-shapes.js';

const urlShape = new RegExp(
  `(?:arxiv\\.org/(?:abs|pdf|html|format)/|ar5iv(?:\\.labs\\.arxiv)?\\.org/(?:abs|html)/|(?:^|[/.])(?:${siteHost}|${mirrorHosts})/{0,2}(?:api/)?papers/|alphaxiv\\.org/(?:abs|overview|pdf)/|^/?papers/|10\\.48550/arxiv\\.)(${idPattern})(?!\\d)`,
  'i',
);

/** The arXiv id in the URL of a paper's page on arXiv or the hub, without its version. */
export function idInUrl(url: string): string | null {
  return url.length > 2000 ? null : (urlShape.exec(url.trim())?.[1] ?? null);
}

/** Whether an id has four digits behind its month, although all have five since 2015. */
export const isShortId = (id: string): boolean => /^(?:1[5-9]|[2-9]\d)\d\d\.\d{4}$/.test(id);

/** The arXiv id that was written as a number, and so has lost its zeros: `2508.0840` is 2508.08400, `704.0001` 0704.0001. */
export function idOfNumber(value: number): string | null {
  const month = Math.floor(value);
  if (!isMonth(month)) return null;
  const decimals = month >= 1501 ? 5 : 4;
  const [whole = '', fraction = ''] = value.toFixed(decimals).split('.');
  return Number(`${whole}.${fraction}`) === value && Number(fraction) > 0
    ? `${whole.padStart(4, '0')}.${fraction}`
    : null;
}

/** Whether a number is the year and the month that ids begin with, since April 2007. */
const isMonth = (number: number) =>
  Number.isInteger(number) && number > 700 && number <= 9912 && number % 100 >= 1 && number % 100 <= 12;

/** Whether a text is a decimal number, as a table holds it whose tool took ids for numbers: `2511.1`, `2511,1`, `2.5E+03`. */
export const isDecimal = (text: string): boolean => /^\d{1,20}[.,]\d{1,20}(?:e[+-]?\d{1,3})?$/i.test(text);

/**
 * The arXiv id that the text of an id is about: the id itself, a URL with it, a number that it was turned into, or the one
 * id among other words, as in `arXiv:2508.08401 [cs.CL]` and `2508.08401.pdf`.
 */
export function idInText(text: string): string | null {
  const id = arxivId(text) ?? idInUrl(text);
  // Ids have five decimals since 2015: one with fewer was a number in between.
  if (isDecimal(text)) return isCut(text) ? null : (idOfNumber(numberIn(text)) ?? id);
  if (id !== null || text.length > 100) return id;
  const [first, ...others] = text.match(idInWords) ?? [];
  return first !== undefined && others.every((other) => other === first) ? first : null;
}

/** Whether a text has arXiv ids of several papers. */
export const hasSeveralIds = (text: string): boolean =>
  text.length <= 1000 && new Set(text.match(idInWords)).size > 1;

/** Whether a text was an id, and has lost its end, so that nobody can say which one it was. */
export const isShortened = (text: string): boolean =>
  isDecimal(text) && isCut(text) && (idOfNumber(numberIn(text)) !== null || isMonth(numberIn(text)));

/**
 * A number has no zero at its end, and is as long as the id where that has none. One with an exponent that is whole has the
 * nine digits of an id.
 */
const isCut = (text: string) =>
  /^(?:1[5-9]|[2-9]\d)\d\d[.,]\d{1,3}0$/.test(text) || /^(?:\d[.,]?){1,8}e/i.test(text);

const numberIn = (text: string) => Number(text.replace(',', '.'));

const idInWords = /(?<![\d.])\d{4}\.\d{5}(?!\d)/g;
