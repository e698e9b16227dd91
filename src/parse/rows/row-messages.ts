import { nearestName } from '../../model/check-argument.js';
import { counted, describeValue, quote } from '../../model/describe-value.js';
import type { PaperField } from '../../model/field-names.js';
import { plainKey } from '../../model/key-names.js';
import { type Message, type Place, type PositionIndex, placeOf, type Rule } from '../../model/messages.js';
import { ListChecks } from './checks/list-checks.js';
import { RepeatedTexts } from './checks/repeated-texts.js';
import { type Path, pathName, type Range, type Row } from './row.js';

/** How many messages of one kind are kept; those that follow are counted. */
const mostOfAKind = 1000;
/** How many of the keys that are not read are named. */
const mostKeys = 1000;

/** A key that no field takes, over all rows. */
interface UnreadKey {
  rows: number;
  /** In how many of them it seems to be a field that they lack, and which. */
  lost: number;
  field?: PaperField | undefined;
  /** The field whose name is similar. */
  like?: PaperField | undefined;
  lastRow: number;
  first: PlacedRange;
}

/** A range, with its place where its text may be gone. */
interface PlacedRange extends Range {
  place?: Place;
}

/** Where a message about a row belongs. */
export interface RowPlace {
  row: number;
  range: PlacedRange;
}

/** Collects what is odd about rows: a bounded number of messages, however many rows there are. */
export class RowMessages {
  #messages: Message[] = [];
  readonly #kinds = new Map<string, { count: number; lastRow: number }>();
  readonly #keys = new Map<string, UnreadKey>();
  /** What shows in many rows alone. */
  readonly list = new ListChecks<RowPlace>();
  /** The titles and abstracts of the rows. */
  readonly texts = { title: new RepeatedTexts('title'), abstract: new RepeatedTexts('abstract') };
  #moreKeys = 0;
  #lastRange: PlacedRange = { start: 0, end: 0 };

  /** @param index Finds places at once, where a row's text is gone when the next one comes. */
  constructor(readonly index?: PositionIndex) {}

