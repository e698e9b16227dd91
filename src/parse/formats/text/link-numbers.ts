import { quote } from '../../../model/describe-value.js';
import type { Message } from '../../../model/messages.js';
import type { Span } from '../../entries/entry.js';
import { messageAt } from '../../entries/message-at.js';
import type { Edit } from '../../repair/edit-text.js';

/** The numbers that a text browser prints for links, `[15]Title`, and the list below that says where they lead. */
export interface LinkNumbers {
  /** Takes out the numbers and the list. */
  edits: Edit[];
  /** Where the link leads whose text begins at an offset; of buttons, nowhere. */
  targets: ReadonlyMap<number, string | undefined>;
  /** Says that nothing in the text has the numbers of the list, or that there is no list. */
  message?: Message;
}

/** Finds the link numbers of `lynx -dump`, `elinks -dump` or w3m; null where a text has none. */
export function findLinkNumbers(text: string): LinkNumbers | null {
  // A list leads to papers. A needle as short as this one is found ten times faster than the list's heading.
  const list = text.includes('/pap') ? findList(text) : null;
  if (!list) return findNumbersAlone(text);
  const last = Math.max(0, ...list.targets.keys());
  // A button has a number too, and leads nowhere.
  const all = numbersIn(text.slice(0, list.start)).filter(({ number }) => number <= last);
  const numbers = onLinesOf(longestRising(all), all, text);
  const { start, end } = list;
  return {
    ...(numbers.length === 0 && { message: withoutNumbers({ text: text.slice(start, end), start, end }) }),
    edits: [...numbers.map(withoutText), { start, end, text: '' }],
    targets: new Map(numbers.map(({ next, number }) => [next, list.targets.get(number)])),
  };
}

/** Finds the numbers of links in a text whose end, where the list stands, was cut off: nearly each number is there, on many lines. */
function findNumbersAlone(text: string): LinkNumbers | null {
  const all = text.includes(']') ? numbersIn(text) : [];
  const rising = all.length < fewestNumbers ? [] : longestRising(all);
  const [first, last] = [rising[0], rising.at(-1)];
  if (!first || rising.length < fewestNumbers || last!.number - first.number > rising.length * 1.25)
    return null;
  const atBegin = rising.filter(({ start }) =>
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start)),
  );
  if (atBegin.length * 2 < rising.length) return null;
  const numbers = onLinesOf(rising, all, text);
  return {
    message: withoutList({ text: text.slice(first.start, first.end), start: first.start, end: first.end }),
    edits: numbers.map(withoutText),
    targets: new Map(),
  };
}
/** An abstract has fewer citations, and a page more links. */
const fewestNumbers = 20;

interface LinkNumber {
  start: number;
  end: number;
  /** Where the text of the link begins. */
  next: number;
  number: number;
}

const numbersIn = (text: string): LinkNumber[] =>
  Array.from(text.matchAll(/(\[(\d{1,4})\])[ \t]*/g), ({ index, 0: whole, 1: mark, 2: digits }) => ({
    start: index,
    end: index + mark!.length,
    next: index + whole.length,
    number: Number(digits),
  }));

/** A row of numbers, and those of lines that stand twice, which are the same. */
function onLinesOf(row: readonly LinkNumber[], all: readonly LinkNumber[], text: string): LinkNumber[] {
  const lineOf = ({ start }: LinkNumber) => text.slice(start, start + longestTitleLine).split('\n', 1)[0];
  const lines = new Set(row.map(lineOf));
  return all.filter((number) => lines.has(lineOf(number)));
}

const withoutText = ({ start, end }: LinkNumber): Edit => ({ start, end, text: '' });

const withoutList = (first: Span): Message =>
  messageAt(
    first,
    'truncated',
    'The list of links that the numbers in this page refer to is missing: the numbers were left out, and the ids of the papers are unknown',
    'the page with the list below it',
  );

const withoutNumbers = (list: Span): Message =>
  messageAt(
    list,
    'unread-line',
    `Not read: the list of links, as nothing says which text has which link, ${quote(list.text)}`,
    'the number of a link before its text',
    { isNote: true },
  );

/** What stands further on its line is not part of a title. */
const longestTitleLine = 300;

const heading = /^[ \t]*(?:References:?|(?:Visible|Hidden) links:)[ \t]*\r?$/gm;
const subheading = /^\s*(?:Visible|Hidden) links:?\s*$/;
const target = /^\s*(?:\[(\d{1,4})\]\s+|(\d{1,4})\.\s+|(?=[a-z]+:\/\/))(\S+)\s*$/;
/** The list of a page leads to its papers; one in an abstract leads elsewhere. */
const fewestPapers = 2;

function findList(text: string): { start: number; end: number; targets: Map<number, string> } | null {
  for (const { index: start } of text.matchAll(heading)) {
    const targets = new Map<number, string>();
    let end = start;
    let papers = 0;
    for (let at = nextLine(text, start); at < text.length; at = nextLine(text, at)) {
      const line = text.slice(at, nextLine(text, at));
      const [, bracketed, dotted, url] = target.exec(line) ?? [];
      if (url !== undefined) {
        end = at + line.length;
        if (url.includes('/papers/')) papers++;
        const number = bracketed ?? dotted;
        if (number !== undefined) targets.set(Number(number), url);
      } else if (line.trim() !== '' && !subheading.test(line)) break;
    }
    if (papers >= fewestPapers) return { start, end, targets };
  }
  return null;
}

function nextLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

/** The longest row of them whose numbers rise: a citation such as `[12]` in an abstract is in none. */
function longestRising<T extends { number: number }>(items: readonly T[]): T[] {
  /** The items that rows of each length end with, the lowest number of each. */
  const ends: number[] = [];
  const before = items.map(({ number }, at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (items[ends[middle]!]!.number < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = at;
    return ends[low - 1] ?? -1;
  });
  const row: T[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) row.push(items[at]!);
  return row.reverse();
}
