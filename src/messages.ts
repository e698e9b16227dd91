import { VFileMessage } from 'vfile-message';
import type { Places } from './read/source.js';
import { singleSpaced } from './single-spaced.js';

/** The rules that messages come under; each has a section in docs/rules.md. */
export type Rule =
  | 'bare-count'
  | 'bounded-input'
  | 'future-date'
  | 'guessed-year'
  | 'invalid-bytes'
  | 'invalid-date'
  | 'missing-abstract'
  | 'missing-meta'
  | 'repeated-paper'
  | 'truncated'
  | 'unread-line'
  | 'unreadable-value'
  | 'zero-authors';

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
}

const rulesPage = 'https://unpkg.com/daily-papers/docs/rules.md';

/** Turns messages into VFileMessages, in the order of their places. */
export function toVFileMessages(messages: readonly Message[], places: Places): VFileMessage[] {
  const { stackTraceLimit } = Error;
  // A VFileMessage throws its stack away, and taking one costs more than all the rest of it.
  Error.stackTraceLimit = 0;
  try {
    return [...messages].sort((a, b) => a.start - b.start).map((message) => toVFileMessage(message, places));
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function toVFileMessage(message: Message, places: Places): VFileMessage {
  const place = { start: places.point(message.start), end: places.point(message.end) };
  const vfileMessage = new VFileMessage(message.reason, {
    place,
    ruleId: message.rule,
    source: 'daily-papers',
  });
  vfileMessage.fatal = message.info ? undefined : false;
  vfileMessage.expected = [message.expected];
  vfileMessage.actual = message.found;
  vfileMessage.url = `${rulesPage}#${message.rule}`;
  return vfileMessage;
}

/** Cuts a long quotation for a message. */
export function quote(text: string, most = 60): string {
  const line = singleSpaced(text).trim();
  return line.length <= most ? `“${line}”` : `“${line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…”`;
}
