import type { Message } from '../../model/messages.js';
import { joinBytes } from './bytes.js';

/**
 * Reports bytes that are not valid in their encoding.
 *
 * @param byte The first such byte, where it is known.
 * @param at Its offset among the bytes.
 * @param start The offset of the character that stands for it.
 */
export function invalidBytes(encoding: string, byte: number | undefined, at: number, start: number): Message {
  const found =
    byte === undefined
      ? 'half of a character'
      : `the byte 0x${byte.toString(16).padStart(2, '0')} at byte ${at}`;
  return {
    rule: 'invalid-bytes',
    reason: `Not ${encoding.toUpperCase()} from here on: ${found}; invalid bytes are read as U+FFFD`,
    expected: `${encoding.toUpperCase()} text`,
    found,
    start,
    end: start + 1,
  };
}

/** Finds the first byte of a stream that is not UTF-8. */
export class Utf8Check {
  #isValid = true;
  #decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  /** The beginning of a character at the end of the last piece. */
  #begun: Uint8Array = new Uint8Array(0);
  /** The bytes and the characters before it. */
  #bytes = 0;
  #characters = 0;

  /**
   * Takes the next bytes; null ends the stream.
   *
   * @returns A message where the first invalid byte is among them.
   */
  take(piece: Uint8Array | null): Message | null {
    if (!this.#isValid) return null;
    const bytes = joinBytes([this.#begun, piece ?? new Uint8Array(0)]);
    try {
      this.#characters += piece
        ? this.#decoder.decode(piece, { stream: true }).length
        : this.#decoder.decode().length;
      this.#begun = bytes.slice(bytes.length - begunLength(bytes));
      this.#bytes += bytes.length - this.#begun.length;
      return null;
    } catch {
      this.#isValid = false;
      const at = firstInvalidByte(bytes);
      const before = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, at)).length;
      return invalidBytes('utf-8', bytes[at], this.#bytes + at, this.#characters + before);
    }
  }
}

/** How many bytes at the end are the beginning of a longer character. */
function begunLength(bytes: Uint8Array): number {
  for (let length = 1; length < 4 && length <= bytes.length; length++) {
    const byte = bytes[bytes.length - length]!;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return length < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? length : 0;
  }
  return 0;
}

/** The offset of the first byte that no UTF-8 character holds; the length where there is none. */
export function firstInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  // The piece that is not UTF-8 is searched byte by byte.
  for (const step of [pieceLength, 1]) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for (; at < bytes.length; at += step) decoder.decode(bytes.subarray(at, at + step), { stream: true });
      at = bytes.length;
    } catch {
      // The byte that is wrong may follow the beginning of a character.
    }
    at -= begunLength(bytes.subarray(0, at));
  }
  return at;
}
const pieceLength = 65_536;
