import { counted } from '../../../model/describe-value.js';
import type { Finding } from '../../../model/messages.js';

/** This many digits that several ids lack at their ends are no accident: one id of ten ends in a zero. */
const fewestDigits = 3;
/** How many of them are kept one by one. */
const mostPlaces = 1000;

/**
 * Finds lists whose ids are numbers that were rounded, as spreadsheets and `float_format` do: a number loses the zeros at
 * its end, but not all ids of a list end in one. Where one has kept its zero, ids that are shorter were cut off.
 */
export class RoundedIds<Place> {
  #isWhole = false;
  /** Whether one ends in a zero: then none has lost its own. */
  #hasZero = false;
  readonly #short: { text: string; place: Place }[] = [];
  #digits = 0;
  #refused = 0;

  /**
   * Takes an arXiv id.
   *
   * @param text As the row writes it.
   * @param id What it was read as: longer where zeros were put to its end, null where it was refused.
   */
  add(text: string, id: string | null, placeOf: () => Place): void {
    if (id === null) this.#refused++;
    else if (!/^\d+[.,]\d+$/.test(text) || decimalsOf(text) === decimalsOf(id)) {
      this.#isWhole = true;
      this.#hasZero ||= /^\d+[.,]\d+0$/.test(text);
    } else {
      this.#digits += decimalsOf(id) - decimalsOf(text);
      if (this.#short.length < mostPlaces) this.#short.push({ text, place: placeOf() });
    }
  }

  /** What to report at each. */
  found(): Finding<Place>[] {
    // One that was refused has certainly lost some.
    const areRounded = this.#refused > 0 || (this.#short.length > 1 && this.#digits >= fewestDigits);
    if (this.#isWhole ? !this.#hasZero : !areRounded) return [];
    const most = this.#short.reduce((decimals, { text }) => Math.max(decimals, decimalsOf(text)), 0);
    const reason = this.#isWhole
      ? 'the id has fewer decimals than others, one of which ends in a zero, so it may be cut off'
      : `no id has more than ${counted(most, 'decimal')}, so the ids may be rounded`;
    return this.#short.map(({ text, place }) => ({
      place,
      message: { rule: 'ambiguous-value', reason, expected: 'whole arXiv ids', found: text },
    }));
  }
}

const decimalsOf = (text: string) => text.length - 1 - text.search(/[.,]/);