  /** Where a path of a row leads. */
  placeOf(row: Row, path: Path): RowPlace {
    return { row: row.number, range: this.#rangeOf(row, path) };
  }

  /** Reports something at a path of a row. */
  add(
    row: Row,
    path: Path,
    message: { rule: Rule; reason: string; expected: string; found: string; info?: boolean },
    field?: string,
  ): void {
    const kind = field === undefined ? message.rule : `${message.rule} ${field}`;
    const known = this.#kinds.get(kind) ?? { count: 0, lastRow: 0 };
    this.#kinds.set(kind, { count: known.count + 1, lastRow: row.number });
    if (known.count >= mostOfAKind) return;
    const reason = `Row ${row.number}: ${message.reason}`;
    this.#messages.push(atRange({ ...message, reason, row: row.number }, this.#rangeOf(row, path)));
  }

  /** Reports a value that cannot be read as a field. */
  unreadable(row: Row, path: Path, field: string, value: unknown, expected: string): void {
    const name = pathName(path);
    const from = plainKey(name) === plainKey(field) ? '' : ` from ${quote(name)}`;
    const found = describeValue(value);
    const rule = field === 'date' || field === 'listedOn' ? 'invalid-date' : 'unreadable-value';
    const reason = `cannot parse ${field}${from}: expected ${expected}, found ${found}`;
    this.add(row, path, { rule, reason, expected, found }, field);
  }

  /**
   * Notes a key that is not read: once for all rows.
   *
   * @param name Its path in words.
   * @param fields The field that it seems to be and that the row lacks, so that it is a warning, and the one whose name is
   * similar.
   */
  unread(
    row: Row,
    name: string,
    path: Path,
    { lost, like }: Partial<Record<'lost' | 'like', PaperField | undefined>> = {},
  ): void {
    let known = this.#keys.get(name);
    if (!known && this.#keys.size === mostKeys) {
      this.#moreKeys++;
      return;
    }
    known ??= { rows: 0, lost: 0, lastRow: 0, first: this.#rangeOf(row, path, 'key') };
    this.#keys.set(name, known);
    if (known.lastRow === row.number) return;
    known.rows++;
    known.lastRow = row.number;
    known.like ??= like;
    if (lost === undefined) return;
    known.lost++;
    known.field ??= lost;
  }

  /**
   * Reports that no row has a key that `fieldMap` names, and the key that is similar: it may be mistyped. A map for several
   * inputs has keys of others, so it is only a note where a row has the field.
   */
  addUnseen(key: string, isFieldFilled: boolean): void {
    const nearest = nearestName(key, [...this.#keys.keys()]);
    const suggestion = nearest === undefined ? '' : ` (did you mean ${quote(nearest)}?)`;
    // Other messages show the keys of objects in a list like this.
    const hint = nearest === key ? ': fieldMap maps keys of rows, not keys of objects in lists' : suggestion;
    const message = {
      rule: 'unknown-key',
      reason: `No row has the key ${quote(key)}, which fieldMap names${hint}`,
      expected: 'a key of the rows',
      found: key,
      info: isFieldFilled && nearest === undefined,
    } as const;
    this.#messages.push(atRange(message, this.#lastRange));
  }

  /** Takes the messages that have come since the last time. */
  take(): Message[] {
    const messages = this.#messages;
    this.#messages = [];
    return messages;
  }

  /** Adds the notes about all rows, once the last one has come. */
  finish(): void {
    for (const { place, message } of this.list.found()) {
      const reason = `Row ${place.row}: ${message.reason}`;
      this.#messages.push(atRange({ ...message, reason, row: place.row }, place.range));
    }
    for (const [name, key] of this.#keys) this.#messages.push(atRange(unreadNote(name, key), key.first));
    if (this.#moreKeys > 0) {
      const found = `${this.#moreKeys} more`;
      const reason = `More keys are not read: ${mostKeys} are listed, ${counted(this.#moreKeys, 'more value')} not`;
      this.#messages.push(
        atRange(
          { rule: 'unknown-key', reason, expected: 'the fields of papers', found, info: true },
          this.#lastRange,
        ),
      );
    }
    for (const [kind, { count, lastRow }] of this.#kinds) {
      if (count <= mostOfAKind) continue;
      const [rule = '', field = ''] = kind.split(' ');
      const reason = `${counted(count - mostOfAKind, 'more message')} of this kind${field && ` about ${field}`}, the last about row ${lastRow}`;
      this.#messages.push(
        atRange(
          { rule: rule as Rule, reason, expected: 'readable rows', found: `${count}` },
          this.#lastRange,
        ),
      );
    }
  }

  #rangeOf(row: Row, path: Path, part?: 'key'): PlacedRange {
    const { locate } = row;
    if (!locate) return this.#lastRange;
    const range: PlacedRange = this.index ? locate(path, part) : lazyRange(() => locate(path, part));
    this.#lastRange = this.index ? { ...range, place: placeOf(range, this.index) } : range;
    return this.#lastRange;
  }
}

/** A range that is looked up when somebody asks for it: most callers never do. */
export function lazyRange(find: () => Range): Range {
  let found: Range | undefined;
  const range = () => (found ??= find());
  return {
    get start() {
      return range().start;
    },
    get end() {
      return range().end;
    },
  };
}

/** A message at a range that is looked up when somebody asks for it. */
export function atRange(message: Omit<Message, 'start' | 'end'>, range: PlacedRange): Message {
  return Object.defineProperties({ ...message, place: range.place } as Message, {
    start: { get: () => range.start, enumerable: true },
    end: { get: () => range.end, enumerable: true },
  });
}

/** A note, or a warning where most of the rows lack the field that the key seems to be. */
function unreadNote(
  name: string,
  { rows, lost, field, like, lastRow }: UnreadKey,
): Omit<Message, 'start' | 'end'> {
  const key = name.slice(name.lastIndexOf('.') + 1);
  const isLost = 2 * lost > rows;
  const hint = isLost
    ? `: it may be ${field}, which ${rows === 1 ? 'the row lacks' : 'these rows lack'}; set fieldMap to say so`
    : plainKey(key) === 'stars'
      ? ': it may be upvotes or githubStars; set fieldMap to say which'
      : like !== undefined && plainKey(like) !== plainKey(key)
        ? `: if it is ${like}, set fieldMap`
        : '';
  return {
    rule: 'unknown-key',
    reason: `${quote(name)} is not read, in ${counted(rows, 'row')}${hint}`,
    expected: 'a key that is known, or named in fieldMap',
    found: name,
    info: !isLost,
    ...(isLost && rows === 1 && { row: lastRow }),
  };
}
