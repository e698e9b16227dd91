import { quote } from '../../model/describe-value.js';
import type { Message } from '../../model/messages.js';
import type { DateSpan, Page, Span } from '../entries/entry.js';
import { messageAt } from '../entries/message-at.js';
import { implausibleCount, parseCount } from '../fields/count.js';
import { isoDate, isoDay, type PrintedDate, parseDate } from '../fields/date.js';
import { readAuthors } from '../lines/line-shapes.js';
import type { Settings } from '../options.js';

/** The options that decide how papers are built. */
export type BuildSettings = Pick<Settings, 'referenceDate' | 'unlabeledCount' | 'positions'>;

/** What the values of a page are read by, and where what is odd about them goes. */
export interface PageContext {
  page: Page;
  settings: BuildSettings;
  messages: Message[];
  /** The year of dates without one. */
  year: number;
  /** The day in the page's header. */
  day: string | null;
  /** The first date of the page whose year was guessed. */
  guessed?: Span;
  /** The first unlabeled count that was read as upvotes for want of an option. */
  unlabeled?: Span;
}

/** @param printed The digits of the count, where the line has words beside them. */
export function readCount(
  span: Span,
  field: string,
  { messages }: PageContext,
  printed = span.text,
): number | null {
  const count = parseCount(printed);
  if (count === null) messages.push(unreadable(span, field, 'a count such as 12 or 1.2k'));
  else if (count >= implausibleCount) {
    const reason = `The count ${quote(span.text)}, read as ${field}, is implausibly large`;
    messages.push(messageAt(span, 'unusual-count', reason, `a count below ${implausibleCount}`));
  }
  return count;
}

export function readAuthorCount(span: Span, context: PageContext): number | null {
  const count = readCount(span, 'authorCount', context, readAuthors(span.text) ?? span.text);
  if (count === 0)
    context.messages.push(messageAt(span, 'zero-authors', 'The author count is 0', '1 author or more'));
  return count;
}

export function readDate(span: DateSpan, context: PageContext): string | null {
  const printed = span.printed ?? parseDate(span.text);
  const date = printed ? completeDate(printed, span, context) : isoDay(span.text);
  if (date === null) {
    const reason = `${quote(span.text)} is not a valid date`;
    context.messages.push(messageAt(span, 'invalid-date', reason, 'a date such as Jul 3, 2024'));
    return null;
  }
  const last = context.day ?? context.settings.referenceDate;
  if (last !== null && date > last) {
    const reason = `${date} is after the day of the listing, ${last}`;
    context.messages.push(
      messageAt(span, 'future-date', reason, `a date not after ${last}`, { found: date }),
    );
  }
  return date;
}

function completeDate({ year, month, day }: PrintedDate, span: Span, context: PageContext): string | null {
  if (year !== null) return isoDate(year, month, day);
  if (context.settings.referenceDate === null) context.guessed ??= span;
  return isoDate(context.year, month, day);
}

const unreadable = (span: Span, field: string, expected: string): Message =>
  messageAt(span, 'unreadable-value', `Cannot parse ${field}: ${quote(span.text)}`, expected);
