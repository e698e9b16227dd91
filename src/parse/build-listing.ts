import { type Message, type PositionIndex, toVFileMessages } from '../model/messages.js';
import type { Listing, Paper } from '../model/paper.js';
import { type CaptureFormats, CaptureReader } from './captures/capture-reader.js';
import { deliverMessages } from './deliver-messages.js';
import type { Settings } from './options.js';
import type { Source } from './source/source.js';

/** A listing whose messages do not have their lines and columns yet: callers that only need papers skip this work. */
export interface RawListing extends Omit<Listing, 'messages'> {
  messages: readonly Message[];
  index: PositionIndex;
}

/**
 * Builds a listing of all captures in an input. Each value comes from a parser that returns a valid one or null, so that
 * the schema, which foreign data has to pass, has nothing left to find here.
 *
 * @throws ListingError `not-a-listing`, or `strict` in strict mode, where there is a warning.
 */
export function buildListing(source: Source, settings: Settings, formats: CaptureFormats): RawListing {
  const reader = new CaptureReader(settings, formats);
  const papers: Paper[] = [];
  const messages: Message[] = [...source.messages];
  const collect = (captures: ReturnType<CaptureReader['end']>) => {
    for (const capture of captures) {
      for (const paper of capture.papers) papers.push(paper);
      for (const message of capture.messages) messages.push(message);
    }
  };
  collect(reader.take(source.text));
  collect(reader.end());
  deliverMessages(messages, source, settings);
  const { title = null, curator = null, date = null, period = null } = reader.builder.header ?? {};
  return { title, curator, date, period, format: reader.format!, papers, messages, index: source };
}

/** Gives the messages their lines and columns. */
export function withPositions({ messages, index, ...listing }: RawListing): Listing {
  return { ...listing, messages: toVFileMessages(messages, index) };
}
