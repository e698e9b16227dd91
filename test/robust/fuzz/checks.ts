import { isDeepStrictEqual } from 'node:util';
import type { VFileMessage } from 'vfile-message';
import {
  formatNames,
  fromCsv,
  fromJson,
  fromNdjson,
  fromRows,
  type Listing,
  ListingError,
  type Paper,
  type ParseOptions,
  papersSchema,
  parseListing,
  parsePapers,
  type RowOptions,
  serializePapers,
  streamPapers,
} from '../../../src/index.js';
import { fromParquet } from '../../../src/parquet.js';
import { readSections } from '../../../src/parse/formats/markdown/sections.js';
import { parseBlocks } from '../../../src/parse/formats/markdown/tree.js';
import { encodingOf } from '../../../src/parse/source/bytes.js';
import { parseTextListing } from '../../../src/text.js';
import { foreignRoundTrips, roundTrips } from '../../helpers/round-trips.js';

/** How an input is checked; all of it can be written as JSON. */
export interface Settings {
  options?: ParseOptions;
  /** For streams: where the input is cut, from 0 to 1. */
  cuts?: number[];
  /** For papers: one of `writerNames`. */
  writer?: string;
}
export type Input = string | Uint8Array;

/**
 * What holds of every input. Each throws where it does not.
 *
 * `rows` and `papers` take JSON, and pass over what is not.
 */
export const checks = {
  parse: checkParse,
  callback: checkCallback,
  text: checkText,
  stream: checkStream,
  messages: checkStreamMessages,
  rows: checkRows,
  papers: checkPapers,
  files: checkFiles,
  markdown: checkMarkdown,
};
export type CheckName = keyof typeof checks;

/** Any input ends in papers or in a ListingError; papers are valid, and places lie in the input. */
function checkParse(input: Input, { options }: Settings): void {
  const listing = orRefused(() => parseListing(input, options));
  if (!(listing instanceof ListingError)) checkListing(input, listing);
}

/** Papers and messages are the same from `parsePapers`, which hands messages to a function. */
function checkCallback(input: Input, { options }: Settings): void {
  const messages: string[] = [];
  const onMessage = (message: unknown) => messages.push(String(message));
  const papers = orRefused(() => parsePapers(input, { ...options, onMessage }));
  const listing = orRefused(() => parseListing(input, options));
  if (listing instanceof ListingError || papers instanceof ListingError) {
    same(codeOf(papers), codeOf(listing), 'the code of parsePapers');
    return;
  }
  same(papers, listing.papers, 'the papers of parsePapers');
  same(messages, listing.messages.map(String), 'the messages of parsePapers');
}

/** The reader of plain text alone ends in papers or in a ListingError too. */
function checkText(input: Input, { options }: Settings): void {
  const listing = orRefused(() => parseTextListing(input, { ...options, format: 'text' }));
  if (!(listing instanceof ListingError)) checkListing(input, listing);
}

/** A stream gives the papers of the whole, however it is cut. */
async function checkStream(input: Input, { options, cuts = [] }: Settings): Promise<void> {
  const whole = orRefused(() => parseListing(input, options));
  const { papers, code } = await streamed(input, cuts, options);
  same(code, codeOf(whole), 'the code of streamPapers');
  if (!(whole instanceof ListingError)) same(papers, whole.papers, 'the papers of streamPapers');
}

/** A stream gives the messages of the whole; those about all rows come last. */
async function checkStreamMessages(input: Input, { options, cuts = [] }: Settings): Promise<void> {
  const whole = orRefused(() => parseListing(input, options));
  if (whole instanceof ListingError) return;
  const { messages } = await streamed(input, cuts, options);
  same(messages.sort(), whole.messages.map(String).sort(), 'the messages of streamPapers');
}

async function streamed(input: Input, cuts: readonly number[], options: ParseOptions | undefined) {
  const papers: Paper[] = [];
  const messages: string[] = [];
  const onMessage = (message: VFileMessage) => messages.push(String(message));
  try {
    for await (const paper of streamPapers(cut(input, cuts), { ...options, onMessage })) papers.push(paper);
  } catch (error) {
    if (!(error instanceof ListingError)) throw error;
    return { papers, messages, code: error.code };
  }
  return { papers, messages, code: undefined };
}

/** Rows of any kind are read or reported. */
function checkRows(input: Input, { options }: Settings): void {
  const rows = parsed(input);
  if (Array.isArray(rows)) checkValid(fromRows(rows, options as RowOptions));
}

