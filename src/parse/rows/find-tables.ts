import { arxivId } from '../../model/arxiv-id.js';
import { counted } from '../../model/describe-value.js';
import { type KeyRole, plainKey } from '../../model/key-names.js';
import type { KeyResolver } from './key-resolver.js';
import { isRecord, type Path, type RowDefaults } from './row.js';

/** Where rows stand in their document, and what is known of them there. */
export interface At {
  path: Path;
  defaults?: RowDefaults | undefined;
}

/** A row in its document. */
export interface FoundRow extends At {
  value: unknown;
  /** Where the value at a path of the row stands in the document, if not below the row's own path. */
  pathOf?: (inside: Path) => Path;
  /** The arrays and objects of the document that the row was made of, if it is not one of them itself. */
  containers?: readonly unknown[];
  /** In an array of arrays: the row's own array, and the number of columns. */
  cells?: readonly unknown[];
  columns?: number;
  /** Whether the cells are the names of the columns again, as where tables were put together. */
  isHeader?: boolean;
}

/** Where something below a place stands. */
export const below = (at: At, ...keys: Path): At => ({ ...at, path: [...at.path, ...keys] });

/** The arrays and objects of the document that hold the values of a row. */
export const containersOf = ({ containers, value }: FoundRow): readonly unknown[] => containers ?? [value];

/** The rows that an object holds as a table, and the keys of the object that they were made of. */
interface FoundTable {
  rows: FoundRow[];
  keys: ReadonlySet<string>;
}

/**
 * What is wrong with the number of a table row's cells; null where nothing is. The cells of a longer row may stand under
 * the wrong names, and it is lost; what a shorter one lacks is missing.
 */
export function cellProblem(
  cells: readonly unknown[],
  columns: number,
): { found: string; expected: string; isLost: boolean } | null {
  const isLong = cells.slice(columns).some((cell) => (cell ?? '') !== '' && String(cell).trim() !== '');
  if (cells.length >= columns && !isLong) return null;
  return {
    found: counted(cells.length, 'cell'),
    expected: `${counted(columns, 'cell')}, as in the header`,
    isLost: isLong,
  };
}

/** The rows of an array of arrays whose first one holds the names of the columns; null where it does not. */
export function rowsOfArrays(array: readonly unknown[], at: At, resolver: KeyResolver): FoundRow[] | null {
  const header = array.every((row) => Array.isArray(row)) ? namesOf(array[0], resolver) : null;
  return header && array.slice(1).map((cells, row) => rowOfCells(cells, header, below(at, row + 1)));
}

/** The rows of an object that holds columns, `{ title: […], date: […] }`, or arrays and the names of their columns. */
export function rowsOfTable(
  object: Record<string, unknown>,
  at: At,
  resolver: KeyResolver,
): FoundTable | null {
  return rowsOfColumns(object, at, resolver) ?? rowsBesideNames(object, at, resolver);
}

/** The key of an object that holds several titles; undefined where none does. */
export const titleColumn = (object: Record<string, unknown>, resolver: KeyResolver): string | undefined =>
  Object.keys(object).find((key) => isColumn(object[key]) && resolver.roleOf(key) === 'title');

/** Columns are arrays of one length, or objects with the same indexes, as pandas writes them. */
function rowsOfColumns(
  object: Record<string, unknown>,
  { path, defaults }: At,
  resolver: KeyResolver,
): FoundTable | null {
  const title = titleColumn(object, resolver);
  if (title === undefined) return null;
  const indexes = Object.keys(object[title] as object);
  const isIndex = (key: string) => /^\d{1,10}$/.test(key) || arxivId(key) !== null;
  const columns = Object.entries(object).filter(([, column]) => isColumn(column)) as [string, object][];
  // Columns of other lengths, or with other indexes, cannot be put beside each other.
  const isColumnOfTable = ([, column]: [string, object]) =>
    Object.keys(column).length === indexes.length && indexes.every((index) => Object.hasOwn(column, index));
  if (!indexes.every(isIndex) || !columns.every(isColumnOfTable)) return null;
  // A row whose title stands in a list, as a selector of a scraper returns it, has other fields beside it.
  const mayBeShared = (key: string) => indexes.length > 1 && sharedRoles.has(resolver.roleOf(key)!);
  const others = Object.entries(object).filter(([key, value]) => !isColumn(value) && !mayBeShared(key));
  if (resolver.inspect({ ...Object.fromEntries(others), [title]: 'x' }).isPaper) return null;
  const containers = [object, ...columns.map(([, column]) => column)];
  const rows = indexes.map((index): FoundRow => {
    const place = (key: string | number) => (Array.isArray(object[key]) ? Number(index) : index);
    const id = arxivId(index);
    return {
      value: Object.fromEntries(columns.map(([key, column]) => [key, column[index as never]])),
      path: [...path, title, place(title)],
      defaults: id === null ? defaults : { ...defaults, id },
      pathOf: ([key, ...rest]) => (key === undefined ? path : [...path, key, place(key), ...rest]),
      containers,
    };
  });
  const isTable = rows.some(({ value }) => resolver.inspect(value).isPaper);
  return isTable ? { rows, keys: new Set(columns.map(([key]) => key)) } : null;
}

/** What all papers of a table may have in common, and stands beside its columns: a date may, too. */
const sharedRoles = new Set<KeyRole>([
  'organization',
  'organizationName',
  'organizationFullname',
  'submittedBy',
  'listedOn',
]);

const isColumn = (value: unknown) => typeof value === 'object' && value !== null;

/** What the names of columns stand under, beside arrays of cells. */
const headerKeys = new Set(['columns', 'headers', 'header', 'fields', 'names', 'columnnames']);

function rowsBesideNames(object: Record<string, unknown>, at: At, resolver: KeyResolver): FoundTable | null {
  const keys = Object.keys(object);
  const header = keys.find((key) => headerKeys.has(plainKey(key)) && Array.isArray(object[key]));
  if (header === undefined) return null;
  const given = object[header] as unknown[];
  const names = namesOf(
    given.map((name) => (isRecord(name) ? name.name : name)),
    resolver,
  );
  const body = keys.find((key) => {
    const value = object[key];
    return Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
  });
  if (!names || body === undefined) return null;
  const rows = (object[body] as unknown[]).map((cells, row) =>
    rowOfCells(cells, names, below(at, body, row)),
  );
  return { rows, keys: new Set([header, body]) };
}

/** The names of columns, where they are those of papers. */
function namesOf(names: unknown, resolver: KeyResolver): string[] | null {
  if (!Array.isArray(names) || names.length > 1000) return null;
  if (!names.every((name) => typeof name === 'string')) return null;
  return resolver.namePaper(names) ? names : null;
}

function rowOfCells(row: unknown, names: readonly string[], at: At): FoundRow {
  const cells = row as unknown[];
  const columns = new Map(names.map((name, column) => [name, column]));
  return {
    value: Object.fromEntries(names.map((name, column) => [name, cells[column]])),
    ...at,
    pathOf: ([key, ...rest]) =>
      key === undefined ? at.path : [...at.path, columns.get(String(key)) ?? 0, ...rest],
    containers: [cells],
    cells,
    columns: columns.size,
    isHeader: cells.length === names.length && cells.every((cell, column) => cell === names[column]),
  };
}
