import type { Message } from '../../model/messages.js';
import type { Entry, Page, ReadResult, Span } from './entry.js';

/**
 * Moves all places of a result: from those in a text that was encoded in the input, such as the HTML of a MIME message
 * or the text in a JSON string, to those in the input.
 */
export function mapSpans(result: ReadResult, offsetOf: (offset: number) => number): ReadResult {
  const move = <T extends Place>(span: T): T => mapSpan(span, offsetOf);
  const moveMessages = (messages: readonly Message[]) => messages.map(move);
  return {
    ...result,
    messages: moveMessages(result.messages),
    pages: Array.from(result.pages, (page): Page => {
      const moved: Page = { ...page, entries: page.entries.map((entry) => moveEntry(entry, move)) };
      for (const field of ['title', 'curator', 'date'] as const)
        if (page[field]) moved[field] = move(page[field]);
      if (page.messages) moved.messages = moveMessages(page.messages);
      return moved;
    }),
  };
}

/** Moves one place, such as that of a message. */
export function mapSpan<T extends Place>(span: T, offsetOf: (offset: number) => number): T {
  const start = offsetOf(span.start);
  return { ...span, start, end: Math.max(start, offsetOf(span.end)) };
}

type Place = Pick<Span, 'start' | 'end'>;

function moveEntry(entry: Entry, move: <T extends Place>(span: T) => T): Entry {
  const moved = Object.entries(entry).map(([name, value]) => [name, isSpan(value) ? move(value) : value]);
  const { start, end } = move({ start: entry.start, end: entry.end });
  const whole: Entry = { ...(Object.fromEntries(moved) as Entry), title: move(entry.title), start, end };
  // The entry of a row looks up its places when it is asked for them.
  if (entry.positions)
    whole.positions = () =>
      entry.positions!().map(
        ([field, range]) => [field, move({ start: range.start, end: range.end })] as const,
      );
  return whole;
}

function isSpan(value: unknown): value is Span {
  return typeof value === 'object' && value !== null && 'text' in value && 'start' in value && 'end' in value;
}
