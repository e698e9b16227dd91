import { quote } from '../model/describe-value.js';
import type { Message, PositionIndex } from '../model/messages.js';
import type { DateSpan, Page, Span } from './entry.js';
import { parseCount } from './fields/count.js';
import { isoDate, isoDay, type PrintedDate, parseDate } from './fields/date.js';
import { readAuthors } from './lines/line-shapes.js';
import type { Settings } from './options.js';

/** What the values of a page are read by, and where what is odd about them goes. */
export interface PageContext {
  page: Page;
  settings: Settings;
  messages: Message[];
  index: PositionIndex;
  /** The year of dates without one. */
  year: number;
  /** The day in the page's header. */
  day: string | null;
  /** The first date of the page whose year was guessed. */
  guessed?: Span;
  /** The first bare count that was read as upvotes for want of an option. */
  bare?: Span;
}

export function readCount(span: Span, field: string, { messages }: PageContext): number | null {
  const count = parseCount(span.text);
  if (count === null) messages.push(unreadable(span, field, 'a count such as 12 or 1.2k'));
  return count;
}

export function readAuthorCount(span: Span, context: PageContext): number | null {
  const count = parseCount(readAuthors(span.text) ?? span.text);
  if (count === null) context.messages.push(unreadable(span, 'authorCount', 'a count such as `5 authors`'));
  if (count === 0) {
    context.messages.push({
      rule: 'zero-authors',
      reason: 'The author count is 0',
      expected: '1 author or more',
      found: quote(span.text),
      start: span.start,
      end: span.end,
    });
  }
  return count;
}

export function readDate(span: DateSpan, context: PageContext): string | null {
  const printed = span.printed ?? parseDate(span.text);
  const date = printed ? completeDate(printed, span, context) : isoDay(span.text);
  if (date === null) {
    context.messages.push({
      rule: 'invalid-date',
      reason: `${quote(span.text)} is not a valid date`,
      expected: 'a date such as Jul 3, 2024',
      found: quote(span.text),
      start: span.start,
      end: span.end,
    });
    return null;
  }
  const last = context.day ?? context.settings.referenceDate;
  if (last !== null && date > last) {
    context.messages.push({
      rule: 'future-date',
      reason: `${date} is after the day of the listing, ${last}`,
      expected: `a date not after ${last}`,
      found: date,
      start: span.start,
      end: span.end,
    });
  }
  return date;
}

function completeDate({ year, month, day }: PrintedDate, span: Span, context: PageContext): string | null {
  if (year !== null) return isoDate(year, month, day);
  if (context.settings.referenceDate === null) context.guessed ??= span;
  return isoDate(context.year, month, day);
}

function unreadable(span: Span, field: string, expected: string): Message {
  return {
    rule: 'unreadable-value',
    reason: `Cannot parse ${field}: ${quote(span.text)}`,
    expected,
    found: quote(span.text),
    start: span.start,
    end: span.end,
  };
}
