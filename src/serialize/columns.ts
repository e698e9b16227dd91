import { coreFields } from '../model/field-names.js';
import type { Paper } from '../model/paper.js';

/** What a column of a table of papers holds. */
export type ColumnType = 'text' | 'count' | 'day' | 'texts' | 'links' | 'organization' | 'json';

/** The type of each field's column. */
export const columnTypes: Readonly<Record<string, ColumnType>> = {
  title: 'text',
  abstract: 'text',
  authorCount: 'count',
  date: 'day',
  upvotes: 'count',
  repoLinks: 'texts',
  id: 'text',
  url: 'text',
  comments: 'count',
  authors: 'texts',
  organization: 'organization',
  submittedBy: 'text',
  githubStars: 'count',
  projectPage: 'text',
  listedOn: 'day',
  links: 'links',
  aiSummary: 'text',
  aiKeywords: 'texts',
  thumbnail: 'text',
  mediaUrls: 'texts',
  discussionId: 'text',
  modelCount: 'count',
  datasetCount: 'count',
  spaceCount: 'count',
  positions: 'json',
} satisfies Record<keyof Paper, ColumnType>;

/** The type of a column; a field that is not the library's own is JSON. */
export function columnType(field: string): ColumnType {
  return Object.hasOwn(columnTypes, field) ? columnTypes[field]! : 'json';
}

/** The columns of a table of papers: the six core fields, then the other fields that any of the papers has. */
export function columnsOf(papers: readonly Paper[]): string[] {
  const present = new Set<string>(coreFields);
  for (const paper of papers) for (const field of Object.keys(paper)) present.add(field);
  const known = Object.keys(columnTypes).filter((field) => present.has(field));
  return [...known, ...[...present].filter((field) => !known.includes(field))];
}

/** A paper's value in a column; undefined where it has none. */
export function fieldValue(paper: Paper, field: string): unknown {
  return Object.hasOwn(paper, field) ? Reflect.get(paper, field) : undefined;
}
