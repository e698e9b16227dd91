import { describeValue } from '../../model/describe-value.js';
import { ListingError } from '../../model/listing-error.js';
import type { Message } from '../../model/messages.js';
import { encodingOf, isBytes, joinBytes } from '../source/bytes.js';
import { Utf8Check } from '../source/invalid-bytes.js';

/** What `streamPapers` reads from: chunks of text or bytes, cut anywhere. */
export type PaperSource =
  | AsyncIterable<string | Uint8Array>
  | (Iterable<string | Uint8Array> & object)
  | ReadableStream<string | Uint8Array>;

/** Longer strings are objects of their own to the garbage collector, which lets many of them pile up. */
const pieceLength = 16_384;

/**
 * The text of a source, chunk by chunk, its bytes decoded (UTF-8, or UTF-16 with a byte order mark). A source that is
 * left early is closed.
 *
 * @param report Takes the message about the first bytes that are not UTF-8, before the text that they are in.
 * @throws ListingError `wrong-type` if it is not a source, or a chunk is neither text nor bytes.
 */
export async function* textChunks(
  source: PaperSource,
  report: (message: Message) => void,
): AsyncGenerator<string> {
  let check: Utf8Check | null = null;
  const checked = (piece: Uint8Array | null) => {
    const message = check?.take(piece);
    if (message) report(message);
  };
  let decoder: TextDecoder | undefined;
  let first: Uint8Array = new Uint8Array(0);
  for await (const chunk of chunksOf(source)) {
    if (typeof chunk === 'string') {
      yield chunk;
      continue;
    }
    let bytes = chunk;
    if (decoder === undefined) {
      bytes = joinBytes([first, chunk]);
      first = bytes;
      // The first two bytes show the encoding.
      if (bytes.length < 2) continue;
      const encoding = encodingOf(bytes);
      decoder = new TextDecoder(encoding, { ignoreBOM: true });
      if (encoding === 'utf-8') check = new Utf8Check();
    }
    for (let at = 0; at < bytes.length; at += pieceLength) {
      const piece = bytes.subarray(at, at + pieceLength);
      checked(piece);
      yield decoder.decode(piece, { stream: true });
    }
  }
  if (!decoder && first.length > 0) {
    check = new Utf8Check();
    checked(first);
  }
  checked(null);
  yield decoder ? decoder.decode() : new TextDecoder().decode(first);
}

async function* chunksOf(source: PaperSource): AsyncGenerator<string | Uint8Array> {
  if (!isSource(source)) throw wrongType('an iterable or a ReadableStream of chunks (text or bytes)', source);
  const chunks = Symbol.asyncIterator in source || Symbol.iterator in source ? source : fromReader(source);
  for await (const chunk of chunks) {
    if (typeof chunk !== 'string' && !isBytes(chunk)) {
      throw wrongType('each chunk to be text or bytes', chunk);
    }
    yield chunk;
  }
}

/** Some browsers' streams cannot be iterated. */
async function* fromReader(stream: ReadableStream<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
  const reader = stream.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

function isSource(source: unknown): source is PaperSource {
  if (typeof source !== 'object' || source === null) return false;
  return Symbol.asyncIterator in source || Symbol.iterator in source || 'getReader' in source;
}

function wrongType(expected: string, found: unknown): ListingError {
  return new ListingError('wrong-type', { expected, found: describeValue(found) });
}
