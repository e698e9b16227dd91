import type { PaperField } from '../../model/field-names.js';
import { idInUrl, idOfNumber } from '../../model/id-in-text.js';
import { isPaperKey, type KeyRole, meaningOf, plainKey, wrapperScope } from '../../model/key-names.js';
import { onlyValue } from './coerce/only-value.js';
import { plainValue } from './coerce/plain-value.js';
import { isMissing } from './coerce/problem.js';
import { isRecord, type Path, pathName } from './row.js';

/** Keys inside this many objects of a row are looked at. */
const mostLevels = 5;
/** For how many keys answers are kept: rows share keys, unless their keys are data. */
const mostKept = 5000;

/** One value of a row that may be a field's. */
export interface Candidate {
  role: KeyRole;
  path: Path;
  /** The path in words. */
  fullName: string;
  value: unknown;
  /** The lower, the more certain. */
  rank: number;
  scope: 'row' | 'paper' | 'other';
  /** Whether `fieldMap` says so. */
  isMapped: boolean;
  /** The key, without case, marks and prefixes. */
  name: string;
}

/** An object in which fields are looked for: the row, or one around some of its fields. */
interface Scope {
  path: Path;
  kind: 'row' | 'paper' | 'other';
  answers: Map<string, Answer>;
}

interface Answer {
  /** The way to the value, and its name in messages. */
  path: Path;
  fullName: string;
  role?: KeyRole;
  rank: number;
  scope: 'row' | 'paper' | 'other';
  isMapped: boolean;
  name: string;
  /** Where to look on, if the value is an object. */
  inner?: Scope;
  /** The list that the value is in, if tools wrote a list as a key for each item: `authors/0/name`, `author_1`. */
  list?: { name: string; index: number; key: string | undefined };
}

/** Fields whose lists are written so. */
const listRoles = new Set<KeyRole>(['authors', 'aiKeywords', 'repoLinks', 'mediaUrls']);
const itemShape = /^(.{0,60}?[a-z])[\s_./[-]*(\d{1,3})\]?(?:[\s_./-]+(.{1,60}))?$/i;

/** Says what the keys of rows mean. */
export class KeyResolver {
  readonly #root: Scope = { path: [], kind: 'row', answers: new Map() };
  readonly #map = new Map<string, PaperField>();
  /** The keys of `fieldMap` that no row has had, by their plain names. */
  readonly #unseen = new Map<string, string>();
  /** Objects that `fieldMap` leads into. */
  readonly #mapped = new Set<string>();
  #kept = 0;

  constructor(fieldMap: Readonly<Record<string, PaperField>>) {
    for (const [path, field] of Object.entries(fieldMap)) {
      this.#map.set(plainKey(path), field);
      this.#unseen.set(plainKey(path), path);
      const keys = path.split('.');
      for (let end = 1; end < keys.length; end++) this.#mapped.add(plainKey(keys.slice(0, end).join('.')));
    }
  }

  /**
   * The values of a row that may be fields of it.
   *
   * @param parse Reads text as an object, where an object is looked for: a table's cell may hold one.
   * @param unknown Called with each path that means nothing.
   */
  candidates(
    row: Record<string, unknown>,
    parse: (text: string) => unknown,
    unknown: (name: string, path: Path) => void,
  ): Candidate[] {
    const found: Candidate[] = [];
    this.#collect(row, this.#root, parse, unknown, found);
    return found;
  }

  get hasUnseenKeys(): boolean {
    return this.#unseen.size > 0;
  }

  /** The keys of `fieldMap` that no row has had, and their fields. */
  get unseenKeys(): [key: string, field: PaperField][] {
    return Array.from(this.#unseen, ([plain, key]) => [key, this.#map.get(plain)!]);
  }

  /** Whether one of several names in a text may be a title's: a look that is cheaper than reading each. */
  mayNameTitle(names: string): boolean {
    return this.#map.size > 0 || /title/i.test(names);
  }

  /** Whether a value is an object with a title, and whether anything shows that it is a paper's. */
  inspect(value: unknown): { hasTitle: boolean; isPaper: boolean } {
    const found = { hasTitle: false, isTold: false };
    if (isRecord(value)) this.#inspect(value, this.#root, found);
    return { hasTitle: found.hasTitle, isPaper: found.hasTitle && found.isTold };
  }

  /** Whether names are those of a paper's fields, by the cells below them, too: a `link` may lead to papers. */
  namePaper(names: readonly string[], cells: readonly string[] = []): boolean {
    return this.inspect(Object.fromEntries(names.map((name, at) => [name, cells[at] || 'x']))).isPaper;
  }

  /** What a key of a row can be read as. */
  roleOf(key: string): KeyRole | undefined {
    return this.#answer(this.#root, key).role;
  }

  #inspect(
    object: Record<string, unknown>,
    scope: Scope,
    found: { hasTitle: boolean; isTold: boolean },
  ): void {
    for (const key of Object.keys(object)) {
      const { role, inner, name } = this.#answer(scope, key);
      // Lists of one in an object of the row may be columns.
      const value = role && scope === this.#root ? onlyValue(role, object[key]) : object[key];
      if (inner && isRecord(value)) this.#inspect(value, inner, found);
      else if (role === 'title') found.hasTitle ||= isTitle(value);
      else if (role && isPaperKey(role, name)) found.isTold ||= role !== 'id' || isId(value);
      // Whatever the key: it leads to a paper.
      else if (typeof value === 'string') found.isTold ||= idInUrl(value) !== null;
    }
  }

