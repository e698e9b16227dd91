import type { PositionIndex } from '../../model/messages.js';
import { Source } from '../source/source.js';

/** The blocks of a text that comes piece by piece, as long as places in them may be asked for. */
export class Blocks implements PositionIndex {
  #blocks: Source[] = [];
  #offset = 0;
  #lines = 0;

  /** Where the last block ends. */
  get end(): number {
    return this.#offset;
  }

  /** Adds the next block of whole lines. */
  add(text: string): Source {
    const block = new Source(text, [], { offset: this.#offset, lines: this.#lines, columns: 0 });
    this.#blocks.push(block);
    this.#offset += text.length;
    this.#lines += block.lineStarts().length - 1;
    return block;
  }

  /** Drops the blocks that end before an offset. */
  forget(offset: number): void {
    const at = this.#blocks.findIndex((block) => block.origin.offset + block.text.length >= offset);
    this.#blocks = this.#blocks.slice(at);
  }

  point(offset: number): ReturnType<Source['point']> {
    const block = this.#blocks.findLast(({ origin }) => origin.offset <= offset);
    return (block ?? this.#blocks[0]!).point(offset);
  }
}
