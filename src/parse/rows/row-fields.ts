import { describeValue, quote } from '../../model/describe-value.js';
import { groupBy } from '../../model/group-by.js';
import { type KeyRole, plainKey, wrapperScope } from '../../model/key-names.js';
import type { Paper } from '../../model/paper.js';
import { valueAt } from '../../model/paper-issue.js';
import { isPrintedObject } from '../fields/text-traces.js';
import { isMissing, type OnProblem } from './coerce/problem.js';
import { parsePrinted } from './coerce/to-list.js';
import { textAt } from './coerce/to-text.js';
import type { Candidate, KeyResolver } from './key-resolver.js';
import { fieldLike, lostField, mayBe } from './likely-field.js';
import { isRecord, type Path, pathName, type Row } from './row.js';
import type { RowMessages, RowPlace } from './row-messages.js';

/** The keys of one row that may hold its fields, the likeliest first, and what is odd about their values. */
export class RowFields {
  readonly #candidates: Map<KeyRole, Candidate[]>;
  readonly #used = new Map<KeyRole, Candidate>();
  /** The keys that mean nothing. */
  readonly #unknown: { name: string; path: Path }[] = [];
  /** The way to the value of each field that has one. */
  readonly paths = new Map<string, Path>();

  constructor(
    readonly row: Row,
    readonly value: Record<string, unknown>,
    resolver: KeyResolver,
    readonly messages: RowMessages,
  ) {
    const found = resolver.candidates(value, parsePrinted, (name, path) =>
      this.#unknown.push({ name, path }),
    );
    this.#candidates = groupBy(found, ({ role }) => role);
    for (const candidates of this.#candidates.values()) candidates.sort((a, b) => a.rank - b.rank);
  }

  /** The keys that may hold a field. */
  of(role: KeyRole): readonly Candidate[] {
    return this.#candidates.get(role) ?? [];
  }

  /** Lets other keys hold a field than those that seemed to. */
  set(role: KeyRole, candidates: Candidate[]): void {
    this.#candidates.set(role, candidates);
  }

  /** The key whose value is that of a field. */
  used(role: KeyRole): Candidate | undefined {
    return this.#used.get(role);
  }

  /**
   * The value of the first key of a field that has a readable one, or of one that holds all of it and more; reports those
   * of the others that differ.
   */
  best<T>(
    role: KeyRole,
    read: (value: unknown, onProblem: OnProblem) => T | null,
    isSame: (value: T, best: T) => boolean = Object.is,
    hasMore: (value: T, best: T) => boolean = () => false,
  ): T | null {
    let best: { value: T; candidate: Candidate } | null = null;
    const field = role.startsWith('organization') ? 'organization' : role;
    for (const candidate of this.of(role)) {
      const value = read(candidate.value, this.onProblem(field, candidate));
      if (value === null) continue;
      if (best === null || hasMore(value, best.value)) best = { value, candidate };
      else if (!isSame(value, best.value) && !isShifted(candidate, best.candidate))
        this.conflict(field, best.candidate, candidate);
    }
    if (best === null) return null;
    this.paths.set(role, best.candidate.path);
    this.#used.set(role, best.candidate);
    return best.value;
  }

  /** Where the value of a field stands, and the value that it was read from. */
  readonly placeOf = (field: string): RowPlace => this.messages.placeOf(this.row, this.#pathOf(field));
  readonly rawOf = (role: KeyRole): unknown => this.used(role)?.value;
  readonly isKept = false;

  /** Reports that a field cannot be read from a value. */
  onProblem(field: string, { path, value }: Pick<Candidate, 'path' | 'value'>): OnProblem {
    return (expected, inside = []) => {
      const found = inside.length > 0 ? valueAt(value, inside) : value;
      this.messages.unreadable(this.row, [...path, ...inside], field, found, expected);
    };
  }

  /** Reports that two keys of a field differ. */
  conflict(field: string, used: Candidate, other: Candidate): void {
    const values = [used, other].map(
      ({ value, path }) => `${describeValue(nameIn(value))} in ${quote(pathName(path))}`,
    );
    this.messages.add(
      this.row,
      other.path,
      {
        rule: 'conflicting-values',
        reason: `two values for ${field}: ${values.join(' and ')}; the first was used`,
        expected: `one value for ${field}`,
        found: describeValue(nameIn(other.value)),
      },
      field,
    );
  }

  /** Reports something about the value of a field. */
  report(field: string, message: Parameters<RowMessages['add']>[2]): void {
    this.messages.add(this.row, this.#pathOf(field), message, field);
  }

  /** Reports that a row says something else than the key that it stands under. */
  keyConflict(field: 'id' | 'listedOn', used: string, key: string): void {
    this.report(field, {
      rule: 'conflicting-values',
      reason: `${field} is ${used}, but the row is under the key ${key}; ${used} was used`,
      expected: `one value for ${field}`,
      found: key,
    });
  }

  /** Notes the keys that mean nothing, and reports those that seem to be fields which the row's paper lacks. */
  noteUnknown(paper?: Paper): void {
    for (const { name, path } of this.#unknown) {
      const key = String(path.at(-1));
      const value = valueAt(this.value, path);
      const scope = wrapperScope(plainKey(key));
      if (scope !== undefined && typeof value === 'string' && isPrintedObject(value)) {
        this.onProblem(key, { path, value })(scope === 'paper' ? paperObject : 'an object');
        continue;
      }
      const like = fieldLike(key);
      this.messages.unread(this.row, name, path, {
        lost: paper && lostField(key, value, paper),
        like: like !== undefined && mayBe(like, value) ? like : undefined,
      });
    }
  }

  /** Notes that a key is not read. */
  noteUnread({ fullName, path }: Candidate): void {
    this.messages.unread(this.row, fullName, path);
  }

  /**
   * Notes the keys of an object, or of the objects in an array, that its field does not take.
   *
   * @param taken Whose texts it takes.
   * @param inside An object that has them, where the object itself has none.
   */
  noteRest({ path, fullName, value }: Candidate, taken: readonly string[], inside?: string): void {
    const read = typeof value === 'string' ? parsePrinted(value) : value;
    const note = (object: unknown, name: string, at: Path) => {
      if (!isRecord(object)) return;
      const hasText = taken.some((key) => typeof object[key] === 'string');
      for (const [key, inner] of Object.entries(object)) {
        if (taken.includes(plainKey(key)) && (isMissing(inner) || isText(inner))) continue;
        if (key === inside && isRecord(inner) && !hasText) note(inner, `${name}.${key}`, [...at, key]);
        else this.messages.unread(this.row, `${name}.${key}`, [...at, key]);
      }
    };
    if (!Array.isArray(read)) note(read, fullName, path);
    else for (const [at, each] of read.entries()) note(each, `${fullName}[]`, [...path, at]);
  }

  #pathOf(field: string): Path {
    return this.paths.get(field) ?? [];
  }
}

/** The name that an object is about, which says more than that it is one. */
const nameIn = (value: unknown) =>
  (isRecord(value) ? textAt(value, ['fullname', 'name'], (text) => text) : null) ?? value;

const paperObject = 'an object (outside of it, publishedAt is the time of the listing)';

/** A text, or an object or an array that says nothing. */
const isText = (value: unknown) =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

/** The hub's entries show `publishedAt` twice: outside of `paper` it is the time of the listing. */
const isShifted = (other: Candidate, used: Candidate) =>
  used.name === 'publishedat' &&
  other.name === used.name &&
  plainKey(used.fullName) === plainKey(other.fullName).replace(used.name, `paper${used.name}`);
