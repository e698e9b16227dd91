import { counted } from '../../../model/describe-value.js';
import type { Finding } from '../../../model/messages.js';
import type { Paper } from '../../../model/paper.js';
import { mostCommentsAboveUpvotes } from '../../fields/count.js';

/** So many papers with more comments than upvotes are no accident, if most papers of the list are such. */
const fewest = 2;
/** How many of them are kept one by one. */
const mostPlaces = 1000;

/** Finds papers with many more comments than upvotes, which hardly any has: the two counts may be swapped. */
export class OddComments<Place> {
  #papers = 0;
  #odd = 0;
  readonly #places: { found: string; place: Place }[] = [];

  add({ comments, upvotes }: Paper, placeOf: () => Place): void {
    if (comments === undefined || upvotes === null) return;
    this.#papers++;
    if (comments <= upvotes + mostCommentsAboveUpvotes) return;
    if (this.#odd++ < mostPlaces)
      this.#places.push({
        found: `${counted(comments, 'comment')} and ${counted(upvotes, 'upvote')}`,
        place: placeOf(),
      });
  }

  /** What to report at each: a warning if it is most papers of the list. */
  found(): Finding<Place>[] {
    const isMost = this.#odd >= fewest && this.#odd * 2 > this.#papers;
    return this.#places.map(({ found, place }) => ({
      place,
      message: {
        rule: 'unusual-count',
        reason: `${found}: ${isMost ? 'most rows have many more comments, so ' : ''}the two may be swapped`,
        expected: 'fewer comments than upvotes',
        found,
        info: !isMost,
      },
    }));
  }
}
