import { coreFields } from '../model/field-names.js';
import { type FieldType, fieldTypes } from '../model/field-types.js';
import type { Paper } from '../model/paper.js';

/** The type of a column; a field that is not the library's own is JSON. */
export function columnType(field: string): FieldType {
  return Object.hasOwn(fieldTypes, field) ? fieldTypes[field]! : 'json';
}

/** The columns of a table of papers: the six core fields, then the other fields that any of the papers has. */
export function columnsOf(papers: readonly Paper[]): string[] {
  const present = new Set<string>(coreFields);
  for (const paper of papers) for (const field of Object.keys(paper)) present.add(field);
  const known = Object.keys(fieldTypes).filter((field) => present.has(field));
  return [...known, ...[...present].filter((field) => !known.includes(field))];
}

/** A paper's value in a column; undefined where it has none. */
export function fieldValue(paper: Paper, field: string): unknown {
  return Object.hasOwn(paper, field) ? Reflect.get(paper, field) : undefined;
}
