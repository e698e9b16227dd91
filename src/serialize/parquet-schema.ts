import type { SchemaElement } from 'hyparquet';

/** The columns of the Parquet file, by field: text as UTF-8, counts as INT64, days as DATE, lists as LIST. */
export const parquetColumns: Record<string, (name: string) => SchemaElement[]> = {
  title: (name) => [text(name, 'REQUIRED')],
  abstract: (name) => [text(name, 'REQUIRED')],
  authorCount: (name) => [count(name)],
  date: (name) => [day(name)],
  upvotes: (name) => [count(name)],
  repoLinks: (name) => list(name, 'REQUIRED', [text('element', 'REQUIRED')]),
  id: (name) => [text(name)],
  url: (name) => [text(name)],
  comments: (name) => [count(name)],
  authors: (name) => list(name, 'OPTIONAL', [text('element', 'REQUIRED')]),
  organization: (name) => [
    { name, repetition_type: 'OPTIONAL', num_children: 2 },
    text('name'),
    text('fullname', 'REQUIRED'),
  ],
  submittedBy: (name) => [text(name)],
  githubStars: (name) => [count(name)],
  projectPage: (name) => [text(name)],
  listedOn: (name) => [day(name)],
  links: (name) =>
    list(name, 'OPTIONAL', [
      { name: 'element', repetition_type: 'REQUIRED', num_children: 2 },
      text('url', 'REQUIRED'),
      text('kind', 'REQUIRED'),
    ]),
};

/** A field that has no column type of its own: its JSON. */
export function jsonColumn(name: string): SchemaElement[] {
  return [
    {
      name,
      type: 'BYTE_ARRAY',
      converted_type: 'JSON',
      logical_type: { type: 'JSON' },
      repetition_type: 'OPTIONAL',
    },
  ];
}

type Repetition = 'REQUIRED' | 'OPTIONAL';

function text(name: string, repetition_type: Repetition = 'OPTIONAL'): SchemaElement {
  return {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    logical_type: { type: 'STRING' },
    repetition_type,
  };
}

function count(name: string): SchemaElement {
  return { name, type: 'INT64', repetition_type: 'OPTIONAL' };
}

function day(name: string): SchemaElement {
  return {
    name,
    type: 'INT32',
    converted_type: 'DATE',
    logical_type: { type: 'DATE' },
    repetition_type: 'OPTIONAL',
  };
}

function list(name: string, repetition_type: Repetition, element: SchemaElement[]): SchemaElement[] {
  return [
    { name, repetition_type, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...element,
  ];
}
