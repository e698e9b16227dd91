import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { Span } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';

export type Field = 'title' | 'abstract';
type End = 'begin' | 'end';

/**
 * Reports what nearly all titles, or all abstracts, of a page begin or end with, numbers aside: an extension or a tool may
 * have added a button, a badge or a number to each.
 *
 * @param texts In the order of the page.
 */
export function sharedEnds(field: Field, texts: readonly Span[]): Message[] {
  if (texts.length < fewest) return [];
  return [...shared(field, 'begin', texts), ...shared(field, 'end', texts)];
}

function shared(field: Field, end: End, texts: readonly Span[]): Message[] {
  const cut = (text: string) =>
    end === 'end' ? text.slice(-longestLabel - 1) : text.slice(0, longestLabel + 1);
  const turn = (text: string) => (end === 'end' ? text.split('').reverse().join('') : text);
  const begins = texts.map(({ text }) => turn(withoutNumbers(cut(text))));
  const begin = sharedBegin(begins);
  const label = wholeCharacters(turn(begin));
  const { isNote } = labels[field][end].find(({ shape }) => shape.test(label)) ?? {};
  if (isNote === undefined || begin.length > longestLabel) return [];
  const alike = texts.filter((_, at) => begins[at]!.startsWith(begin));
  // Texts that differ in their numbers alone are those of a series.
  if (alike.some(({ text }) => withoutNumbers(text).length <= begin.length)) return [];
  // A title may begin with a number of its own: `3D Rooms`.
  if (end === 'begin' && label.startsWith('0') && !areRanks(alike)) return [];
  const [first] = alike as [Span];
  return [
    messageAt(
      first,
      field === 'title' ? 'odd-title' : 'ambiguous-value',
      `${alike.length} of ${texts.length} ${field}s ${end} with ${quote(label.trim().replaceAll('0', 'N'))}, which may not belong to them: ${quote(first.text)}`,
      `${field}s that ${end} differently`,
      { isNote },
    ),
  ];
}

/** Texts of different emoji share the half of one. */
const wholeCharacters = (text: string) => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/** What the given share of some texts begin with. */
function sharedBegin(texts: readonly string[]): string {
  const sorted = [...texts].sort();
  const others = Math.ceil(texts.length * share) - 1;
  let longest = '';
  sorted.slice(others).forEach((last, at) => {
    const first = sorted[at]!;
    let length = 0;
    while (length < first.length && first[length] === last[length]) length++;
    if (length > longest.length) longest = first.slice(0, length);
  });
  return longest;
}
const share = 0.8;
/** Fewer texts may begin or end alike by chance. */
const fewest = 4;
const longestLabel = 40;

const withoutNumbers = (text: string) => text.replace(/\d+(?:[.,]\d+)*/g, '0');

/** Whether the numbers that some texts begin with rise by one. */
function areRanks(texts: readonly Span[]): boolean {
  const numbers = texts.map(({ text }) => Number.parseInt(text, 10));
  return numbers.every((number, at) => at === 0 || number === numbers[at - 1]! + 1);
}

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
      { shape: /^\s?[^\p{L}\p{N}\s?!.,:;)"'’”\]-]+$/u, isNote: false },
      { shape: /(?:^|\s)[([][^()[\]\d]+[)\]]$|^\s?[|•·★☆].*\p{L}|^\s?[★☆]0$/u, isNote: true },
      // A word right behind another one: `DiscoverySave`.
      { shape: /^(?:\p{Lu}\p{Ll}{3}|\p{Ll}\p{L}{5})\S*$/u, isNote: true },
    ],
  },
  abstract: {
    begin: [{ shape: /^[^\p{L}\p{N}\s]|:\s?$|^\p{L}+\.$/u, isNote: false }],
    // A few words below the end of a sentence that are none themselves.
    end: [
      {
        shape: /[.!?。！？](?:\s+|(?=\p{Lu}))[^\s.!?。！？"'’”)\]]+(?: [^\s.!?。！？]+){0,2}$/u,
        isNote: true,
      },
    ],
  },
};