  #collect(
    object: Record<string, unknown>,
    scope: Scope,
    parse: (text: string) => unknown,
    unknown: (name: string, path: Path) => void,
    found: Candidate[],
  ): void {
    let lists: Map<string, Candidate> | undefined;
    for (const key of Object.keys(object)) {
      const answer = this.#answer(scope, key);
      const value = plainValue(object[key]);
      if (answer.list) {
        lists ??= new Map();
        addItem(lists, answer, value);
        continue;
      }
      if (answer.inner && !answer.isMapped) {
        const inner = isRecord(value) ? value : typeof value === 'string' ? parse(value) : value;
        if (isRecord(inner) && Object.keys(inner).length > 0) {
          this.#collect(inner, answer.inner, parse, unknown, found);
          continue;
        }
      }
      const { role, path, fullName, rank, scope: kind, isMapped, name } = answer;
      if (role === undefined) {
        unknown(fullName, path);
        continue;
      }
      const candidate = { role, path, fullName, value, rank, scope: kind, isMapped, name };
      found.push(Array.isArray(value) ? ofOnly(candidate, onlyValue(role, value)) : candidate);
    }
    for (const list of lists?.values() ?? []) {
      const items = (list.value as unknown[]).filter((item) => item !== undefined);
      found.push({ ...list, value: items.length > 0 ? items : undefined });
    }
  }

  #answer(scope: Scope, key: string): Answer {
    const kept = scope.answers.get(key);
    if (kept) return kept;
    const answer = this.#find(scope, key);
    if (this.#kept++ < mostKept) scope.answers.set(key, answer);
    return answer;
  }

  #find(scope: Scope, key: string): Answer {
    const path = [...scope.path, key];
    const plain = plainKey(pathName(path));
    const name = plainKey(key);
    const fullName = pathName(path);
    const answer: Answer = { path, fullName, rank: 0, scope: scope.kind, isMapped: false, name };
    const mapped = this.#map.get(plain);
    if (mapped) {
      this.#unseen.delete(plain);
      answer.role = mapped;
      answer.rank = -1;
      answer.isMapped = true;
    } else {
      const meaning = meaningOf(name);
      if (meaning) {
        answer.role = meaning.role;
        answer.name = meaning.name;
        answer.scope =
          meaning.scope === 'row' ? scope.kind : scope.kind === 'other' ? 'other' : meaning.scope;
        const isOfPaper = plain.endsWith(`paper${meaning.name}`);
        answer.rank = rankOf(meaning.rank, answer.scope, scope.path.length, key, isOfPaper);
      }
    }
    const item = answer.role === undefined ? itemShape.exec(key) : null;
    const list = item && meaningOf(plainKey(item[1]!));
    if (item && list && listRoles.has(list.role)) {
      answer.role = list.role;
      answer.name = list.name;
      answer.rank = rankOf(list.rank, answer.scope, scope.path.length, item[1]!);
      answer.list = { name: item[1]!, index: Number(item[2]), key: item[3] };
    }
    const inside = wrapperScope(name) ?? (this.#mapped.has(plain) ? 'other' : undefined);
    if (inside && path.length < mostLevels) {
      const kind = inside === 'paper' && scope.kind !== 'other' ? 'paper' : 'other';
      answer.inner = { path, kind, answers: new Map() };
    }
    return answer;
  }
}

/** A key with the value in its list of one. Only a list in it is looked into: there, places are told apart. */
const ofOnly = (candidate: Candidate, value: unknown): Candidate =>
  Array.isArray(value) && value !== candidate.value
    ? { ...candidate, value, path: [...candidate.path, 0] }
    : { ...candidate, value };

/** Adds an item, or a part of one, to the list that it is in. Lists have no gaps, and are not ended by blanks. */
function addItem(
  lists: Map<string, Candidate>,
  { list, role, path, ...answer }: Answer,
  value: unknown,
): void {
  const { name, index, key } = list!;
  const candidate = lists.get(name) ?? {
    ...{ role: role!, path, name: answer.name, rank: answer.rank, scope: answer.scope, isMapped: false },
    fullName: name,
    value: [] as unknown[],
  };
  lists.set(name, candidate);
  if (isMissing(value)) return;
  const items = candidate.value as unknown[];
  const known = items[index];
  items[index] = key === undefined ? value : { ...(isRecord(known) ? known : {}), [key]: value };
}

/**
 * The order of the names of a field decides first. Then the paper's own object comes before the row around it, since
 * the hub shifts the times outside of it, and both before other objects; the shallower and the exact name come first.
 *
 * @param isOfPaper Whether it is in a paper's object: in an envelope, too, that comes before the object around it.
 */
function rankOf(
  rank: number,
  scope: 'row' | 'paper' | 'other',
  depth: number,
  key: string,
  isOfPaper = false,
): number {
  const around = scope === 'paper' ? 0 : scope === 'row' ? 20 : 40 + 2 * depth - (isOfPaper ? 3 : 0);
  return 100 * rank + around + (/^[a-z][A-Za-z]*$/.test(key) ? 0 : 1);
}

const isTitle = (value: unknown) =>
  typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');

/** A number, or a URL that is not a paper's, is the id of a row of any kind. */
const isId = (value: unknown) =>
  typeof value === 'number'
    ? idOfNumber(value) !== null
    : typeof value === 'string' &&
      (idInUrl(value) !== null || !/^[a-z][a-z\d+.-]*:\/\//i.test(value.slice(0, 100)));
