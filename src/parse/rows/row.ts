/** The way from a document's or a row's root to a value: keys and indexes. */
export type Path = readonly (string | number)[];

/** A stretch of the input: offsets in UTF-16 code units, the end after its last character. */
export interface Range {
  start: number;
  end: number;
}

/** Finds where the value at a path stands, or its key. What is not found is where the nearest value around it stands. */
export type Locate = (path: Path, part?: 'key') => Range;

/** One row of a container, before anything of it is read. */
export interface Row {
  value: unknown;
  /** The number of the row in its input, from 1. */
  number: number;
  /** Takes paths from the row's root; absent for rows in memory. */
  locate?: Locate | undefined;
  /** Whether it is of a table, whose blank cells have no key. */
  isOfTable?: boolean | undefined;
  /** What the key that the row stands under says about it. */
  defaults?: RowDefaults | undefined;
}

/** What a row says if it does not say it itself. */
export interface RowDefaults {
  id?: string;
  listedOn?: string;
}

/** `details.github_links`, `authors[].hidden`: a path as messages and `fieldMap` write it. */
export function pathName(path: Path): string {
  let name = '';
  for (const key of path) name += typeof key === 'number' ? '[]' : name === '' ? key : `.${key}`;
  return name;
}

/** Sets a property. Not an assignment: `__proto__` is a key like any other. */
export function defineValue(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

/** An object as JSON has them: not an array, not null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
