import type { Finding } from '../../model/messages.js';

/** Lengths between which a tool may cut a text, by the field that it is of. */
const limits = {
  // Titles of one length, with no longer one, are hardly as long as that by chance. Most titles are longer than `usual`:
  // what cuts them earlier cuts most of them.
  title: { shortest: 40, usual: 60, longest: 255 },
  // arXiv takes no more than 1920 characters, which authors use up.
  abstract: { shortest: 80, usual: 80, longest: 1900 },
};

/**
 * The titles or abstracts that are as long as the longest of a list: if several end there, and abstracts inside of a
 * sentence, a tool has cut them. One that it has cut at a space lacks that, too.
 */
export class LongestTexts<Place> {
  readonly #field: keyof typeof limits;
  #count = 0;
  #length = 0;
  #places: Place[] = [];
  /** What tells the first of them apart: a list may have one paper several times, and titles that are numbered. */
  #different = new Set<string>();
  /** Those that are one character shorter, and what tells them apart. */
  #shorter: Place[] = [];
  #differentShorter = new Set<string>();

  constructor(field: keyof typeof limits) {
    this.#field = field;
  }

  add(text: string, placeOf: () => Place): void {
    const { length } = text;
    this.#count++;
    if (length < this.#length - 1) return;
    if (length > this.#length) {
      const isNext = length === this.#length + 1;
      this.#shorter = isNext ? this.#places : [];
      this.#differentShorter = isNext ? this.#different : new Set();
      this.#places = [];
      this.#different = new Set();
      this.#length = length;
    }
    if (this.#field === 'abstract' && /[.!?)\]"”。]$/.test(text)) return;
    const different = length === this.#length ? this.#different : this.#differentShorter;
    if (different.size < fewest)
      different.add(this.#field === 'title' ? text.slice(-lengthOfEnd).replace(/\d/g, '') : text);
    const places = length === this.#length ? this.#places : this.#shorter;
    if (places.length < mostPlaces) places.push(placeOf());
  }

  /** Whether, with those that are shorter, enough end differently. Titles have neighboring lengths by chance. */
  #endApart(): boolean {
    const all = [...this.#different, ...this.#differentShorter].map((text) => text.slice(-lengthOfEnd));
    return this.#field === 'abstract' && this.#different.size > 0 && new Set(all).size >= fewest;
  }

  /** What to report at each, in the order of lengths. */
  found(): Finding<Place>[] {
    const { shortest, usual, longest } = limits[this.#field];
    const areMost = (this.#places.length + this.#shorter.length) * 2 > this.#count;
    const mayBeCut =
      this.#length >= shortest && this.#length <= longest && (this.#length >= usual || areMost);
    if (!mayBeCut || (this.#different.size < fewest && !this.#endApart())) return [];
    const report = (length: number) => {
      const found = `${length} characters`;
      const reason = `The ${this.#field} has ${found}, as have others, and none has more: it may be cut`;
      const expected = `${this.#field}s of different lengths`;
      return (place: Place) => ({ place, message: { rule: 'truncated' as const, reason, expected, found } });
    };
    return [...this.#places.map(report(this.#length)), ...this.#shorter.map(report(this.#length - 1))];
  }
}

/** Of each length, a thousand at most. */
const mostPlaces = 1000;
const fewest = 3;
const lengthOfEnd = 8;
