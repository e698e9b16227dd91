import { quote } from '../../../model/describe-value.js';
import type { Finding } from '../../../model/messages.js';

/** So many rows show that a key holds arXiv ids, if they are this share of all others. */
const fewest = 2;
const share = 0.8;
/** How many of other ids are kept one by one. */
const mostPlaces = 1000;

/** Finds ids that are no arXiv ids, under a key that holds one in nearly all other rows: they may be damaged. */
export class OddIds<Place> {
  readonly #keys = new Map<
    string,
    { arxiv: number; all: number; others: { text: string; place: Place }[] }
  >();

  /** Takes what a row has under a key of ids; `other` is null for an arXiv id. */
  add(key: string, other: string | null, placeOf: () => Place): void {
    const ids = this.#keys.get(key) ?? { arxiv: 0, all: 0, others: [] };
    this.#keys.set(key, ids);
    ids.all++;
    if (other === null) ids.arxiv++;
    else if (ids.others.length < mostPlaces) ids.others.push({ text: other, place: placeOf() });
  }

  /** What to report at each. */
  found(): Finding<Place>[] {
    return [...this.#keys.values()].flatMap(({ arxiv, all, others }) => {
      if (arxiv < fewest || arxiv < (all - 1) * share) return [];
      return others.map(({ text, place }) => {
        const found = quote(text);
        const reason = `${found} is not an arXiv id, although ${arxiv} of ${all} rows have one there`;
        const expected = 'an arXiv id such as 2409.02326';
        return { place, message: { rule: 'ambiguous-value', reason, expected, found } };
      });
    });
  }
}
