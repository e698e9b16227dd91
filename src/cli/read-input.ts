import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { VFileMessage } from 'vfile-message';
import type { HubRequest } from '../hub/options.js';
import { visible } from '../model/describe-value.js';
import { ListingError } from '../model/listing-error.js';
import type { Listing, Paper } from '../model/paper.js';
import { joinBytes } from '../parse/source/bytes.js';
import { isAddress } from './inputs.js';
import type { ParseSettings } from './parse-settings.js';

/** The papers of an input, and what was odd in it. */
export interface ReadInput extends Partial<Pick<Listing, 'date' | 'period'>> {
  papers: Paper[];
  messages: readonly VFileMessage[];
}

/**
 * Reads an input as a whole.
 *
 * @param name A file, an http(s) address, or `-` for standard input.
 * @throws ListingError where it is not a listing, or has more text than a string can hold.
 */
export async function readInput(name: string, settings: ParseSettings): Promise<ReadInput> {
  if (isAddress(name)) return readUrl(name, settings);
  const bytes = await gather(openInput(name));
  if (isParquet(bytes)) return readParquet(bytes, settings);
  const { parseListing } = await import('../parse/parse-listing.js');
  return parseListing(bytes, settings.parse);
}

/**
 * Reads an input while it comes, in memory that does not grow with it where its format allows. What was read before
 * an error has been handed on.
 *
 * @param onMessage Called with each message.
 */
export async function* streamInput(
  name: string,
  settings: ParseSettings,
  onMessage: (message: VFileMessage) => void,
): AsyncGenerator<Paper[]> {
  // Strict reading refuses an input as a whole.
  if (settings.parse.strict || isAddress(name)) {
    const { papers, messages } = await readInput(name, settings);
    messages.forEach(onMessage);
    yield papers;
    return;
  }
  const chunks = openInput(name);
  const begin: Uint8Array[] = [];
  while (begin.reduce((length, chunk) => length + chunk.length, 0) < parquetMark.length) {
    const next = await chunks.next();
    if (next.done) break;
    begin.push(next.value);
  }
  const source = startingWith(joinBytes(begin), chunks);
  if (isParquet(joinBytes(begin))) {
    const { papers, messages } = await readParquet(await gather(source), settings);
    messages.forEach(onMessage);
    yield papers;
    return;
  }
  const { streamBatches } = await import('../parse/stream-papers.js');
  yield* streamBatches(source, { ...settings.parse, onMessage });
}

/** The day of a daily listing, as `YYYY-MM-DD`; null for any other, which may say when a week or month begins. */
export const dayOfListing = ({ date = null, period }: ReadInput) => (period === 'day' ? date : null);

async function* openInput(name: string): AsyncGenerator<Uint8Array> {
  if (name === '-') yield* process.stdin;
  else if ((await stat(name)).isFile()) yield* chunksOf(name);
  else yield* createReadStream(name);
}

/** The content of a regular file. Blocking reads take a tenth of the time of callbacks. */
export function* chunksOf(path: string): Generator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafe(65_536);
      const length = readSync(descriptor, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** No string holds more. */
const mostText = 0x1fff_ffe8;

async function gather(chunks: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    length += chunk.length;
    if (length > mostText && !isParquet(parts[0]!)) {
      throw new ListingError('input-limit', {
        expected: 'at most 512 MB; plain text and NDJSON of any size can be written with --to ndjson',
        found: 'more',
      });
    }
  }
  return parts.length === 1 ? parts[0]! : joinBytes(parts);
}

async function* startingWith<T>(begin: T, others: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield begin;
    for (let next = await others.next(); !next.done; next = await others.next()) yield next.value;
  } finally {
    await others.return?.();
  }
}

/** Every Parquet file begins with it. */
const parquetMark = 'PAR1';

function isParquet(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, parquetMark.length)).toString('latin1') === parquetMark;
}

/** Reads a Parquet file of this command, or the rows of another one: the number of a row is that of its line. */
async function readParquet(bytes: Uint8Array, { parse }: ParseSettings): Promise<ReadInput> {
  const { readAnyParquet } = await import('../serialize/parquet.js');
  const read = await readAnyParquet(bytes);
  if ('papers' in read) return { papers: read.papers, messages: [] };
  const { parseListing } = await import('../parse/parse-listing.js');
  return parseListing(read.lines, { ...parse, format: 'ndjson' });
}

/** Fetches a listing from the site, or from any other address. */
async function readUrl(url: string, settings: ParseSettings): Promise<ReadInput> {
  const { fetchAny } = await import('../hub/fetch-listing.js');
  const { readForeignAnswer } = await import('../hub/read-answer.js');
  const { describeRequest, hubOptions } = await import('./site-addresses.js');
  const onRequest = (request: HubRequest) =>
    void process.stderr.write(`${visible(describeRequest(request))}\n`);
  const options = hubOptions(process.env, settings.isVerbose ? onRequest : undefined);
  return fetchAny(url, { ...options, parse: settings.parse }, (bytes, headers, parse) =>
    isParquet(bytes) ? readParquet(bytes, settings) : readForeignAnswer(bytes, headers, parse),
  );
}
