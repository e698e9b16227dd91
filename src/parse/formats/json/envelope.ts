import type { PositionIndex } from '../../../model/messages.js';

/** Finds in a JSON text what stands in the text that one of its strings holds. */
export class EnvelopeIndex implements PositionIndex {
  /** After each escape: its end in the inner text, and its end in the outer one. */
  #ends: { inner: number; outer: number }[] | undefined;

  /**
   * @param text The JSON text.
   * @param start Where in it the string's opening quotation mark stands.
   * @param outer Finds places in the JSON text.
   */
  constructor(
    readonly text: string,
    readonly start: number,
    readonly outer: PositionIndex,
  ) {}

  point(offset: number): ReturnType<PositionIndex['point']> {
    this.#ends ??= this.#findEscapes();
    const ends = this.#ends;
    let low = 0;
    let high = ends.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (ends[middle]!.inner <= offset) low = middle;
      else high = middle - 1;
    }
    const { inner, outer } = ends[low]!;
    return this.outer.point(outer + offset - inner);
  }

  #findEscapes(): { inner: number; outer: number }[] {
    const { text, start } = this;
    const ends = [{ inner: 0, outer: start + 1 }];
    let at = text.indexOf('\\', start);
    const end = () => at < 0;
    for (; !end(); at = text.indexOf('\\', at)) {
      const { inner, outer } = ends.at(-1)!;
      const length = text[at + 1] === 'u' ? 6 : 2;
      ends.push({ inner: inner + (at - outer) + 1, outer: at + length });
      at += length;
    }
    return ends;
  }
}
