import type { PositionIndex } from '../../../model/messages.js';
import { lastAtMost } from '../../last-at-most.js';
import { Source } from '../../source.js';

/** A string of a JSON text: where its text begins in the whole one, and where its opening quotation mark is. */
export interface EnvelopePart {
  from: number;
  /** Asked for when a place is. */
  findStart: () => number;
}

/** A text that one string of a JSON text holds, or several, one after the other: places in it are those in the JSON. */
export class EnvelopeSource extends Source {
  readonly #json: Source;
  readonly #parts: readonly EnvelopePart[];
  /** At the begin of each string and after each escape: where the text inside goes on, and where the JSON does. */
  #steps: { inner: number[]; outer: number[] } | undefined;

  constructor(text: string, json: Source, parts: readonly EnvelopePart[]) {
    super(text);
    this.#json = json;
    this.#parts = parts;
  }

  override point(offset: number): ReturnType<PositionIndex['point']> {
    this.#steps ??= this.#findSteps();
    const { inner, outer } = this.#steps;
    const at = lastAtMost(inner, offset);
    return this.#json.point(outer[at]! + offset - inner[at]!);
  }

  #findSteps(): { inner: number[]; outer: number[] } {
    const { text } = this.#json;
    const inner: number[] = [];
    const outer: number[] = [];
    for (const [index, { from, findStart }] of this.#parts.entries()) {
      const to = this.#parts[index + 1]?.from ?? this.text.length;
      let at = findStart() + 1;
      inner.push(from);
      outer.push(at);
      for (let next = from + 1; next <= to && at < text.length; next++) {
        if (text[at] !== '\\') {
          at++;
          continue;
        }
        at += text[at + 1] === 'u' ? 6 : 2;
        inner.push(next);
        outer.push(at);
      }
    }
    return { inner, outer };
  }
}
