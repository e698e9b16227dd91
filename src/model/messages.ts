import type { Point } from 'unist';
import { VFileMessage } from 'vfile-message';
import { counted } from './describe-value.js';
import { groupBy } from './group-by.js';

/** The rules that messages come under; each has a section in docs/rules.md. */
export type Rule =
  | 'uncertain-space'
  | 'ambiguous-value'
  | 'conflicting-values'
  | 'duplicate-key'
  | 'invalid-syntax'
  | 'unknown-key'
  | 'unread-row'
  | 'unlabeled-count'
  | 'input-limit'
  | 'extra-paragraph'
  | 'future-date'
  | 'guessed-year'
  | 'inexact-text'
  | 'invalid-bytes'
  | 'invalid-date'
  | 'missing-abstract'
  | 'missing-meta'
  | 'missing-title'
  | 'odd-title'
  | 'repeated-line'
  | 'repeated-paper'
  | 'truncated'
  | 'unknown-field'
  | 'unread-line'
  | 'unreadable-value'
  | 'unusual-count'
  | 'zero-authors';

/**
 * A warning or a note about an input. It is a [VFileMessage](https://github.com/vfile/vfile-message), so unified's tools
 * can print and sort it.
 */
export interface ListingMessage extends VFileMessage {
  /** What it is about, such as `guessed-year`; the guide to rules and messages describes each rule. */
  ruleId: Rule;
  /** `false` for a warning: a value may be missing or wrong. `undefined` for a note, which needs no action. */
  fatal: false | undefined;
  /** What was expected, in one string. */
  expected: string[];
  /** What was found. */
  actual: string;
  /** The number of the row that it is about, from 1; absent if it is not about a single row. */
  row?: number | undefined;
}

/** Something odd but readable, before it knows its line and column. */
export interface Message {
  rule: Rule;
  reason: string;
  /** What would not have been odd. */
  expected: string;
  /** What the input has. */
  found: string;
  start: number;
  end: number;
  /** True for what is worth knowing and asks for nothing. */
  info?: boolean;
  /** The row that it is about, from 1, where the input has rows. */
  row?: number;
  /** How many messages it stands for, if not one. */
  count?: number;
  /** Its place, where the text that it stood in is gone before it is reported. */
  place?: Place | undefined;
}

/** A message about something whose place in the text is looked up later. */
export interface Finding<Place> {
  place: Place;
  message: Omit<Message, 'start' | 'end'>;
}

/** Where something stands in the input. */
export interface Place {
  start: Point;
  end: Point;
}

export const rulesPage = 'https://unpkg.com/daily-papers/docs/rules.md';

/** Finds where in an input a character stands. */
export interface PositionIndex {
  /** Line, column (both from 1) and offset (from 0) of a character. */
  point(offset: number): Point;
}

/** Of the messages of one rule, those beyond this are counted: an input of some megabytes can have a million. */
export const mostPerRule = 10_000;

/**
 * Turns messages into VFileMessages, in the order of their places. The 10,001st of a rule, and all that follow it, are
 * one message that says how many there are and where the first one and the last one stand.
 */
export function toVFileMessages(messages: readonly Message[], places: PositionIndex): ListingMessage[] {
  const { stackTraceLimit } = Error;
  // A VFileMessage throws its stack away, and taking one costs more than all the rest of it.
  Error.stackTraceLimit = 0;
  try {
    return boundedMessages(messages).map((message) => toVFileMessage(message, places));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Messages in the order of their places, those of a rule that are too many counted in one. */
export function boundedMessages(messages: readonly Message[]): Message[] {
  const sorted = inOrder(messages);
  if (sorted.length <= mostPerRule) return sorted;
  const bounded = [...groupBy(sorted, ({ rule }) => rule).values()].flatMap((same) =>
    same.length > mostPerRule ? [...same.slice(0, mostPerRule), excessOf(same.slice(mostPerRule))] : same,
  );
  return inOrder(bounded);
}

const inOrder = (messages: readonly Message[]) => [...messages].sort((a, b) => a.start - b.start);

/** One message for several of a rule, in the order of their places. */
export function excessOf(messages: readonly Message[]): Message {
  const [first, last] = [messages[0]!, messages.at(-1)!];
  const count = messages.reduce((sum, message) => sum + (message.count ?? 1), 0);
  return {
    rule: first.rule,
    reason: `${counted(count, 'more message')} of this kind`,
    expected: first.expected,
    found: `${count} more`,
    count,
    start: first.start,
    end: last.end,
    place: first.place && last.place && { start: first.place.start, end: last.place.end },
    info: messages.every(({ info }) => info),
  };
}

/** Turns one message into a VFileMessage; without a place where it is not about a place in a text. */
export function toVFileMessage(
  message: Omit<Message, 'start' | 'end'> & Partial<Pick<Message, 'start' | 'end'>>,
  index: PositionIndex | null = null,
): ListingMessage {
  const { start, end } = message;
  const hasPlace = index !== null && start !== undefined && end !== undefined;
  const vfileMessage = new VFileMessage(message.reason, {
    ...(hasPlace && { place: message.place ?? placeOf({ start, end }, index) }),
    ruleId: message.rule,
    source: 'daily-papers',
  });
  return Object.assign(vfileMessage, {
    ruleId: message.rule,
    fatal: message.info ? undefined : (false as const),
    expected: [message.expected],
    actual: message.found,
    url: `${rulesPage}#${message.rule}`,
    ...(message.row !== undefined && { row: message.row }),
  });
}

/** The place of a range of the input. */
export function placeOf({ start, end }: { start: number; end: number }, places: PositionIndex): Place {
  return { start: places.point(start), end: places.point(end) };
}
