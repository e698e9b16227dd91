import { ListingError } from '../model/listing-error.js';
import { type Message, type PositionIndex, toVFileMessages } from '../model/messages.js';
import type { Listing, Paper } from '../model/paper.js';
import { DuplicateDetector } from './duplicate-detector.js';
import type { ReadResult } from './entry.js';
import type { Settings } from './options.js';
import { PaperBuilder } from './paper-builder.js';
import type { Source } from './source.js';

/** A listing whose messages do not know their lines and columns yet: callers that only need papers skip this work. */
export interface RawListing extends Omit<Listing, 'messages'> {
  messages: readonly Message[];
  index: PositionIndex;
}

/** Gives the messages their lines and columns. */
export function withPositions({ messages, index, ...listing }: RawListing): Listing {
  return { ...listing, messages: toVFileMessages(messages, index) };
}

/**
 * Makes a listing of what a reader found: its raw strings become values, everything odd a message. Each value comes
 * from a parser that gives a valid one or null, so that the schema, which foreign data has to pass, has nothing left to
 * find here; test/robust holds every paper against it.
 *
 * @throws ListingError `strict` in strict mode, where there is a warning.
 */
export function toListing(reading: ReadResult, source: Source, settings: Settings): RawListing {
  const papers: Paper[] = [];
  const index = reading.index ?? source;
  const builder = new PaperBuilder(index, settings, new DuplicateDetector());
  for (const page of reading.pages) for (const paper of builder.make(page)) papers.push(paper);
  const messages = [...source.messages, ...reading.messages, ...builder.messages];
  if (settings.strict) throwOnWarnings(messages, index);
  const { title = null, curator = null, date = null, period = null } = builder.header ?? {};
  return { title, curator, date, period, format: reading.format, papers, messages, index };
}

/** @throws ListingError `strict` where one of the messages is a warning. */
export function throwOnWarnings(messages: readonly Message[], index: PositionIndex): void {
  const warnings = toVFileMessages(
    messages.filter(({ info }) => !info),
    index,
  );
  const [first] = warnings;
  if (!first) return;
  throw new ListingError('strict', {
    expected: 'no warnings',
    found: `${warnings.length}, the first at ${first.line}:${first.column}: ${first.reason}`,
    messages: warnings,
  });
}
