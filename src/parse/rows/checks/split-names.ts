import { quote } from '../../../model/describe-value.js';
import type { Finding } from '../../../model/messages.js';

/** Shorter lists may be of people with one name each, and so may fewer lists, or one that all rows have. */
const fewestNames = 4;
const fewestLists = 3;
/** How many of the lists consist of single words. */
const share = 0.8;

/** Finds authors' names that were split at their spaces: nearly all lists of a file consist of single words. */
export class SplitNames<Place> {
  #all = 0;
  #split = 0;
  readonly #different = new Set<string>();
  #first: { found: string; place: Place } | undefined;

  add(names: readonly string[], placeOf: () => Place): void {
    if (names.length < fewestNames) return;
    this.#all++;
    if (!names.every((name) => oneWord.test(name))) return;
    this.#split++;
    const list = names.join(', ');
    if (this.#different.size < fewestLists) this.#different.add(list);
    this.#first ??= { found: quote(list), place: placeOf() };
  }

  /** What to report, at the first of them. */
  found(): Finding<Place>[] {
    if (!this.#first || this.#different.size < fewestLists || this.#split < share * this.#all) return [];
    const { found, place } = this.#first;
    const reason = `${this.#split} of ${this.#all} long lists of authors consist of single words, so names may be split at their spaces: ${found}`;
    return [{ place, message: { rule: 'ambiguous-value', reason, expected: 'whole names', found } }];
  }
}

/** A first or a last name. Names in scripts without capitals may be one word. */
const oneWord = /^\p{Lu}[\p{L}'’-]+$/u;
