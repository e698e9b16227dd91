import type { PositionIndex } from '../../../model/messages.js';
import { Source } from '../../source.js';

/** A text that a string of a JSON text holds: places in it are those in the JSON. */
export class EnvelopeSource extends Source {
  readonly #json: Source;
  readonly #findStart: () => number;
  /** After each escape: where the text inside goes on, and where the JSON does. */
  #steps: { inner: number; outer: number }[] | undefined;

  /** @param findStart Finds the string's opening quotation mark in the JSON, when a place is asked for. */
  constructor(text: string, json: Source, findStart: () => number) {
    super(text);
    this.#json = json;
    this.#findStart = findStart;
  }

  override point(offset: number): ReturnType<PositionIndex['point']> {
    this.#steps ??= this.#findSteps();
    const steps = this.#steps;
    let low = 0;
    let high = steps.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (steps[middle]!.inner <= offset) low = middle;
      else high = middle - 1;
    }
    const { inner, outer } = steps[low]!;
    return this.#json.point(outer + offset - inner);
  }

  #findSteps(): { inner: number; outer: number }[] {
    const { text } = this.#json;
    const steps = [{ inner: 0, outer: this.#findStart() + 1 }];
    let at = text.indexOf('\\', steps[0]!.outer);
    while (at >= 0) {
      const { inner, outer } = steps.at(-1)!;
      const after = inner + (at - outer) + 1;
      // The rest of the JSON is not this text's.
      if (after > this.text.length) break;
      const end = at + (text[at + 1] === 'u' ? 6 : 2);
      steps.push({ inner: after, outer: end });
      at = text.indexOf('\\', end);
    }
    return steps;
  }
}
