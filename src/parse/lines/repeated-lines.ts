import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { Span } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';
import type { IsReported } from '../entries/unread.js';

/** Reports each line that repeats the line above it. */
export function repeatedLines(lines: readonly Span[]): Message[] {
  return lines
    .filter(({ text }, at) => text === lines[at - 1]?.text && isLongLine(text))
    .map((line) =>
      messageAt(line, 'repeated-line', `A line appears twice: ${quote(line.text)}`, 'each line once'),
    );
}

/** Whether a range of the input is one of the reported lines, and needs no other message. */
export function isAmong(reported: readonly Message[]): IsReported {
  const ends = new Map(reported.map(({ start, end }) => [start, end]));
  return ({ start, end }) => ends.get(start) === end;
}

/** Whether a line has more words than labels, marks and names have, which may stand twice. */
export const isLongLine = (text: string) => text.length >= 20 && text.split(/\s+/, 4).length > 3;
