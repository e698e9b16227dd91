import type { Point } from 'unist';
import { counted, describeValue } from '../../model/describe-value.js';
import { ListingError } from '../../model/listing-error.js';
import type { Message, PositionIndex } from '../../model/messages.js';
import { encodingOf, toBytes } from './bytes.js';
import { isBlank } from './head.js';
import { firstInvalidByte, invalidBytes } from './invalid-bytes.js';
import { lastAtMost } from './last-at-most.js';

/** Where in an input a block of it begins. */
export interface Origin {
  offset: number;
  lines: number;
  columns: number;
}

/** The text of an input, or a block of its lines, and the places in it. */
export class Source implements PositionIndex {
  #lineStarts: readonly number[] | undefined;

  /**
   * @param text The text, with its byte order mark where it has one: offsets are those of the input as given.
   * @param origin Where in the input a block begins: the characters and the lines before it, and the characters before
   * it on its first line.
   * @param margin How many blanks before each line have replaced what a tool had put there: they are not indentation.
   */
  constructor(
    readonly text: string,
    readonly messages: readonly Message[] = [],
    readonly origin: Origin = { offset: 0, lines: 0, columns: 0 },
    readonly margin = 0,
  ) {}

  /** Where in the text the first characters of its lines stand. */
  lineStarts(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.text);
    return this.#lineStarts;
  }

  point(offset: number): Point {
    const starts = this.lineStarts();
    const at = offset - this.origin.offset;
    const line = lastAtMost(starts, at);
    const column = at - starts[line]! + 1 + (line === 0 ? this.origin.columns : 0);
    return { line: this.origin.lines + line + 1, column, offset };
  }
}

/**
 * Takes an input as text.
 *
 * @param input A string, or bytes: UTF-8 with or without a byte order mark, UTF-16 with one.
 * @throws ListingError `wrong-type` for anything else, `empty-input` for a blank one.
 */
export function toSource(input: unknown): Source {
  const bytes = typeof input === 'string' ? null : toBytes(input);
  if (typeof input !== 'string' && bytes === null) {
    throw new ListingError('wrong-type', {
      expected: 'a string, Uint8Array or ArrayBuffer',
      found: describeValue(input),
    });
  }
  const source = bytes === null ? new Source(input as string) : decode(bytes);
  if (isBlank(source.text)) {
    throw new ListingError('empty-input', {
      expected: 'the text of a listing',
      found:
        source.text === ''
          ? 'an empty input'
          : `nothing but white space (${counted(source.text.length, 'character')})`,
    });
  }
  return source;
}

function decode(bytes: Uint8Array): Source {
  const encoding = encodingOf(bytes);
  try {
    return new Source(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    const at = encoding === 'utf-8' ? firstInvalidByte(bytes) : -1;
    const start =
      at < 0
        ? Math.max(0, text.indexOf('\ufffd'))
        : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at)).length;
    return new Source(text, [invalidBytes(encoding, bytes[at], at, start)]);
  }
}

const newline = 10;

/** Lines end with `\n`, `\r\n` or `\r`, whichever others the text has. */
function findLineStarts(text: string): number[] {
  const starts = [0];
  // Most texts have no carriage return at all, which is many times quicker to see.
  if (text.includes('\r') && loneReturn.test(text)) {
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    return starts;
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at)) {
    // A blank line follows nearly every line: it needs no search.
    do starts.push(++at);
    while (text.charCodeAt(at) === newline);
  }
  return starts;
}
const loneReturn = /\r(?!\n)/;
