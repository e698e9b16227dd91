import type { Message } from '../../model/messages.js';

/** The abstracts that are as long as the longest of a list: if several end there inside a sentence, a tool has cut them. */
export class LongestTexts<Place> {
  #length = 0;
  #places: Place[] = [];

  add(text: string, placeOf: () => Place): void {
    const { length } = text;
    if (length < this.#length) return;
    if (length > this.#length) this.#places = [];
    this.#length = length;
    const isWhole = /[.!?)\]"”。]$/.test(text);
    if (!isWhole && this.#places.length < mostPlaces) this.#places.push(placeOf());
  }

  /** What to report at each, a thousand at most. */
  cut(): { place: Place; message: Omit<Message, 'start' | 'end'> }[] {
    const mayBeCut = this.#length >= shortestCut && this.#length <= longestCut;
    if (!mayBeCut || this.#places.length < fewest) return [];
    const found = `${this.#length} characters`;
    const message: Omit<Message, 'start' | 'end'> = {
      rule: 'truncated',
      reason: `The abstract has ${found}, as have others, and none has more: it may be cut`,
      expected: 'abstracts of different lengths',
      found,
    };
    return this.#places.map((place) => ({ place, message }));
  }
}

const mostPlaces = 1000;
const fewest = 3;
const shortestCut = 80;
/** arXiv takes no more than 1920 characters, which authors use up. */
const longestCut = 1900;
