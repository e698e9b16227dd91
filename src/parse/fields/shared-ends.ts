import { quote } from '../../model/describe-value.js';
import type { Finding } from '../../model/messages.js';
import { areRanks } from './ranks.js';

export type Field = 'title' | 'abstract';
type End = 'begin' | 'end';

/** A text, and where it stands. */
export interface PlacedText<Place> {
  text: string;
  place: Place;
}

/**
 * Finds what nearly all titles, or all abstracts, of a list begin or end with, numbers aside: an extension or a tool may
 * have added a button, a badge or a number to each.
 *
 * @param texts In the order of the list.
 */
export function sharedEnds<Place>(field: Field, texts: readonly PlacedText<Place>[]): Finding<Place>[] {
  if (texts.length < fewest) return [];
  return [...shared(field, 'begin', texts), ...shared(field, 'end', texts)];
}

function shared<Place>(field: Field, end: End, texts: readonly PlacedText<Place>[]): Finding<Place>[] {
  const cut = (text: string) =>
    end === 'end' ? text.slice(-longestLabel - 1) : text.slice(0, longestLabel + 1);
  const ends = texts.map(({ text }) => withoutNumbers(cut(text)));
  const shown = sharedEnd(ends, end);
  const label = wholeCharacters(shown);
  const { isNote } = labels[field][end].find(({ shape }) => shape.test(label)) ?? {};
  if (isNote === undefined || shown.length > longestLabel) return [];
  const alike = texts.filter((_, at) =>
    end === 'end' ? ends[at]!.endsWith(shown) : ends[at]!.startsWith(shown),
  );
  // Texts that differ in their numbers alone are those of a series.
  if (alike.some(({ text }) => withoutNumbers(text).length <= shown.length)) return [];
  if (end === 'begin' && !isLabelOf(alike, label)) return [];
  const [{ text, place }] = alike as [PlacedText<Place>];
  const what = quote(label.trim().replaceAll('0', 'N'));
  const reason = `${alike.length} of ${texts.length} ${field}s ${end} with ${what}, which may not belong to them: ${quote(text)}`;
  const rule = field === 'title' ? 'odd-title' : 'ambiguous-value';
  const expected = `${field}s that ${end} differently`;
  return [{ place, message: { rule, reason, expected, found: quote(text), ...(isNote && { info: true }) } }];
}

/**
 * Whether a label may be none of the texts' own: not a number as in `3D Rooms` and `1st`, nor a bracket that is closed
 * inside of each, nor the beginning of a formula.
 */
function isLabelOf(texts: readonly { text: string }[], label: string): boolean {
  if (label === '0' && texts.some(({ text }) => /^\d+\p{Ll}/u.test(text))) return false;
  if (label.startsWith('0')) return areRanks(texts.map(({ text }) => Number.parseInt(text, 10)));
  if (/^[[(]$/.test(label)) return !texts.every(({ text }) => /[\])]\s*\S/.test(text));
  return !/^[$\\]/.test(label);
}

/** Texts of different emoji share the half of one. */
const wholeCharacters = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/** What the given share of some texts begin or end with, found character by character: hardly a page has any. */
function sharedEnd(texts: readonly string[], end: End): string {
  const fewestAlike = Math.ceil(texts.length * share);
  const at = (text: string, length: number) => text.at(end === 'end' ? -1 - length : length);
  let alike = texts;
  for (let length = 0; ; length++) {
    const next = mostFrequent(alike, (text) => at(text, length));
    const more = alike.filter((text) => next !== undefined && at(text, length) === next);
    if (more.length < fewestAlike)
      return end === 'end' ? alike[0]!.slice(alike[0]!.length - length) : alike[0]!.slice(0, length);
    alike = more;
  }
}

/** What more than half of some texts have, if there is any. */
function mostFrequent<T>(texts: readonly string[], of: (text: string) => T): T | undefined {
  let found: T | undefined;
  let lead = 0;
  for (const text of texts) {
    const each = of(text);
    if (lead === 0) found = each;
    lead += each === found ? 1 : -1;
  }
  return found;
}
const share = 0.8;
/** Fewer texts may begin or end alike by chance. */
const fewest = 4;
const longestLabel = 40;

const withoutNumbers = (text: string) => text.replace(/\d+(?:[.,]\d+)*/g, '0');

/**
 * What labels look like. Signs alone stand in no other text; what may be a series, a search or a sentence of templates is
 * noted.
 */
const labels: Record<Field, Record<End, readonly { shape: RegExp; isNote: boolean }[]>> = {
  title: {
    begin: [
      { shape: /^(?:[^\p{L}\p{N}\s]+\s?|0\s?)$/u, isNote: false },
      { shape: /:\s?$/, isNote: true },
    ],
    end: [
      { shape: /^\s?(?:[^\p{L}\p{N}\s?!.,:;)"'’”\]$+-]+|[,;])$/u, isNote: false },
      {
        shape:
          /(?:^|\s)(?:[([][^()[\]\d]+[)\]]|arXiv|PDF|HTML)$|^\s?[|•·★☆].*\p{L}|^\s[–—-]\s.*\p{L}|^\s?[★☆]0$/u,
        isNote: true,
      },
      // A word right behind another one: `DiscoverySave`.
      { shape: /^(?:\p{Lu}\p{Ll}{3}|\p{Ll}\p{L}{5})\S*$/u, isNote: true },
    ],
  },
  abstract: {
    begin: [
      // All abstracts of a field may have the same parts: `Background:`.
      {
        shape: /^(?:background|introduction|motivation|objectives?|purpose|context)(?:[.:]|\s?[—–])\s?$/i,
        isNote: true,
      },
      { shape: /^[^\p{L}\p{N}\s]|:\s?$|^\p{L}+(?:\.|\s?[—–]\s?)$/u, isNote: false },
    ],
    // A few words below the end of a sentence that are none themselves.
    end: [
      { shape: /^[.!?。！？]?\s?[^\p{L}\p{N}\s.!?。！？…,:;)"'’”\]$-]+$/u, isNote: false },
      {
        shape: /[.!?。！？](?:\s+|(?=\p{Lu}))[^\s.!?。！？"'’”)\]]+(?: [^\s.!?。！？]+){0,2}$/u,
        isNote: true,
      },
    ],
  },
};
