import type { PositionIndex } from '../../../model/messages.js';
import { lastAtMost } from '../../last-at-most.js';
import { Source } from '../../source.js';

/** A text that a string of a JSON text holds: places in it are those in the JSON. */
export class EnvelopeSource extends Source {
  readonly #json: Source;
  readonly #findStart: () => number;
  /** After each escape: where the text inside goes on, and where the JSON does. */
  #steps: { inner: number[]; outer: number[] } | undefined;

  /** @param findStart Finds the string's opening quotation mark in the JSON, when a place is asked for. */
  constructor(text: string, json: Source, findStart: () => number) {
    super(text);
    this.#json = json;
    this.#findStart = findStart;
  }

  override point(offset: number): ReturnType<PositionIndex['point']> {
    this.#steps ??= this.#findSteps();
    const { inner, outer } = this.#steps;
    const at = lastAtMost(inner, offset);
    return this.#json.point(outer[at]! + offset - inner[at]!);
  }

  #findSteps(): { inner: number[]; outer: number[] } {
    const { text } = this.#json;
    const inner = [0];
    const outer = [this.#findStart() + 1];
    let at = text.indexOf('\\', outer[0]);
    while (at >= 0) {
      const after = inner.at(-1)! + (at - outer.at(-1)!) + 1;
      // The rest of the JSON is not this text's.
      if (after > this.text.length) break;
      const end = at + (text[at + 1] === 'u' ? 6 : 2);
      inner.push(after);
      outer.push(end);
      at = text.indexOf('\\', end);
    }
    return { inner, outer };
  }
}
