import type { KeyRole } from '../../../model/key-names.js';
import type { Finding, Rule } from '../../../model/messages.js';

/** What rows state, by the keys of which one must be there. */
interface Stated {
  what: string;
  roles: readonly KeyRole[];
  rule: Rule;
  /** Some tools leave the key out where they have no value: a row is odd only if it is the one without it. */
  isOptional: boolean;
}

const stated = (
  what: string,
  roles: readonly KeyRole[],
  { rule = 'missing-meta', isOptional = false }: Partial<Stated> = {},
): Stated => ({ what, roles, rule, isOptional });

const all: readonly Stated[] = [
  stated('abstract', ['abstract'], { rule: 'missing-abstract' }),
  stated('authors', ['authors', 'authorCount']),
  stated('date', ['date']),
  stated('upvotes', ['upvotes']),
  stated('id', ['id', 'idUrl']),
  stated('URL', ['url']),
  stated('organization', ['organization']),
  stated('comments', ['comments'], { isOptional: true }),
  stated('submitter', ['submittedBy'], { isOptional: true }),
  stated('day of the listing', ['listedOn'], { isOptional: true }),
];

/** Of so many rows that have a key, one may lack it. */
const fewestOthers = 3;
/** How many rows without a key are kept one by one. */
const mostPlaces = 1000;

/**
 * Finds rows without a key that nearly all others have: it may be lost with its value, as where a file was cut off or a
 * line of it was removed. A key whose value is null or empty says that there is none.
 */
export class MissingKeys<Place> {
  readonly #fields = all.map((field) => ({ ...field, count: 0, missing: 0, places: [] as Place[] }));

  /**
   * Takes a row.
   *
   * @param has Whether it has a key of a field; undefined where it has another one that stands instead.
   * @param placeOf Where the row stands; absent for one that may lack keys: a paper already is complete.
   */
  add(has: (role: KeyRole) => boolean | undefined, placeOf?: () => Place): void {
    for (const field of this.#fields) {
      const stated = field.roles.map(has);
      if (stated.includes(true)) field.count++;
      else if (placeOf && !stated.includes(undefined)) {
        field.missing++;
        if (field.places.length < (field.isOptional ? 1 : mostPlaces)) field.places.push(placeOf());
      }
    }
  }

  /** What to report at each. */
  found(): Finding<Place>[] {
    return this.#fields.flatMap(({ what, rule, isOptional, count, missing, places }) => {
      const isOdd = count >= fewestOthers * missing && !(isOptional && missing > 1);
      if (!isOdd) return [];
      const reason = `no ${what}, which ${count} of ${count + missing} rows have: its key may be lost`;
      const message = { rule, reason, expected: `a key for the ${what}`, found: 'none' };
      return places.map((place) => ({ place, message }));
    });
  }
}