const writers: Record<string, (papers: Paper[]) => Promise<void>> = Object.fromEntries([
  ...Object.entries({ ...roundTrips, ...foreignRoundTrips }).map(([name, roundTrip]) => [
    name,
    async (papers: Paper[]) => same(await roundTrip(papers), papers, name),
  ]),
  ...formatNames.map((name) => [
    `to ${name}`,
    async (papers: Paper[]) => void (await serializePapers(papers, name)),
  ]),
]);
/** What writes papers: round trips, which are exact, and all formats. */
export const writerNames = Object.keys(writers);

/** Whatever is written comes back as it was, and every format can be written. */
async function checkPapers(input: Input, { writer = 'json' }: Settings): Promise<void> {
  const { success, data } = papersSchema.safeParse(parsed(input));
  if (success) await writers[writer]!(data as Paper[]);
}

/** The readers of files of papers return valid papers, or refuse the file. */
async function checkFiles(input: Input): Promise<void> {
  for (const read of [fromJson, fromNdjson, fromCsv, fromParquet]) {
    if (read === fromParquet && typeof input === 'string') continue;
    let papers: Paper[];
    try {
      papers = await read(input as Uint8Array);
    } catch (error) {
      if (error instanceof ListingError) continue;
      throw error;
    }
    checkValid(papers);
  }
}

/** Markdown has the blocks that remark-parse finds. */
function checkMarkdown(input: Input): void {
  const text = textOf(input);
  same(readSections(text, parseBlocks), parseBlocks(text), 'the blocks of Markdown');
}

function checkListing(input: Input, { papers, messages }: Listing): void {
  checkValid(papers);
  const text = textOf(input);
  let last = 0;
  for (const { place, reason } of messages) {
    if (!place) continue;
    const [start, end] = 'start' in place ? [place.start, place.end] : [place, place];
    checkPlace(text, start, end, reason);
    if (start.offset! < last) throw new Error(`A message out of order: ${reason}`);
    last = start.offset!;
  }
  for (const { positions = {} } of papers)
    for (const [field, { start, end }] of Object.entries(positions)) checkPlace(text, start, end, field);
}

function checkValid(papers: readonly Paper[]): void {
  same(papersSchema.parse(papers), papers, 'the papers as their schema reads them');
}

interface Spot {
  line: number;
  column: number;
  offset?: number | undefined;
}

function checkPlace(text: string, start: Spot, end: Spot, of: string): void {
  if (!(0 <= start.offset! && start.offset! <= end.offset! && end.offset! <= text.length))
    throw new Error(`${of}: ${start.offset} to ${end.offset} of ${text.length} characters`);
  for (const { line, column, offset } of [start, end]) {
    const lineStart = offset! - column + 1;
    const isLine = lineStart === 0 ? line === 1 : line > 1 && /[\r\n]/.test(text[lineStart - 1] ?? '');
    if (!isLine) throw new Error(`${of}: ${line}:${column} is not at ${offset}`);
  }
}

function same(found: unknown, expected: unknown, what: string): void {
  if (isDeepStrictEqual(found, expected)) return;
  const shown = [expected, found].map((value) => JSON.stringify(value) ?? String(value));
  const [from, to] = shown as [string, string];
  let at = 0;
  while (at < from.length && from[at] === to[at]) at++;
  const window = (value: string) => value.slice(Math.max(0, at - 60), at + 120);
  throw new Error(`${what}: expected …${window(from)}… but found …${window(to)}…`);
}

function orRefused<T>(read: () => T): T | ListingError {
  try {
    return read();
  } catch (error) {
    if (error instanceof ListingError) return error;
    throw error;
  }
}

const codeOf = (result: unknown) => (result instanceof ListingError ? result.code : undefined);

function textOf(input: Input): string {
  return typeof input === 'string'
    ? input
    : new TextDecoder(encodingOf(input), { ignoreBOM: true }).decode(input);
}

function parsed(input: Input): unknown {
  try {
    return JSON.parse(textOf(input));
  } catch {
    return null;
  }
}

function cut(whole: Input, places: readonly number[]): Input[] {
  const ends = places.map((place) => Math.floor(place * whole.length)).sort((a, b) => a - b);
  return [...ends, whole.length].map((end, at) => whole.slice(at === 0 ? 0 : ends[at - 1], end));
}
